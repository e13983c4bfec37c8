package import ElectionModel

/// How to make up a night that adds up: the totals to meet and the made-up leanings.
///
/// What `reconstruction.json` says, checked against the election and in its order: figures by group
/// are by the parents of stations (usually regions) in `units.csv` order, votes in ballot order.
package struct ReconstructionPlan: Hashable, Sendable {
    /// The seed that makes the scenario's own night.
    package let seed: UInt64
    /// When turnout is reported, ascending.
    package let turnoutTimes: [Timestamp]
    /// By group, then by time; stations abroad are in their group's.
    package let votersListed: [[Int]]
    package let ballotsIssued: [[Int]]
    package let abroad: Abroad?
    package let paper: Paper
    /// Votes of the contest that the whole country votes in, in ballot order.
    package let votes: [Int]
    /// One a selection of that ballot, in the same order.
    package let effects: [Effect]
    /// By place in ``Election/ballots``; empty when no contest of candidates is made up.
    package let winners: [Int: Winner]
    package let mishaps: Mishaps

    /// The part of a group's totals that falls to its stations abroad.
    package struct Abroad: Hashable, Sendable {
        package let group: Int
        package let votersListed: Int
        package let ballotsIssued: [Int]
    }

    /// National totals of paper.
    package struct Paper: Hashable, Sendable {
        package let ballotsReceived: Int
        package let invalidBallots: Int
        package let ballotsNotFound: Int
    }

    /// Leanings of a selection in hundredths of log-odds.
    package struct Effect: Hashable, Sendable {
        package let urban: Int
        package let groups: [Int]
    }

    /// Who is to win a district.
    package enum Winner: Hashable, Sendable {
        /// Index in ``Election/parties``.
        case party(Int)
        case independent
    }

    /// What goes wrong in the night, and is put right.
    package struct Mishaps: Hashable, Sendable {
        package let corrections: Int
        package let repeats: Int
        /// Protocols that break a rule, are refused and sent again.
        package let broken: Int
    }
}

/// The contests of an election that a reconstruction makes up.
struct ReconstructedContests {
    /// The one the whole country votes in, whose totals are published.
    let national: Int?
    /// The one of candidates, whose winners are chosen.
    let candidates: Int?

    init(election: Election) {
        national =
            election.listContest
            ?? election.contests.firstIndex { $0.scope == .unit(election.country) && $0.kind != .candidate }
        candidates = election.districtContest
    }
}
