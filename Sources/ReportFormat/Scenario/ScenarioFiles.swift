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
    /// - Returns: The election.
    /// - Throws: ``FormatError`` with file, line and column of the first fault; what a file names must
    ///   stand in another, and ids are unique.
    /// - Complexity: O(n) in the bytes.
    package static func read(_ files: ScenarioFiles) throws(FormatError) -> Election {
        try ScenarioReading(files).result.get()
    }
}

/// A scenario read to its end, whatever is wrong with it.
package struct ScenarioReading {
    /// The election, or the first fault.
    package let result: Result<Election, FormatError>
    /// Everything that is wrong, file by file; what only follows from another fault is left out.
    package let faults: [FormatError]

    /// Reads the files one after another, each past its faults.
    ///
    /// - Complexity: O(n) in the bytes.
    package init(_ files: ScenarioFiles) {
        var faults = FaultList()
        let units = UnitsFile.read(files.units, noting: &faults)
        let unitTable = ByteTable(units.map { $0.id })
        let top = faults.attempt { () throws(FormatError) in
            try JSONNode(parsing: files.card, file: "election.json")
        }
        let card = top.map { CardFile($0, units: units, unitTable).read(noting: &faults) }
        if top == nil { faults.giveUp("election.json") }
        let parties = PartiesFile.read(files.parties, noting: &faults)
        let names = ScenarioNames(card?.contests ?? [], units, unitTable, parties)
        let candidates = files.candidates.map { CandidatesFile.read($0, names: names, noting: &faults) }
        let published = files.published.map { PublishedFile.read($0, names: names, noting: &faults) }
        let previous = files.previous.flatMap { bytes in
            faults.attempt { () throws(FormatError) in try PreviousFile.read(bytes, names: names) } ?? nil
        }
        self.faults = faults.own
        guard let card = card?.card, faults.faults.isEmpty else {
            let place = FilePlace(file: "election.json", line: 1, column: 1)
            result = .failure(faults.faults.first ?? .malformed(expected: "a card", place))
            return
        }
        result = .success(
            Election(
                card: card,
                units: units,
                parties: parties,
                candidates: candidates ?? [],
                published: published ?? [],
                previous: previous
            )
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

    init(_ contests: [Contest], _ units: [GpUnit], _ unitTable: ByteTable, _ parties: [Party]) {
        self.contests = contests
        self.units = units
        self.parties = parties
        self.unitTable = unitTable
        contestTable = ByteTable(contests.map(\.id))
        partyTable = ByteTable(parties.map(\.id))
    }
}
