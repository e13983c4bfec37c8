package import ElectionModel

/// A special case that makes a guaranteed range wider than the votes alone would.
package enum RangeWidening: Hashable, Sendable {
    /// Fewer than two lists are certain to pass, so the clause for a single one may still apply.
    case singleList
    /// No list is certain to pass, and for an election that none passes the law gives no rule.
    case nonePasses
    /// A list, by its place on the ballot, can win more seats than it has names.
    case exhausted(list: Int, names: Int)
}

/// Names the special cases of threshold and clause that widen the ranges of a count.
///
/// - Parameters:
///   - statuses: Where each list stands against the threshold, in ballot order.
///   - threshold: nil where every list takes part; then nothing widens.
///   - rule: Holds the single-list clause.
///   - outstanding: Most ballots that can still come; 0 settles every case.
/// - Returns: At most two cases.
/// - SeeAlso: Constitutional Law on Elections, art. 97-1 p. 1 and 2, edition of 1 January 2023.
package func rangeWidenings(
    statuses: [ThresholdStatus],
    threshold: Threshold?,
    rule: AllocationRule,
    outstanding: UInt64
) -> [RangeWidening] {
    guard threshold != nil, outstanding > 0 else { return [] }
    let certain = statuses.count { $0 == .certainIn }
    var cases: [RangeWidening] = []
    if certain < 2, rule.singleList != nil { cases.append(.singleList) }
    if certain == 0 { cases.append(.nonePasses) }
    return cases
}

/// Widens the ranges of a count for lists that can win more seats than they have names.
///
/// The law of 1 January 2023 does not say what becomes of a seat that a list has nobody for. So such a
/// list is sure of no more seats than it has names, its maximum stays, and every other list that may
/// take part may get the seats left over as well: all but those that the short list fills itself.
///
/// - Parameters:
///   - ranges: In ballot order, as ``seatRanges(_:seats:threshold:baseVotes:rule:outstanding:)`` gives.
///   - names: Persons on each list; nil where that is not known, which widens nothing.
///   - seats: Seats of the contest; no maximum goes beyond it.
/// - Returns: The ranges, and the lists that are too short.
package func widenForNames(
    _ ranges: [SeatRange],
    names: [Int?],
    seats: Int
) -> (ranges: [SeatRange], exhausted: [RangeWidening]) {
    let surplus = zip(ranges, names).map { range, names in
        names.map { max(0, range.maximum - max(0, $0)) } ?? 0
    }
    let all = surplus.reduce(0) { $0 + min(max(0, seats) - $0, $1) }
    guard all > 0 else { return (ranges, []) }
    let wider = ranges.indices.map { list in
        let range = ranges[list]
        let minimum = min(range.minimum, names[list].map { max(0, $0) } ?? range.minimum)
        // A list that cannot take part gets nothing left over either.
        guard range.maximum > 0 else { return SeatRange(minimum: minimum, maximum: 0) }
        let others = all - min(all, surplus[list])
        let filled = ranges.indices.filter { $0 != list && surplus[$0] > 0 }.compactMap { names[$0] }.min()
        let most = seats - max(0, filled ?? seats)
        let wider = range.maximum + min(max(0, most - range.maximum), others)
        return SeatRange(minimum: minimum, maximum: wider)
    }
    let short = surplus.indices.filter { surplus[$0] > 0 }
    return (wider, short.map { .exhausted(list: $0, names: max(0, names[$0] ?? 0)) })
}
