/// The statement that reads entries, run by run; used by one at a time.
struct RunTable: ~Copyable {
    /// No log is longer: a position beyond is damage, and sums of positions do not overflow.
    static let longest = 1 << 48

    private let select: Statement
    private let path: String

    init(_ connection: borrowing Connection, path: String) throws(StoreError) {
        select = try connection.prepare("SELECT last, count, entries FROM run WHERE last > ?1 ORDER BY last")
        self.path = path
    }

    /// Goes along the entries after a position, in the order of the log.
    ///
    /// - Parameters:
    ///   - seq: Where to go on; 0 for the beginning.
    ///   - visit: Takes the position, the record and the bytes it lies in; says whether to go on.
    /// - Throws: ``StoreError/badRow(path:table:place:part:)`` where positions are left out or a run is not
    ///   as many records as it says; as SQLite refuses, and as the visit does.
    func walk(
        after seq: Int,
        _ visit: (Int, EntryRecord, RawSpan) throws(StoreError) -> Bool
    ) throws(StoreError) {
        select.bind(max(seq, 0), at: 1)
        defer { select.reset() }
        var next = max(seq, 0) + 1
        var isFirst = true
        while try select.step("read entries") {
            let (last, count) = (select.int(0), select.int(1))
            guard RunTable.isRun(last: last, count: count) else { throw damage(next, "not a run") }
            let first = last - count + 1
            guard first == next || (isFirst && first < next) else { throw damage(next, "missing") }
            let goesOn = try select.withBytes(2) { bytes throws(StoreError) in
                try visitRun(bytes, first...last, from: next, visit)
            }
            guard goesOn else { return }
            (next, isFirst) = (last + 1, false)
        }
    }

    /// Whether positions are those of a run.
    static func isRun(last: Int, count: Int) -> Bool {
        count >= 1 && last >= count && last <= RunTable.longest
    }

    private func visitRun(
        _ bytes: RawSpan,
        _ positions: ClosedRange<Int>,
        from next: Int,
        _ visit: (Int, EntryRecord, RawSpan) throws(StoreError) -> Bool
    ) throws(StoreError) -> Bool {
        var place = 0
        for position in positions {
            guard let record = EntryRecord(in: bytes, at: place) else {
                throw damage(position, "not a report")
            }
            place = record.range.upperBound
            if position >= next, !(try visit(position, record, bytes)) { return false }
        }
        guard place == bytes.byteCount else { throw damage(positions.upperBound, "more than its entries") }
        return true
    }

    /// What the record at a position says; nil where the log does not reach.
    ///
    /// - Throws: As ``walk(after:_:)``.
    func find<Result>(
        _ seq: Int,
        _ read: (EntryRecord, RawSpan) throws(StoreError) -> Result?
    ) throws(StoreError) -> Result? {
        guard seq > 0 else { return nil }
        var result: Result?
        try walk(after: seq - 1) { _, record, bytes throws(StoreError) in
            result = try read(record, bytes)
            return false
        }
        return result
    }

    private func damage(_ place: Int, _ part: String) -> StoreError {
        .badRow(path: path, table: "entry", place: place, part: part)
    }
}
