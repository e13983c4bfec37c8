import ElectionLaw
import ElectionModel

extension Night {
    /// Whether each list's word at the threshold hangs on doubtful stations.
    func thresholdVerdicts(_ stations: [DoubtfulStation], _ outcome: NightOutcome) -> [Doubt.Verdict] {
        guard let threshold = lists.rules?.threshold else { return [] }
        let leavesNothing = !stations.isEmpty && without(stations[...]).listCount().base(of: threshold) == 0
        return outcome.thresholds.indices.compactMap { party in
            let word = outcome.thresholds[party]
            guard word != .noVotes else { return nil }
            let subject = Doubt.Subject.threshold(party: party)
            guard !stations.isEmpty else {
                return Doubt.Verdict(subject: subject, dependsOn: [], annulledBy: [])
            }
            let verdict = thresholdVerdict(subject, threshold, party, word, stations)
            guard leavesNothing else { return verdict }
            // Without a vote there is no word: all of them together change it.
            let all = stations.map(\.precinct)
            return Doubt.Verdict(subject: subject, dependsOn: verdict.dependsOn, annulledBy: all)
        }
    }

    private func thresholdVerdict(
        _ subject: Doubt.Subject,
        _ threshold: Threshold,
        _ party: Int,
        _ word: ThresholdStatus,
        _ stations: [DoubtfulStation]
    ) -> Doubt.Verdict {
        let claim = ThresholdClaim(threshold: threshold, party: party, word: word)
        let count = listCount(withoutDisputed: word.isCertain)
        let outstanding = word.isCertain ? outstandingListVotes : 0
        return verdict(
            subject,
            anything: [
                LinearClaim(
                    slack: claim.slack(of: count, outstanding: outstanding),
                    losses: stations.map { station in
                        let part = listPart(of: station, withoutDisputed: word.isCertain)
                        return part.map { claim.loss(of: $0, cap: station.cap) } ?? 0
                    }
                )
            ],
            annulled: [
                LinearClaim(
                    slack: claim.slack(of: listCount(), outstanding: 0),
                    losses: stations.map { station in
                        listPart(of: station, withoutDisputed: false).map { claim.loss(of: $0, cap: 0) }
                            ?? 0
                    }
                )
            ],
            stations
        )
    }

    /// The list votes of one station; nil where none count, or only disputed ones that are left out.
    private func listPart(of station: DoubtfulStation, withoutDisputed: Bool) -> ListCount? {
        for ballot in lists.ballots {
            guard let standing = station.standing(ballot: ballot) else { continue }
            if withoutDisputed && standing.isDisputed { return nil }
            var figures = BallotFigures(ballot: ballot, selections: standing.report.votes.count)
            figures.add(standing)
            var count = ListCount(votes: [UInt64](repeating: 0, count: lists.lists))
            count.add(figures)
            return count
        }
        return nil
    }
}

/// A list above or below the threshold, as `q·votes − p·base` against nothing.
private struct ThresholdClaim {
    let threshold: Threshold
    let party: Int
    let word: ThresholdStatus

    private var isIn: Bool { word == .in || word == .certainIn }
    private var top: Int128 { Int128(threshold.value.numerator) }
    private var bottom: Int128 { Int128(threshold.value.denominator) }

    /// How far the list stands on its side with every outstanding ballot against it, in parts of a vote.
    func slack(of count: ListCount, outstanding: UInt64) -> Int128 {
        let above = bottom * Int128(count.votes[party]) - top * Int128(count.base(of: threshold))
        let free = Int128(outstanding)
        if isIn { return above - top * free - (threshold.isInclusive ? 0 : 1) }
        return -(above + (bottom - top) * free) - (threshold.isInclusive ? 1 : 0)
    }

    /// What a station takes from that when its votes go and up to so many others come.
    func loss(of part: ListCount, cap: UInt64) -> Int128 {
        let above = bottom * Int128(part.votes[party]) - top * Int128(part.base(of: threshold))
        let free = Int128(cap)
        return isIn ? above + top * free : (bottom - top) * free - above
    }
}
