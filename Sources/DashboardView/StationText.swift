import CellGrid
import ElectionModel
import Tabulation

/// Everything that stands for a station, line by line: turnout, and each protocol with its own arithmetic.
struct StationText {
    let scene: Scene
    let precinct: Int
    /// Inside of the pane, for the codes of rules at its edge.
    let columns: Int

    var lines: [TextLine] {
        let election = scene.election
        guard election.precincts.indices.contains(precinct) else { return [] }
        let row = scene.stationRow(precinct)
        var lines = [opening]
        if let turnout = row.turnout { lines += self.turnout(turnout) }
        lines += pair(of: row)
        lines += NoteText(scene: scene, precinct: precinct).lines
        for contest in election.contests.indices {
            guard let ballot = election.ballot(contest: contest, precinct: precinct) else { continue }
            lines.append(.blank)
            lines.append(TextLine(title(of: contest), ink: .accent))
            let history = StationHistory(scene: scene, contest: contest, precinct: precinct)
            if row.protocols.indices.contains(contest), let standing = row.protocols[contest] {
                lines += self.lines(of: standing, ballot: ballot)
            } else {
                lines.append(TextLine(scene.words[.noProtocol], ink: .dim))
            }
            lines += history.lines
        }
        return lines
    }

    private var opening: TextLine {
        let unit = scene.election.precinct(precinct)
        let district = unit.district.map { " · " + scene.unitName($0) } ?? ""
        return TextLine(scene.words[.listedAtOpening], ink: .dim)
            .addingRight(scene.numbers.count(unit.votersListed))
            .adding(district, ink: .dim, column: TextLine.figureEnd)
    }

    private func title(of contest: Int) -> String {
        switch scene.election.contests[contest].kind {
        case .partyList: scene.words[.listContest]
        case .candidate: scene.words[.districtContest]
        case .ballotMeasure: scene.words[.measureContest]
        }
    }

    private func turnout(_ standing: StandingTurnout) -> [TextLine] {
        let report = standing.report
        let share = Share(UInt64(report.ballotsIssued), of: UInt64(report.votersListed))
        let figures = scene.words.sentence(
            .ofTotal,
            scene.numbers.count(report.ballotsIssued),
            scene.numbers.count(report.votersListed)
        )
        let first = TextLine(scene.words[.turnoutReport], ink: .dim)
            .addingRight(scene.numbers.percent(share) + " %")
            .adding(figures + place(standing.seq), column: TextLine.figureEnd + 1)
        let flags = standing.flags.map { flag($0) }
        return [first, origin(report.source, report.reportedAt, standing.receivedAt)] + flags
    }

    private func origin(_ source: String, _ reported: Timestamp, _ received: Timestamp) -> TextLine {
        let times = scene.words.sentence(.reportedReceived, scene.clock(reported), scene.clock(received))
        return TextLine(scene.plain(source) + " · " + times, ink: .dim)
    }

    private func place(_ seq: Int) -> String { " · " + scene.receipt(seq) }

    private func lines(of standing: StandingProtocol, ballot: Ballot) -> [TextLine] {
        let report = standing.report
        var revision = scene.words.sentence(.revision, scene.numbers.count(report.revision))
        if report.isRecount { revision += " · " + scene.words[.recount] }
        var lines = [
            TextLine(revision + place(standing.seq)),
            origin(report.source, report.reportedAt, standing.receivedAt),
        ]
        lines += standing.flags.map { flag($0) }
        if standing.admittedBy != nil { lines.append(TextLine(scene.words[.stepAdmitted], ink: .warn)) }
        if standing.isConfirmed { lines.append(TextLine(scene.words[.stepConfirmed], ink: .dim)) }
        if standing.isDisputed { lines.append(TextLine("≈ " + scene.words[.sourcesDiffer], ink: .warn)) }
        lines += paper(report.ballots)
        lines += ProtocolChecks(scene: scene, report: report, ballot: ballot).lines(columns: columns)
        return lines + votes(report, ballot)
    }

    /// What the two protocols break together, both sides named; while X01 waits it is no alarm yet.
    func pair(of row: StationRow) -> [TextLine] {
        let election = scene.election
        let codes = row.pairCodes(in: election)
        guard !codes.isEmpty, let list = election.listContest, let district = election.districtContest,
            let ours = row.protocols[list]?.report.ballots,
            let theirs = row.protocols[district]?.report.ballots
        else { return [] }
        let open = scene.snapshot.alarms?.station(precinct)
        return codes.flatMap { code in
            let isListed = code == .listedDiffer
            let sides =
                isListed
                ? (ours.votersListed, theirs.votersListed) : (ours.ballotsIssued, theirs.ballotsIssued)
            let sum = scene.numbers.count(sides.0) + " ≠ " + scene.numbers.count(sides.1)
            guard isListed, let time = open?.pairWait else {
                return [flag(code), TextLine(sum, ink: .dim, column: 3)]
            }
            let wait = scene.words.sentence(.alarmWaits, scene.clock(time))
            return [flag(code, isAlarm: false), TextLine(sum + " · " + wait, ink: .dim, column: 3)]
        }
    }

    /// What a report was marked with: an alarm, which the station counts, or more quietly a warning.
    private func flag(_ code: RuleCode, isAlarm: Bool? = nil) -> TextLine {
        let isAlarm = isAlarm ?? (code.severity != .warning)
        let text = code.rawValue + " " + scene.words[Word.rule(code)]
        return TextLine((isAlarm ? "! " : "· ") + text, ink: isAlarm ? .bad : .warn)
    }

    private func paper(_ ballots: BallotCounts) -> [TextLine] {
        let valid = ballots.ballotsFound - min(ballots.ballotsFound, ballots.invalidBallots)
        let rows: [(Word, UInt32?)] = [
            (.votersListed, ballots.votersListed), (.ballotsReceived, ballots.ballotsReceived),
            (.ballotsIssued, ballots.ballotsIssued), (.ballotsCancelled, ballots.ballotsCancelled),
            (.ballotsFound, ballots.ballotsFound), (.invalidBallots, ballots.invalidBallots),
            (.validBallots, ballots.validBallotsStated ?? valid),
        ]
        return rows.map { word, value in
            TextLine(scene.words[word], ink: .dim)
                .addingRight(value.map { scene.numbers.count($0) } ?? NumberText.open)
        }
    }

    private func votes(_ report: CountReport, _ ballot: Ballot) -> [TextLine] {
        let valid = report.validBallots
        return zip(ballot.selections, report.votes).map { selection, votes in
            let share = scene.numbers.percent(Share(UInt64(votes), of: valid))
            let name = TextWidth.cut(scene.selectionName(selection), to: TextLine.figureEnd - 8)
            return TextLine(name)
                .addingRight(scene.numbers.count(votes))
                .addingRight(share + " %", ink: .text, end: TextLine.figureEnd + 10)
        }
    }
}
