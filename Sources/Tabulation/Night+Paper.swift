import ElectionModel

/// Voters listed, ballots issued and the marks of a precinct, and what they move.
extension Night {
    mutating func applyTurnout(_ report: TurnoutReport, entry: LogEntry) -> Change {
        let precinct = report.precinct
        guard opening.indices.contains(precinct) else {
            return Change(kind: .noEffect, precinct: precinct, contest: nil)
        }
        let before = stations.turnout(ofPrecinct: precinct)
        // A source that stands already has a rank; the look-up is a third of the work.
        guard before?.report.source == report.source || election.rank(ofSource: report.source) >= 1
        else { return Change(kind: .noEffect, precinct: precinct, contest: nil) }
        let isNewest = before.map { isNewer(report, than: $0.report) } ?? true
        guard isNewest else { return keepOlder(report, before: before) }
        turnoutPeaks[precinct] = max(turnoutPeaks[precinct], report.ballotsIssued)
        let after = StandingTurnout(
            seq: entry.seq,
            receivedAt: entry.receivedAt,
            report: report,
            flags: entry.flags,
            isLower: report.ballotsIssued < turnoutPeaks[precinct]
        )
        stations.setTurnout(after, precinct: precinct)
        settlePaper(ofPrecinct: precinct)
        if !entry.flags.isEmpty || before.map({ !$0.flags.isEmpty }) ?? false {
            settleMarks(ofPrecinct: precinct)
        }
        tellTurnout(after, over: before, entry: entry)
        return Change(kind: .turnout, precinct: precinct, contest: nil)
    }

    /// An older report still says whether the newest is lower.
    private mutating func keepOlder(_ report: TurnoutReport, before: StandingTurnout?) -> Change {
        let precinct = report.precinct
        guard let before, !isSameHour(report, as: before.report) else {
            return Change(kind: .noEffect, precinct: precinct, contest: nil)
        }
        turnoutPeaks[precinct] = max(turnoutPeaks[precinct], report.ballotsIssued)
        if before.report.ballotsIssued < turnoutPeaks[precinct], !before.isLower {
            let marked = StandingTurnout(
                seq: before.seq,
                receivedAt: before.receivedAt,
                report: before.report,
                flags: before.flags,
                isLower: true
            )
            stations.setTurnout(marked, precinct: precinct)
        }
        return Change(kind: .superseded, precinct: precinct, contest: nil)
    }

    private func isSameHour(_ report: TurnoutReport, as other: TurnoutReport) -> Bool {
        report.source == other.source && report.reportedAt.instant == other.reportedAt.instant
    }

    private func isNewer(_ report: TurnoutReport, than other: TurnoutReport) -> Bool {
        let hour = report.reportedAt.instant
        let otherHour = other.reportedAt.instant
        guard hour == otherHour else { return hour > otherHour }
        let rank = election.rank(ofSource: report.source)
        let otherRank = election.rank(ofSource: other.source)
        guard rank == otherRank else { return rank > otherRank }
        return report.source < other.source
    }

    /// Works out a precinct's paper figures again and moves the units above and its cap.
    mutating func settlePaper(ofPrecinct precinct: Int) {
        var row = UnitRows.PrecinctRow.zero
        var isTold = false
        let main = map.mainContest.flatMap { stations.standingBallots(contest: $0, precinct: precinct) }
        if let ballots = main {
            row[UnitRows.Lane.reported] = 1
            row[UnitRows.Lane.votersListed] = ballots.votersListed
            row[UnitRows.Lane.ballotsIssued] = ballots.ballotsIssued
            row[UnitRows.Lane.countedIssued] = ballots.ballotsIssued
            row[UnitRows.Lane.countedListed] = ballots.votersListed
            row[UnitRows.Lane.found] = ballots.ballotsFound
            row[UnitRows.Lane.invalid] = ballots.invalidBallots
        } else if let turnout = stations.turnout(ofPrecinct: precinct)?.report {
            row[UnitRows.Lane.votersListed] = turnout.votersListed
            row[UnitRows.Lane.ballotsIssued] = turnout.ballotsIssued
            isTold = strata.isTold(turnout)
        } else {
            row[UnitRows.Lane.votersListed] = opening[precinct]
        }
        units.replace(block: 0, ofPrecinct: precinct, with: row)
        settleStratum(ofPrecinct: precinct, paper: row, isTold: isTold)
        settleCap(
            ofPrecinct: precinct,
            votersListed: row[UnitRows.Lane.votersListed],
            ballotsIssued: row[UnitRows.Lane.ballotsIssued]
        )
    }

    private mutating func settleCap(ofPrecinct precinct: Int, votersListed: UInt32, ballotsIssued: UInt32) {
        let cap = map.cap(votersListed: UInt64(votersListed), ballotsIssued: UInt64(ballotsIssued))
        let old = caps[precinct]
        guard cap != old else { return }
        caps[precinct] = cap
        for contest in 0..<map.contests where !isFirm[precinct * map.contests + contest] {
            guard let ballot = map.ballotIndex(contest: contest, precinct: precinct) else { continue }
            ballots[ballot].outstanding &+= cap &- old
            watch.touch(ballot: ballot)
        }
    }

    /// Works out again whether a precinct has an alarm or a dispute standing, in any contest.
    mutating func settleMarks(ofPrecinct precinct: Int) {
        let row = stations[precinct]
        let pair = row.openPairCodes(in: election)
        var marks = UnitRows.PrecinctRow.zero
        let hasAlarm =
            row.turnout?.flags.contains { $0.severity == .alarm } ?? false
            || row.protocols.contains { $0?.hasOpenAlarm ?? false }
            || pair.contains { $0.severity == .alarm }
        if hasAlarm { marks[UnitRows.Mark.alarm] = 1 }
        if row.protocols.contains(where: { $0?.isDisputed ?? false }) { marks[UnitRows.Mark.disputed] = 1 }
        let isNoted =
            !pair.isEmpty || !(row.turnout?.flags ?? []).isEmpty
            || row.protocols.contains { $0?.flags.isEmpty == false }
        if isNoted { marks[UnitRows.Mark.noted] = 1 }
        units.replace(block: 1, ofPrecinct: precinct, with: marks)
        if marks == .zero { marked.remove(precinct) } else { marked.insert(precinct) }
    }
}
