package import ElectionModel

extension LogReader {
    /// The entries after a position, in the order of the log.
    ///
    /// - Parameters:
    ///   - seq: Where to go on; 0 for the beginning.
    ///   - limit: The most to return.
    /// - Returns: Fewer than the limit when the log ends before; empty when nothing is new.
    /// - Throws: ``StoreError`` as SQLite refuses; ``StoreError/badRow(path:table:place:part:)`` for an
    ///   entry that is damaged, or a position left out.
    package mutating func entries(after seq: Int, limit: Int = .max) throws(StoreError) -> [LogEntry] {
        let count = min(limit, try lastSeq() - seq)
        guard count > 0 else { return [] }
        try sources.update(by: selectSources)
        var entries: [LogEntry] = []
        entries.reserveCapacity(count)
        selectEntries.bind(seq, at: 1)
        selectEntries.bind(count, at: 2)
        defer { selectEntries.reset() }
        while try selectEntries.step("read entries") {
            let expected = seq + entries.count + 1
            guard selectEntries.int(0) == expected else {
                throw .badRow(path: path, table: "entry", place: expected, part: "missing")
            }
            entries.append(try entry(in: selectEntries))
        }
        return entries
    }

    /// The entries of one precinct, in the order of the log.
    ///
    /// - Parameter precinct: Index in ``Election/precincts``.
    /// - Returns: All its entries, those superseded too.
    /// - Throws: ``StoreError`` as SQLite refuses or an entry is damaged.
    package mutating func entries(ofPrecinct precinct: Int) throws(StoreError) -> [LogEntry] {
        try sources.update(by: selectSources)
        let columns = EntryDecoder.columns
        let rows = try connection.prepare(
            """
            SELECT \(columns) FROM entry WHERE kind = 0 AND precinct = ?1
            UNION ALL SELECT \(columns) FROM entry WHERE kind > 0 AND precinct = ?1 ORDER BY seq
            """
        )
        rows.bind(precinct, at: 1)
        var entries: [LogEntry] = []
        while try rows.step("read entries") { entries.append(try entry(in: rows)) }
        return entries
    }

    /// The last position that had arrived at a moment; 0 when none had.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    /// - Complexity: O(log n) in entries.
    package borrowing func lastSeq(asOf time: Timestamp) throws(StoreError) -> Int {
        try count(of: "entry", key: "seq", asOf: time)
    }

    /// How many rows of a table had arrived at a moment; times never go back along a table.
    borrowing func count(of table: String, key: String, asOf time: Timestamp?) throws(StoreError) -> Int {
        let last = try connection.prepare("SELECT coalesce(max(\(key)), 0) FROM \(table)")
        var high = try last.step("count") ? last.int(0) : 0
        guard let time else { return high }
        let arrival = try connection.prepare("SELECT received_at FROM \(table) WHERE \(key) = ?1")
        var low = 0
        while low < high {
            let middle = (low + high + 1) / 2
            arrival.bind(middle, at: 1)
            if try arrival.step("count"), Int64(arrival.int(0)) <= time.instant {
                low = middle
            } else {
                high = middle - 1
            }
            arrival.reset()
        }
        return low
    }

    private borrowing func entry(in row: borrowing Statement) throws(StoreError) -> LogEntry {
        guard let entry = decoder.entry(in: row, sources: sources) else {
            throw .badRow(path: path, table: "entry", place: row.int(0), part: "not a report")
        }
        return entry
    }
}
