import ElectionLaw
import ElectionModel

/// Who gets what if the count stopped here, by the functions of the law.
extension Night {
    /// Thresholds, seats, races and quotas; worked out anew at each call.
    package func outcome() -> NightOutcome {
        let electorates = electorateOutcomes()
        let seats = listSeats(of: electorates)
        let races = lists.races.map { race(ofBallot: $0) }
        let districts = lists.districtBallots.map { districtOutcome(ofBallot: $0, among: races) }
        let parties = districts.indices.map { district in
            districts[district].leader.flatMap {
                party(ofSelection: $0, ballot: lists.districtBallots[district])
            }
        }
        return NightOutcome(
            thresholds: thresholds(of: electorates),
            allocation: electorates.count == 1 ? electorates[0].allocation : nil,
            districts: districts,
            districtParty: parties,
            seats: seatRows(listSeats: seats, races: races),
            quota: quotaRows(of: electorates, listSeats: seats),
            outstandingListVotes: outstandingListVotes,
            electorates: electorates,
            races: races
        )
    }

    /// Most list votes that can still come.
    var outstandingListVotes: UInt64 {
        lists.electorates.reduce(0) { $0 &+ ballots[$1.ballot].outstanding }
    }

    /// The threshold and the seats of each electorate of the list contest; empty without one.
    func electorateOutcomes() -> [ElectorateOutcome] {
        guard let rules = lists.rules else { return [] }
        return lists.electorates.map { electorate in
            let count = listCount(ofBallot: electorate.ballot)
            return ElectorateOutcome(
                ballot: electorate.ballot,
                seats: electorate.seats,
                thresholds: thresholds(of: count, ballot: electorate.ballot, rules: rules),
                allocation: allocate(
                    listVotes(of: count),
                    seats: electorate.seats,
                    threshold: rules.threshold,
                    baseVotes: count.base(of: rules.threshold),
                    rule: rules.allocation
                ),
                outstanding: ballots[electorate.ballot].outstanding
            )
        }
    }

    /// Where each list stands in an electorate; *certain* only where disputed protocols cannot undo it.
    ///
    /// Proofs build on what is not disputed, with the disputed precincts' ballots outstanding; the
    /// words *in* and *out* on everything counted.
    private func thresholds(of count: ListCount, ballot: Int, rules: PartyContest) -> [ThresholdStatus] {
        let outstanding = ballots[ballot].outstanding
        func statuses(of count: ListCount) -> [ThresholdStatus] {
            thresholdStatuses(
                votes: count.votes,
                notListVotes: count.againstAll,
                invalid: count.invalid,
                outstanding: outstanding,
                threshold: rules.threshold
            )
        }
        let shown = statuses(of: count)
        guard units.totals[1][UnitRows.Mark.disputed] > 0 else { return shown }
        let firm = statuses(of: listCount(ofBallot: ballot, withoutDisputed: true))
        return zip(firm, shown).map { proof, word in
            switch (proof, word) {
            case (.certainIn, _), (.certainOut, _): proof
            case (_, .certainIn): .in
            case (_, .certainOut): .out
            default: word
            }
        }
    }

    /// The word of each list over all electorates; see ``mergedStatus(_:)``.
    func thresholds(of electorates: [ElectorateOutcome]) -> [ThresholdStatus] {
        guard lists.rules != nil else { return [] }
        return election.parties.indices.map { party in
            mergedStatus(electorates.lazy.map { $0.thresholds[party] })
        }
    }

    func listVotes(of count: ListCount) -> [ListVotes] {
        zip(count.votes, lists.registrationRanks).map { ListVotes(votes: $0, registrationRank: $1) }
    }

    /// Seats by list over all electorates; nil where there is no vote yet, a tie touches the list, or no
    /// rule exists.
    ///
    /// An electorate without a vote adds nothing. Without a list contest every list has 0.
    func listSeats(of electorates: [ElectorateOutcome]) -> [Int?] {
        guard lists.rules != nil else { return election.parties.map { _ in 0 } }
        let begun = electorates.filter { $0.allocation.outcome != .noVotes }
        return election.parties.indices.map { party in
            begun.reduce(begun.isEmpty ? nil : 0) { sum, electorate in
                sum.flatMap { sum in electorate.listSeats(of: party).map { sum + $0 } }
            }
        }
    }
}

/// The list votes that the law looks at.
struct ListCount {
    var votes: [UInt64]
    var againstAll: UInt64 = 0
    var invalid: UInt64 = 0

    mutating func add(_ figures: BallotFigures) {
        for list in votes.indices { votes[list] &+= figures.votes[list] }
        for line in votes.count..<figures.votes.count { againstAll &+= figures.votes[line] }
        invalid &+= figures.invalidBallots
    }

    /// What a threshold is a share of.
    func base(of threshold: Threshold?) -> UInt64 {
        thresholdBase(
            votes: votes,
            notListVotes: againstAll,
            invalid: invalid,
            base: threshold?.base ?? .validBallots
        )
    }
}

extension Night {
    /// Votes of the list contest over all its electorates.
    func listCount() -> ListCount {
        var count = ListCount(votes: [UInt64](repeating: 0, count: lists.lists))
        for electorate in lists.electorates { count.add(ballots[electorate.ballot]) }
        return count
    }

    /// Votes of the list contest in one electorate, with or without disputed protocols.
    func listCount(ofBallot ballot: Int, withoutDisputed: Bool = false) -> ListCount {
        var count = ListCount(votes: [UInt64](repeating: 0, count: lists.lists))
        count.add(withoutDisputed ? ballots[ballot].less(disputedBallots[ballot]) : ballots[ballot])
        return count
    }
}
