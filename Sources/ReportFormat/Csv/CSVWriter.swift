/// Writes rows of RFC 4180 with LF; a field is quoted when it must be.
///
/// Text that a spreadsheet would run as a formula is written behind an apostrophe; numbers are left alone.
package struct CSVWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var isAtStart = true

    package init() {}

    /// Writes a field of text.
    package mutating func field(_ text: String) {
        let isFormula = text.utf8.first.map { CSVWriter.formulaStarts.contains($0) } ?? false
        write(isFormula ? "'" + text : text)
    }

    /// Writes a field that is a number, or nothing for nil.
    package mutating func field(_ number: (some BinaryInteger)?) {
        write(number.map { String($0) } ?? "")
    }

    /// Writes a field whose text our own code has made of digits, such as a percent or a time.
    package mutating func field(figure: String?) {
        write(figure ?? "")
    }

    /// Ends the row.
    package mutating func endRow() {
        bytes.append(UInt8(ascii: "\n"))
        isAtStart = true
    }

    private mutating func write(_ text: String) {
        if !isAtStart { bytes.append(UInt8(ascii: ",")) }
        isAtStart = false
        guard text.utf8.contains(where: { CSVWriter.quoted.contains($0) }) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static let formulaStarts = Set("=+-@\t\r".utf8)
    private static let quoted = Set("\",\r\n".utf8)
}
