/// The columns of a table of ours: their names in the file, required unless listed as optional.
protocol CSVColumn: RawRepresentable<Int>, CaseIterable, Sendable {
    /// In the order of the cases.
    static var names: [String] { get }
    static var optional: [Self] { get }
}

extension CSVColumn {
    static var optional: [Self] { [] }
    var name: String { Self.names[rawValue] }
}

/// A table of a scenario folder, row by row, with its columns in any order.
///
/// Every accessor checks the value at hand and throws its file, line and column.
struct CSVTable<Column: CSVColumn> {
    private var reader: CSVReader
    /// For each column its place in the rows of the file; nil when an optional one is absent.
    private var places: [Int?]
    private let width: Int

    /// Opens a table and reads its header.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - file: Its name for messages.
    /// - Throws: ``FormatError`` for a header with other columns than ours.
    init(_ bytes: [UInt8], file: String) throws(FormatError) {
        reader = try CSVReader(bytes, file: file)
        places = [Int?](repeating: nil, count: Column.names.count)
        let start = FilePlace(file: file, line: 1, column: 1)
        guard try reader.advance() else { throw .malformed(expected: "a header", start) }
        width = reader.fieldCount
        if let fault = readHeader(start).first { throw fault }
    }

    /// Opens a table and keeps every fault of its header; nil where there is any.
    init?(_ bytes: [UInt8], file: String, noting faults: inout FaultList) {
        let start = FilePlace(file: file, line: 1, column: 1)
        let opened = faults.attempt { () throws(FormatError) -> CSVReader in
            var reader = try CSVReader(bytes, file: file)
            guard try reader.advance() else { throw .malformed(expected: "a header", start) }
            return reader
        }
        guard let opened else {
            faults.giveUp(file)
            return nil
        }
        reader = opened
        places = [Int?](repeating: nil, count: Column.names.count)
        width = reader.fieldCount
        let found = readHeader(start)
        for fault in found { faults.add(fault) }
        guard found.isEmpty else {
            faults.giveUp(file)
            return nil
        }
    }

    /// Finds the columns in the row at hand; returns all that is wrong with them.
    private mutating func readHeader(_ start: FilePlace) -> [FormatError] {
        var faults: [FormatError] = []
        for index in 0..<width {
            let name = reader.text(index)
            guard let column = Column.names.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) else {
                faults.append(.columnUnknown(name: name, reader.place(index)))
                continue
            }
            if places[column] != nil { faults.append(.columnRepeated(name: name, reader.place(index))) }
            places[column] = index
        }
        for column in Column.allCases where places[column.rawValue] == nil {
            if Column.optional.contains(where: { $0.rawValue == column.rawValue }) { continue }
            faults.append(.columnMissing(name: column.name, start))
        }
        return faults
    }

    /// Goes to the next row that has as many fields as the header, and keeps what is wrong with others.
    ///
    /// - Returns: False at the end, and where quotes or line ends leave no way to go on.
    mutating func advance(noting faults: inout FaultList) -> Bool {
        while true {
            do throws(FormatError) {
                return try advance()
            } catch {
                faults.add(error)
                guard case .fieldCount = error else { return false }
            }
        }
    }

    /// Goes to the next row; false at the end.
    mutating func advance() throws(FormatError) -> Bool {
        guard try reader.advance() else { return false }
        guard reader.fieldCount == width else {
            let place = FilePlace(file: reader.file, line: reader.rowLine, column: 1)
            throw .fieldCount(found: reader.fieldCount, expected: width, place)
        }
        return true
    }

    /// Line of the row at hand.
    var line: Int { reader.rowLine }

    /// Where the value of a column stands; the start of the row for an absent column.
    func place(_ column: Column) -> FilePlace {
        guard let index = places[column.rawValue] else {
            return FilePlace(file: reader.file, line: reader.rowLine, column: 1)
        }
        return reader.place(index)
    }

    func isEmpty(_ column: Column) -> Bool {
        guard let index = places[column.rawValue] else { return true }
        return reader.fields[index].start == reader.fields[index].end
    }

    /// The text as it stands, unchecked; empty for an absent column.
    func raw(_ column: Column) -> String {
        places[column.rawValue].map { reader.text($0) } ?? ""
    }

    /// An error about the value at hand.
    func expected(_ what: String, in column: Column) -> FormatError {
        .value(field: column.name, text: raw(column), expected: what, place(column))
    }

    /// The text, which may be empty and holds nothing hidden.
    func text(_ column: Column) throws(FormatError) -> String {
        let text = raw(column)
        if let wanted = PlainText.wanted(insteadOf: text) { throw expected(wanted, in: column) }
        return text
    }

    /// The text, which is not empty and holds nothing hidden.
    func name(_ column: Column) throws(FormatError) -> String {
        guard !isEmpty(column) else { throw expected("a name", in: column) }
        return try text(column)
    }

    func identifier(_ column: Column) throws(FormatError) -> String {
        guard let index = places[column.rawValue], isIdentifier(reader.fields[index]) else {
            throw expected("an identifier ([a-z0-9][a-z0-9-]{0,62})", in: column)
        }
        return reader.text(index)
    }

    /// An identifier, nil when empty.
    func optionalIdentifier(_ column: Column) throws(FormatError) -> String? {
        isEmpty(column) ? nil : try identifier(column)
    }

    func number(_ column: Column) throws(FormatError) -> UInt32 {
        guard let field = plainField(column),
            let number = PlainNumber.read(reader.bytes.span.extracting(field.start..<field.end))
        else { throw expected("a plain whole number", in: column) }
        return number
    }

    /// A number, nil when empty.
    func optionalNumber(_ column: Column) throws(FormatError) -> UInt32? {
        isEmpty(column) ? nil : try number(column)
    }

    /// `0` or `1`, nil when empty.
    func flag(_ column: Column) throws(FormatError) -> Bool? {
        guard !isEmpty(column) else { return nil }
        guard let field = plainField(column), field.end - field.start == 1 else {
            throw expected("0 or 1", in: column)
        }
        switch reader.bytes[field.start] {
        case UInt8(ascii: "0"): return false
        case UInt8(ascii: "1"): return true
        default: throw expected("0 or 1", in: column)
        }
    }

    /// The bytes of a value where they stand as they are; nil when absent or with doubled quotes.
    func withBytes<Result>(_ column: Column, _ body: (Span<UInt8>) -> Result?) -> Result? {
        plainField(column).flatMap { body(reader.bytes.span.extracting($0.start..<$0.end)) }
    }

    private func plainField(_ column: Column) -> CSVField? {
        guard let index = places[column.rawValue] else { return nil }
        let field = reader.fields[index]
        return field.hasDoubledQuotes ? nil : field
    }

    private func isIdentifier(_ field: CSVField) -> Bool {
        Identifier.isWellFormed(reader.bytes.span.extracting(field.start..<field.end))
    }
}
