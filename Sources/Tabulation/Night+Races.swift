import ElectionLaw
import ElectionModel

/// Ballots that fill no list seats: candidates and questions.
extension Night {
    /// Where a ballot of candidates or a question stands.
    func race(ofBallot ballot: Int) -> RaceOutcome {
        if let threshold = election.contests[election.ballots[ballot].contest].measureThreshold {
            return RaceOutcome(ballot: ballot, standing: question(ofBallot: ballot, threshold: threshold))
        }
        return RaceOutcome(ballot: ballot, standing: .candidates(leader(ofBallot: ballot)))
    }

    /// Leader of a ballot of candidates; *won* only where disputed protocols cannot undo it.
    private func leader(ofBallot ballot: Int) -> DistrictOutcome {
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

    /// A question's answer; *certain* only where disputed protocols cannot undo it.
    private func question(ofBallot ballot: Int, threshold: Threshold) -> RaceOutcome.Standing {
        let all = ballots[ballot]
        let shown = status(of: all, outstanding: all.outstanding, threshold: threshold)
        let firm = status(
            of: all.less(disputedBallots[ballot]),
            outstanding: all.outstanding,
            threshold: threshold
        )
        let status: MeasureStatus =
            switch (firm, shown) {
            case (.certainYes, _), (.certainNo, _): firm
            case (_, .certainYes): .yes
            case (_, .certainNo): .no
            default: shown
            }
        return .question(status, yes: Share(all.votes[0], of: Night.base(of: all, threshold)))
    }

    private func status(
        of figures: BallotFigures,
        outstanding: UInt64,
        threshold: Threshold
    ) -> MeasureStatus {
        measureStatus(
            yes: figures.votes[0],
            no: figures.votes[1],
            againstAll: figures.votes.dropFirst(2).reduce(0, &+),
            invalid: figures.invalidBallots,
            outstanding: outstanding,
            threshold: threshold
        )
    }

    private static func base(of figures: BallotFigures, _ threshold: Threshold) -> UInt64 {
        thresholdBase(
            votes: Array(figures.votes.prefix(2)),
            notListVotes: figures.votes.dropFirst(2).reduce(0, &+),
            invalid: figures.invalidBallots,
            base: threshold.base
        )
    }

    /// Outcome of a district, from the race of its ballot; without a ballot nobody votes there.
    func districtOutcome(ofBallot ballot: Int, among races: [RaceOutcome]) -> DistrictOutcome {
        let own = races.first { $0.ballot == ballot }
        return own?.candidates ?? districtOutcome(of: [], ballot: nil, outstanding: 0)
    }

    /// Outcome of a district by its place in ``Election/districts``.
    func districtOutcome(_ district: Int) -> DistrictOutcome {
        let ballot = lists.districtBallots[district]
        return ballot < 0 ? districtOutcome(of: [], ballot: nil, outstanding: 0) : leader(ofBallot: ballot)
    }

    /// Party of a line of a ballot of candidates; nil for an independent and against all.
    func party(ofSelection selection: Int, ballot: Int) -> Int? {
        guard ballot >= 0, case .candidate(let index) = election.ballots[ballot].selections[selection]
        else { return nil }
        return election.candidates[index].party
    }
}
