package import ElectionModel
package import Tabulation

/// What an export is made from: a moment of the night, and where the log stood.
///
/// Nothing else enters an export but the language and the level of detail, so the same state gives the
/// same bytes.
package struct ExportSubject: Sendable {
    package let snapshot: NightSnapshot
    /// Hash of the chain at the position counted to: 64 hex digits, zeros for an empty log.
    package let head: String
    /// Digest of what stands: 64 hex digits.
    package let state: String
    /// When the store's writer last gave a sign of life; nil where the figures are not old.
    package let staleSince: Timestamp?
    /// What the clock of the night shows; nil before the first report.
    package let clock: Timestamp?
    /// Name and version of the program.
    package let producer: String

    package init(
        snapshot: NightSnapshot,
        head: String,
        state: String,
        staleSince: Timestamp?,
        clock: Timestamp?,
        producer: String
    ) {
        self.snapshot = snapshot
        self.head = head
        self.state = state
        self.staleSince = staleSince
        self.clock = clock
        self.producer = producer
    }
}

extension ExportSubject {
    var election: Election { snapshot.election }

    /// When the figures are of: the last report counted, else the first moment of election day.
    var moment: Timestamp {
        if let asOf = snapshot.asOf { return asOf.shifted(to: election.card.offsetMinutes) }
        let seconds = election.card.date.daysSinceEpoch * 86_400 - Int64(election.card.offsetMinutes) * 60
        return Timestamp(instant: seconds, offsetMinutes: election.card.offsetMinutes)
    }

    /// The word that every export of a made-up night carries; nil where stations are real.
    var madeUp: String? { election.card.isReconstructed ? "RECONSTRUCTION" : nil }

    /// The one ballot of the list contest; nil without one, and where regions or districts have their own.
    var listBallot: Ballot? {
        let own = election.ballots.filter { $0.contest == election.listContest }
        return own.count == 1 ? own[0] : nil
    }
}

/// How much of the night an export of data holds.
package enum ExportLevel: String, Sendable, CaseIterable {
    /// The country, regions and districts.
    case summary
    /// Every station as well.
    case precinct
}
