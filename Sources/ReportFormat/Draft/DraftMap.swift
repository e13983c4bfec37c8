import ElectionModel

/// What a table of results calls its columns: the mapping of `draft`.
///
/// One row of the table is one option's votes in one unit. All text is UTF-8.
package struct DraftMap: Sendable {
    /// Columns that a table may have beside those it must.
    package enum Extra: String, CaseIterable, Sendable {
        case seats, listed, issued, found, invalid
    }

    let separator: UInt8
    let unit: String
    let option: String
    let votes: String
    /// Only those that the mapping names.
    let extras: [Extra: String]
    let country: String
    let source: String
    let reportedAt: Timestamp

    /// Reads a mapping.
    ///
    /// - Parameters:
    ///   - bytes: One JSON object: `separator`, `columns`, `country`, `source`, `reportedAt`.
    ///   - file: Its name for messages.
    /// - Throws: ``FormatError`` for the first fault.
    package init(parsing bytes: [UInt8], file: String) throws(FormatError) {
        let top = try JSONNode(parsing: bytes, file: file)
        try top.requireOnly(["separator", "columns", "country", "source", "reportedAt"])
        let mark = try top.optional("separator")
        let text = try mark?.text() ?? ","
        guard text.utf8.count == 1, let byte = text.utf8.first, !"\"\r\n".utf8.contains(byte) else {
            throw (mark ?? top).expected("one character of ASCII such as \";\"")
        }
        separator = byte
        let columns = try top.member("columns")
        try columns.requireOnly(["unit", "option", "votes"] + Extra.allCases.map(\.rawValue))
        unit = try columns.member("unit").plainText()
        option = try columns.member("option").plainText()
        votes = try columns.member("votes").plainText()
        var extras: [Extra: String] = [:]
        for extra in Extra.allCases { extras[extra] = try columns.optional(extra.rawValue)?.plainText() }
        self.extras = extras
        country = try top.member("country").plainText()
        source = try top.member("source").identifier()
        reportedAt = try top.member("reportedAt").timestamp()
    }
}
