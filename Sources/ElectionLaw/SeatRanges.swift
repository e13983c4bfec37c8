package import ElectionModel

/// Bounds each list's seats over every way the outstanding ballots can fall.
///
/// The outstanding ballots may go to any list, to none, or stay away. The bounds always hold. They are
/// exact when nothing is outstanding; otherwise they may be wider than the truth in these cases:
/// - While a list's place at the threshold is open, largest remainder gives ⌊v·S/(P + R)⌋ to
///   ⌈(v + R)·S/(v + R + C)⌉, P and C being the votes of the lists that may take part and of the others
///   that must; no rounding inside these is followed.
/// - Equal claims are read against the list in the minimum, whatever the registration order.
/// - Ballots that rivals need are counted in fractions, so a minimum can be a few ballots too careful.
/// - Where one list may be left alone above the threshold, the clause for it widens both ends, also for
///   lists certain to be below: they may join. Where none may pass, the law gives no rule: minimum 0.
///
/// - Parameters:
///   - lists: Votes and ranks in ballot order.
///   - seats: Seats to divide.
///   - threshold: The share a list needs, nil where every list takes part.
///   - baseVotes: What the threshold is a share of.
///   - rule: Method, tie rule and single-list clause.
///   - outstanding: Most ballots that can still come.
/// - Returns: A range a list; 0 to all seats when the votes add up beyond 64 bits.
package func seatRanges(
    _ lists: [ListVotes],
    seats: Int,
    threshold: Threshold?,
    baseVotes: UInt64,
    rule: AllocationRule,
    outstanding: UInt64
) -> [SeatRange] {
    let everything = SeatRange(minimum: 0, maximum: max(0, seats))
    guard let total = totalVotes(of: lists), seats <= Apportioner.mostSeats,
        !max(total, baseVotes).addingReportingOverflow(outstanding).overflow
    else { return lists.map { _ in everything } }
    guard outstanding > 0, seats > 0 else {
        var apportioner = Apportioner(lists, seats: seats, threshold: threshold, rule: rule)
        apportioner.run(baseVotes: baseVotes)
        return lists.indices.map {
            SeatRange(
                minimum: apportioner.seats[$0],
                maximum: apportioner.seats[$0] + apportioner.lotSeats(of: $0)
            )
        }
    }
    let statuses = lists.map {
        thresholdStatus(votes: $0.votes, base: baseVotes, outstanding: outstanding, threshold: threshold)
    }
    let isOpen = threshold == nil
    var bounds = SeatBounds(
        lists,
        mustPass: statuses.map { isOpen || $0 == .certainIn },
        mayPass: statuses.map { isOpen || $0 != .certainOut },
        seats: seats,
        rule: rule,
        outstanding: outstanding
    )
    return lists.indices.map { bounds.range(of: $0) }
}
