import ElectionModel

/// A list in an allocation: its votes and when it was registered.
package struct ListVotes: Hashable, Sendable {
    package let votes: UInt64
    /// Smaller = registered earlier; nil = not known.
    package let registrationRank: Int?

    package init(votes: UInt64, registrationRank: Int?) {
        self.votes = votes
        self.registrationRank = registrationRank
    }
}

/// Seats of a party-list contest, with every step that led to them.
///
/// Arrays are in ballot order over all lists, those below the threshold included.
package struct Allocation: Hashable, Sendable {
    /// How the allocation ended.
    package enum Outcome: Hashable, Sendable {
        /// Every seat has an owner.
        case allocated
        /// `seats` seats fall to a lot among these lists (indexes); ``Allocation/seats`` holds what is sure.
        case tie(lists: [Int], seats: Int)
        /// No list passed the threshold: the law gives no rule.
        case undefined
        /// There is no vote yet.
        case noVotes
    }

    package let outcome: Outcome
    /// Seats for certain under the rule; all of them unless the outcome is a tie.
    package let seats: [Int]
    /// Lists above the threshold.
    package let hasPassed: [Bool]
    /// Votes of the lists that share the seats: E of the quota.
    package let eligibleVotes: UInt64
    /// Whole parts of votes · seats / E; 0 for lists that do not take part; empty for divisor methods.
    package let wholeParts: [Int]
    /// Remainders (votes · seats) mod E in the same order; empty for divisor methods.
    package let remainders: [UInt64]
    /// Lists that received a seat by remainder, largest remainder first.
    package let leftoverOrder: [Int]
    /// Whether the clause for a single list applied (article 97-1, paragraph 2–4).
    package let usedSingleListClause: Bool

    package init(
        outcome: Outcome,
        seats: [Int],
        hasPassed: [Bool],
        eligibleVotes: UInt64,
        wholeParts: [Int],
        remainders: [UInt64],
        leftoverOrder: [Int],
        usedSingleListClause: Bool
    ) {
        self.outcome = outcome
        self.seats = seats
        self.hasPassed = hasPassed
        self.eligibleVotes = eligibleVotes
        self.wholeParts = wholeParts
        self.remainders = remainders
        self.leftoverOrder = leftoverOrder
        self.usedSingleListClause = usedSingleListClause
    }
}

/// Where a list stands against the threshold.
package enum ThresholdStatus: String, Hashable, Sendable, CaseIterable {
    /// Above whatever the outstanding ballots say.
    case certainIn = "certain-in"
    case `in`
    case out
    /// Below whatever the outstanding ballots say.
    case certainOut = "certain-out"
    /// No base yet.
    case noVotes = "no-votes"
}

/// Where a single-member district stands.
package enum DistrictStatus: String, Hashable, Sendable, CaseIterable {
    case noVotes = "no-votes"
    /// Nobody leads alone while ballots can still come.
    case open
    case leading
    /// The lead exceeds what can still come.
    case won
    /// Everything is in and two or more candidates have equally many votes (article 95, paragraph 3: repeat vote).
    case tie
}

/// The leader of a district and by how much.
package struct DistrictOutcome: Hashable, Sendable {
    package let status: DistrictStatus
    /// Index into the ballot's selections; nil when nobody leads alone, and never against all.
    package let leader: Int?
    /// Votes over the second candidate; 0 without a leader.
    package let lead: UInt64
    /// Candidates with the most votes, when there are several.
    package let tied: [Int]
    /// Most votes that can still come.
    package let outstanding: UInt64

    package init(status: DistrictStatus, leader: Int?, lead: UInt64, tied: [Int], outstanding: UInt64) {
        self.status = status
        self.leader = leader
        self.lead = lead
        self.tied = tied
        self.outstanding = outstanding
    }
}

/// Persons of the quota's groups among some candidates; unknown attributes make a range.
package struct QuotaCount: Hashable, Sendable {
    /// Persons looked at: members of the list, or seats.
    package let persons: Int
    package let women: Int
    package let youth: Int
    package let disability: Int
    /// Persons of any group for sure, each once.
    package let minimum: Int
    /// With every unknown attribute read in favour.
    package let maximum: Int
    /// Fewest persons that meet the quota.
    package let required: Int

    package init(
        persons: Int,
        women: Int,
        youth: Int,
        disability: Int,
        minimum: Int,
        maximum: Int,
        required: Int
    ) {
        self.persons = persons
        self.women = women
        self.youth = youth
        self.disability = disability
        self.minimum = minimum
        self.maximum = maximum
        self.required = required
    }

    /// Whether the quota is met; unknown when it hangs on an unknown attribute.
    package var verdict: QuotaVerdict {
        if minimum >= required { .yes } else if maximum < required { .no } else { .unknown }
    }
}

/// Whether a quota is met.
package enum QuotaVerdict: String, Hashable, Sendable, CaseIterable {
    case yes, no, unknown
}
