import ElectionModel

/// Protocols and their annulments: what stands, and what that changes.
extension Night {
    mutating func applyCount(_ report: CountReport, entry: LogEntry) -> Change {
        let contest = report.contest
        let precinct = report.precinct
        guard let ballot = map.ballotIndex(contest: contest, precinct: precinct),
            report.votes.count == map.selections[ballot]
        else { return Change(kind: .noEffect, precinct: precinct, contest: contest) }
        let rank = election.rank(ofSource: report.source)
        guard rank >= 1 else { return Change(kind: .noEffect, precinct: precinct, contest: contest) }
        let cell = precinct * map.contests + contest
        let before = stations.standing(contest: contest, precinct: precinct)
        guard before != nil || histories[cell] != nil else {
            countFirst(report, entry: entry, ballot: ballot)
            return Change(kind: .counted, precinct: precinct, contest: contest)
        }
        var history = history(ofCell: cell, startingWith: before)
        guard history.keep(CellHistory.Kept(entry, report: report, rank: rank)) else {
            return unchanged(precinct: precinct, contest: contest, standing: before)
        }
        let isDead = history.isAnnulled(source: report.source, revision: report.revision)
        return settle(history, cell: cell, ballot: ballot, before: before, entry: entry, isDead: isDead)
    }

    /// Counts the first protocol of a cell, which needs no history.
    private mutating func countFirst(_ report: CountReport, entry: LogEntry, ballot: Int) {
        let first = StandingProtocol(
            seq: entry.seq,
            receivedAt: entry.receivedAt,
            report: report,
            flags: entry.flags,
            isDisputed: false,
            admittedBy: entry.admission
        )
        install(first, over: nil, ballot: ballot, contest: report.contest, precinct: report.precinct)
        tellChange(from: nil, to: first, entry: entry)
    }

    private func unchanged(precinct: Int, contest: Int, standing: StandingProtocol?) -> Change {
        Change(
            kind: .noEffect,
            precinct: precinct,
            contest: contest,
            isDisputed: standing?.isDisputed ?? false
        )
    }

    /// Hears an annulment, a withdrawal or a confirmation.
    mutating func applyWord(_ entry: LogEntry) -> Change {
        let precinct = entry.report.precinct
        guard let word = CellHistory.Word(entry),
            let ballot = map.ballotIndex(contest: word.contest, precinct: precinct)
        else { return Change(kind: .noEffect, precinct: precinct, contest: nil) }
        let contest = word.contest
        let cell = precinct * map.contests + contest
        let before = stations.standing(contest: contest, precinct: precinct)
        var history = history(ofCell: cell, startingWith: before)
        history.hear(word)
        if word.isConfirmation, word.isAbout(history.standing()) {
            settleRefusals(ofPrecinct: precinct, contest: contest)
        }
        return settle(history, cell: cell, ballot: ballot, before: before, entry: entry, isDead: true)
    }

    /// The history of a cell, or a new one that holds the only protocol that came.
    func history(ofCell cell: Int, startingWith standing: StandingProtocol?) -> CellHistory {
        if let known = histories[cell] { return known.history }
        var history = CellHistory()
        if let standing {
            let rank = election.rank(ofSource: standing.report.source)
            _ = history.keep(CellHistory.Kept(standing, rank: rank))
        }
        return history
    }

    /// Stores a history and puts what stands by it in place.
    private mutating func settle(
        _ history: CellHistory,
        cell: Int,
        ballot: Int,
        before: StandingProtocol?,
        entry: LogEntry,
        isDead: Bool
    ) -> Change {
        histories[cell] = PackedHistory(history)
        let contest = cell % map.contests
        let precinct = cell / map.contests
        let after = history.standing()
        let isSame =
            before?.seq == after?.seq && before?.isDisputed == after?.isDisputed
            && before?.isConfirmed == after?.isConfirmed
        if !isSame {
            install(after, over: before, ballot: ballot, contest: contest, precinct: precinct)
            if let before, let after { noteCorrection(of: before, by: after) }
            tellChange(from: before, to: after, entry: entry)
        }
        let kind: Change.Kind =
            switch (before, after) {
            case (nil, nil): .noEffect
            case (nil, .some): .counted
            case (.some, nil): .annulled
            case (.some(let old), .some(let new)) where old.seq != new.seq: .replaced
            case (.some(let old), .some(let new)) where !old.isConfirmed && new.isConfirmed: .confirmed
            default: isDead && isSame ? .noEffect : .superseded
            }
        return Change(
            kind: kind,
            precinct: precinct,
            contest: contest,
            isDisputed: after?.isDisputed ?? false
        )
    }

    /// Puts a protocol, or none, in place of another and moves every figure that hangs on it.
    private mutating func install(
        _ after: StandingProtocol?,
        over before: StandingProtocol?,
        ballot: Int,
        contest: Int,
        precinct: Int
    ) {
        stations.setStanding(after, contest: contest, precinct: precinct)
        if let before {
            ballots[ballot].subtract(before)
            if before.isDisputed { disputedBallots[ballot].subtract(before) }
        }
        if let after {
            ballots[ballot].add(after)
            if after.isDisputed { disputedBallots[ballot].add(after) }
        }
        watch.touch(ballot: ballot)
        let isFirm = after.map { !$0.isDisputed && $0.isReported } ?? false
        setFirm(isFirm, ballot: ballot, contest: contest, precinct: precinct)
        if contest == map.mainContest {
            units.replaceVotes(ofPrecinct: precinct, with: after?.report.votes)
            settlePaper(ofPrecinct: precinct)
        }
        let wasMarked = before.map { $0.isDisputed || !$0.flags.isEmpty } ?? false
        let isMarked = after.map { $0.isDisputed || !$0.flags.isEmpty } ?? false
        if wasMarked || isMarked || isPairMarked(ofPrecinct: precinct) { settleMarks(ofPrecinct: precinct) }
    }

    /// Whether the two protocols of a precinct differ where rules look, or were found to before.
    private func isPairMarked(ofPrecinct precinct: Int) -> Bool {
        if units.block(1, ofPrecinct: precinct) != .zero { return true }
        guard let list = map.listContest, let district = map.districtContest,
            let ours = stations.ballots(contest: list, precinct: precinct),
            let theirs = stations.ballots(contest: district, precinct: precinct)
        else { return false }
        return ours.votersListed != theirs.votersListed || ours.ballotsIssued != theirs.ballotsIssued
    }

    private mutating func setFirm(_ isNow: Bool, ballot: Int, contest: Int, precinct: Int) {
        let cell = precinct * map.contests + contest
        guard isFirm[cell] != isNow else { return }
        isFirm[cell] = isNow
        if isNow {
            ballots[ballot].outstanding &-= caps[precinct]
        } else {
            ballots[ballot].outstanding &+= caps[precinct]
        }
    }
}
