import ElectionModel
import Tabulation

/// Why a station is in doubt: each open code, both sides of its sum where they are known, what settles it.
struct WhyOpen {
    let scene: Scene
    let precinct: Int

    func write(to page: inout TextPage) {
        guard let open = scene.snapshot.alarms?.station(precinct) else { return }
        let row = scene.stationRow(precinct)
        page.heading(scene.words.sentence(.whyOpenTitle, scene.stationPlace(precinct)))
        for contest in row.protocols.indices {
            guard let standing = row.protocols[contest] else { continue }
            explain(standing, contest, &page)
        }
        explain(row.turnout, &page)
        explainPair(row, &page)
        if open.isQuarantined {
            page.text("✗ " + scene.words[.openRefused], ink: .bad)
            page.text(scene.words[.settleRefused], ink: .dim, column: 3)
        }
        page.copy(NoteText(scene: scene, precinct: precinct).notes)
        if !open.warnings.isEmpty { page.text("· " + scene.words[.helpLookAt], ink: .dim) }
    }

    private func explain(_ standing: StandingProtocol, _ contest: Int, _ page: inout TextPage) {
        let report = standing.report
        let ballot = scene.election.ballot(contest: contest, precinct: precinct)
        for code in standing.flags where !standing.isConfirmed || code.severity == .warning {
            name(code, scene.ballotWord(contest), &page)
            let sum = ballot.flatMap {
                ProtocolChecks(scene: scene, report: report, ballot: $0).sum(of: code)
            }
            if let sum { page.text(sum, column: 3) }
            guard code.severity != .warning else { continue }
            let seq = String(standing.seq)
            page.text(scene.words.sentence(.settleProtocol, seq), ink: .dim, column: 3)
        }
        guard standing.isDisputed else { return }
        page.text("≈ " + scene.words[.sourcesDiffer] + " · " + scene.ballotWord(contest), ink: .warn)
        let sides = scene.snapshot.histories.steps(contest: contest, precinct: precinct).filter {
            $0.kind == .revision(.stands) || $0.kind == .revision(.disputes)
        }
        let names = sides.map { side in
            scene.plain(side.source) + " " + scene.words[.seq] + " " + scene.numbers.count(side.seq)
        }
        page.text(names.joined(separator: " ≠ "), column: 3)
        let choice = sides.map { String($0.seq) }.joined(separator: " / ")
        page.text(scene.words.sentence(.settleDispute, choice), ink: .dim, column: 3)
    }

    private func explain(_ turnout: StandingTurnout?, _ page: inout TextPage) {
        guard let turnout, !turnout.flags.isEmpty else { return }
        let report = turnout.report
        let (issued, listed) = (UInt64(report.ballotsIssued), UInt64(report.votersListed))
        for code in turnout.flags {
            name(code, scene.words[.turnoutReport], &page)
            switch code {
            case .issuedOverListed, .noList: page.text(scene.order(issued, listed), column: 3)
            case .listLimit:
                let limit = scene.election.card.limits.votersListed.map { UInt64($0) }
                if let limit { page.text(scene.order(listed, limit), column: 3) }
            default: break
            }
            guard code.severity != .warning else { continue }
            page.text(scene.words[.settleTurnout], ink: .dim, column: 3)
        }
    }

    private func explainPair(_ row: StationRow, _ page: inout TextPage) {
        page.copy(StationText(scene: scene, precinct: precinct, columns: 0).pair(of: row))
        guard row.openPairCodes(in: scene.election).contains(.listedDiffer) else { return }
        let contests = [scene.election.listContest, scene.election.districtContest]
        let places = contests.map { contest in
            contest.flatMap { row.protocols.element($0) ?? nil }.map { String($0.seq) } ?? ""
        }
        page.text(scene.words.sentence(.settlePair, places[0], places[1]), ink: .dim, column: 3)
    }

    private func name(_ code: RuleCode, _ paper: String, _ page: inout TextPage) {
        let isAlarm = code.severity != .warning
        let text = code.rawValue + " " + scene.words[Word.rule(code)] + " · " + paper
        page.text((isAlarm ? "! " : "· ") + text, ink: isAlarm ? .bad : .warn)
    }
}

extension Scene {
    /// `462 ≤ 500`, or the larger first.
    func order(_ part: UInt64, _ whole: UInt64) -> String {
        let sign = part <= whole ? "≤" : ">"
        return plain("\(numbers.count(part)) \(sign) \(numbers.count(whole))")
    }

    /// Which ballot a contest is, in a word.
    func ballotWord(_ contest: Int) -> String {
        switch election.contests.element(contest)?.kind {
        case .partyList?: words[.listBallot]
        case .candidate?: words[.districtBallot]
        case .ballotMeasure?: words[.measureBallot]
        case nil: NumberText.open
        }
    }
}

extension TextPage {
    /// Takes over lines of another page, wrapped to this one.
    fileprivate mutating func copy(_ lines: [TextLine]) {
        for piece in lines.flatMap(\.pieces) { text(piece.text, ink: piece.ink, column: piece.column) }
    }
}
