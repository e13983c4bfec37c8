package import ElectionModel

/// A protocol that changed during the night: its first figures and those that stand in the end.
package struct CorrectedProtocol: Hashable, Sendable {
    package let contest: Int
    package let precinct: Int
    /// When the last word about it came.
    package let time: Timestamp
    /// Revisions, annulments and decisions about it.
    package let steps: Int
    package let first: CountReport
    /// nil where nothing stands.
    package let last: CountReport?

    package init(
        contest: Int,
        precinct: Int,
        time: Timestamp,
        steps: Int,
        first: CountReport,
        last: CountReport?
    ) {
        self.contest = contest
        self.precinct = precinct
        self.time = time
        self.steps = steps
        self.first = first
        self.last = last
    }
}

/// A decision of an operator as the log has it.
package struct RecordedDecision: Hashable, Sendable {
    package let time: Timestamp
    package let decision: Decision

    package init(time: Timestamp, decision: Decision) {
        self.time = time
        self.decision = decision
    }
}

/// A line that was refused: when, why, and which station it named.
package struct RecordedRefusal: Hashable, Sendable {
    package let time: Timestamp
    package let code: RuleCode
    package let precinct: Int?

    package init(time: Timestamp, code: RuleCode, precinct: Int?) {
        self.time = time
        self.code = code
        self.precinct = precinct
    }
}

/// What the log says about a night beyond its figures.
package struct NightRecord: Sendable {
    package let chronicle: Chronicle
    package let corrected: [CorrectedProtocol]
    package let decisions: [RecordedDecision]
    package let refusals: [RecordedRefusal]
    /// How many reports each source sent that were accepted, by its id.
    package let reports: [(source: String, count: Int)]

    package init(
        chronicle: Chronicle,
        corrected: [CorrectedProtocol],
        decisions: [RecordedDecision],
        refusals: [RecordedRefusal],
        reports: [(source: String, count: Int)]
    ) {
        self.chronicle = chronicle
        self.corrected = corrected
        self.decisions = decisions
        self.refusals = refusals
        self.reports = reports
    }
}
