/// The numbers that sources gave their reports, each with the position it was used at.
///
/// Read from the store when the first report with a number comes, kept up from then on: one number takes
/// a few dozen bytes, and only an accepted report uses one up.
struct SourceNumbers {
    private var positions: [UInt64: Int]?

    /// Where a source used a number before.
    ///
    /// - Parameters:
    ///   - number: Of a report.
    ///   - source: Row of its source.
    ///   - entries: Where numbers are read from, the first time.
    /// - Returns: A position; nil when it did not.
    /// - Throws: ``StoreError`` as the store cannot be read.
    mutating func position(
        _ number: UInt32,
        source: Int,
        in entries: inout EntryTable
    ) throws(StoreError) -> Int? {
        if positions == nil {
            var read: [UInt64: Int] = [:]
            try entries.readNumbers { read[SourceNumbers.key($0, $1)] = $2 }
            positions = read
        }
        return positions?[SourceNumbers.key(number, source)]
    }

    /// Notes the number of an entry that was added.
    mutating func note(_ number: UInt32, source: Int, at seq: Int) {
        positions?[SourceNumbers.key(number, source)] = seq
    }

    private static func key(_ number: UInt32, _ source: Int) -> UInt64 {
        UInt64(UInt32(truncatingIfNeeded: source)) << 32 | UInt64(number)
    }
}
