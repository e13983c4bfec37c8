/// A table of results read by a mapping: units and options in the order in which they first stand.
struct DraftTable {
    /// A unit of the table with what its rows state.
    struct Unit {
        let name: String
        private(set) var votes: [Int: UInt32] = [:]
        var extras: [DraftMap.Extra: UInt32] = [:]

        /// The votes added up, at most the nine digits of a figure.
        private(set) var sum: UInt32 = 0

        /// Takes an option's votes; false when it has some already, or the sum is no figure any more.
        mutating func take(_ count: UInt32, of option: Int) -> Bool {
            guard votes.updateValue(count, forKey: option) == nil, count <= Unit.most - sum else {
                return false
            }
            sum += count
            return true
        }

        private static let most: UInt32 = 999_999_999
    }

    private(set) var units: [Unit] = []
    private(set) var options: [String] = []
    private var unitPlaces: [String: Int] = [:]
    private var optionPlaces: [String: Int] = [:]

    /// Reads the table.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - file: Its name for messages.
    ///   - map: What its columns are called; columns that it does not name are left alone.
    /// - Throws: ``FormatError`` for the first fault: a column missing, a figure that is none, an option
    ///   twice in a unit, or a unit that states two numbers of one kind.
    init(_ bytes: [UInt8], file: String, map: DraftMap) throws(FormatError) {
        var reader = try CSVReader(bytes, file: file, separator: map.separator)
        let start = FilePlace(file: file, line: 1, column: 1)
        guard try reader.advance() else { throw .malformed(expected: "a header", start) }
        let header = (0..<reader.fieldCount).map { reader.text($0) }
        func place(_ name: String) throws(FormatError) -> Int {
            guard let place = header.firstIndex(of: name) else { throw .columnMissing(name: name, start) }
            return place
        }
        let (unit, option, votes) = (try place(map.unit), try place(map.option), try place(map.votes))
        var extras: [DraftMap.Extra: Int] = [:]
        for extra in DraftMap.Extra.allCases {
            guard let name = map.extras[extra] else { continue }
            extras[extra] = try place(name)
        }
        while try reader.advance() {
            guard reader.fieldCount == header.count else {
                let row = FilePlace(file: file, line: reader.rowLine, column: 1)
                throw .fieldCount(found: reader.fieldCount, expected: header.count, row)
            }
            try take(reader, (unit, option, votes), extras)
        }
    }

    private mutating func take(
        _ row: borrowing CSVReader,
        _ columns: (unit: Int, option: Int, votes: Int),
        _ extras: [DraftMap.Extra: Int]
    ) throws(FormatError) {
        let unit = self.unit(named: try DraftTable.name(row, columns.unit, "unit"))
        let option = self.option(named: try DraftTable.name(row, columns.option, "option"))
        let votes = try DraftTable.number(row, columns.votes, "votes")
        guard units[unit].take(votes, of: option) else {
            let place = row.place(columns.option)
            let wanted = "an option that its unit has not yet, with votes of nine digits in all"
            throw .value(field: "option", text: options[option], expected: wanted, place)
        }
        for (extra, column) in extras.sorted(by: { $0.value < $1.value }) {
            let number = try DraftTable.number(row, column, extra.rawValue)
            if let other = units[unit].extras.updateValue(number, forKey: extra), other != number {
                let wanted = "\(other), as the unit's other rows say"
                throw .value(
                    field: extra.rawValue,
                    text: String(number),
                    expected: wanted,
                    row.place(column)
                )
            }
        }
    }

    private mutating func unit(named name: String) -> Int {
        if let known = unitPlaces[name] { return known }
        unitPlaces[name] = units.count
        units.append(Unit(name: name))
        return units.count - 1
    }

    private mutating func option(named name: String) -> Int {
        if let known = optionPlaces[name] { return known }
        optionPlaces[name] = options.count
        options.append(name)
        return options.count - 1
    }

    private static func name(
        _ row: borrowing CSVReader,
        _ column: Int,
        _ field: String
    ) throws(FormatError) -> String {
        let text = row.text(column)
        let wanted = text.isEmpty ? "a name" : PlainText.wanted(insteadOf: text)
        if let wanted { throw .value(field: field, text: text, expected: wanted, row.place(column)) }
        return text
    }

    private static func number(
        _ row: borrowing CSVReader,
        _ column: Int,
        _ field: String
    ) throws(FormatError) -> UInt32 {
        let bytes = Array(row.text(column).utf8)
        guard let number = PlainNumber.read(bytes.span) else {
            let text = String(decoding: bytes, as: UTF8.self)
            throw .value(field: field, text: text, expected: "a plain whole number", row.place(column))
        }
        return number
    }
}
