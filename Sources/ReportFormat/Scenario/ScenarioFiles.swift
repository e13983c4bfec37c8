package import ElectionModel

/// The files of a scenario folder, as bytes; who reads them from a disk or a store is not asked here.
package struct ScenarioFiles: Hashable, Sendable {
    /// `election.json`.
    package var card: [UInt8]
    /// `units.csv`.
    package var units: [UInt8]
    /// `parties.csv`.
    package var parties: [UInt8]
    /// `candidates.csv`; without it there are no quota checks and no district candidates.
    package var candidates: [UInt8]?
    /// `published.csv`.
    package var published: [UInt8]?
    /// `previous.csv`: the lists in the election before.
    package var previous: [UInt8]?

    package init(
        card: [UInt8],
        units: [UInt8],
        parties: [UInt8],
        candidates: [UInt8]? = nil,
        published: [UInt8]? = nil,
        previous: [UInt8]? = nil
    ) {
        self.card = card
        self.units = units
        self.parties = parties
        self.candidates = candidates
        self.published = published
        self.previous = previous
    }
}

extension Election {
    /// Reads a scenario.
    ///
    /// - Parameter files: The files of its folder.
    /// - Throws: ``FormatError`` with file, line and column of the first fault; what a file names must
    ///   stand in another, and ids are unique.
    /// - Complexity: O(n) in the bytes.
    package init(reading files: ScenarioFiles) throws(FormatError) {
        let units = try UnitsFile.read(files.units)
        let card = try CardFile(JSONNode(parsing: files.card, file: "election.json"), units: units).card()
        let parties = try PartiesFile.read(files.parties)
        let names = ScenarioNames(contests: card.contests, units: units, parties: parties)
        let candidates = try files.candidates.map { bytes throws(FormatError) in
            try CandidatesFile.read(bytes, names: names)
        }
        let published = try files.published.map { bytes throws(FormatError) in
            try PublishedFile.read(bytes, names: names)
        }
        let previous = try files.previous.flatMap { bytes throws(FormatError) in
            try PreviousFile.read(bytes, names: names)
        }
        self.init(
            card: card,
            units: units,
            parties: parties,
            candidates: candidates ?? [],
            published: published ?? [],
            previous: previous
        )
    }
}

/// What the files of a scenario name, for the files that refer to it.
struct ScenarioNames {
    let contests: [Contest]
    let units: [GpUnit]
    let parties: [Party]
    let contestTable: ByteTable
    let unitTable: ByteTable
    let partyTable: ByteTable

    init(contests: [Contest], units: [GpUnit], parties: [Party]) {
        self.contests = contests
        self.units = units
        self.parties = parties
        contestTable = ByteTable(contests.map(\.id))
        unitTable = ByteTable(units.map(\.id))
        partyTable = ByteTable(parties.map(\.id))
    }
}
