extension ReportLog {
    /// Makes everything staged durable, then the head beside the store, and answers.
    ///
    /// - Returns: A receipt for each line appended since the last commit, in that order.
    /// - Throws: ``StoreError`` as a write fails; nothing staged is acknowledged then, the log is
    ///   stopped, and what the store holds is known only after it is opened again.
    package mutating func commit() throws(StoreError) -> [Receipt] {
        guard !isStopped else { throw .stopped(path: path.file) }
        guard connection.isInTransaction else { return [] }
        do {
            try sides.noteAgain()
            try entries.finish(at: chain.head.seq)
            try connection.execute("COMMIT", action: "commit")
            try files.check()
            try writeHead()
        } catch {
            stop()
            throw error
        }
        defer { receipts = [] }
        return receipts
    }

    /// Checks, for a writer that waits, that the store is still where its readers and the next writer look.
    ///
    /// - Throws: ``StoreError/gone(path:)``, ``StoreError/readOrWrite(_:)``.
    package borrowing func checkFiles() throws(StoreError) { try files.check() }

    /// Puts the head beside the store, where it is not what it says there.
    ///
    /// - Throws: ``StoreError/readOrWrite(_:)``.
    mutating func writeHead() throws(StoreError) {
        var due = StoreHead(log: chain.head)
        (due.refusals, due.repeats) = (sides.refusals, sides.repeats)
        guard due != vouched else { return }
        try path.writeHead(due)
        vouched = due
    }
}
