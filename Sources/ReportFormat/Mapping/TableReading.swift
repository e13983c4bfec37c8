package import ElectionModel

/// Turns a foreign table into reports of an election's stations by its mapping.
package struct TableReading {
    private let election: Election
    private let mapping: TableMapping
    private let source: String?
    private let reportedAt: Timestamp?
    private let file: String

    /// - Parameters:
    ///   - mapping: How the table is to be read.
    ///   - election: Whose stations are meant.
    ///   - source: Who sends the reports, where the mapping does not say.
    ///   - reportedAt: When they were made, where the mapping does not say.
    ///   - file: The table's name for messages.
    package init(
        _ mapping: TableMapping,
        election: Election,
        source: String?,
        reportedAt: Timestamp?,
        file: String
    ) {
        self.mapping = mapping
        self.election = election
        self.source = source
        self.reportedAt = reportedAt
        self.file = file
    }

    /// What was read of a table.
    package struct Table {
        package let rows: [ImportedRow]
        /// Columns of the table that the mapping does not name.
        package let unknownColumns: [String]
    }

    /// Reads all rows.
    ///
    /// - Parameter bytes: The whole table.
    /// - Returns: A row of the result for each row of the table, in order.
    /// - Throws: ``FormatError`` where the bytes are none of the charset, or a column of the mapping is missing.
    package func read(_ bytes: [UInt8]) throws(FormatError) -> Table {
        let text: String
        switch mapping.charset.text(of: bytes) {
        case .success(let found): text = found
        case .failure(let fault):
            let line = 1 + bytes.prefix(fault.place).count { $0 == UInt8(ascii: "\n") }
            throw .malformed(
                expected: "text in \(mapping.charset.rawValue)",
                FilePlace(file: file, line: line, column: 1)
            )
        }
        let table = TableRows.read(text, separator: mapping.separator, quote: mapping.quote)
        if let line = table.openQuote {
            throw .malformed(expected: "a closing quote", FilePlace(file: file, line: line, column: 1))
        }
        let place = FilePlace(file: file, line: mapping.headerLine, column: 1)
        guard let header = table.rows.first(where: { $0.line >= mapping.headerLine }) else {
            throw .malformed(expected: "a header", place)
        }
        let columns = try TableColumns(header.fields, mapping: mapping, place: place)
        var walk = TableWalk(
            election: election,
            mapping: mapping,
            columns: columns,
            source: source,
            reportedAt: reportedAt
        )
        for row in table.rows where row.line > header.line { walk.take(row) }
        return Table(rows: walk.rows, unknownColumns: columns.unknown)
    }
}

/// Where the members of a report stand in the rows of a table.
struct TableColumns {
    /// Place in a row by member.
    private(set) var places: [String: Int] = [:]
    let control: Int?
    let width: Int
    let unknown: [String]

    init(_ header: [String], mapping: TableMapping, place: FilePlace) throws(FormatError) {
        for (member, name) in mapping.columns.sorted(by: { $0.key < $1.key }) {
            let found = header.indices.filter { header[$0] == name }
            guard let first = found.first else { throw .columnMissing(name: name, place) }
            guard found.count == 1 else { throw .columnRepeated(name: name, place) }
            places[member] = first
        }
        if let column = mapping.control?.column {
            guard let found = header.firstIndex(of: column) else {
                throw .columnMissing(name: column, place)
            }
            control = found
        } else {
            control = nil
        }
        width = header.count
        let named = Set(mapping.columns.values).union(mapping.ignored)
            .union(mapping.control.map { [$0.column] } ?? [])
        unknown = header.filter { !named.contains($0) }
    }
}
