package import ElectionModel

/// What makes two deliveries the same report: same identity and content is a repeat.
package struct ReportIdentity: Hashable, Sendable {
    /// Which kind of report is meant, with what tells one from another.
    package enum Kind: Hashable, Sendable {
        /// Precinct, source and instant.
        case turnout(instant: Int64)
        /// Contest, precinct, source and revision; of a count or of an admission.
        case count(contest: Int, revision: UInt16)
        /// The count that is annulled: contest, precinct, source and revision.
        case annul(contest: Int, revision: UInt16)
        /// The count that is withdrawn by a decision.
        case withdraw(contest: Int, revision: UInt16)
        /// The count that is confirmed.
        case confirm(contest: Int, revision: UInt16)
    }

    package let kind: Kind
    package let precinct: Int
    package let source: String

    package init(_ report: Report) {
        precinct = report.precinct
        source = report.source
        switch report {
        case .turnout(let report): kind = .turnout(instant: report.reportedAt.instant)
        case .count(let report): kind = .count(contest: report.contest, revision: report.revision)
        case .annul(let report): kind = .annul(contest: report.contest, revision: report.revision)
        case .decide(let decision):
            kind =
                switch decision {
                case .admit: .count(contest: decision.contest, revision: decision.revision)
                case .withdraw: .withdraw(contest: decision.contest, revision: decision.revision)
                case .confirm: .confirm(contest: decision.contest, revision: decision.revision)
                }
        }
    }
}

extension Report {
    /// What makes two deliveries the same report.
    package var identity: ReportIdentity { ReportIdentity(self) }

    /// Whether two reports say the same: equal canonical lines, with ``reportedAt`` as an instant.
    ///
    /// Texts are compared by bytes, as their lines are. An admission says what the protocol in it says;
    /// of two decisions neither reason nor time matters.
    package func hasSameContent(as other: Report) -> Bool {
        guard identity == other.identity else { return false }
        if case .decide = self, countReport == nil { return true }
        let (left, right) = (counted, other.counted)
        guard left.reportedAt.instant == right.reportedAt.instant else { return false }
        switch (left, right) {
        case (.turnout(let left), .turnout(let right)):
            return (left.votersListed, left.ballotsIssued, left.sourceSeq)
                == (right.votersListed, right.ballotsIssued, right.sourceSeq)
        case (.count(let left), .count(let right)):
            return left.ballots == right.ballots && left.votes == right.votes
                && left.isRecount == right.isRecount && left.sourceSeq == right.sourceSeq
        case (.annul(let left), .annul(let right)):
            return left.sourceSeq == right.sourceSeq && left.reason.utf8.elementsEqual(right.reason.utf8)
        default: return false
        }
    }
}
