package import ElectionModel

/// How few votes would change what a list has; nil where no number of votes would.
package struct ListMargin: Hashable, Sendable {
    /// Fewest votes more that give a seat more, for certain.
    package let toGain: UInt64?
    /// Fewest votes less that leave fewer seats than the list has for sure, by whatever way comes first.
    package let toLose: UInt64?
    /// Fewest votes that cross the threshold: less for a list above it, more for one below.
    package let toThreshold: UInt64?

    package init(toGain: UInt64?, toLose: UInt64?, toThreshold: UInt64?) {
        self.toGain = toGain
        self.toLose = toLose
        self.toThreshold = toThreshold
    }
}

/// Finds, for each list, the fewest votes that would move its seats or its place at the threshold.
///
/// Votes are added to or taken from one list, the rivals stand still, and the base of the threshold
/// moves along; each candidate number is tried by a whole allocation. `toLose` is the smallest number
/// at which the seats drop below those the list has for sure, so it counts the threshold in: in 2023
/// the NSDP loses all four seats 13,407 votes down, long before losing one to a rival at 41,730.
/// A seat that still hangs on a lot is not gained, and not lost. Numbers beyond 64 bits are nil.
///
/// - Parameters:
///   - lists: Votes and ranks in ballot order.
///   - seats: Seats to divide.
///   - threshold: The share a list needs, nil where every list takes part.
///   - baseVotes: What the threshold is a share of, the lists' votes included.
///   - rule: Method, tie rule and single-list clause.
/// - Returns: A margin a list; all nil when the votes add up beyond 64 bits.
/// - Complexity: About 30 allocations a list.
package func margins(
    _ lists: [ListVotes],
    seats: Int,
    threshold: Threshold?,
    baseVotes: UInt64,
    rule: AllocationRule
) -> [ListMargin] {
    guard let total = totalVotes(of: lists) else {
        return lists.map { _ in ListMargin(toGain: nil, toLose: nil, toThreshold: nil) }
    }
    var search = MarginSearch(
        Apportioner(lists, seats: seats, threshold: threshold, rule: rule),
        baseVotes: baseVotes,
        room: UInt64.max - max(total, baseVotes)
    )
    return lists.indices.map { search.margin(of: $0) }
}
