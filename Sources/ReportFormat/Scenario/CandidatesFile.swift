import ElectionModel

/// Reads `candidates.csv`.
struct CandidatesFile {
    enum Column: Int, CSVColumn {
        case contest, unit, party, position, label, woman, birthDate, disability, selfNominated

        static let names = [
            "contest", "unit", "party", "position", "label", "woman", "birth_date", "disability",
            "self_nominated",
        ]
    }

    /// A place that one candidate holds: of a list, or of a district's ballot.
    private struct Place: Hashable {
        let contest: Int
        let unit: Int
        let party: Int?
        let position: Int
    }

    /// A ballot of persons, whose labels must not look alike.
    private struct Ballot: Hashable {
        let contest: Int
        let unit: Int
    }

    private let names: ScenarioNames
    private var candidates: [Candidate] = []
    private var lines: [Place: Int] = [:]
    private var labels: [Ballot: OptionNames] = [:]

    private init(names: ScenarioNames) {
        self.names = names
    }

    /// The candidates in the order of the file, as many as can be read.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - names: Contests, units and parties that rows may name.
    ///   - faults: Gets a fault a row at most.
    /// - Returns: One candidate a row; no place is held twice, no labels of one ballot look alike.
    static func read(
        _ bytes: [UInt8],
        names: ScenarioNames,
        noting faults: inout FaultList
    ) -> [Candidate] {
        guard var table = CSVTable<Column>(bytes, file: "candidates.csv", noting: &faults) else { return [] }
        var file = CandidatesFile(names: names)
        while table.advance(noting: &faults) {
            let _: Void? = faults.attempt { () throws(FormatError) in try file.take(table) }
        }
        return file.candidates
    }

    private mutating func take(_ table: borrowing CSVTable<Column>) throws(FormatError) {
        let candidate = try self.candidate(table)
        let isOnList = names.contests[candidate.contest].partyRules != nil
        let place = Place(
            contest: candidate.contest,
            unit: candidate.unit,
            party: isOnList ? candidate.party : nil,
            position: candidate.position
        )
        if let first = lines.updateValue(table.line, forKey: place) {
            let text = String(candidate.position)
            throw .repeated(field: "position", text: text, firstLine: first, table.place(.position))
        }
        if !isOnList {
            let ballot = Ballot(contest: candidate.contest, unit: candidate.unit)
            try labels[ballot, default: OptionNames()].take(.label, of: table)
        }
        candidates.append(candidate)
    }

    private func candidate(_ table: borrowing CSVTable<Column>) throws(FormatError) -> Candidate {
        let contest = try contest(table)
        let party = try party(table)
        if names.contests[contest].partyRules != nil, party == nil {
            throw table.expected("a party, as a list needs one", in: .party)
        }
        let position = Int(try table.number(.position))
        guard position >= 1 else { throw table.expected("a place from 1", in: .position) }
        return Candidate(
            contest: contest,
            unit: try unit(table, contest: contest),
            party: party,
            position: position,
            label: try table.name(.label),
            isWoman: try table.flag(.woman),
            birthDate: try birthDate(table),
            hasDisability: try table.flag(.disability),
            isSelfNominated: try table.flag(.selfNominated)
        )
    }

    private func contest(_ table: borrowing CSVTable<Column>) throws(FormatError) -> Int {
        let id = try table.identifier(.contest)
        guard let contest = names.contestTable.index(of: id), names.contests[contest].measureThreshold == nil
        else {
            let wanted = "a contest of lists or candidates in election.json"
            throw .unknownReference(field: "contest", id: id, expected: wanted, table.place(.contest))
        }
        return contest
    }

    private func unit(_ table: borrowing CSVTable<Column>, contest: Int) throws(FormatError) -> Int {
        let id = try table.identifier(.unit)
        guard let unit = names.unitTable.index(of: id), isHeld(contest, in: unit) else {
            let wanted = "a unit where contest \(names.contests[contest].id) is held"
            throw .unknownReference(field: "unit", id: id, expected: wanted, table.place(.unit))
        }
        return unit
    }

    private func isHeld(_ contest: Int, in unit: Int) -> Bool {
        switch names.contests[contest].scope {
        case .unit(let own): own == unit
        case .eachUnit(let kind, _): names.units[unit].kind == kind
        }
    }

    private func party(_ table: borrowing CSVTable<Column>) throws(FormatError) -> Int? {
        guard let id = try table.optionalIdentifier(.party) else { return nil }
        guard let party = names.partyTable.index(of: id) else {
            let wanted = "a party of parties.csv"
            throw .unknownReference(field: "party", id: id, expected: wanted, table.place(.party))
        }
        return party
    }

    private func birthDate(_ table: borrowing CSVTable<Column>) throws(FormatError) -> CivilDate? {
        guard !table.isEmpty(.birthDate) else { return nil }
        guard let date = CivilDate(parsing: table.raw(.birthDate)) else {
            throw table.expected("a day such as 1979-08-01", in: .birthDate)
        }
        return date
    }
}
