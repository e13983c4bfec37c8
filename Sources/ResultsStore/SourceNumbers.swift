import ElectionModel

/// The numbers that sources gave their reports, each with the position it was used at.
///
/// Read from the store when the first report with a number comes, kept up from then on: one number takes
/// a few dozen bytes, and only an accepted report uses one up.
struct SourceNumbers: ~Copyable {
    private let selectNumbered: Statement
    private let decoder: EntryDecoder
    private var positions: [UInt64: Int]?

    init(_ connection: borrowing Connection, election: Election) throws(StoreError) {
        let selectNumbered = try connection.prepare(
            """
            SELECT \(EntryDecoder.columns) FROM entry
            WHERE kind < 3 AND (substr(packed, 6, 1) BETWEEN x'08' AND x'0F'
                OR substr(packed, 6, 1) BETWEEN x'18' AND x'1F')
            """
        )
        self.selectNumbered = selectNumbered
        decoder = EntryDecoder(election: election)
    }

    /// Where a source used a number before; nil when it did not.
    ///
    /// - Throws: ``StoreError`` as the store cannot be read.
    mutating func position(_ number: UInt32, source: Int, sources: SourceNames) throws(StoreError) -> Int? {
        if positions == nil { positions = try read(sources) }
        return positions?[SourceNumbers.key(number, source)]
    }

    /// Notes the number of an entry that was added.
    mutating func note(_ number: UInt32, source: Int, at seq: Int) {
        positions?[SourceNumbers.key(number, source)] = seq
    }

    /// The numbers in the store; the condition of the statement is ``PackedReport/Part/sourceSeq``.
    private func read(_ sources: SourceNames) throws(StoreError) -> [UInt64: Int] {
        var positions: [UInt64: Int] = [:]
        defer { selectNumbered.reset() }
        while try selectNumbered.step("read numbers") {
            guard let entry = decoder.entry(in: selectNumbered, sources: sources),
                let number = entry.report.sourceSeq
            else { continue }
            positions[SourceNumbers.key(number, selectNumbered.int(5))] = entry.seq
        }
        return positions
    }

    private static func key(_ number: UInt32, _ source: Int) -> UInt64 {
        UInt64(UInt32(truncatingIfNeeded: source)) << 32 | UInt64(number)
    }
}
