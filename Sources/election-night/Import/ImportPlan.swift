import ElectionModel
import NightDesk
import ReportFormat

/// What an import would do to a store: which rows are new, which correct, which say what is known.
struct ImportPlan {
    /// What becomes of a row.
    enum Step {
        /// A report where its source has sent none.
        case new(Report)
        /// A higher revision with other figures than the protocol its source sent last.
        case change(CountReport, from: CountReport)
        /// Its source has said the same.
        case same
        case refused(String)
        /// A row of sums that differs from the rows.
        case control(String)
    }

    let steps: [(line: Int, step: Step)]

    /// The newest protocol of a source for a station and contest.
    private struct Known {
        var report: CountReport
        var isDead = false
    }

    /// A source's protocols of a station and contest.
    private struct Cell: Hashable {
        let source: String
        let contest: Int
        let precinct: Int
    }

    /// Compares rows with what their sources have sent.
    ///
    /// - Parameters:
    ///   - rows: Of a foreign document, in its order.
    ///   - recording: The store as it is.
    init(_ rows: [ImportedRow], _ recording: Recording) {
        var (known, turnouts) = ImportPlan.known(in: recording)
        let decoder = ReportDecoder(election: recording.election)
        let canonical = CanonicalLine(election: recording.election)
        var steps: [(line: Int, step: Step)] = []
        for row in rows {
            var step: Step
            switch row.outcome {
            case .refused(let reason): step = .refused(reason)
            case .control(let text): step = .control(text)
            case .report(.turnout(let report)):
                let cell = Cell(source: report.source, contest: -1, precinct: report.precinct)
                let last = turnouts[cell]
                let isSame =
                    last?.votersListed == report.votersListed && last?.ballotsIssued == report.ballotsIssued
                turnouts[cell] = report
                step = isSame ? .same : .new(.turnout(report))
            case .report(.count(let report, let hasRevision)):
                step = ImportPlan.step(report, hasRevision: hasRevision, &known)
            }
            if let report = step.report,
                case .refused(let finding, _) = decoder.decode(canonical.bytes(of: report))
            {
                step = .refused(finding.code.rawValue + " " + finding.message)
            }
            steps.append((row.line, step))
        }
        self.steps = steps
    }

    private static func step(
        _ report: CountReport,
        hasRevision: Bool,
        _ known: inout [Cell: Known]
    ) -> Step {
        let cell = Cell(source: report.source, contest: report.contest, precinct: report.precinct)
        guard let last = known[cell] else {
            known[cell] = Known(report: report)
            return .new(.count(report))
        }
        if !last.isDead, report.saysTheSame(as: last.report) { return .same }
        guard !hasRevision else { return .change(report, from: last.report) }
        guard last.report.revision < 999 else { return .refused("its source has used all 999 revisions") }
        let next = report.revised(last.report.revision + 1)
        known[cell] = Known(report: next)
        return .change(next, from: last.report)
    }

    private static func known(in recording: Recording) -> ([Cell: Known], [Cell: TurnoutReport]) {
        var known: [Cell: Known] = [:]
        var turnouts: [Cell: TurnoutReport] = [:]
        for entry in recording.entries {
            switch entry.report {
            case .turnout(let report):
                let cell = Cell(source: report.source, contest: -1, precinct: report.precinct)
                if let last = turnouts[cell], last.reportedAt.instant > report.reportedAt.instant { continue }
                turnouts[cell] = report
            case .annul(let word):
                bury(word.source, word.contest, word.precinct, word.revision, &known)
            case .decide(.withdraw(let word)):
                bury(word.source, word.contest, word.precinct, word.revision, &known)
            case .count, .decide:
                guard let report = entry.report.countReport else { continue }
                let cell = Cell(source: report.source, contest: report.contest, precinct: report.precinct)
                if let last = known[cell], last.report.revision > report.revision { continue }
                known[cell] = Known(report: report)
            }
        }
        return (known, turnouts)
    }

    private static func bury(
        _ source: String,
        _ contest: Int,
        _ precinct: Int,
        _ revision: UInt16,
        _ known: inout [Cell: Known]
    ) {
        let cell = Cell(source: source, contest: contest, precinct: precinct)
        if known[cell]?.report.revision == revision { known[cell]?.isDead = true }
    }
}

extension ImportPlan.Step {
    /// The report that goes into the store, if one does.
    var report: Report? {
        switch self {
        case .new(let report): report
        case .change(let report, _): .count(report)
        case .same, .refused, .control: nil
        }
    }
}
