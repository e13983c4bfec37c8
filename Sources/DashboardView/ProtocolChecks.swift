import ElectionModel

/// A protocol's arithmetic worked out again, each rule with its sum and its mark.
struct ProtocolChecks {
    let scene: Scene
    let report: CountReport
    let ballot: Ballot

    var lines: [TextLine] {
        let rules = ProtocolRules(limits: scene.election.card.limits)
        let opening = PrecinctOpening(of: scene.election.precinct(report.precinct))
        let broken = Set(rules.findings(for: report, ballot: ballot, at: opening).map(\.code))
        let marked = bars(rules, opening).filter { broken.contains($0.code) }
        return lines(of: sums, broken: broken) + marked.map { line("✗", $0, ink: $0.ink) }
    }

    /// What a rule compares, with both sides; nil for a rule without a sum in this protocol.
    func sum(of code: RuleCode) -> String? {
        let rules = ProtocolRules(limits: scene.election.card.limits)
        let opening = PrecinctOpening(of: scene.election.precinct(report.precinct))
        if code == .listChanged {
            let sides = [report.ballots.votersListed, opening.votersListed].map { n(UInt64($0)) }
            return scene.words[.votersListed] + " · " + sides.joined(separator: " ≠ ")
        }
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

    /// Rules that hold a figure to a bar; shown where they speak, as the page has room for few lines.
    private func bars(_ rules: ProtocolRules, _ opening: PrecinctOpening) -> [Sum] {
        let ballots = report.ballots
        let (found, issued) = (Int64(ballots.ballotsFound), Int64(ballots.ballotsIssued))
        let lost = max(0, issued - found)
        let bar = UInt64(ProtocolRules.notFoundBar(issued: issued))
        let difference = "\(n(UInt64(issued))) − \(n(UInt64(found))) = \(n(UInt64(lost)))"
        let seconds = report.reportedAt.instant - (opening.pollsClose ?? report.reportedAt).instant
        let counted = UInt64(max(0, seconds / 60 * RuleLimits.ballotsPerMinute))
        let received = UInt64(ballots.ballotsReceived ?? 0)
        let most = rules.mostReceived(opening) ?? received
        let longest = UInt64(rules.limits.votersListed ?? ballots.votersListed)
        return [
            Sum(code: .speed, word: .checkSpeed, text: order(UInt64(found), counted)),
            Sum(code: .listLimit, word: .checkList, text: order(UInt64(ballots.votersListed), longest)),
            Sum(code: .notFound, word: .checkNotFound, text: scene.plain("\(difference) ≥ \(n(bar))")),
            Sum(code: .overReserve, word: .checkReserve, text: order(received, most)),
        ]
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
