import ElectionLaw
import ElectionModel

/// What the outstanding ballots and a few votes more or less could still change.
extension Night {
    /// Margins, guaranteed seats and majorities; nil without a list contest.
    ///
    /// Of several electorates, seats are added up and a margin is the smallest of all; how far a list is
    /// from the threshold is said of one electorate only.
    ///
    /// - Complexity: Some hundreds of allocations an electorate; for a snapshot, not for each report.
    package func prospects(of outcome: NightOutcome) -> NightProspects? {
        guard let rules = lists.rules else { return nil }
        let parts = zip(lists.electorates, outcome.electorates).map { prospects(in: $0, $1, rules) }
        let ranges = Night.sums(parts.map(\.ranges), lists: lists.lists)
        let isOne = lists.electorates.count == 1
        let count = listCount()
        return NightProspects(
            margins: Night.smallest(parts.map(\.margins), lists: lists.lists),
            ranges: ranges,
            widenings: Night.once(parts.flatMap(\.widenings)),
            checks: isOne ? checks(of: count, threshold: rules.threshold) : [],
            certainFrom: isOne ? certainFrom(count, threshold: rules.threshold) : [],
            majorities: majorities(ranges: ranges, outcome: outcome),
            nextEligible: nextEligible(outcome),
            electorates: parts
        )
    }

    private func prospects(
        in electorate: ListElectorate,
        _ outcome: ElectorateOutcome,
        _ rules: PartyContest
    ) -> ElectorateProspects {
        let count = listCount(ofBallot: electorate.ballot)
        let names = electorate.members.map { $0.isEmpty ? nil : $0.count }
        let (ranges, exhausted) = widenForNames(
            ranges(in: electorate, withoutDisputed: true, outstanding: outcome.outstanding),
            names: names,
            seats: electorate.seats
        )
        let cases = rangeWidenings(
            statuses: outcome.thresholds,
            threshold: rules.threshold,
            rule: rules.allocation,
            outstanding: outcome.outstanding
        )
        return ElectorateProspects(
            ballot: electorate.ballot,
            margins: margins(
                listVotes(of: count),
                seats: electorate.seats,
                threshold: rules.threshold,
                baseVotes: count.base(of: rules.threshold),
                rule: rules.allocation
            ),
            ranges: ranges,
            widenings: cases + exhausted
        )
    }

    /// Seats of an electorate that hold when so many ballots more could say anything.
    func ranges(in electorate: ListElectorate, withoutDisputed: Bool, outstanding: UInt64) -> [SeatRange] {
        guard let rules = lists.rules else { return [] }
        let count = listCount(ofBallot: electorate.ballot, withoutDisputed: withoutDisputed)
        return seatRanges(
            listVotes(of: count),
            seats: electorate.seats,
            threshold: rules.threshold,
            baseVotes: count.base(of: rules.threshold),
            rule: rules.allocation,
            outstanding: outstanding
        )
    }

    /// Ranges of electorates added up by list.
    static func sums(_ ranges: [[SeatRange]], lists: Int) -> [SeatRange] {
        (0..<lists).map { list in
            ranges.reduce(SeatRange(minimum: 0, maximum: 0)) { sum, part in
                SeatRange(
                    minimum: sum.minimum + part[list].minimum,
                    maximum: sum.maximum + part[list].maximum
                )
            }
        }
    }

    private static func smallest(_ margins: [[ListMargin]], lists: Int) -> [ListMargin] {
        (0..<lists).map { list in
            let own = margins.map { $0[list] }
            return ListMargin(
                toGain: own.compactMap(\.toGain).min(),
                toLose: own.compactMap(\.toLose).min(),
                toThreshold: own.compactMap(\.toThreshold).min()
            )
        }
    }

    private static func once(_ widenings: [RangeWidening]) -> [RangeWidening] {
        var kept: [RangeWidening] = []
        for widening in widenings where !kept.contains(widening) { kept.append(widening) }
        return kept
    }

    private func checks(of count: ListCount, threshold: Threshold?) -> [ThresholdCheck] {
        guard threshold != nil else { return [] }
        let base = count.base(of: threshold)
        return count.votes.map {
            ThresholdCheck(votes: $0, base: base, outstanding: outstandingListVotes, threshold: threshold)
        }
    }

    /// At the present share of valid ballots among issued ones, nil before the first vote.
    private func certainFrom(_ count: ListCount, threshold: Threshold?) -> [CertaintyPoint?] {
        guard let threshold else { return [] }
        let base = count.base(of: threshold)
        let national = country
        let counted = national.countedBallotsIssued
        let expected = counted == 0 ? 0 : UInt128(base) * UInt128(national.ballotsIssued) / UInt128(counted)
        return count.votes.map {
            CertaintyPoint(
                votes: $0,
                base: base,
                expectedBase: UInt64(clamping: expected),
                outstandingAtStart: outstandingAtStart,
                threshold: threshold
            )
        }
    }

    func majorities(ranges: [SeatRange], outcome: NightOutcome) -> [MajorityRow] {
        let possible = election.parties.indices.map { party in
            outcome.races.count { canWin(party: party, race: $0) }
        }
        return election.card.majorities.map { needed in
            MajorityRow(
                needed: needed,
                outlooks: election.parties.indices.map { party in
                    majorityOutlook(
                        needed: needed,
                        list: ranges[party],
                        districtsWon: outcome.seats[party].districtWon,
                        districtsPossible: possible[party]
                    )
                }
            )
        }
    }

    /// Whether a candidate of the party can still have the most votes of a ballot, or share them.
    private func canWin(party: Int, race: RaceOutcome) -> Bool {
        guard let outcome = race.candidates else { return false }
        let ballot = race.ballot
        if outcome.status == .won, let leader = outcome.leader {
            return self.party(ofSelection: leader, ballot: ballot) == party
        }
        let firm = ballots[ballot].less(disputedBallots[ballot])
        var best: UInt64?
        var rival: UInt64 = 0
        for (line, votes) in firm.votes.enumerated() {
            guard case .candidate(let index) = election.ballots[ballot].selections[line] else { continue }
            if election.candidates[index].party == party {
                best = max(best ?? 0, votes)
            } else {
                rival = max(rival, votes)
            }
        }
        return best.map { $0 &+ ballots[ballot].outstanding >= rival } ?? false
    }

    /// Of the whole list; which electorate would name the person is not asked.
    private func nextEligible(_ outcome: NightOutcome) -> [Int?] {
        guard let rule = election.card.quota, lists.electorates.count == 1 else {
            return election.parties.map { _ in nil }
        }
        return election.parties.indices.map { party in
            guard let seats = outcome.quota[party].seats, seats.verdict != .yes else { return nil }
            return firstEligible(
                in: lists.members[party],
                below: seats.persons,
                rule: rule,
                electionDate: election.card.date
            )
        }
    }
}
