package import ElectionModel

/// Divides the seats of a party-list contest among the lists that passed the threshold.
///
/// Largest remainder gives whole quotas first, then one seat each to the largest remainders; the
/// divisor methods give seat by seat to the largest quotient. Among equal claims the list registered
/// earlier comes first where the rule says so; what equal or unknown ranks leave open is a tie. One
/// list alone above the threshold falls under ``AllocationRule/SingleListClause``, whatever the method.
///
/// Everything is decided by integers: products have 128 bits, so votes may have 18 digits.
/// Votes that add up beyond 64 bits (see ``totalVotes(of:)``) or more than 10^18 seats, which no
/// election has, come back as `undefined` with no seat given.
///
/// - Parameters:
///   - lists: Valid votes and registration rank, in ballot order; against all is not a list.
///   - seats: Seats to divide.
///   - threshold: The share a list needs, nil where every list takes part.
///   - baseVotes: What the threshold is a share of; used for nothing else.
///   - rule: Method, tie rule and single-list clause.
/// - Returns: Seats in the same order, with every step taken.
/// - Complexity: O(n · (n + left-over seats)) in lists, whatever the number of seats.
/// - SeeAlso: Constitutional Law on Elections, art. 97-1 p. 1-4, edition of 1 January 2023.
package func allocate(
    _ lists: [ListVotes],
    seats: Int,
    threshold: Threshold?,
    baseVotes: UInt64,
    rule: AllocationRule
) -> Allocation {
    var apportioner = Apportioner(lists, seats: seats, threshold: threshold, rule: rule)
    apportioner.run(baseVotes: baseVotes)
    return apportioner.allocation
}

/// Adds up the votes of all lists, nil beyond 64 bits.
package func totalVotes(of lists: [ListVotes]) -> UInt64? {
    var total: UInt64 = 0
    for list in lists {
        let (sum, overflow) = total.addingReportingOverflow(list.votes)
        guard !overflow else { return nil }
        total = sum
    }
    return total
}
