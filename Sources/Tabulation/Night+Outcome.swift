import ElectionLaw
import ElectionModel

/// Who gets what if the count stopped here, by the functions of the law.
extension Night {
    /// Thresholds, seats, districts and quotas; worked out anew at each call.
    package func outcome() -> NightOutcome {
        let allocation = self.allocation()
        let seats = listSeats(of: allocation)
        let districts = election.districts.indices.map { districtOutcome($0) }
        let parties = election.districts.indices.map { district in
            districts[district].leader.flatMap { party(ofSelection: $0, district: district) }
        }
        return NightOutcome(
            thresholds: thresholds(),
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
        guard let contest = map.listContest else { return 0 }
        return ballots.reduce(0) { sum, figures in
            election.ballots[figures.ballot].contest == contest ? sum &+ figures.outstanding : sum
        }
    }

    /// Where each list stands; *certain* only where disputed protocols cannot undo it.
    ///
    /// Proofs build on what is not disputed, with the disputed precincts' ballots outstanding; the
    /// words *in* and *out* on everything counted.
    func thresholds() -> [ThresholdStatus] {
        guard let rules = lists.rules else { return [] }
        let all = listCount(ballots)
        let firm = thresholds(of: listCount(firmBallots), rules: rules)
        guard units.totals[1][UnitRows.Mark.disputed] > 0 else { return firm }
        return zip(firm, thresholds(of: all, rules: rules)).map { proof, shown in
            switch (proof, shown) {
            case (.certainIn, _), (.certainOut, _): proof
            case (_, .certainIn): .in
            case (_, .certainOut): .out
            default: shown
            }
        }
    }

    private func thresholds(of count: ListCount, rules: PartyContest) -> [ThresholdStatus] {
        thresholdStatuses(
            votes: count.votes,
            notListVotes: count.againstAll,
            invalid: count.invalid,
            outstanding: outstandingListVotes,
            threshold: rules.threshold
        )
    }

    /// Seats of the lists by the votes counted so far; nil without a list contest of one electorate.
    func allocation() -> Allocation? {
        guard let rules = lists.rules, lists.ballot != nil else { return nil }
        let count = listCount(ballots)
        return allocate(
            zip(count.votes, lists.registrationRanks).map { ListVotes(votes: $0, registrationRank: $1) },
            seats: rules.seats,
            threshold: rules.threshold,
            baseVotes: thresholdBase(
                votes: count.votes,
                notListVotes: count.againstAll,
                invalid: count.invalid,
                base: rules.threshold?.base ?? .validBallots
            ),
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

    private var firmBallots: [BallotFigures] {
        zip(ballots, disputedBallots).map { $1.unitsReported == 0 ? $0 : $0.less($1) }
    }
}

/// The list votes that the law looks at.
struct ListCount {
    let votes: [UInt64]
    let againstAll: UInt64
    let invalid: UInt64
}

extension Night {
    /// Votes of the list contest, over all its electorates.
    func listCount(_ figures: [BallotFigures]) -> ListCount {
        var votes = [UInt64](repeating: 0, count: lists.lists)
        var againstAll: UInt64 = 0
        var invalid: UInt64 = 0
        for ballot in figures where election.ballots[ballot.ballot].contest == map.listContest {
            for list in votes.indices { votes[list] &+= ballot.votes[list] }
            for line in lists.lists..<ballot.votes.count { againstAll &+= ballot.votes[line] }
            invalid &+= ballot.invalidBallots
        }
        return ListCount(votes: votes, againstAll: againstAll, invalid: invalid)
    }
}
