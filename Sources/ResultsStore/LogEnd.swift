import ElectionModel

/// Where a log ends.
struct LogEnd {
    let head: LogHead
    /// nil when the log is empty.
    let receivedAt: Timestamp?

    /// Reads the last entry.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses, or when its hash is none.
    static func read(from connection: borrowing Connection, path: String) throws(StoreError) -> LogEnd {
        let query = "SELECT seq, received_at, hash, packed FROM entry ORDER BY seq DESC LIMIT 1"
        let last = try connection.prepare(query)
        guard try last.step("read head") else { return LogEnd(head: .empty, receivedAt: nil) }
        let (seq, packed) = (last.int(0), last.bytes(3))
        guard let hash = Digest(bytes: last.bytes(2)),
            let time = Timestamp(storedInstant: last.int(1), packed: packed)
        else { throw .badRow(path: path, table: "entry", place: seq, part: "no hash or time") }
        return LogEnd(head: LogHead(seq: seq, hash: hash), receivedAt: time)
    }
}

extension Connection {
    /// The hash of the log at a position; zeros at 0, nil beyond the end.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    func hash(at seq: Int) throws(StoreError) -> Digest? {
        guard seq > 0 else { return .zero }
        let row = try prepare("SELECT hash FROM entry WHERE seq = ?1")
        row.bind(seq, at: 1)
        return try row.step("read hash") ? Digest(bytes: row.bytes(0)) : nil
    }
}
