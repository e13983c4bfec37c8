import PosixIO

extension StorePath {
    /// Checks that nothing stands where a store shall, nor a write-ahead file that would be read into it, and that
    /// the place has a name: without one its files would be made in the working folder.
    func checkIsFree() throws(StoreError) {
        guard !file.isEmpty else { throw .nameless }
        guard try kind(of: file).kind == .missing else { throw .exists(path: file) }
        let left = try kind(of: log)
        guard left.kind == .missing || left.kind == .file && left.size == 0 else { throw .exists(path: log) }
        try checkOwners()
        // Decisions left there were about another store's entries.
        let orders = file + "-decisions"
        guard try kind(of: orders).kind != .missing else { return }
        let names = (try? FolderListing.names(in: orders)) ?? ["unreadable"]
        guard names.isEmpty else { throw .exists(path: orders) }
    }

    /// Checks that no head stands there which vouches for entries: it is all that is left of a store that vanished.
    func checkHasNoHead() throws(StoreError) {
        if let left = try StorePath.readHead(head), left.log.seq > 0 { throw .exists(path: head) }
    }

    /// Takes the lock, by which two that create the same store are kept apart.
    func takeLockToCreate() throws(StoreError) -> FileLock {
        do {
            return try takeLock()
        } catch {
            guard case .readOrWrite(let cause) = error else { throw error }
            throw .cannotCreate(path: file, cause)
        }
    }

    /// Removes what a process left that died while it made the store, and what readers of another left.
    func removeUnfinished() throws(StoreError) {
        do throws(IOError) {
            for path in [new, new + "-journal", new + "-wal", new + "-shm", log, file + "-shm"] {
                try AtomicFile.remove(path)
            }
        } catch {
            throw .cannotCreate(path: file, error)
        }
    }

    /// Makes the file that becomes the store, empty, so that nobody else can have made it.
    func makeUnfinished() throws(StoreError) {
        try removeUnfinished()
        do { _ = try FileDescriptor.createNew(new) } catch { throw .cannotCreate(path: file, error) }
    }

    /// Makes the finished store durable and gives it its name, the head first.
    func publish(_ written: StoreHead) throws(StoreError) {
        do throws(IOError) {
            try AtomicFile.synchronize(new)
            try AtomicFile.replace(head, with: Array(written.text.utf8))
            try AtomicFile.rename(new, to: file)
        } catch {
            throw .cannotCreate(path: file, error)
        }
    }
}
