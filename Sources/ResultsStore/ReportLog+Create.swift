import ElectionModel
import PosixIO
package import ReportFormat

extension ReportLog {
    /// Makes a new store; it stands under its name only once it is whole.
    ///
    /// - Parameters:
    ///   - path: The store's file, in a folder that exists.
    ///   - files: The scenario, copied into the store.
    ///   - isRecorded: Whether the night is over and arrival is taken from the reports.
    /// - Throws: ``StoreError/exists(path:)`` when something stands there, or the write-ahead file of
    ///   another store; ``StoreError/cannotCreate(path:_:)``; ``StoreError/scenario(path:_:)`` when the
    ///   files are no scenario; ``StoreError/held(path:process:since:)`` when somebody else makes it.
    package static func create(path: String, files: ScenarioFiles, isRecorded: Bool) throws(StoreError) {
        let path = StorePath(file: path)
        let now = Timestamp(instant: Clock.wallSeconds(), offsetMinutes: 0)
        let contents = StoreContents(files: files, isRecorded: isRecorded, createdAt: now)
        let election = try contents.election(path: path.file)
        try path.checkIsFree()
        let lock = try path.takeLockToCreate()
        try path.checkIsFree()
        try path.removeUnfinished()
        try build(contents, election, at: path)
        try path.publish()
        _ = consume lock
    }

    /// Writes the database under its unfinished name, and closes it.
    private static func build(
        _ contents: StoreContents,
        _ election: Election,
        at path: StorePath
    ) throws(StoreError) {
        let connection = try Connection.open(path.new, .create)
        try connection.execute("PRAGMA page_size=8192; PRAGMA synchronous=FULL; BEGIN", action: "create")
        try connection.makeSchema()
        try contents.insert(into: connection, election: election)
        try connection.execute("COMMIT; PRAGMA journal_mode=WAL", action: "create")
    }
}

extension StorePath {
    /// Checks that nothing stands where a store shall, nor a write-ahead file that would be read into it.
    fileprivate func checkIsFree() throws(StoreError) {
        guard try kind(of: file).kind == .missing else { throw .exists(path: file) }
        let left = try kind(of: log)
        guard left.kind == .missing || left.kind == .file && left.size == 0 else { throw .exists(path: log) }
        // Decisions left there were about another store's entries.
        let orders = file + "-decisions"
        guard try kind(of: orders).kind != .missing else { return }
        let names = (try? FolderListing.names(in: orders)) ?? ["unreadable"]
        guard names.isEmpty else { throw .exists(path: orders) }
    }

    /// Takes the lock, by which two that create the same store are kept apart.
    fileprivate func takeLockToCreate() throws(StoreError) -> FileLock {
        do {
            return try takeLock()
        } catch {
            guard case .readOrWrite(let cause) = error else { throw error }
            throw .cannotCreate(path: file, cause)
        }
    }

    /// Removes what a process left that died while it made the store, and what readers of another left.
    fileprivate func removeUnfinished() throws(StoreError) {
        do throws(IOError) {
            for path in [new, new + "-journal", new + "-wal", new + "-shm", log, file + "-shm"] {
                try AtomicFile.remove(path)
            }
        } catch {
            throw .cannotCreate(path: file, error)
        }
    }

    /// Makes the finished store durable and gives it its name, the head first.
    fileprivate func publish() throws(StoreError) {
        do throws(IOError) {
            try AtomicFile.synchronize(new)
            try AtomicFile.replace(head, with: Array(StoreHead(log: .empty).text.utf8))
            try AtomicFile.rename(new, to: file)
        } catch {
            throw .cannotCreate(path: file, error)
        }
    }
}
