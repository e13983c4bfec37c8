import ElectionModel

/// The entries of a store as its one writer finds and adds them.
///
/// Entries are gathered into runs of one page each; a run is written when it is full, and before a commit.
/// Which identities were used is kept in memory, and read from the store when it is opened.
struct EntryTable: ~Copyable {
    private let runs: RunTable
    private let findEnd: Statement
    private let addRun: Statement
    private let addSource: Statement
    private let decoder: EntryDecoder
    private let path: String
    private(set) var sources: SourceNames
    private var sourceRows: [String: Int]
    /// The source that was asked for last: reports of one come in rows.
    private var lastSource = (name: "", row: 0)
    /// The identity of each entry, of those without a row too, numbered as they are; see ``readKeys(_:)``.
    private var used = IdentityIndex(bits: 1)
    /// The records that have no row yet, and where each begins.
    private var gathered: [UInt8] = []
    private var starts: [Int] = []

    /// A run is written once it has so many bytes: with the row around it, it then fills a page of 8 KiB.
    private static let runLength = 7_936

    /// Twice the flagship's night has room from the start, so that memory does not grow while reports come in.
    private static let roomBits: UInt64 = 18

    init(_ connection: borrowing Connection, election: Election, path: String) throws(StoreError) {
        let runs = try RunTable(connection, path: path)
        let findEnd = try connection.prepare("SELECT coalesce(max(last), 0) FROM run")
        let addRun = try connection.prepare("INSERT INTO run (last, count, entries) VALUES (?1, ?2, ?3)")
        let addSource = try connection.prepare("INSERT INTO source (id, name) VALUES (?1, ?2)")
        var sources = SourceNames()
        try sources.update(by: try connection.prepare(SourceNames.query))
        self.runs = runs
        self.findEnd = findEnd
        self.addRun = addRun
        self.addSource = addSource
        decoder = EntryDecoder(election: election)
        self.path = path
        sourceRows = Dictionary(sources.rows) { first, _ in first }
        self.sources = sources
    }

    /// Reads what each entry of the store is about, and keeps their identities.
    ///
    /// - Parameter note: Takes each in turn, its position, and what it says of a station's voters.
    /// - Throws: ``StoreError`` as SQLite refuses or a run is damaged.
    mutating func readKeys(_ note: (EntryKey, Int, StationVoters?) -> Void) throws(StoreError) {
        var used = IdentityIndex(bits: EntryTable.roomBits)
        try runs.walk(after: 0) { seq, record, bytes in
            used.note(record.key.identity)
            note(record.key, seq, record.voters(in: bytes))
            return true
        }
        self.used = used
    }

    /// Reads the numbers that sources gave their reports.
    ///
    /// - Parameter note: Takes the number, the row of its source and the position, in the order of the log.
    /// - Throws: ``StoreError`` as SQLite refuses or an entry is damaged.
    mutating func readNumbers(_ note: (UInt32, Int, Int) -> Void) throws(StoreError) {
        try writeRun()
        try runs.walk(after: 0) { seq, record, bytes throws(StoreError) in
            guard PackedReport.isNumbered(bytes.extracting(record.packed)) else { return true }
            let report = try entry(record, in: bytes, at: seq).report
            if case .decide = report { return true }
            if let number = report.sourceSeq { note(number, record.key.source, seq) }
            return true
        }
    }

    /// What a report is about.
    ///
    /// - Returns: nil when the store has nothing of its source.
    mutating func key(of report: Report) -> EntryKey? {
        let source = report.source
        if lastSource.name != source {
            guard let row = sourceRows[source] else { return nil }
            lastSource = (source, row)
        }
        return EntryKey(of: report, source: lastSource.row)
    }

    /// The entry that an identity was used for, with the hash there.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses, or when that entry is damaged.
    func first(like key: EntryKey?) throws(StoreError) -> (entry: LogEntry, hash: Digest)? {
        guard let identity = key?.identity else { return nil }
        var found: (entry: LogEntry, hash: Digest)?
        try used.search(identity) { seq throws(StoreError) in
            found = try entryAndHash(at: seq, with: identity)
            return found != nil
        }
        return found
    }

    /// The entry at a position; nil where the log does not reach.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses, or when that entry is damaged.
    func entry(at seq: Int) throws(StoreError) -> LogEntry? {
        try entryAndHash(at: seq)?.entry
    }

    /// Adds an entry.
    ///
    /// - Parameters:
    ///   - entry: Follows the last one.
    ///   - key: What it is about, an identity that was not used before.
    ///   - hash: Of the chain there.
    /// - Throws: ``StoreError`` as SQLite refuses.
    mutating func add(_ entry: LogEntry, key: EntryKey, hash: Digest) throws(StoreError) {
        starts.append(gathered.count)
        EntryRecord.append(entry, key: key, hash: hash, to: &gathered)
        used.note(key.identity)
        if gathered.count >= EntryTable.runLength { try writeRun() }
    }

    /// What a report is about whose source is new to the store.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    mutating func addSource(of report: Report) throws(StoreError) -> EntryKey {
        let row = sources.add(report.source)
        addSource.bind(row, at: 1)
        addSource.bind(text: Array(report.source.utf8), at: 2)
        try addSource.run("add source")
        sourceRows[report.source] = row
        return EntryKey(of: report, source: row)
    }

    /// Writes the entries that have no row yet, and checks that the rows then end where the chain does.
    ///
    /// - Throws: ``StoreError/badRow(path:table:place:part:)`` where they do not, as nobody but the one writer
    ///   adds any; or as SQLite refuses.
    mutating func finish(at seq: Int) throws(StoreError) {
        try writeRun()
        defer { findEnd.reset() }
        guard try findEnd.step("find end"), findEnd.int(0) == seq else {
            throw .badRow(path: path, table: "entry", place: findEnd.int(0), part: "not the last")
        }
    }

    private mutating func writeRun() throws(StoreError) {
        guard !starts.isEmpty else { return }
        addRun.bind(used.count, at: 1)
        addRun.bind(starts.count, at: 2)
        addRun.bind(blob: gathered, at: 3)
        try addRun.run("add entries")
        gathered.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
    }

    /// What stands at a position; nil where the log does not reach, or where another identity than asked for does.
    private func entryAndHash(
        at seq: Int,
        with identity: EntryIdentity? = nil
    ) throws(StoreError) -> (entry: LogEntry, hash: Digest)? {
        let written = used.count - starts.count
        guard seq > written else {
            return try runs.find(seq) { record, bytes throws(StoreError) in
                guard identity == nil || identity == record.key.identity else { return nil }
                return (try entry(record, in: bytes, at: seq), record.hash(in: bytes))
            }
        }
        guard seq <= used.count else { return nil }
        let bytes = unsafe gathered.span.bytes
        guard let record = EntryRecord(in: bytes, at: starts[seq - written - 1]),
            identity == nil || identity == record.key.identity
        else { return nil }
        return (try entry(record, in: bytes, at: seq), record.hash(in: bytes))
    }

    private func entry(_ record: EntryRecord, in bytes: RawSpan, at seq: Int) throws(StoreError) -> LogEntry {
        guard let entry = decoder.entry(record, in: bytes, seq: seq, sources: sources) else {
            throw .badRow(path: path, table: "entry", place: seq, part: "not a report")
        }
        return entry
    }
}
