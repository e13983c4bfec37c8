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
    ///   - limit: The most to return; each holds up to 64 KiB.
    /// - Returns: Fewer than the limit when there are no more.
    /// - Throws: ``StoreError`` as SQLite refuses, or a row is damaged.
    package borrowing func refusals(after number: Int, limit: Int) throws(StoreError) -> [Refusal] {
        try connection.refusals(after: number, limit: limit, path: path)
    }

    /// When and why lines were refused, without the lines: for who counts them.
    ///
    /// - Parameters:
    ///   - number: Where to go on; 0 for the beginning.
    ///   - limit: The most to return.
    /// - Returns: Fewer than the limit when there are no more.
    /// - Throws: ``StoreError`` as SQLite refuses, or a row is damaged.
    package borrowing func refusalTimes(
        after number: Int,
        limit: Int
    ) throws(StoreError) -> [RefusalTime] {
        let rows = try connection.prepare(
            """
            SELECT number, received_at, received_offset, after_seq, code,
                substr(original, 1, \(RefusalTime.beginningLength)) FROM refusal
            WHERE number > ?1 ORDER BY number LIMIT ?2
            """
        )
        rows.bind(number, at: 1)
        rows.bind(limit, at: 2)
        var times: [RefusalTime] = []
        while try rows.step("read refusals") {
            guard let code = RuleCode(rawValue: rows.text(4)), let time = Connection.time(in: rows) else {
                throw .badRow(path: path, table: "refusal", place: rows.int(0), part: "no code or time")
            }
            try checkNumber(rows.int(0), after: number + times.count, of: "refusal")
            times.append(
                RefusalTime(receivedAt: time, afterSeq: rows.int(3), code: code, beginning: rows.bytes(5))
            )
        }
        return times
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
            try checkNumber(rows.int(0), after: number + repeats.count, of: "repeat")
            repeats.append(again)
        }
        return repeats
    }

    /// The lowest number of a table's rows; 1 where it has none.
    borrowing func firstNumber(in table: String) throws(StoreError) -> Int {
        let rows = try connection.prepare("SELECT coalesce(min(number), 1) FROM \(table)")
        return try rows.step("read numbers") ? rows.int(0) : 1
    }

    /// Checks that rows are numbered without a gap: who reads on from the last one would never come to an end.
    private func checkNumber(_ number: Int, after last: Int, of table: String) throws(StoreError) {
        guard number == last + 1 else {
            throw .badRow(path: path, table: table, place: last + 1, part: "missing; the next is \(number)")
        }
    }

    /// How many lines were refused by each rule in each input.
    ///
    /// - Returns: By code, then input.
    /// - Throws: ``StoreError`` as SQLite refuses.
    package borrowing func refusalCounts() throws(StoreError) -> [RefusalCount] {
        let rows = try connection.prepare(
            """
            SELECT code, name, count(*), sum(
                (SELECT coalesce(sum(times), 0) FROM again WHERE again.refusal = refusal.number))
            FROM refusal JOIN input ON input.id = refusal.input GROUP BY code, name ORDER BY code, name
            """
        )
        var counts: [RefusalCount] = []
        while try rows.step("read refusals") {
            counts.append(
                RefusalCount(
                    code: rows.text(0),
                    input: rows.text(1),
                    lines: rows.int(2),
                    again: rows.int(3)
                )
            )
        }
        return counts
    }

    /// How often each entry came again, by position; none for those that did not.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    package borrowing func repeatCounts() throws(StoreError) -> [Int: Int] {
        let rows = try connection.prepare("SELECT seq, count(*) FROM repeat GROUP BY seq")
        var counts: [Int: Int] = [:]
        while try rows.step("read repeats") { counts[rows.int(0)] = rows.int(1) }
        return counts
    }

    /// How often refused lines came again, each row held to its mark.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses, or a row is damaged.
    borrowing func checkAgain() throws(StoreError) {
        let rows = try connection.prepare(
            "SELECT number, received_at, received_offset, refusal, times, mark FROM again ORDER BY number"
        )
        while try rows.step("read again") {
            let again = Connection.time(in: rows).map {
                RefusedAgain(number: rows.int(0), receivedAt: $0, refusal: rows.int(3), times: rows.int(4))
            }
            guard let again, again.mark == rows.int(5) else {
                throw .badRow(path: path, table: "again", place: rows.int(0), part: "changed since")
            }
        }
    }

    private static func again(in row: borrowing Statement) -> Repeat? {
        Connection.time(in: row).map {
            Repeat(number: row.int(0), receivedAt: $0, seq: row.int(3), input: row.text(4), line: row.int(5))
        }
    }
}
