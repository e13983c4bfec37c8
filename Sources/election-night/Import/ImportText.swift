import ElectionModel
import NightDesk
import ReportFormat
import Tabulation

/// An import in words: what it would do, row by row, and to the figures.
struct ImportText {
    let election: Election
    let plan: ImportPlan

    /// How many rows end in each way.
    var summary: String {
        var counts = [0, 0, 0, 0]
        for (_, step) in plan.steps {
            switch step {
            case .new: counts[0] += 1
            case .change: counts[1] += 1
            case .same: counts[2] += 1
            case .refused: counts[3] += 1
            case .control: break
            }
        }
        return "\(counts[0]) new, \(counts[1]) changed, \(counts[2]) the same, \(counts[3]) refused"
    }

    /// Each row that would change something, LF after each line.
    func rows() -> String {
        var text = ""
        for (_, step) in plan.steps {
            switch step {
            case .new(.count(let report)):
                text += "new      " + place(report) + "  " + votes(report) + "\n"
            case .new(let report):
                guard case .turnout(let turnout) = report else { continue }
                let id = election.precinct(turnout.precinct).id
                text += "turnout  \(id)  \(turnout.ballotsIssued) of \(turnout.votersListed)\n"
            case .change(let report, let last):
                text += "change   " + place(report) + "  " + changes(report, last) + "\n"
            case .same, .refused, .control: continue
            }
        }
        return text
    }

    /// What is refused or does not add up, a line each.
    func complaints(of input: String) -> [String] {
        plan.steps.compactMap { line, step in
            switch step {
            case .refused(let reason): "\(input): line \(line): refused: \(reason)"
            case .control(let text): "\(input): line \(line): the sum differs: \(text)"
            case .new, .change, .same: nil
            }
        }
    }

    /// The country's figures before and after, a line each; only those that change.
    func figures(_ before: Night, _ after: Night) -> String {
        var rows = [
            ("stations reported", UInt64(before.country.unitsReported), UInt64(after.country.unitsReported)),
            ("ballots issued", before.country.ballotsIssued, after.country.ballotsIssued),
            ("invalid ballots", before.country.invalidBallots, after.country.invalidBallots),
        ]
        let ballot = election.ballots.first { $0.contest == election.listContest }
        for (line, id) in (ballot?.ids ?? []).enumerated() where before.country.votes.indices.contains(line) {
            rows.append((id, before.country.votes[line], after.country.votes[line]))
        }
        return rows.filter { $0.1 != $0.2 }.map { "total    \($0.0)  \($0.1) → \($0.2)\n" }.joined()
    }

    private func place(_ report: CountReport) -> String {
        let revision = report.revision > 1 ? " revision \(report.revision)" : ""
        return election.precinct(report.precinct).id + " " + election.contests[report.contest].id + revision
    }

    private func votes(_ report: CountReport) -> String {
        names(report).enumerated().map { "\($1) \(report.votes[$0])" }.joined(separator: ", ")
    }

    private func names(_ report: CountReport) -> [String] {
        election.ballot(contest: report.contest, precinct: report.precinct)?.ids ?? []
    }

    /// Every figure that differs, as it was and as it would be.
    private func changes(_ report: CountReport, _ last: CountReport) -> String {
        var parts: [String] = []
        func compare(_ name: String, _ before: UInt32, _ after: UInt32) {
            if before != after { parts.append("\(name) \(before) → \(after)") }
        }
        compare("votersListed", last.ballots.votersListed, report.ballots.votersListed)
        compare("ballotsIssued", last.ballots.ballotsIssued, report.ballots.ballotsIssued)
        compare("ballotsFound", last.ballots.ballotsFound, report.ballots.ballotsFound)
        compare("invalidBallots", last.ballots.invalidBallots, report.ballots.invalidBallots)
        for (line, name) in names(report).enumerated() where last.votes.indices.contains(line) {
            compare(name, last.votes[line], report.votes[line])
        }
        return parts.isEmpty ? "the figures of a protocol taken back" : parts.joined(separator: ", ")
    }
}
