/// How the rows of a foreign table become reports: a file that states charset, separator and columns.
package struct TableMapping: Sendable {
    package let charset: Charset
    let separator: Character
    /// What fields may stand in; nil for a table without quotes.
    let quote: Character?
    /// Line of the header, from 1; rows follow it.
    let headerLine: Int
    /// What groups the digits of a number, if anything does.
    let thousands: Character?
    /// Column of the table by member of a report, or by `votes.ID`.
    let columns: [String: String]
    /// What is alike in all rows, by member.
    let constants: [String: String]
    /// Our id by what the table calls a unit.
    let units: [String: String]
    let unitPrefix: String
    /// Digits of a unit's number, with zeros before it.
    let unitDigits: Int
    /// Rows that are sums of others: the column that tells, and how its text begins.
    let control: (column: String, beginnings: [String])?
    /// Columns that nobody needs.
    let ignored: Set<String>

    /// Members that a mapping may name beside `votes.ID`.
    private static let members: Set = [
        "unit", "contest", "source", "revision", "reportedAt", "votersListed", "ballotsReceived",
        "ballotsIssued", "ballotsCancelled", "ballotsFound", "invalidBallots", "validBallots",
    ]

    /// Reads a mapping, a JSON file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - file: Its name for messages.
    /// - Throws: ``FormatError`` for members unknown, missing or wrong.
    package init(_ bytes: [UInt8], file: String) throws(FormatError) {
        var parts: [String: JSONNode] = [:]
        let top = try JSONNode(parsing: bytes, file: file)
        for (name, node) in try top.members() {
            guard TableMapping.known.contains(name) else { throw .memberUnknown(path: name, node.place) }
            parts[name] = node
        }
        func needed(_ name: String) throws(FormatError) -> JSONNode {
            guard let node = parts[name] else { throw .memberMissing(path: name, top.place) }
            return node
        }
        let letters = try needed("charset")
        guard let charset = Charset(rawValue: try letters.text()) else {
            let all = Charset.allCases.map(\.rawValue).joined(separator: ", ")
            throw letters.expected("one of \(all)")
        }
        self.charset = charset
        separator = try TableMapping.sign(needed("separator"))
        let quotes = try parts["quote"]?.text()
        quote = quotes.map { $0.first } ?? "\""
        headerLine = try parts["headerLine"]?.integer(in: 1...1_000) ?? 1
        thousands = try parts["thousands"].map { node throws(FormatError) in try TableMapping.sign(node) }
        columns = try TableMapping.texts(needed("columns"), members: true)
        constants =
            try parts["constants"].map { node throws(FormatError) in
                try TableMapping.texts(node, members: true)
            } ?? [:]
        units =
            try parts["units"].map { node throws(FormatError) in
                try TableMapping.texts(node, members: false)
            } ?? [:]
        unitPrefix = try parts["unitPrefix"]?.text() ?? ""
        unitDigits = try parts["unitDigits"]?.integer(in: 0...9) ?? 0
        control = try parts["control"].map { node throws(FormatError) in try TableMapping.control(node) }
        ignored = Set(try TableMapping.list(parts["ignored"]))
    }

    private static let known: Set = [
        "charset", "separator", "quote", "headerLine", "thousands", "columns", "constants", "units",
        "unitPrefix", "unitDigits", "control", "ignored",
    ]

    /// One character, or the word for one that is not seen.
    private static func sign(_ node: JSONNode) throws(FormatError) -> Character {
        let text = try node.text()
        if text == "tab" { return "\t" }
        if text == "space" { return " " }
        guard text.count == 1, let sign = text.first, !sign.isNewline else {
            throw node.expected("one character, tab or space")
        }
        return sign
    }

    private static func texts(_ node: JSONNode, members: Bool) throws(FormatError) -> [String: String] {
        var texts: [String: String] = [:]
        for (name, value) in try node.members() {
            guard !members || Self.members.contains(name) || name.hasPrefix("votes.") else {
                throw .memberUnknown(path: name, value.place)
            }
            texts[name] = try value.text()
        }
        return texts
    }

    private static func list(_ node: JSONNode?) throws(FormatError) -> [String] {
        var texts: [String] = []
        for element in try node?.elements() ?? [] { texts.append(try element.text()) }
        return texts
    }

    private static func control(
        _ node: JSONNode
    ) throws(FormatError) -> (column: String, beginnings: [String]) {
        var column = ""
        var beginnings: [String] = []
        for (name, value) in try node.members() {
            switch name {
            case "column": column = try value.text()
            case "beginsWith": beginnings = try list(value)
            default: throw .memberUnknown(path: "control." + name, value.place)
            }
        }
        guard !column.isEmpty, !beginnings.isEmpty else {
            throw .memberMissing(path: column.isEmpty ? "control.column" : "control.beginsWith", node.place)
        }
        return (column, beginnings)
    }
}
