import PosixIO

/// A copy of a store, made beside its writer: it grows under an unfinished name, is checked there, and
/// only then bears its own.
package struct StoreCopy: ~Copyable {
    /// Where the copy stands until it is published: FILE-new, which nobody else writes.
    package var unfinished: String { path.new }
    private let path: StorePath
    /// What the head beside the source vouched for before the copy began.
    private let vouched: StoreHead
    private let lock: FileLock

    /// Copies a store as it stands at one moment, durably.
    ///
    /// - Parameters:
    ///   - source: The store's file; it may be written meanwhile.
    ///   - file: The copy's, in a folder that exists. What a copy that was ended left there is replaced.
    ///   - goesOn: Asked again and again whether the copy is still wanted; once it is not, what was made is removed.
    ///   - progress: Told how much is copied, 0 to 1.
    /// - Throws: ``StoreError/exists(path:)`` and ``StoreError/cannotCreate(path:_:)`` as
    ///   ``ReportLog/create(path:files:isRecorded:)``; ``StoreError/headMissing(path:)`` when nothing shows
    ///   that the source is whole; ``StoreError/givenUp(path:)``; and as one of the two files refuses.
    package init(
        of source: String,
        to file: String,
        goesOn: () -> Bool = { true },
        progress: (Double) -> Void
    ) throws(StoreError) {
        let (source, path) = (StorePath(file: source), StorePath(file: file))
        try source.checkIsStore()
        try path.checkIsFree()
        let lock = try path.takeLockToCreate()
        try path.checkIsFree()
        guard let vouched = try StorePath.readHead(source.head) else { throw .headMissing(path: source.head) }
        do throws(StoreError) {
            try path.makeUnfinished()
            try StoreCopy.copy(source, to: path.new, goesOn: goesOn, progress: progress)
        } catch {
            try? path.removeUnfinished()
            throw error
        }
        self.path = path
        self.vouched = vouched
        self.lock = lock
    }

    private static func copy(
        _ source: StorePath,
        to file: String,
        goesOn: () -> Bool,
        progress: (Double) -> Void
    ) throws(StoreError) {
        do {
            let connection = try StoreCopy.open(source)
            let target = try Connection.open(file, .create)
            // Nobody reads it before it is whole and synced, so nothing needs to be undone or waited for.
            try target.execute("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF", action: "create")
            try connection.copyPages(to: target, at: file, goesOn: goesOn, progress: progress)
        }
        do { try AtomicFile.synchronize(file) } catch { throw .readOrWrite(error) }
    }

    private static func open(_ source: StorePath) throws(StoreError) -> Connection {
        guard try StillStore.here(source) == nil else {
            return try Connection.openStore(source, .readImmutable)
        }
        do throws(StoreError) {
            return try Connection.openStore(source, .read)
        } catch {
            guard try StillStore.here(source, after: error) != nil else { throw error }
            return try Connection.openStore(source, .readImmutable)
        }
    }

    /// Checks the copy from its first byte to its last, against what the source's head vouched for.
    ///
    /// - Throws: ``StoreError`` when it cannot be opened.
    package borrowing func verify() throws(StoreError) -> Verification {
        try Verification.run(StorePath(file: unfinished), beside: .head(vouched), anchor: nil, isStill: true)
    }

    /// Gives the copy its name, with its own head beside it.
    ///
    /// - Returns: The head of the copied log.
    /// - Throws: ``StoreError/cannotCreate(path:_:)``, or as the copy cannot be read.
    package consuming func publish() throws(StoreError) -> LogHead {
        let connection = try Connection.open(unfinished, .readImmutable)
        var head = StoreHead(log: try LogEnd.read(from: connection, path: unfinished).head)
        head.refusals = try SideTables.end(
            of: "refusal",
            connection,
            from: vouched.refusals,
            path: unfinished
        )
        head.repeats = try SideTables.end(of: "repeat", connection, from: vouched.repeats, path: unfinished)
        try path.publish(head)
        return head.log
    }

    /// Removes what was copied.
    package consuming func giveUp() { try? path.removeUnfinished() }
}
