import ElectionModel

/// How far the count is; see ``CountProgress``.
extension Night {
    /// Stations and expected votes counted, at the latest moment the night was told of.
    ///
    /// Nil without a list contest.
    ///
    /// - Complexity: O(strata), not stations.
    package var progress: CountProgress? {
        map.listContest.map { _ in progress(at: latest) }
    }

    func progress(at instant: Int64) -> CountProgress {
        CountProgress(
            unitsReported: reportedPrecincts,
            unitsTotal: opening.count,
            votesCounted: units.votes(row: 0).reduce(0, &+),
            expected: ExpectedVotes(sums: stratumSums, announced: lateTurnout.shares(at: instant))
        )
    }

    /// Puts what a precinct brought, or is known to bring, into its stratum.
    ///
    /// - Parameters:
    ///   - precinct: Its index.
    ///   - paper: Its row as it stands now.
    ///   - isTold: Whether it has no list protocol, but a turnout report made near closing.
    mutating func settleStratum(ofPrecinct precinct: Int, paper: UnitRows.PrecinctRow, isTold: Bool) {
        guard map.listContest != nil else { return }
        let isCounted = paper[UnitRows.Lane.reported] > 0
        let row = StratumSums.row(
            votes: isCounted ? units.votes(ofPrecinct: precinct) : nil,
            votersListed: UInt64(paper[UnitRows.Lane.votersListed]),
            ballotsIssued: UInt64(paper[UnitRows.Lane.ballotsIssued]),
            isTold: isTold
        )
        // All day long most reports say nothing new about the boxes.
        guard row != stratumRows[precinct] else { return }
        stratumSums.replace(stratumRows[precinct], with: row, in: strata.ofPrecinct[precinct])
        stratumRows[precinct] = row
    }
}

extension CountProgress {
    init(unitsReported: Int, unitsTotal: Int, votesCounted: UInt64, expected: ExpectedVotes) {
        self.init(
            unitsReported: unitsReported,
            unitsTotal: unitsTotal,
            votesCounted: votesCounted,
            votesToCome: expected.unknown > 0 ? nil : expected.votes,
            basis: Basis(
                issued: expected.byIssued,
                announced: expected.byAnnounced,
                counted: expected.byCounted,
                unknown: expected.unknown
            )
        )
    }
}

extension NightSnapshot {
    /// That the progress is lower than it has been, to a hundredth of a percent, and why; nil where it is not.
    package var progressFall: ProgressFall? {
        guard let progress, progress.share.isDefined else { return nil }
        var best: (share: Share, sample: TimelineSample)?
        for sample in timeline.dropLast() {
            guard let share = sample.progress?.share, share.isDefined else { continue }
            if best.map({ $0.share.isLess(than: share) }) ?? true { best = (share, sample) }
        }
        guard let best, let before = best.sample.progress, progress.share.isLess(than: best.share),
            progress.share.percent() != best.share.percent()
        else { return nil }
        var causes: [ProgressFall.Cause] = []
        if progress.votesCounted < before.votesCounted { causes.append(.counted) }
        if let now = progress.votesToCome, let then = before.votesToCome, now > then {
            causes.append(.expected)
        }
        return ProgressFall(from: best.share, at: best.sample.time, causes: causes)
    }
}
