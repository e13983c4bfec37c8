/// One message of the night about one precinct.
package enum Report: Hashable, Sendable {
    case turnout(TurnoutReport)
    case count(CountReport)
    case annul(Annulment)
    /// Not sent by anybody: an operator's word about a protocol.
    case decide(Decision)

    /// Index of the precinct in ``Election/precincts``.
    package var precinct: Int {
        switch self {
        case .turnout(let report): report.precinct
        case .count(let report): report.precinct
        case .annul(let report): report.precinct
        case .decide(let decision): decision.precinct
        }
    }

    /// Who sent it; of a decision, who sent the protocol it is about.
    package var source: String {
        switch self {
        case .turnout(let report): report.source
        case .count(let report): report.source
        case .annul(let report): report.source
        case .decide(let decision): decision.source
        }
    }

    /// When the sender says it was made; of a decision, when it was made.
    package var reportedAt: Timestamp {
        switch self {
        case .turnout(let report): report.reportedAt
        case .count(let report): report.reportedAt
        case .annul(let report): report.reportedAt
        case .decide(let decision): decision.decidedAt
        }
    }

    /// The sender's own number of the report, where it has one.
    package var sourceSeq: UInt32? {
        switch self {
        case .turnout(let report): report.sourceSeq
        case .count(let report): report.sourceSeq
        case .annul(let report): report.sourceSeq
        case .decide(.admit(let admission)): admission.report.sourceSeq
        case .decide: nil
        }
    }
}

/// Voters listed and ballots issued at a precinct by an hour of the day.
package struct TurnoutReport: Hashable, Sendable {
    package let precinct: Int
    package let source: String
    package let reportedAt: Timestamp
    package let votersListed: UInt32
    package let ballotsIssued: UInt32
    package let sourceSeq: UInt32?

    package init(
        precinct: Int,
        source: String,
        reportedAt: Timestamp,
        votersListed: UInt32,
        ballotsIssued: UInt32,
        sourceSeq: UInt32? = nil
    ) {
        self.precinct = precinct
        self.source = source
        self.reportedAt = reportedAt
        self.votersListed = votersListed
        self.ballotsIssued = ballotsIssued
        self.sourceSeq = sourceSeq
    }
}

/// The protocol of one contest at one precinct, in one revision.
///
/// - SeeAlso: Constitutional Law on Elections, art. 43 p. 4 and 4-1, edition of 1 January 2023.
package struct CountReport: Hashable, Sendable {
    /// Index in ``Election/contests``.
    package let contest: Int
    package let precinct: Int
    package let source: String
    /// 1 to 999.
    package let revision: UInt16
    package let reportedAt: Timestamp
    package let ballots: BallotCounts
    /// Votes in ballot order, against all included.
    package let votes: [UInt32]
    package let isRecount: Bool
    package let sourceSeq: UInt32?

    package init(
        contest: Int,
        precinct: Int,
        source: String,
        revision: UInt16,
        reportedAt: Timestamp,
        ballots: BallotCounts,
        votes: [UInt32],
        isRecount: Bool = false,
        sourceSeq: UInt32? = nil
    ) {
        self.contest = contest
        self.precinct = precinct
        self.source = source
        self.revision = revision
        self.reportedAt = reportedAt
        self.ballots = ballots
        self.votes = votes
        self.isRecount = isRecount
        self.sourceSeq = sourceSeq
    }
}

extension CountReport {
    /// Valid ballots as they are counted: all votes, against all included; shares divide by this.
    ///
    /// The ballots found less the invalid ones are as many, but for a protocol that was admitted although
    /// its votes do not add up.
    package var validBallots: UInt64 { votes.reduce(0) { $0 + UInt64($1) } }
}

/// The lines of a protocol that count paper; nil where the protocol does not state one.
package struct BallotCounts: Hashable, Sendable {
    /// Voters on the list (article 43, paragraph 4(1)).
    package let votersListed: UInt32
    /// Received by the commission (paragraph 4-1(4)).
    package let ballotsReceived: UInt32?
    /// Voters who received a ballot; turnout counts these (paragraph 4(2)).
    package let ballotsIssued: UInt32
    /// Unused and cancelled (paragraph 4-1(5)).
    package let ballotsCancelled: UInt32?
    /// Found in the boxes.
    package let ballotsFound: UInt32
    package let invalidBallots: UInt32
    /// Checked where stated; derived otherwise.
    package let validBallotsStated: UInt32?

    package init(
        votersListed: UInt32,
        ballotsReceived: UInt32? = nil,
        ballotsIssued: UInt32,
        ballotsCancelled: UInt32? = nil,
        ballotsFound: UInt32,
        invalidBallots: UInt32,
        validBallotsStated: UInt32? = nil
    ) {
        self.votersListed = votersListed
        self.ballotsReceived = ballotsReceived
        self.ballotsIssued = ballotsIssued
        self.ballotsCancelled = ballotsCancelled
        self.ballotsFound = ballotsFound
        self.invalidBallots = invalidBallots
        self.validBallotsStated = validBallotsStated
    }
}

/// The withdrawal of one revision of a protocol; what stood before stands again.
package struct Annulment: Hashable, Sendable {
    package let contest: Int
    package let precinct: Int
    package let source: String
    package let revision: UInt16
    package let reportedAt: Timestamp
    /// Free text of at most 200 characters of the allowed set; only ever shown sanitised.
    package let reason: String
    package let sourceSeq: UInt32?

    package init(
        contest: Int,
        precinct: Int,
        source: String,
        revision: UInt16,
        reportedAt: Timestamp,
        reason: String,
        sourceSeq: UInt32? = nil
    ) {
        self.contest = contest
        self.precinct = precinct
        self.source = source
        self.revision = revision
        self.reportedAt = reportedAt
        self.reason = reason
        self.sourceSeq = sourceSeq
    }
}

/// A report with its place in the log: what readers of a store hand to the count.
package struct LogEntry: Hashable, Sendable {
    /// Position, from 1; the only order.
    package let seq: Int
    /// Time of arrival, never decreasing along the log.
    package let receivedAt: Timestamp
    package let report: Report
    /// Codes of findings that let the report in but mark it.
    package let flags: [RuleCode]

    package init(seq: Int, receivedAt: Timestamp, report: Report, flags: [RuleCode]) {
        self.seq = seq
        self.receivedAt = receivedAt
        self.report = report
        self.flags = flags
    }
}
