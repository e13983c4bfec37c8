package import ElectionModel

/// A list against the threshold: where it stands, and how far from the other side.
package struct ThresholdCheck: Hashable, Sendable {
    package let status: ThresholdStatus
    /// Votes of the list in the base of the threshold.
    package let share: Share
    /// Fewest votes more that bring the list in, 0 when it is in; nil when no number does.
    package let votesNeeded: UInt64?
    /// Fewest votes less that put the list out, 0 when it is out; nil when no number does.
    package let votesToLose: UInt64?

    /// Checks a list whose votes are part of the base, with so many ballots outstanding.
    package init(votes: UInt64, base: UInt64, outstanding: UInt64, threshold: Threshold?) {
        status = thresholdStatus(votes: votes, base: base, outstanding: outstanding, threshold: threshold)
        share = Share(votes, of: base)
        guard let threshold else {
            votesNeeded = 0
            votesToLose = nil
            return
        }
        votesNeeded = threshold.votesNeeded(votes: votes, base: base)
        votesToLose = threshold.votesToLose(votes: votes, base: base)
    }
}

/// Says where each list of a contest stands against the threshold, in ballot order.
///
/// The certain words are proofs over the outstanding ballots, which may go to any list, to none, or
/// stay away: certain-in means still in when all of them enter the base and none goes to the list,
/// certain-out still out when all of them go to the list. They fall short of the truth (a list called
/// in or out could not change sides any more) only where the outstanding ballots have nowhere else to
/// go: a single list, with the parties' votes as base.
///
/// - Parameters:
///   - votes: Votes of each list.
///   - notListVotes: Valid ballots for no list: against all.
///   - invalid: Invalid ballots; they count for ``Threshold/Base/ballotsFound`` alone.
///   - outstanding: Most ballots that can still come.
///   - threshold: nil where every list takes part; then a list with a base is in for certain.
/// - Returns: A status a list; sums beyond 64 bits are held at the limit.
package func thresholdStatuses(
    votes: [UInt64],
    notListVotes: UInt64,
    invalid: UInt64,
    outstanding: UInt64,
    threshold: Threshold?
) -> [ThresholdStatus] {
    let base = thresholdBase(
        votes: votes,
        notListVotes: notListVotes,
        invalid: invalid,
        base: threshold?.base ?? .validBallots
    )
    return votes.map {
        thresholdStatus(votes: $0, base: base, outstanding: outstanding, threshold: threshold)
    }
}

/// Adds up what the threshold is a share of; a sum beyond 64 bits is held at the limit.
package func thresholdBase(
    votes: [UInt64],
    notListVotes: UInt64,
    invalid: UInt64,
    base: Threshold.Base
) -> UInt64 {
    let lists = votes.reduce(0) { saturatingSum($0, $1) }
    switch base {
    case .partyVotes: return lists
    case .validBallots: return saturatingSum(lists, notListVotes)
    case .ballotsFound: return saturatingSum(saturatingSum(lists, notListVotes), invalid)
    }
}

/// Says where a list stands against the threshold over a base that contains its votes.
package func thresholdStatus(
    votes: UInt64,
    base: UInt64,
    outstanding: UInt64,
    threshold: Threshold?
) -> ThresholdStatus {
    guard base > 0 else { return .noVotes }
    let largestBase = saturatingSum(base, outstanding)
    let mostVotes = saturatingSum(votes, outstanding)
    if ThresholdBar(threshold, base: largestBase).passes(votes) { return .certainIn }
    if !ThresholdBar(threshold, base: largestBase).passes(mostVotes) { return .certainOut }
    return ThresholdBar(threshold, base: base).passes(votes) ? .in : .out
}

func saturatingSum(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
}
