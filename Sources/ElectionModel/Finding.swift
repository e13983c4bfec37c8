/// A rule of reception by its code, as receipts and the log print it.
package enum RuleCode: String, Sendable, CaseIterable, Hashable {
    /// Not readable as the declared format.
    case unreadable = "S01"
    /// A member unknown, repeated or missing.
    case member = "S02"
    /// Not a plain whole number.
    case number = "S03"
    /// Text outside the allowed set or length.
    case text = "S04"
    /// Another election or an unknown contest.
    case election = "D01"
    /// A precinct unknown or not in the contest.
    case precinct = "D04"
    /// A selection unknown, missing or named twice.
    case selection = "D05"
    /// The same identity with other content.
    case conflict = "V01"
    /// A revision outside 1 to 999.
    case revision = "V02"
    /// A time without offset or impossible.
    case time = "T01"
    /// A figure above the limit for any field.
    case fieldLimit = "R02"
    /// Votes do not add up to the valid ballots.
    case voteSum = "C01"
    /// Stated valid ballots differ from found less invalid.
    case validSum = "C02"
    /// A part larger than the whole.
    case partOfWhole = "C03"
    /// Received ballots differ from issued and cancelled.
    case paper = "A01"
    /// More ballots found than issued.
    case foundOverIssued = "A02"
    /// More ballots issued than voters listed.
    case issuedOverListed = "A03"
    /// Turnout unlike that of the stations around.
    case turnoutUnlike = "F01"
    /// A share unlike that of the stations around.
    case shareUnlike = "F02"
    /// Invalid ballots unlike those of the stations around.
    case invalidUnlike = "F03"
    /// No vote for an option that the stations around vote for.
    case optionAbsent = "F05"
    /// Everybody voted, or all alike.
    case unanimous = "F07"
    /// The same figures as another station.
    case sameFigures = "X04"
    /// Numbers of a source that have not come.
    case numberGap = "K04"

    /// What follows from a finding of the rule.
    package var severity: Severity {
        switch self {
        case .paper, .foundOverIssued, .issuedOverListed: .alarm
        case .turnoutUnlike, .shareUnlike, .invalidUnlike, .optionAbsent, .unanimous, .sameFigures,
            .numberGap:
            .warning
        default: .refuse
        }
    }
}

/// What follows from a finding.
package enum Severity: String, Sendable, Hashable {
    /// Refused to the quarantine; no total moves.
    case refuse
    /// Accepted and counted, with an alarm on the precinct until dealt with.
    case alarm
    /// Accepted and marked.
    case warning
}

/// A rule that a report breaks, with the sum on both sides.
package struct Finding: Hashable, Sendable {
    package let code: RuleCode
    /// One line in plain English, figures at hand, safe for any terminal.
    package let message: String

    package init(code: RuleCode, message: String) {
        self.code = code
        self.message = message
    }
}
