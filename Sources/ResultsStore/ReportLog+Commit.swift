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
            try connection.execute("COMMIT", action: "commit")
            if chain.head != head { try path.writeHead(chain.head) }
        } catch {
            stop()
            throw error
        }
        head = chain.head
        defer { receipts = [] }
        return receipts
    }
}
