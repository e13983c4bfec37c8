import CSQLite

/// A refusal of SQLite: its code, its words and what was being done.
package struct SQLiteError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The extended result code, such as `SQLITE_IOERR_FSYNC`.
    package let code: Int32
    package let message: String
    /// What was being done: `commit`.
    package let action: String

    init(code: Int32, message: String, action: String) {
        self.code = code
        self.message = message
        self.action = action
    }

    package var description: String { "\(message) (SQLite \(code), \(action))" }

    /// Whether the file's content, not the reading of it, is at fault.
    package var isDamage: Bool {
        [SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_SCHEMA, SQLITE_CONSTRAINT, SQLITE_MISMATCH]
            .contains(code & 0xff)
    }

    /// Whether another connection was in the way for longer than we wait.
    package var isBusy: Bool { code & 0xff == SQLITE_BUSY || code & 0xff == SQLITE_LOCKED }

    /// Whether the disk may take the same later: it is full, failing or read-only.
    package var mayPass: Bool {
        [SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_NOMEM].contains(code & 0xff)
    }
}
