import ElectionLaw
import ElectionModel

extension Night {
    /// Whether each list's word at the threshold of each electorate hangs on doubtful stations.
    func thresholdVerdicts(_ stations: [DoubtfulStation], _ outcome: NightOutcome) -> [Doubt.Verdict] {
        guard let threshold = lists.rules?.threshold else { return [] }
        let isOne = outcome.electorates.count == 1
        return outcome.electorates.flatMap { electorate in
            electorate.thresholds.indices.compactMap { party in
                let ballot = electorate.ballot
                return thresholdVerdict(
                    isOne ? .threshold(party: party) : .localThreshold(party: party, ballot: ballot),
                    ThresholdClaim(
                        threshold: threshold,
                        line: party,
                        word: electorate.thresholds[party],
                        lines: lists.lists
                    ),
                    ballot: ballot,
                    stations.filter { $0.standing(ballot: ballot) != nil }
                )
            }
        }
    }

    /// Whether the word of a line, a list or *yes*, hangs on stations of its ballot; nil before a vote.
    func thresholdVerdict(
        _ subject: Doubt.Subject,
        _ claim: ThresholdClaim,
        ballot: Int,
        _ stations: [DoubtfulStation]
    ) -> Doubt.Verdict? {
        guard claim.word != .noVotes else { return nil }
        guard !stations.isEmpty else { return Doubt.Verdict(subject: subject, dependsOn: [], annulledBy: []) }
        let verdict = boundVerdict(subject, claim, ballot: ballot, stations)
        guard claim.base(of: without(stations[...]).ballots[ballot]) == 0 else { return verdict }
        // Without a vote there is no word: all of them together change it.
        let all = stations.map(\.precinct)
        return Doubt.Verdict(subject: subject, dependsOn: verdict.dependsOn, annulledBy: all)
    }

    private func boundVerdict(
        _ subject: Doubt.Subject,
        _ claim: ThresholdClaim,
        ballot: Int,
        _ stations: [DoubtfulStation]
    ) -> Doubt.Verdict {
        let isProof = claim.word.isCertain
        let figures = isProof ? ballots[ballot].less(disputedBallots[ballot]) : ballots[ballot]
        let outstanding = isProof ? ballots[ballot].outstanding : 0
        return verdict(
            subject,
            anything: [
                LinearClaim(
                    slack: claim.slack(of: figures, outstanding: outstanding),
                    losses: stations.map { station in
                        let part = figuresOf(station, ballot: ballot, withoutDisputed: isProof)
                        return part.map { claim.loss(of: $0, cap: station.cap) } ?? 0
                    }
                )
            ],
            annulled: [
                LinearClaim(
                    slack: claim.slack(of: ballots[ballot], outstanding: 0),
                    losses: stations.map { station in
                        let part = figuresOf(station, ballot: ballot, withoutDisputed: false)
                        return part.map { claim.loss(of: $0, cap: 0) } ?? 0
                    }
                )
            ],
            stations
        )
    }

    /// What one station brought to a ballot; nil for nothing, or only disputed figures that are left out.
    private func figuresOf(
        _ station: DoubtfulStation,
        ballot: Int,
        withoutDisputed: Bool
    ) -> BallotFigures? {
        guard let standing = station.standing(ballot: ballot), !(withoutDisputed && standing.isDisputed)
        else { return nil }
        var figures = BallotFigures(ballot: ballot, selections: standing.report.votes.count)
        figures.add(standing)
        return figures
    }
}

/// A line above or below the threshold, as `q·votes − p·base` against nothing.
struct ThresholdClaim {
    let threshold: Threshold
    /// Place on the ballot: of a list, or 0 for *yes*.
    let line: Int
    let word: ThresholdStatus
    /// Lines from 0 that are lists or answers; the rest is against all.
    let lines: Int

    private var isIn: Bool { word == .in || word == .certainIn }
    private var top: Int128 { Int128(threshold.value.numerator) }
    private var bottom: Int128 { Int128(threshold.value.denominator) }

    /// What the threshold is a share of among figures of the ballot.
    func base(of figures: BallotFigures) -> UInt64 {
        let split = min(lines, figures.votes.count)
        return thresholdBase(
            votes: Array(figures.votes[..<split]),
            notListVotes: figures.votes[split...].reduce(0, &+),
            invalid: figures.invalidBallots,
            base: threshold.base
        )
    }

    /// How far the line stands on its side with every outstanding ballot against it, in parts of a vote.
    func slack(of figures: BallotFigures, outstanding: UInt64) -> Int128 {
        let above = bottom * Int128(figures.votes[line]) - top * Int128(base(of: figures))
        let free = Int128(outstanding)
        if isIn { return above - top * free - (threshold.isInclusive ? 0 : 1) }
        return -(above + (bottom - top) * free) - (threshold.isInclusive ? 1 : 0)
    }

    /// What a station takes from that when its votes go and up to so many others come.
    func loss(of part: BallotFigures, cap: UInt64) -> Int128 {
        let above = bottom * Int128(part.votes[line]) - top * Int128(base(of: part))
        let free = Int128(cap)
        return isIn ? above + top * free : (bottom - top) * free - above
    }
}
