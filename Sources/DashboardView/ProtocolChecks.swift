import ElectionModel

/// A protocol's arithmetic worked out again, each rule with its sum and its mark.
struct ProtocolChecks {
    let scene: Scene
    let report: CountReport
    let ballot: Ballot

    /// Every rule that has a sum in this protocol, with its code at the edge where that has room.
    func lines(columns: Int) -> [TextLine] {
        let rules = ProtocolRules(limits: scene.election.card.limits)
        let opening = PrecinctOpening(of: scene.election.precinct(report.precinct))
        let broken = Set(rules.findings(for: report, ballot: ballot, at: opening).map(\.code))
        let barred = bars(rules, opening).map { sum in
            broken.contains(sum.code) ? line("✗", sum, ink: sum.ink) : line("✓", sum, ink: .good)
        }
        let codes = (sums + bars(rules, opening)).map(\.code.rawValue)
        return zip(lines(of: sums, broken: broken) + barred, codes).map { line, code in
            columns < 52 ? line : line.addingRight(code, ink: .dim, end: min(columns - 1, 66))
        }
    }

    /// What a rule compares, with both sides; nil for a rule without a sum in this protocol.
    func sum(of code: RuleCode) -> String? {
        let rules = ProtocolRules(limits: scene.election.card.limits)
        let opening = PrecinctOpening(of: scene.election.precinct(report.precinct))
        let sum = (sums + bars(rules, opening)).first { $0.code == code }
        return sum.map { scene.words[$0.word] + " · " + $0.text }
    }

    private func lines(of sums: [Sum], broken: Set<RuleCode>) -> [TextLine] {
        sums.map { sum in
            let isSilent =
                broken.contains(.fieldLimit) || (isCount(sum.code) && broken.contains(.partOfWhole))
            if isSilent, !broken.contains(sum.code) {
                return line("?", sum, ink: .dim)
            }
            return broken.contains(sum.code) ? line("✗", sum, ink: .bad) : line("✓", sum, ink: .good)
        }
    }

    private struct Sum {
        let code: RuleCode
        let word: Word
        let text: String

        var ink: Ink { code.severity == .warning ? .warn : .bad }
    }

    /// Rules that hold a figure to a bar, as far as the bar is known.
    private func bars(_ rules: ProtocolRules, _ opening: PrecinctOpening) -> [Sum] {
        let ballots = report.ballots
        let (found, issued) = (Int64(ballots.ballotsFound), Int64(ballots.ballotsIssued))
        let lost = max(0, issued - found)
        let bar = UInt64(ProtocolRules.notFoundBar(issued: issued))
        let difference = "\(n(UInt64(issued))) − \(n(UInt64(found))) = \(n(UInt64(lost)))"
        let sign = UInt64(lost) >= bar ? "≥" : "<"
        var bars = [
            Sum(code: .notFound, word: .checkNotFound, text: scene.plain("\(difference) \(sign) \(n(bar))"))
        ]
        let isFast = found >= RuleLimits.speedBallots && !opening.mayCloseEarly
        if isFast, let close = opening.pollsClose {
            let minutes = (report.reportedAt.instant - close.instant) / 60
            let counted = UInt64(max(0, minutes * RuleLimits.ballotsPerMinute))
            bars.append(Sum(code: .speed, word: .checkSpeed, text: order(UInt64(found), counted)))
        }
        if let longest = rules.limits.votersListed {
            let text = order(UInt64(ballots.votersListed), UInt64(longest))
            bars.append(Sum(code: .listLimit, word: .checkList, text: text))
        }
        if let received = ballots.ballotsReceived, let most = rules.mostReceived(opening) {
            let text = order(UInt64(received), UInt64(most))
            bars.append(Sum(code: .overReserve, word: .checkReserve, text: text))
        }
        let sides = [ballots.votersListed, opening.votersListed].map { n(UInt64($0)) }
        let text = scene.plain(sides.joined(separator: sides[0] == sides[1] ? " = " : " ≠ "))
        return bars + [Sum(code: .listChanged, word: .checkOpening, text: text)]
    }

    private func isCount(_ code: RuleCode) -> Bool { code == .voteSum || code == .validSum }

    private func line(_ mark: String, _ sum: Sum, ink: Ink) -> TextLine {
        TextLine(mark + " " + scene.words[sum.word], ink: ink)
            .adding(sum.text, ink: ink, column: TextLine.figureEnd - 8)
    }

    private var sums: [Sum] {
        let ballots = report.ballots
        let found = UInt64(ballots.ballotsFound)
        let invalid = UInt64(ballots.invalidBallots)
        let valid = found - min(found, invalid)
        let votes = report.votes.reduce(UInt64(0)) { $0 + UInt64($1) }
        var sums = [
            Sum(code: .partOfWhole, word: .checkParts, text: scene.plain("\(n(invalid)) ≤ \(n(found))")),
            Sum(code: .voteSum, word: .checkVotes, text: equation("Σ", votes, valid)),
        ]
        if let stated = ballots.validBallotsStated {
            let left = "\(n(found)) − \(n(invalid))"
            sums.append(Sum(code: .validSum, word: .checkValid, text: equation(left, valid, UInt64(stated))))
        }
        if let received = ballots.ballotsReceived, let cancelled = ballots.ballotsCancelled {
            let sum = UInt64(ballots.ballotsIssued) + UInt64(cancelled)
            let left = "\(n(UInt64(ballots.ballotsIssued))) + \(n(UInt64(cancelled)))"
            sums.append(Sum(code: .paper, word: .checkPaper, text: equation(left, sum, UInt64(received))))
        }
        let issued = UInt64(ballots.ballotsIssued)
        let listed = UInt64(ballots.votersListed)
        sums.append(Sum(code: .foundOverIssued, word: .checkFound, text: order(found, issued)))
        sums.append(Sum(code: .issuedOverListed, word: .checkIssued, text: order(issued, listed)))
        return sums
    }

    private func n(_ value: UInt64) -> String { scene.numbers.count(value) }

    private func equation(_ left: String, _ sum: UInt64, _ stated: UInt64) -> String {
        sum == stated ? "\(left) = \(n(sum))" : "\(left) = \(n(sum)) ≠ \(n(stated))"
    }

    private func order(_ part: UInt64, _ whole: UInt64) -> String { scene.order(part, whole) }
}
