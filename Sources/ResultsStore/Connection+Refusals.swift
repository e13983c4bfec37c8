import ElectionModel

/// Rows of the quarantine, for readers and for the writer.
extension Connection {
    /// The quarantine after a number, oldest first.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses, or a row is damaged.
    func refusals(after number: Int, limit: Int, path: String) throws(StoreError) -> [Refusal] {
        let rows = try prepare(
            """
            SELECT refusal.number, received_at, received_offset, after_seq, code, message, name, line,
                length, original_hash, original, mark, reading,
                (SELECT coalesce(sum(times), 0) FROM again WHERE again.refusal = refusal.number)
            FROM refusal JOIN input ON input.id = refusal.input
            WHERE refusal.number > ?1 ORDER BY refusal.number LIMIT ?2
            """
        )
        rows.bind(number, at: 1)
        rows.bind(limit, at: 2)
        var refusals: [Refusal] = []
        while try rows.step("read refusals") {
            guard let refusal = Connection.refusal(in: rows), refusal.mark == rows.int(11) else {
                throw .badRow(path: path, table: "refusal", place: rows.int(0), part: "changed since")
            }
            refusals.append(refusal)
        }
        return refusals
    }

    /// One refusal by its number; nil when there is none.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses, or the row is damaged.
    func refusal(_ number: Int, path: String) throws(StoreError) -> Refusal? {
        guard number > 0 else { return nil }
        return try refusals(after: number - 1, limit: 1, path: path).first { $0.number == number }
    }

    private static func refusal(in row: borrowing Statement) -> Refusal? {
        guard let code = RuleCode(rawValue: row.text(4)), let hash = Digest(bytes: row.bytes(9)),
            let time = Connection.time(in: row)
        else { return nil }
        return Refusal(
            number: row.int(0),
            receivedAt: time,
            afterSeq: row.int(3),
            finding: Finding(code: code, message: row.text(5)),
            input: row.text(6),
            line: row.int(7),
            length: row.int(8),
            originalHash: hash,
            original: row.bytes(10),
            reading: row.bytes(12),
            again: row.int(13)
        )
    }

    /// Arrival in columns 1 and 2.
    static func time(in row: borrowing Statement) -> Timestamp? {
        Timestamp(storedInstant: Int64(row.int(1)), offset: Int16(clamping: row.int(2)))
    }
}
