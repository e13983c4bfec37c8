import ElectionLaw
import ElectionModel

/// What the outstanding ballots and a few votes more or less could still change.
extension Night {
    /// Margins, guaranteed seats and majorities; nil without a list contest of one electorate.
    ///
    /// - Complexity: Some hundreds of allocations; for a snapshot, not for each report.
    package func prospects(of outcome: NightOutcome) -> NightProspects? {
        guard let rules = lists.rules, lists.ballot != nil else { return nil }
        let count = listCount()
        let firm = listCount(withoutDisputed: true)
        let (ranges, exhausted) = widenForNames(
            seatRanges(
                listVotes(of: firm),
                seats: rules.seats,
                threshold: rules.threshold,
                baseVotes: firm.base(of: rules.threshold),
                rule: rules.allocation,
                outstanding: outstandingListVotes
            ),
            names: lists.members.map { $0.isEmpty ? nil : $0.count },
            seats: rules.seats
        )
        let cases = rangeWidenings(
            statuses: outcome.thresholds,
            threshold: rules.threshold,
            rule: rules.allocation,
            outstanding: outstandingListVotes
        )
        return NightProspects(
            margins: margins(
                listVotes(of: count),
                seats: rules.seats,
                threshold: rules.threshold,
                baseVotes: count.base(of: rules.threshold),
                rule: rules.allocation
            ),
            ranges: ranges,
            widenings: cases + exhausted,
            checks: checks(of: count, threshold: rules.threshold),
            certainFrom: certainFrom(count, threshold: rules.threshold),
            majorities: majorities(ranges: ranges, outcome: outcome),
            nextEligible: nextEligible(outcome)
        )
    }

    private func listVotes(of count: ListCount) -> [ListVotes] {
        zip(count.votes, lists.registrationRanks).map { ListVotes(votes: $0, registrationRank: $1) }
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
            election.districts.indices.count { canWin(party: party, district: $0, outcome: outcome) }
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

    /// Whether a candidate of the party can still have the most votes of a district, or share them.
    private func canWin(party: Int, district: Int, outcome: NightOutcome) -> Bool {
        let ballot = lists.districtBallots[district]
        guard ballot >= 0 else { return false }
        if outcome.districts[district].status == .won { return outcome.districtParty[district] == party }
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

    private func nextEligible(_ outcome: NightOutcome) -> [Int?] {
        guard let rule = election.card.quota else { return election.parties.map { _ in nil } }
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
