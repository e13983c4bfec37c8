import ElectionLaw
import ElectionModel

/// Who gets what if the count stopped here, by the functions of the law.
extension Night {
    /// Thresholds, seats, districts and quotas; worked out anew at each call.
    package func outcome() -> NightOutcome {
        let count = listCount()
        let allocation = allocation(of: count)
        let seats = listSeats(of: allocation)
        let districts = election.districts.indices.map { districtOutcome($0) }
        let parties = election.districts.indices.map { district in
            districts[district].leader.flatMap { party(ofSelection: $0, district: district) }
        }
        return NightOutcome(
            thresholds: thresholds(of: count),
            allocation: allocation,
            districts: districts,
            districtParty: parties,
            seats: seatRows(listSeats: seats, districts: districts, parties: parties),
            quota: quotaRows(listSeats: seats),
            outstandingListVotes: outstandingListVotes
        )
    }

    /// Most list votes that can still come.
    var outstandingListVotes: UInt64 {
        lists.ballots.reduce(0) { $0 &+ ballots[$1].outstanding }
    }

    /// Where each list stands; *certain* only where disputed protocols cannot undo it.
    ///
    /// Proofs build on what is not disputed, with the disputed precincts' ballots outstanding; the
    /// words *in* and *out* on everything counted.
    func thresholds(of count: ListCount) -> [ThresholdStatus] {
        guard let rules = lists.rules else { return [] }
        let shown = statuses(of: count, rules: rules)
        guard units.totals[1][UnitRows.Mark.disputed] > 0 else { return shown }
        let firm = statuses(of: listCount(withoutDisputed: true), rules: rules)
        return zip(firm, shown).map { proof, word in
            switch (proof, word) {
            case (.certainIn, _), (.certainOut, _): proof
            case (_, .certainIn): .in
            case (_, .certainOut): .out
            default: word
            }
        }
    }

    private func statuses(of count: ListCount, rules: PartyContest) -> [ThresholdStatus] {
        thresholdStatuses(
            votes: count.votes,
            notListVotes: count.againstAll,
            invalid: count.invalid,
            outstanding: outstandingListVotes,
            threshold: rules.threshold
        )
    }

    /// Seats of the lists by the votes counted so far; nil without a list contest of one electorate.
    func allocation(of count: ListCount) -> Allocation? {
        guard let rules = lists.rules, lists.ballot != nil else { return nil }
        return allocate(
            zip(count.votes, lists.registrationRanks).map { ListVotes(votes: $0, registrationRank: $1) },
            seats: rules.seats,
            threshold: rules.threshold,
            baseVotes: count.base(of: rules.threshold),
            rule: rules.allocation
        )
    }

    /// Seats by list; nil where there is no vote yet, a tie touches the list, or no rule exists.
    ///
    /// Without a list contest every list has 0.
    func listSeats(of allocation: Allocation?) -> [Int?] {
        guard let allocation else { return election.parties.map { _ in lists.rules == nil ? 0 : nil } }
        return election.parties.indices.map { party in
            switch allocation.outcome {
            case .allocated: allocation.seats[party]
            case .tie(let tied, _): tied.contains(party) ? nil : allocation.seats[party]
            case .undefined, .noVotes: nil
            }
        }
    }

    /// Leader of a district; *won* only where disputed protocols cannot undo it.
    func districtOutcome(_ district: Int) -> DistrictOutcome {
        let ballot = lists.districtBallots[district]
        guard ballot >= 0 else { return districtOutcome(of: [], ballot: nil, outstanding: 0) }
        let all = ballots[ballot]
        let shown = districtOutcome(of: all.votes, ballot: ballot, outstanding: all.outstanding)
        guard disputedBallots[ballot].unitsReported > 0 else { return shown }
        let firmVotes = all.less(disputedBallots[ballot]).votes
        let firm = districtOutcome(of: firmVotes, ballot: ballot, outstanding: all.outstanding)
        guard shown.status == .won, firm.status != .won || firm.leader != shown.leader else { return shown }
        return DistrictOutcome(
            status: .leading,
            leader: shown.leader,
            lead: shown.lead,
            tied: [],
            outstanding: shown.outstanding
        )
    }

    private func districtOutcome(of votes: [UInt64], ballot: Int?, outstanding: UInt64) -> DistrictOutcome {
        ElectionLaw.districtOutcome(
            votes: votes,
            againstAll: ballot.flatMap { election.ballots[$0].againstAll },
            outstanding: outstanding
        )
    }

    /// Party of a line of a district's ballot; nil for an independent and against all.
    func party(ofSelection selection: Int, district: Int) -> Int? {
        let ballot = lists.districtBallots[district]
        guard ballot >= 0, case .candidate(let index) = election.ballots[ballot].selections[selection]
        else { return nil }
        return election.candidates[index].party
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
    /// Votes of the list contest over all its electorates, with or without disputed protocols.
    func listCount(withoutDisputed: Bool = false) -> ListCount {
        var count = ListCount(votes: [UInt64](repeating: 0, count: lists.lists))
        for ballot in lists.ballots {
            count.add(withoutDisputed ? ballots[ballot].less(disputedBallots[ballot]) : ballots[ballot])
        }
        return count
    }
}
