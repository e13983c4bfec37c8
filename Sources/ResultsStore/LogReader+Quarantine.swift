package import ElectionModel

extension LogReader {
    /// Refused lines up to a moment of arrival, or all.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    /// - Complexity: O(log n).
    package borrowing func refusalCount(asOf time: Timestamp? = nil) throws(StoreError) -> Int {
        try count(of: "refusal", key: "number", asOf: time)
    }

    /// Repeats up to a moment of arrival, or all.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    /// - Complexity: O(log n).
    package borrowing func repeatCount(asOf time: Timestamp? = nil) throws(StoreError) -> Int {
        try count(of: "repeat", key: "number", asOf: time)
    }

    /// The quarantine after a number, oldest first.
    ///
    /// - Parameters:
    ///   - number: Where to go on; 0 for the beginning.
    ///   - limit: The most to return; each holds up to 4 KiB.
    /// - Returns: Fewer than the limit when there are no more.
    /// - Throws: ``StoreError`` as SQLite refuses, or a row is damaged.
    package borrowing func refusals(after number: Int, limit: Int) throws(StoreError) -> [Refusal] {
        let rows = try connection.prepare(
            """
            SELECT number, received_at, received_offset, after_seq, code, message, name, line, length,
                original_hash, original, mark
            FROM refusal JOIN input ON input.id = refusal.input
            WHERE number > ?1 ORDER BY number LIMIT ?2
            """
        )
        rows.bind(number, at: 1)
        rows.bind(limit, at: 2)
        var refusals: [Refusal] = []
        while try rows.step("read refusals") {
            guard let refusal = LogReader.refusal(in: rows), refusal.mark == rows.int(11) else {
                throw .badRow(path: path, table: "refusal", place: rows.int(0), part: "changed since")
            }
            refusals.append(refusal)
        }
        return refusals
    }

    /// The repeats after a number, oldest first.
    ///
    /// - Parameters:
    ///   - number: Where to go on; 0 for the beginning.
    ///   - limit: The most to return.
    /// - Returns: Fewer than the limit when there are no more.
    /// - Throws: ``StoreError`` as SQLite refuses, or a row is damaged.
    package borrowing func repeats(after number: Int, limit: Int) throws(StoreError) -> [Repeat] {
        let rows = try connection.prepare(
            """
            SELECT number, received_at, received_offset, seq, name, line, mark
            FROM repeat JOIN input ON input.id = repeat.input
            WHERE number > ?1 ORDER BY number LIMIT ?2
            """
        )
        rows.bind(number, at: 1)
        rows.bind(limit, at: 2)
        var repeats: [Repeat] = []
        while try rows.step("read repeats") {
            guard let again = LogReader.again(in: rows), again.mark == rows.int(6) else {
                throw .badRow(path: path, table: "repeat", place: rows.int(0), part: "changed since")
            }
            repeats.append(again)
        }
        return repeats
    }

    private static func refusal(in row: borrowing Statement) -> Refusal? {
        guard let code = RuleCode(rawValue: row.text(4)), let hash = Digest(bytes: row.bytes(9)),
            let time = time(in: row)
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
            original: row.bytes(10)
        )
    }

    private static func again(in row: borrowing Statement) -> Repeat? {
        time(in: row).map {
            Repeat(number: row.int(0), receivedAt: $0, seq: row.int(3), input: row.text(4), line: row.int(5))
        }
    }

    /// Arrival in columns 1 and 2.
    private static func time(in row: borrowing Statement) -> Timestamp? {
        Timestamp(storedInstant: row.int(1), offset: Int16(clamping: row.int(2)))
    }
}
