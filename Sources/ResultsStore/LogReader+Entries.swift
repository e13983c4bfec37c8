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
        let end = try end(afterAtMost: limit, from: seq)
        guard end > seq else { return [] }
        var entries: [LogEntry] = []
        entries.reserveCapacity(min(end - seq, 1 << 20))
        try runs.walk(after: seq) { position, record, bytes throws(StoreError) in
            entries.append(try entry(record, in: bytes, seq: position, sources))
            return position < end
        }
        return entries
    }

    /// The entries of one precinct, in the order of the log.
    ///
    /// - Parameter precinct: Index in ``Election/precincts``.
    /// - Returns: All its entries, those superseded too.
    /// - Complexity: O(entries of the log), some nanoseconds each.
    /// - Throws: ``StoreError`` as SQLite refuses or an entry is damaged.
    package mutating func entries(ofPrecinct precinct: Int) throws(StoreError) -> [LogEntry] {
        let end = try end(afterAtMost: .max, from: 0)
        var entries: [LogEntry] = []
        guard end > 0 else { return entries }
        try runs.walk(after: 0) { position, record, bytes throws(StoreError) in
            if record.key.precinct == precinct {
                entries.append(try entry(record, in: bytes, seq: position, sources))
            }
            return position < end
        }
        return entries
    }

    /// The last position that had arrived at a moment; 0 when none had.
    ///
    /// - Throws: ``StoreError`` as SQLite refuses.
    /// - Complexity: O(log n) in entries.
    package borrowing func lastSeq(asOf time: Timestamp) throws(StoreError) -> Int {
        let arrival = try connection.prepare(
            """
            SELECT last, count, substr(entries, -\(EntryRecord.tailLength), 8) FROM run
            WHERE last >= ?1 ORDER BY last LIMIT 1
            """
        )
        // All up to `low` had arrived; `high` is the end of a run that may have.
        var (low, high) = (0, try lastSeq())
        while low < high {
            let middle = (low + high + 1) / 2
            arrival.bind(middle, at: 1)
            defer { arrival.reset() }
            guard try arrival.step("find arrival"), arrival.int(1) >= 1 else { break }
            let last = arrival.int(0)
            let moment = arrival.withBytes(2) { $0.byteCount == 8 ? $0.int64(0) : .max }
            let before = last - min(arrival.int(1), last)
            // In a log with a gap, which is damaged, the run may lie behind the middle.
            if moment <= time.instant { low = last } else { high = min(middle - 1, before) }
        }
        var seq = low
        try runs.walk(after: low) { position, record, _ in
            guard record.receivedAt <= time.instant else { return false }
            seq = position
            return true
        }
        return seq
    }

    /// How many rows of a table had arrived at a moment; times never go back along a table.
    borrowing func count(of table: String, key: String, asOf time: Timestamp?) throws(StoreError) -> Int {
        let last = try connection.prepare("SELECT coalesce(max(\(key)), 0) FROM \(table)")
        var high = try last.step("count") ? last.int(0) : 0
        guard (0...RunTable.longest).contains(high) else {
            throw .badRow(path: path, table: table, place: high, part: "no number of a row")
        }
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

    /// The last of so many entries after a position, all of whose sources are known from here on.
    mutating func end(afterAtMost limit: Int, from seq: Int) throws(StoreError) -> Int {
        let count = min(limit, try lastSeq() - seq)
        try sources.update(by: selectSources)
        return seq + max(count, 0)
    }

    borrowing func entry(
        _ record: EntryRecord,
        in bytes: RawSpan,
        seq: Int,
        _ sources: SourceNames
    ) throws(StoreError) -> LogEntry {
        guard let entry = decoder.entry(record, in: bytes, seq: seq, sources: sources) else {
            throw .badRow(path: path, table: "entry", place: seq, part: "not a report")
        }
        return entry
    }
}
