/// What an operator decided about one revision of a protocol: an entry of the log like a report.
///
/// Indirect, so that it makes no report larger: a night has thousands of those and few decisions.
package indirect enum Decision: Hashable, Sendable {
    /// A refused protocol is counted although it breaks a rule.
    case admit(Admission)
    /// An accepted revision leaves the count, as by an annulment.
    case withdraw(Ruling)
    /// The figures of a revision stand as they are; its alarms are dealt with.
    case confirm(Ruling)

    /// Index in ``Election/contests``.
    package var contest: Int {
        switch self {
        case .admit(let admission): admission.report.contest
        case .withdraw(let ruling), .confirm(let ruling): ruling.contest
        }
    }

    /// Index in ``Election/precincts``.
    package var precinct: Int {
        switch self {
        case .admit(let admission): admission.report.precinct
        case .withdraw(let ruling), .confirm(let ruling): ruling.precinct
        }
    }

    /// Who sent the protocol that is decided about.
    package var source: String {
        switch self {
        case .admit(let admission): admission.report.source
        case .withdraw(let ruling), .confirm(let ruling): ruling.source
        }
    }

    /// The revision that is decided about.
    package var revision: UInt16 {
        switch self {
        case .admit(let admission): admission.report.revision
        case .withdraw(let ruling), .confirm(let ruling): ruling.revision
        }
    }

    package var decidedAt: Timestamp {
        switch self {
        case .admit(let admission): admission.decidedAt
        case .withdraw(let ruling), .confirm(let ruling): ruling.decidedAt
        }
    }

    /// Free text of 1 to 200 characters of the allowed set; only ever shown sanitised.
    package var reason: String {
        switch self {
        case .admit(let admission): admission.reason
        case .withdraw(let ruling), .confirm(let ruling): ruling.reason
        }
    }
}

/// A refused protocol that an operator takes into the count, with the rule it breaks.
///
/// It competes with its source's counts exactly as a count does.
package struct Admission: Hashable, Sendable {
    package let report: CountReport
    /// The rule for which the protocol was refused; see ``RuleCode/isAdmissible``.
    package let code: RuleCode
    /// SHA-256 of the refused line's bytes, 64 lower-case hex digits.
    package let originalHash: String
    package let decidedAt: Timestamp
    package let reason: String

    package init(
        report: CountReport,
        code: RuleCode,
        originalHash: String,
        decidedAt: Timestamp,
        reason: String
    ) {
        self.report = report
        self.code = code
        self.originalHash = originalHash
        self.decidedAt = decidedAt
        self.reason = reason
    }
}

/// The revision that a withdrawal or a confirmation is about, and why.
package struct Ruling: Hashable, Sendable {
    package let contest: Int
    package let precinct: Int
    package let source: String
    package let revision: UInt16
    package let decidedAt: Timestamp
    package let reason: String

    package init(
        contest: Int,
        precinct: Int,
        source: String,
        revision: UInt16,
        decidedAt: Timestamp,
        reason: String
    ) {
        self.contest = contest
        self.precinct = precinct
        self.source = source
        self.revision = revision
        self.decidedAt = decidedAt
        self.reason = reason
    }
}

extension RuleCode {
    /// Whether a protocol refused by the rule may be admitted by a decision.
    ///
    /// Its figures can be read and each can be counted, though they contradict each other or the clock.
    /// Everything else needs a corrected revision.
    package var isAdmissible: Bool { RuleCode.admissible.contains(rawValue) }

    /// C01 and C02 (sums), R02 (limit of a field), T02 (before closing), K03 (number used before).
    private static let admissible: Set = ["C01", "C02", "R02", "T02", "K03"]
}

extension Report {
    /// The protocol that the report puts up to be counted: a count's or an admission's; nil for others.
    package var countReport: CountReport? {
        switch self {
        case .count(let report): report
        case .decide(.admit(let admission)): admission.report
        case .turnout, .annul, .decide: nil
        }
    }

    /// The report as it is counted: a count for an admission, else itself.
    package var counted: Report { countReport.map { .count($0) } ?? self }
}

extension CountReport {
    /// Whether the protocol says nothing at all although 50 or more are listed (rule Z01).
    ///
    /// Such a protocol is not taken for a report of its precinct until a decision confirms it.
    package var isEmptyDespiteVoters: Bool {
        Int64(ballots.votersListed) >= RuleLimits.emptyListed && ballots.ballotsFound == 0
            && ballots.ballotsIssued == 0
            && ballots.invalidBallots == 0 && !votes.contains { $0 > 0 }
    }
}
