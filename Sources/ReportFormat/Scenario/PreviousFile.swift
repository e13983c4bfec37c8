import ElectionModel

/// Reads `previous.csv`.
struct PreviousFile {
    enum Column: Int, CSVColumn {
        case election, date, validBallots, id, nameEn, nameRu, nameKk, votes, party

        static let names = [
            "election", "date", "valid_ballots", "id", "name_en", "name_ru", "name_kk", "votes", "party",
        ]
    }

    /// What all rows say alike.
    private struct Head: Equatable {
        let election: String
        let date: CivilDate
        let validBallots: UInt32
    }

    /// The result of the election before.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - names: Parties that rows may name.
    /// - Returns: nil for a file without rows.
    /// - Throws: ``FormatError`` for the first fault: rows that differ in election, day or valid ballots,
    ///   an id or a party named twice, more votes than valid ballots.
    static func read(_ bytes: [UInt8], names: ScenarioNames) throws(FormatError) -> PreviousResult? {
        var table = try CSVTable<Column>(bytes, file: "previous.csv")
        var head: Head?
        var lists: [PreviousResult.List] = []
        var ids: [String: Int] = [:]
        var parties: [Int: Int] = [:]
        var votes: UInt64 = 0
        while try table.advance() {
            let known = try self.head(table)
            guard head == nil || head == known else {
                throw table.expected("what the first row says of the election", in: .election)
            }
            head = known
            let list = try list(table, names)
            if let first = ids.updateValue(table.line, forKey: list.id) {
                throw .repeated(field: "id", text: list.id, firstLine: first, table.place(.id))
            }
            if let party = list.party, let first = parties.updateValue(table.line, forKey: party) {
                let id = names.parties[party].id
                throw .repeated(field: "party", text: id, firstLine: first, table.place(.party))
            }
            votes += UInt64(list.votes)
            guard votes <= UInt64(known.validBallots) else {
                throw table.expected("no more votes than valid ballots in all rows", in: .votes)
            }
            lists.append(list)
        }
        return head.map {
            PreviousResult(
                election: $0.election,
                date: $0.date,
                validBallots: $0.validBallots,
                lists: lists
            )
        }
    }

    private static func head(_ table: borrowing CSVTable<Column>) throws(FormatError) -> Head {
        guard let date = CivilDate(parsing: table.raw(.date)) else {
            throw table.expected("a day such as 2021-01-10", in: .date)
        }
        return Head(
            election: try table.identifier(.election),
            date: date,
            validBallots: try table.number(.validBallots)
        )
    }

    private static func list(
        _ table: borrowing CSVTable<Column>,
        _ names: ScenarioNames
    ) throws(FormatError) -> PreviousResult.List {
        var party: Int?
        if let id = try table.optionalIdentifier(.party) {
            party = names.partyTable.index(of: id)
            guard party != nil else {
                let wanted = "a party of parties.csv"
                throw .unknownReference(field: "party", id: id, expected: wanted, table.place(.party))
            }
        }
        return PreviousResult.List(
            id: try table.identifier(.id),
            name: try table.localizedName(.nameEn, .nameRu, .nameKk),
            votes: try table.number(.votes),
            party: party
        )
    }
}
