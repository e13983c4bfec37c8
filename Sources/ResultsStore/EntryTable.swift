import ElectionModel

/// The statements that find and add log entries; belongs to the one writer.
struct EntryTable: ~Copyable {
    private let findTurnout: Statement
    private let findPlace: Statement
    private let findProtocol: Statement
    private let findEnd: Statement
    private let addEntry: Statement
    private let addLine: Statement
    private let addSource: Statement
    private let decoder: EntryDecoder
    private let path: String
    private(set) var sources: SourceNames
    private(set) var sourceRows: [String: Int]

    init(_ connection: borrowing Connection, election: Election, path: String) throws(StoreError) {
        let columns = EntryDecoder.columns
        let select = "SELECT \(columns) FROM entry WHERE"
        let findPlace = try connection.prepare("\(select) seq = ?1")
        let findTurnout = try connection.prepare(
            "\(select) kind = 0 AND precinct = ?1 AND source = ?2 AND reported_at = ?3"
        )
        let findProtocol = try connection.prepare(
            """
            \(select) kind > 0 AND precinct = ?1 AND contest = ?4 AND source = ?2 AND revision = ?5
                AND \(EntryKey.identityClass) = ?6
            """
        )
        let findEnd = try connection.prepare(
            "SELECT (SELECT max(seq) FROM entry), (SELECT max(seq) FROM line)"
        )
        let addEntry = try connection.prepare(
            "INSERT INTO entry (\(columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
        )
        let addLine = try connection.prepare("INSERT INTO line (seq, canonical) VALUES (?1, ?2)")
        let addSource = try connection.prepare("INSERT INTO source (id, name) VALUES (?1, ?2)")
        var sources = SourceNames()
        try sources.update(by: try connection.prepare(SourceNames.query))
        self.findTurnout = findTurnout
        self.findPlace = findPlace
        self.findProtocol = findProtocol
        self.findEnd = findEnd
        self.addEntry = addEntry
        self.addLine = addLine
        self.addSource = addSource
        decoder = EntryDecoder(election: election)
        self.path = path
        sourceRows = Dictionary(sources.rows) { first, _ in first }
        self.sources = sources
    }

    /// The entry that a report's identity was used for, with the hash there.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses, or when that entry is damaged.
    mutating func first(like report: Report) throws(StoreError) -> (entry: LogEntry, hash: Digest)? {
        guard let source = sourceRows[report.source] else { return nil }
        let key = EntryKey(of: report, source: source)
        if key.kind == .turnout {
            findTurnout.bind(key.reportedAt, at: 3)
            return try found(by: findTurnout, key)
        }
        findProtocol.bind(key.contest, at: 4)
        findProtocol.bind(key.revision, at: 5)
        findProtocol.bind(key.identityClass, at: 6)
        return try found(by: findProtocol, key)
    }

    /// The entry at a position; nil where the log does not reach.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses, or when that entry is damaged.
    func entry(at seq: Int) throws(StoreError) -> LogEntry? {
        findPlace.bind(seq, at: 1)
        defer { findPlace.reset() }
        guard try findPlace.step("find entry") else { return nil }
        guard let entry = decoder.entry(in: findPlace, sources: sources) else {
            throw .badRow(path: path, table: "entry", place: seq, part: "not a report")
        }
        return entry
    }

    /// Checks that the rows end where the chain does, as nobody but the one writer adds any.
    ///
    /// - Throws: ``StoreError/badRow(path:table:place:part:)``, or as SQLite refuses.
    func checkEnd(at seq: Int) throws(StoreError) {
        defer { findEnd.reset() }
        _ = try findEnd.step("find end")
        for (column, table) in [(Int32(0), "entry"), (1, "line")] where findEnd.int(column) != seq {
            throw .badRow(path: path, table: table, place: findEnd.int(column), part: "not the last")
        }
    }

    /// Adds an entry, and its sender where it is new.
    ///
    /// - Parameters:
    ///   - entry: Follows the last one.
    ///   - line: Its canonical line.
    ///   - hash: Of the chain there.
    /// - Returns: Whether it was added; false when its identity was used before.
    /// - Throws: ``StoreError`` as SQLite refuses.
    mutating func add(_ entry: LogEntry, line: [UInt8], hash: Digest) throws(StoreError) -> Bool {
        let key = EntryKey(of: entry.report, source: try row(ofSource: entry.report.source))
        addEntry.bind(entry.seq, at: 1)
        addEntry.bind(Int(entry.receivedAt.instant), at: 2)
        addEntry.bind(key.kind.rawValue, at: 3)
        addEntry.bind(key.precinct, at: 4)
        addEntry.bind(key.contest, at: 5)
        addEntry.bind(key.source, at: 6)
        addEntry.bind(key.revision, at: 7)
        addEntry.bind(key.reportedAt, at: 8)
        let packed = PackedReport.bytes(of: entry.report, receivedAt: entry.receivedAt, flags: entry.flags)
        addEntry.bind(blob: packed, at: 9)
        addEntry.bind(digest: hash, at: 10)
        guard try addEntry.insert("add entry") else { return false }
        addLine.bind(entry.seq, at: 1)
        addLine.bind(text: line, at: 2)
        try addLine.run("add line")
        return true
    }

    private func found(
        by statement: borrowing Statement,
        _ key: EntryKey
    ) throws(StoreError) -> (entry: LogEntry, hash: Digest)? {
        statement.bind(key.precinct, at: 1)
        statement.bind(key.source, at: 2)
        defer { statement.reset() }
        guard try statement.step("find entry") else { return nil }
        guard let entry = decoder.entry(in: statement, sources: sources),
            let hash = Digest(bytes: statement.bytes(9))
        else { throw .badRow(path: path, table: "entry", place: statement.int(0), part: "not a report") }
        return (entry, hash)
    }

    private mutating func row(ofSource name: String) throws(StoreError) -> Int {
        if let row = sourceRows[name] { return row }
        let row = sources.add(name)
        addSource.bind(row, at: 1)
        addSource.bind(text: Array(name.utf8), at: 2)
        try addSource.run("add source")
        sourceRows[name] = row
        return row
    }
}
