import ElectionModel

/// Reads `parties.csv`.
struct PartiesFile {
    enum Column: Int, CSVColumn {
        case id, ballotNumber, short, nameEn, nameRu, nameKk, colour, registrationRank

        static let names = [
            "id", "ballot_number", "short", "name_en", "name_ru", "name_kk", "colour",
            "registration_rank",
        ]
    }

    /// Ids that reports and exports use for what is no party.
    static let reserved = ["against-all", "independent"]

    private var parties: [Party] = []
    private var lines: [String: Int] = [:]
    private var names = OptionNames()

    /// The lists in ballot order, as many as can be read.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - faults: Gets a fault a row at most.
    /// - Returns: One party a row; ids and ballot numbers are unique, numbers rise, no names look alike.
    static func read(_ bytes: [UInt8], noting faults: inout FaultList) -> [Party] {
        guard var table = CSVTable<Column>(bytes, file: "parties.csv", noting: &faults) else { return [] }
        var file = PartiesFile()
        while table.advance(noting: &faults) {
            let isTaken: Void? = faults.attempt { () throws(FormatError) in try file.take(table) }
            if isTaken == nil { faults.lose(table.raw(.id)) }
        }
        return file.names.numbered(file.parties)
    }

    private mutating func take(_ table: borrowing CSVTable<Column>) throws(FormatError) {
        let party = try PartiesFile.party(table)
        if let first = lines.updateValue(table.line, forKey: party.id) {
            throw .repeated(field: "id", text: party.id, firstLine: first, table.place(.id))
        }
        if let last = parties.last, party.ballotNumber <= last.ballotNumber {
            throw table.expected("more than \(last.ballotNumber), the row before", in: .ballotNumber)
        }
        for column in [Column.short, .nameEn, .nameRu, .nameKk] {
            try names.take(column, of: table, allowingEqual: true)
        }
        parties.append(party)
    }

    private static func party(_ table: borrowing CSVTable<Column>) throws(FormatError) -> Party {
        let id = try table.identifier(.id)
        guard !reserved.contains(id) else { throw table.expected("a free id: it has another use", in: .id) }
        guard let colour = RGB(parsing: table.raw(.colour)) else {
            throw table.expected("a colour such as #00afca", in: .colour)
        }
        return Party(
            id: id,
            ballotNumber: Int(try table.number(.ballotNumber)),
            short: try table.name(.short),
            name: try table.localizedName(.nameEn, .nameRu, .nameKk),
            colour: colour,
            registrationRank: try table.optionalNumber(.registrationRank).map(Int.init)
        )
    }
}
