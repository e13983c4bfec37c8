import CSQLite

extension Connection {
    /// Copies every page into another, empty database, as of one moment.
    ///
    /// The source is read in one transaction: a writer goes on meanwhile and is not waited for.
    ///
    /// - Parameters:
    ///   - target: Opened to be made.
    ///   - path: Its path, for errors.
    ///   - goesOn: Asked before every 64 pages whether the copy is still wanted.
    ///   - progress: Told how much is copied, 0 to 1, every 64 pages.
    /// - Throws: ``StoreError`` as one of the two refuses; ``StoreError/givenUp(path:)`` when it is not wanted.
    func copyPages(
        to target: borrowing Connection,
        at path: String,
        goesOn: () -> Bool,
        progress: (Double) -> Void
    ) throws(StoreError) {
        try execute("BEGIN; SELECT count(*) FROM sqlite_schema", action: "begin to copy")
        guard let copy = unsafe sqlite3_backup_init(target.handle, "main", handle, "main") else {
            throw target.error(unsafe sqlite3_extended_errcode(target.handle), "begin to copy")
        }
        var code = SQLITE_OK
        while code == SQLITE_OK, goesOn() {
            code = unsafe sqlite3_backup_step(copy, 64)
            let (left, all) = unsafe (sqlite3_backup_remaining(copy), sqlite3_backup_pagecount(copy))
            progress(all > 0 ? 1 - Double(left) / Double(all) : 0)
        }
        let ended = unsafe sqlite3_backup_finish(copy)
        guard code != SQLITE_OK else { throw .givenUp(path: path) }
        guard code == SQLITE_DONE, ended == SQLITE_OK else {
            throw target.error(code == SQLITE_DONE ? ended : code, "copy")
        }
        try execute("COMMIT", action: "end the copy")
    }
}
