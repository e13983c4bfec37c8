package import ElectionModel
import PosixIO
package import ReportFormat

/// The writer of a store: takes lines, gives receipts, and only ever adds.
///
/// Lines are staged by `append` and become durable, and are answered, by `commit`. There is one writer
/// at a time, kept apart by a lock. After a write that failed, nothing is acknowledged any more: let the
/// value end, open the store again, and hand in once more what had no receipt.
package struct ReportLog: ~Copyable {
    package let election: Election
    /// Whether arrival is taken from the reports.
    package let isRecorded: Bool
    let path: StorePath
    /// How lines are read that come without a reading.
    package let decoder: ReportDecoder
    /// How reports are written before they are hashed.
    package let canonical: CanonicalLine
    /// The head up to which receipts were handed out.
    package var head: LogHead { vouched.log }
    /// What the file beside the store says.
    var vouched: StoreHead
    /// The head with what is staged.
    var chain: HashChain
    /// Arrival of the last entry, staged ones included.
    var lastArrival: Timestamp?
    var receipts: [Receipt] = []
    var isStopped = false
    /// The canonical line of the report at hand, where it had to be written.
    var written: [UInt8] = []
    /// How much of the line at hand is its canonical line; see ``append(_:decoded:canonicalLength:now:)``.
    var canonicalLength = 0

    // Values end in the order in which they stand here: the lock is given back after the store is closed.
    var entries: EntryTable
    var sides: SideTables
    var held: HeldProtocols
    var numbers = SourceNumbers()
    let files: OpenFiles
    let connection: Connection
    /// nil where who opened the log holds it.
    private let lock: FileLock?

    /// Opens a store to add to it; everything acknowledged earlier is checked to be there.
    ///
    /// - Parameter path: The store's file.
    /// - Returns: The store's only writer.
    /// - Throws: ``StoreError/held(path:process:since:)`` when somebody else writes;
    ///   ``StoreError/shorterThanHead(path:last:head:)``, ``StoreError/headDiffers(path:head:)`` and
    ///   ``StoreError/quarantineShorter(path:table:last:head:)`` when something acknowledged is gone,
    ///   ``StoreError/headMissing(path:)`` when nothing can show it;
    ///   ``StoreError/openToAll(path:permissions:)`` when every user may write it; and as the file is missing, no store,
    ///   damaged or not readable.
    package static func open(path: String) throws(StoreError) -> ReportLog {
        let path = StorePath(file: path)
        try path.checkIsStore()
        try path.checkPermissions()
        return try open(path, lock: path.takeLock())
    }

    /// As ``open(path:)``, once it is a store and the lock is held.
    static func open(_ path: StorePath, lock: consuming FileLock?) throws(StoreError) -> ReportLog {
        try path.renewLog()
        var log = try ReportLog(path, lock: lock)
        // What a repeat is answered with must be vouched for, too.
        try log.writeHead()
        return log
    }

    private init(_ path: StorePath, lock: consuming FileLock?) throws(StoreError) {
        let connection = try Connection.openStore(path, .write)
        try connection.execute(ReportLog.settings, action: "configure")
        // Runs of one commit each would otherwise never begin the write-ahead file again beside a viewer that stays.
        try connection.forgetCheckpoint()
        try connection.checkpoint()
        connection.checkpoint(every: ReportLog.checkpointFrames)
        try connection.restrictToAdding()
        let known = try StoreContents.read(from: connection, path: path.file)
        let (contents, election) = (known.contents, known.election)
        let last = try LogEnd.read(from: connection, path: path.file)
        let vouched = try path.check(headAgainst: last.head, of: connection)
        var entries = try EntryTable(connection, election: election, path: path.file)
        var held = HeldProtocols(election: election)
        try entries.readKeys { held.note($0, at: $1, voters: $2) }
        let sides = try SideTables(connection, vouched: vouched, path: path.file)
        files = try OpenFiles(of: path)
        self.path = path
        self.election = election
        isRecorded = contents.isRecorded
        decoder = ReportDecoder(election: election)
        canonical = CanonicalLine(election: election)
        self.vouched = vouched
        chain = HashChain(from: last.head)
        lastArrival = last.receivedAt
        self.entries = entries
        self.sides = sides
        self.held = held
        self.connection = connection
        self.lock = lock
    }

    /// Lines that wait for a commit.
    package var stagedCount: Int { receipts.count }

    /// Refused lines in the store, staged ones included.
    package var refusalCount: Int { sides.refusals.seq }

    /// Repeats in the store, staged ones included.
    package var repeatCount: Int { sides.repeats.seq }

    /// Gives a sign of life in the lock file; due every 3 s.
    ///
    /// - Throws: ``StoreError/readOrWrite(_:)`` when the file cannot be touched.
    package borrowing func touchLock() throws(StoreError) {
        do {
            try lock?.touch()
        } catch {
            throw .readOrWrite(error)
        }
    }

    /// FULL, because NORMAL loses acknowledged commits in a power cut; WAL, since a copy that another tool made may have
    /// another journal.
    private static let settings = """
        PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;
        PRAGMA journal_mode=WAL; PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-2048;
        """

    /// The write-ahead file has 32 MiB of pages then.
    private static let checkpointFrames: Int32 = 4_000
}
