import ElectionModel

/// Events that a single entry causes at once.
extension Night {
    /// Tells what became of a cell whose protocol, or dispute, changed.
    mutating func tellChange(from before: StandingProtocol?, to after: StandingProtocol?, entry: LogEntry) {
        guard let report = after?.report ?? before?.report else { return }
        let contest = report.contest
        let precinct = report.precinct
        if case .annul(let annulment) = entry.report {
            let revision = Int(annulment.revision)
            note(.annulled(contest: contest, precinct: precinct, revision: revision), of: entry)
        } else if case .decide(let decision) = entry.report {
            let revision = Int(decision.revision)
            let word = DecisionWord(decision)
            let told = NightEvent.Kind.decided(word, contest: contest, precinct: precinct, revision: revision)
            note(told, of: entry)
        } else if let before, let after, isCorrection(of: before, by: after) {
            let revision = Int(after.report.revision)
            note(.corrected(contest: contest, precinct: precinct, revision: revision), of: entry)
        }
        if let after, after.isDisputed, !(before?.isDisputed ?? false) {
            note(.disputed(contest: contest, precinct: precinct), of: entry)
        }
        if let after, after.seq == entry.seq {
            for code in after.flags where code.severity == .alarm {
                note(.alarm(contest: contest, precinct: precinct, code: code), of: entry)
            }
        }
        watchPair(ofPrecinct: precinct, contest: contest, entry: entry)
        if contest == map.mainContest, !(before?.isReported ?? false), after?.isReported ?? false {
            tellProgress(precinct: precinct, entry: entry)
        }
    }

    /// A higher revision always corrects; another source only when it says something else.
    private func isCorrection(of before: StandingProtocol, by after: StandingProtocol) -> Bool {
        guard before.seq != after.seq else { return false }
        return before.report.source == after.report.source
            || !before.report.statesSameFigures(as: after.report)
    }

    /// Tells the alarms of a turnout report that the one before did not have.
    mutating func tellTurnout(_ after: StandingTurnout, over before: StandingTurnout?, entry: LogEntry) {
        for code in after.flags where code.severity == .alarm && before?.flags.contains(code) != true {
            note(.alarm(contest: nil, precinct: after.report.precinct, code: code), of: entry)
        }
    }

    /// Tells how far the count has come, after a main protocol where none stood.
    private mutating func tellProgress(precinct: Int, entry: LogEntry) {
        if !watch.hasFirstProtocol {
            watch.hasFirstProtocol = true
            note(.firstProtocol(precinct: precinct), of: entry)
        }
        let reported = reportedPrecincts
        let total = opening.count
        let tenth = reported * 10 / total
        if tenth > watch.highestTenth {
            watch.highestTenth = tenth
            if tenth < 10 { note(.reportedPassed(percent: tenth * 10), of: entry) }
        }
        let region = Int(map.region[precinct])
        if region >= 0,
            units.total(UnitRows.Lane.reported, row: 1 + region) == units.precinctCounts[1 + region]
        {
            note(.regionComplete(region: region), of: entry)
        }
        if reported == total { note(.allReported, of: entry) }
    }

    /// Precincts with a standing protocol of the main contest.
    var reportedPrecincts: Int { Int(units.total(UnitRows.Lane.reported, row: 0)) }

    private mutating func note(_ kind: NightEvent.Kind, of entry: LogEntry) {
        events.note(NightEvent(time: entry.receivedAt, seq: entry.seq, kind: kind))
    }
}
