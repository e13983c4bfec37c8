import ElectionLaw
import ElectionModel

extension Night {
    /// Whether the winner or leader of each district hangs on doubtful stations.
    func districtVerdicts(_ stations: [DoubtfulStation], _ outcome: NightOutcome) -> [Doubt.Verdict] {
        outcome.districts.indices.compactMap { district in
            let ballot = lists.districtBallots[district]
            guard ballot >= 0, let leader = outcome.districts[district].leader else { return nil }
            let own = stations.filter { $0.standing(ballot: ballot) != nil }
            let isWon = outcome.districts[district].status == .won
            let rivals = election.ballots[ballot].selections.indices.filter {
                $0 != leader && election.ballots[ballot].selections[$0] != .againstAll
            }
            return verdict(
                .district(district),
                anything: rivals.map { lead(of: leader, over: $0, ballot: ballot, own, isProof: isWon) },
                annulled: rivals.map { margin(of: leader, over: $0, ballot: ballot, own) },
                own
            )
        }
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
