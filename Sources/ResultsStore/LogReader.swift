package import ElectionModel
import PosixIO
package import ReportFormat

/// A reader of a store: sees what is committed, never writes, and is in nobody's way.
///
/// Used by one thread at a time; any number of readers may be open beside the writer.
package struct LogReader: ~Copyable {
    package let election: Election
    /// The scenario as it was copied into the store.
    package let files: ScenarioFiles
    package let isRecorded: Bool
    /// When the store was made.
    package let createdAt: Timestamp
    package let path: String
    /// What it says of its election, for further readers.
    package let known: KnownElection

    /// The digest over all that the store says of its election, as hex.
    package var electionDigest: String { known.digest }

    let decoder: EntryDecoder
    let canonical: CanonicalLine
    var sources = SourceNames()
    private var knownVersion = -1
    /// How the store looked when it was opened as one that never changes; nil where it is read with locks.
    private let still: StillStore?
    private let openFiles: ReadFiles

    let runs: RunTable
    let selectLast: Statement
    let selectSources: Statement
    private let selectVersion: Statement
    let connection: Connection

    /// Opens a store to read it.
    ///
    /// - Parameters:
    ///   - path: The store's file.
    ///   - isStill: Whether nobody writes it, as a copy that is not published: no file is made beside it.
    ///   - known: What another reader of the store said of its election, which is then not read again.
    /// - Returns: A reader of what is committed now and later.
    /// - Throws: ``StoreError`` as the file is missing, no store, damaged or not readable;
    ///   ``StoreError/shorterThanHead(path:last:head:)`` and ``StoreError/headDiffers(path:head:)`` when something
    ///   acknowledged is gone.
    package static func open(
        path: String,
        isStill: Bool = false,
        known: KnownElection? = nil
    ) throws(StoreError) -> LogReader {
        // Before the log, which a writer is never behind. One that cannot be read vouches for nothing.
        let head = try? StorePath.readHead(StorePath(file: path).head)
        let reader = try openUnvouched(path: path, isStill: isStill, known: known)
        if let head { try reader.check(against: head.log) }
        return reader
    }

    /// As ``open(path:isStill:known:)`` without a look at the head.
    static func openUnvouched(
        path: String,
        isStill: Bool = false,
        known: KnownElection? = nil
    ) throws(StoreError) -> LogReader {
        let path = StorePath(file: path)
        try path.checkIsStore()
        let still = isStill ? nil : try StillStore.here(path)
        if isStill || still != nil { return try LogReader(path, .readImmutable, known, still) }
        do throws(StoreError) {
            return try LogReader(path, .read, known, nil)
        } catch {
            guard let still = try StillStore.here(path, after: error) else { throw error }
            return try LogReader(path, .readImmutable, known, still)
        }
    }

    private init(
        _ path: StorePath,
        _ mode: Connection.Mode,
        _ known: KnownElection?,
        _ still: StillStore?
    ) throws(StoreError) {
        let identity = FileKind.identity(at: path.file)
        let connection = try Connection.openStore(path, mode)
        let known = try StoreContents.read(from: connection, path: path.file, known: known)
        let runs = try RunTable(connection, path: path.file)
        let selectLast = try connection.prepare(
            "SELECT last, substr(entries, -32) FROM run ORDER BY last DESC LIMIT 1"
        )
        let selectSources = try connection.prepare(SourceNames.query)
        let selectVersion = try connection.prepare("PRAGMA data_version")
        self.path = path.file
        self.known = known
        election = known.election
        files = known.contents.files
        isRecorded = known.contents.isRecorded
        createdAt = known.contents.createdAt
        decoder = EntryDecoder(election: known.election)
        self.runs = runs
        canonical = CanonicalLine(election: known.election)
        self.selectLast = selectLast
        self.selectSources = selectSources
        self.selectVersion = selectVersion
        self.still = still
        self.connection = connection
        openFiles = ReadFiles(of: path, identity, isStill: mode == .readImmutable)
    }

    private borrowing func check(against vouched: LogHead) throws(StoreError) {
        guard let hash = try hash(at: vouched.seq) else {
            throw .shorterThanHead(path: path, last: try lastSeq(), head: vouched.seq)
        }
        guard hash == vouched.hash else { throw .headDiffers(path: path, head: vouched.seq) }
    }

    /// Checks, for one who reads on, that the names of the store and of the files beside it lead where they did.
    ///
    /// - Throws: ``StoreError/missing(path:)``, ``StoreError/replaced(path:)``.
    package borrowing func checkFiles() throws(StoreError) { try openFiles.check() }

    /// Position of the last committed entry; 0 when there is none.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    /// - Complexity: A few microseconds, however long the log is.
    package borrowing func lastSeq() throws(StoreError) -> Int { try head().seq }

    /// The head of what is committed.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses, or when the last hash is none.
    package borrowing func head() throws(StoreError) -> LogHead {
        defer { selectLast.reset() }
        guard try selectLast.step("read head") else { return .empty }
        let seq = selectLast.int(0)
        guard (1...RunTable.longest).contains(seq), let hash = Digest(bytes: selectLast.bytes(1)) else {
            throw .badRow(path: path, table: "entry", place: seq, part: "no position or no hash")
        }
        return LogHead(seq: seq, hash: hash)
    }

    /// The hash of the log at a position; zeros at 0, nil beyond the end.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    package borrowing func hash(at seq: Int) throws(StoreError) -> Digest? {
        seq == 0 ? .zero : try runs.find(seq) { record, bytes in record.hash(in: bytes) }
    }

    /// Whether something was committed since the last call; true at the first.
    ///
    /// A reader that took the store for one that never changes opens it anew once somebody writes it.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses, or the store cannot be opened anew.
    /// - Complexity: A few microseconds.
    package mutating func mayHaveChanged() throws(StoreError) -> Bool {
        if let still, try still.isWritten(StorePath(file: path)) {
            self = try LogReader.open(path: path, known: known)
        }
        defer { selectVersion.reset() }
        guard try selectVersion.step("poll") else { return true }
        let version = selectVersion.int(0)
        defer { knownVersion = version }
        return version != knownVersion
    }
}
