import CSQLite

/// Moving what is committed from the write-ahead file into the database, so that no failed sync is passed over.
extension Connection {
    /// Checkpoints with the commit after which the write-ahead file has so many frames, and with each after that; the
    /// commit fails where the checkpoint does, though what it committed is durable.
    ///
    /// - Parameter frames: Pages, each with its head.
    func checkpoint(every frames: Int32) { unsafe csqlite_checkpoint_every(handle, frames) }

    /// Writes into the database what the write-ahead file holds, as far as readers let it.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    func checkpoint() throws(StoreError) {
        let code = unsafe csqlite_checkpoint(nil, handle, "main", 0)
        guard code == SQLITE_OK else { throw error(code, "checkpoint") }
    }

    /// Has the next checkpoint write everything that the write-ahead file holds, also what an earlier one wrote
    /// already and perhaps could not sync.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    func forgetCheckpoint() throws(StoreError) {
        let code = unsafe csqlite_forget_checkpoint(handle)
        guard code != SQLITE_OK else { return }
        // The connection knows nothing of a call past it.
        let message = unsafe String(cString: sqlite3_errstr(code))
        throw StoreError(SQLiteError(code: code, message: message, action: "forget a checkpoint"), path: path)
    }

    /// Leaves the write-ahead file as it is when the connection is closed, for who opens the store next.
    func keepLogAtClose() { _ = unsafe csqlite_configure(handle, Int32(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE), 1) }
}
