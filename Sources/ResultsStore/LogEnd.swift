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
        let last = try connection.prepare("SELECT coalesce(max(last), 0) FROM run")
        guard try last.step("read head"), last.int(0) != 0 else {
            return LogEnd(head: .empty, receivedAt: nil)
        }
        let seq = last.int(0)
        let end = try RunTable(connection, path: path).find(seq) { record, bytes in
            record.arrival(in: bytes).map {
                LogEnd(head: LogHead(seq: seq, hash: record.hash(in: bytes)), receivedAt: $0)
            }
        }
        guard let end else { throw .badRow(path: path, table: "entry", place: seq, part: "no hash or time") }
        return end
    }
}

extension Connection {
    /// The hash of the log at a position; zeros at 0, nil beyond the end.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    func hash(at seq: Int, path: String) throws(StoreError) -> Digest? {
        guard seq > 0 else { return .zero }
        return try RunTable(self, path: path).find(seq) { record, bytes in record.hash(in: bytes) }
    }
}
