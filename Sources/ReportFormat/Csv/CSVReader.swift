/// One field of a CSV row: where its text stands in the file.
struct CSVField {
    var start = 0
    var end = 0
    /// Whether quotes inside are doubled and must be halved.
    var hasDoubledQuotes = false
    var line = 1
    var column = 1
}

/// Reads rows of RFC 4180: LF or CRLF, quoted fields, strictly UTF-8 without byte order mark.
///
/// Fields are divided by commas, or by the byte that was named.
///
/// A quote inside an unquoted field, text after a closing quote and a lone CR are errors. The last row may
/// lack its line end.
package struct CSVReader {
    package let file: String
    let bytes: [UInt8]
    private let separator: UInt8
    private var position = 0
    private var line = 1
    private var lineStart = 0
    /// The fields of the row at hand.
    private(set) var fields: [CSVField] = []
    /// Line of the row at hand, from 1.
    package private(set) var rowLine = 0

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - file: Its name for messages.
    ///   - separator: What stands between fields.
    /// - Throws: ``FormatError/malformed(expected:_:)`` where the bytes are not UTF-8 or begin with a mark.
    package init(
        _ bytes: [UInt8],
        file: String,
        separator: UInt8 = UInt8(ascii: ",")
    ) throws(FormatError) {
        self.bytes = bytes
        self.separator = separator
        self.file = file
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw .malformed(
                expected: "text without byte order mark",
                FilePlace(file: file, line: 1, column: 1)
            )
        }
        if let fault = ScalarReader.firstFault(in: bytes.span) {
            var counter = LineCounter(file: file)
            throw .malformed(expected: "UTF-8", counter.place(of: fault, in: bytes.span))
        }
    }

    /// Goes to the next row.
    ///
    /// - Returns: False at the end of the file.
    /// - Throws: ``FormatError/malformed(expected:_:)`` where quotes or line ends are wrong.
    package mutating func advance() throws(FormatError) -> Bool {
        fields.removeAll(keepingCapacity: true)
        guard position < bytes.count else { return false }
        rowLine = line
        repeat {
            fields.append(try field())
        } while takeSeparator()
        try endLine()
        return true
    }

    /// How many fields the row at hand has.
    package var fieldCount: Int { fields.count }

    /// The text of a field of the row at hand, by its index from 0.
    package func text(_ index: Int) -> String {
        let field = fields[index]
        guard field.hasDoubledQuotes else {
            return String(decoding: bytes[field.start..<field.end], as: UTF8.self)
        }
        return String(decoding: plainBytes(field), as: UTF8.self)
    }

    /// Where a field of the row at hand stands.
    package func place(_ index: Int) -> FilePlace {
        FilePlace(file: file, line: fields[index].line, column: fields[index].column)
    }

    /// The bytes of a field with doubled quotes halved.
    func plainBytes(_ field: CSVField) -> [UInt8] {
        var plain: [UInt8] = []
        var index = field.start
        while index < field.end {
            plain.append(bytes[index])
            index += field.hasDoubledQuotes && bytes[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        return plain
    }

    private mutating func field() throws(FormatError) -> CSVField {
        var field = CSVField(start: position, end: position, line: line, column: position - lineStart + 1)
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
            try readQuoted(&field)
            return field
        }
        while position < bytes.count {
            switch bytes[position] {
            case separator, UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                field.end = position
                return field
            case UInt8(ascii: "\""): throw malformed("no quote inside a field without quotes")
            default: position += 1
            }
        }
        field.end = position
        return field
    }

    private mutating func readQuoted(_ field: inout CSVField) throws(FormatError) {
        position += 1
        field.start = position
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\n") {
                line += 1
                lineStart = position
            }
            guard byte == UInt8(ascii: "\"") else { continue }
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                field.end = position - 1
                return
            }
            field.hasDoubledQuotes = true
            position += 1
        }
        throw .malformed(
            expected: "a closing quote",
            FilePlace(file: file, line: field.line, column: field.column)
        )
    }

    private mutating func takeSeparator() -> Bool {
        guard position < bytes.count, bytes[position] == separator else { return false }
        position += 1
        return true
    }

    private mutating func endLine() throws(FormatError) {
        guard position < bytes.count else { return }
        if bytes[position] == UInt8(ascii: "\r"), position + 1 < bytes.count { position += 1 }
        guard bytes[position] == UInt8(ascii: "\n") else { throw malformed(endWanted) }
        position += 1
        line += 1
        lineStart = position
    }

    private var endWanted: String {
        separator == UInt8(ascii: ",") ? "a comma or a line end" : "a separator or a line end"
    }

    private func malformed(_ expected: String) -> FormatError {
        .malformed(expected: expected, FilePlace(file: file, line: line, column: position - lineStart + 1))
    }
}
