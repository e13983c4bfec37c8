package import ElectionModel

/// A report read from a foreign document, before it has a revision of ours.
package enum ImportedReport: Hashable, Sendable {
    case count(CountReport, hasRevision: Bool)
    case turnout(TurnoutReport)

    /// Index in ``Election/precincts``.
    package var precinct: Int {
        switch self {
        case .count(let report, _): report.precinct
        case .turnout(let report): report.precinct
        }
    }
}

/// What became of a row, or another piece, of a foreign document.
package struct ImportedRow: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        case report(ImportedReport)
        /// It cannot be a report, for this reason.
        case refused(String)
        /// It is no report but holds the others to something: what it states, and what they add up to.
        case control(String)
    }

    /// Line of the document, from 1.
    package let line: Int
    package let outcome: Outcome

    package init(line: Int, outcome: Outcome) {
        self.line = line
        self.outcome = outcome
    }
}

extension CountReport {
    /// The same protocol as another revision.
    package func revised(_ revision: UInt16) -> CountReport {
        CountReport(
            contest: contest,
            precinct: precinct,
            source: source,
            revision: revision,
            reportedAt: reportedAt,
            ballots: ballots,
            votes: votes,
            isRecount: isRecount,
            sourceSeq: sourceSeq
        )
    }

    /// Whether two protocols of a source say the same about the count; what one leaves out is no difference.
    package func saysTheSame(as other: CountReport) -> Bool {
        let (ours, theirs) = (ballots, other.ballots)
        func agree(_ one: UInt32?, _ two: UInt32?) -> Bool {
            guard let one, let two else { return true }
            return one == two
        }
        return votes == other.votes && ours.votersListed == theirs.votersListed
            && ours.ballotsIssued == theirs.ballotsIssued && ours.ballotsFound == theirs.ballotsFound
            && ours.invalidBallots == theirs.invalidBallots
            && agree(ours.ballotsReceived, theirs.ballotsReceived)
            && agree(ours.ballotsCancelled, theirs.ballotsCancelled)
    }
}
