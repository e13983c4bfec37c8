import PosixIO

extension StorePath {
    /// Checks the files beside a store before SQLite, or a writer, opens them by their names.
    ///
    /// A link would lead the writer to another file, a second name would let it empty one, and a rollback
    /// journal, which no store has, would be played back into the store.
    ///
    /// - Throws: ``StoreError/strangeNeighbour(path:)``, ``StoreError/strangersFile(path:user:)``,
    ///   ``StoreError/readOrWrite(_:)``.
    func checkNeighbours() throws(StoreError) {
        for path in beside {
            let kind = try kind(of: path)
            // One that SQLite removes at this moment has no name any more.
            guard kind.kind == .missing || kind.kind == .file && kind.linkCount <= 1 else {
                throw .strangeNeighbour(path: path)
            }
        }
        let journal = try kind(of: file + "-journal")
        guard journal.kind == .missing else { throw .strangeNeighbour(path: file + "-journal") }
        try checkOwners()
    }

    /// Makes durable what an earlier process left in the write-ahead file.
    ///
    /// Where its sync failed, the kernel took the bytes for written: they can be read, and no later sync
    /// brings them to the disk. So they are written once more before anything rests on them.
    ///
    /// - Throws: ``StoreError/readOrWrite(_:)``.
    func renewLog() throws(StoreError) {
        guard try kind(of: log).size > 0 else { return }
        do {
            try AtomicFile.renew(log)
        } catch {
            throw .readOrWrite(error)
        }
    }
}
