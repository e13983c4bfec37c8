import ElectionLaw
import ElectionModel

extension Night {
    /// Whether the leader of each ballot of candidates, and each answer, hangs on doubtful stations.
    ///
    /// Districts come first, in their own order.
    func raceVerdicts(_ stations: [DoubtfulStation], _ outcome: NightOutcome) -> [Doubt.Verdict] {
        let byDistrict = outcome.districts.indices.compactMap { district -> Doubt.Verdict? in
            let ballot = lists.districtBallots[district]
            guard ballot >= 0 else { return nil }
            return leaderVerdict(.district(district), outcome.districts[district], ballot: ballot, stations)
        }
        let others = outcome.races.filter { !lists.districtBallots.contains($0.ballot) }
        return byDistrict + others.compactMap { raceVerdict($0, stations) }
    }

    private func raceVerdict(_ race: RaceOutcome, _ stations: [DoubtfulStation]) -> Doubt.Verdict? {
        let ballot = race.ballot
        let subject = Doubt.Subject.race(ballot: ballot)
        switch race.standing {
        case .candidates(let outcome): return leaderVerdict(subject, outcome, ballot: ballot, stations)
        case .question(let status, _):
            guard let threshold = election.contests[election.ballots[ballot].contest].measureThreshold else {
                return nil
            }
            let claim = ThresholdClaim(threshold: threshold, line: 0, word: ThresholdStatus(status), lines: 2)
            let own = stations.filter { $0.standing(ballot: ballot) != nil }
            return thresholdVerdict(subject, claim, ballot: ballot, own)
        }
    }

    private func leaderVerdict(
        _ subject: Doubt.Subject,
        _ outcome: DistrictOutcome,
        ballot: Int,
        _ stations: [DoubtfulStation]
    ) -> Doubt.Verdict? {
        guard let leader = outcome.leader else { return nil }
        let own = stations.filter { $0.standing(ballot: ballot) != nil }
        let isWon = outcome.status == .won
        let rivals = election.ballots[ballot].selections.indices.filter {
            $0 != leader && election.ballots[ballot].selections[$0] != .againstAll
        }
        return verdict(
            subject,
            anything: rivals.map { lead(of: leader, over: $0, ballot: ballot, own, isProof: isWon) },
            annulled: rivals.map { margin(of: leader, over: $0, ballot: ballot, own) },
            own
        )
    }

    /// The lead over one rival, with all that may come for the rival; a proof counts what is outstanding.
    private func lead(
        of leader: Int,
        over rival: Int,
        ballot: Int,
        _ stations: [DoubtfulStation],
        isProof: Bool
    ) -> LinearClaim {
        let votes = (isProof ? ballots[ballot].less(disputedBallots[ballot]) : ballots[ballot]).votes
        let outstanding = isProof ? Int128(ballots[ballot].outstanding) : 0
        return LinearClaim(
            slack: Int128(votes[leader]) - Int128(votes[rival]) - outstanding - 1,
            losses: stations.map { station in
                guard let standing = station.standing(ballot: ballot), !(isProof && standing.isDisputed)
                else {
                    return 0
                }
                let own = standing.report.votes
                return Int128(own[leader]) - Int128(own[rival]) + Int128(station.cap)
            }
        )
    }

    /// The lead over one rival as counted.
    private func margin(
        of leader: Int,
        over rival: Int,
        ballot: Int,
        _ stations: [DoubtfulStation]
    ) -> LinearClaim {
        let votes = ballots[ballot].votes
        return LinearClaim(
            slack: Int128(votes[leader]) - Int128(votes[rival]) - 1,
            losses: stations.map { station in
                guard let own = station.standing(ballot: ballot)?.report.votes else { return 0 }
                return Int128(own[leader]) - Int128(own[rival])
            }
        )
    }
}
