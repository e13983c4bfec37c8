import ElectionModel
import TestSupport

/// A protocol that states everything and breaks no rule, with parts put otherwise, and what is said of it.
struct OneReport {
    var listed: UInt32 = 1_000
    var received: UInt32? = 1_010
    var issued: UInt32 = 700
    var cancelled: UInt32? = 310
    var found: UInt32 = 700
    var invalid: UInt32 = 10
    var stated: UInt32?
    var votes: [UInt32] = [400, 200, 60, 30]
    /// Seconds after closing.
    var seconds = 3_600
    var opening = PrecinctOpening(votersListed: 1_000, pollsClose: Builders.time())
    var limits = OneReport.election.card.limits
    var revision: UInt16 = 1
    var contest = 0
    var isRecount = false

    private static let election = Builders.election()
    private static let ballot = election.ballots[0]

    /// Ballots found and issued moved together, so that the count still adds up.
    mutating func count(_ ballots: UInt32) {
        (issued, found, cancelled) = (ballots, ballots, received.map { $0 - ballots })
        (invalid, votes) = (0, [ballots, 0, 0, 0])
    }

    var report: CountReport {
        CountReport(
            contest: contest,
            precinct: 0,
            source: "s1",
            revision: revision,
            reportedAt: Builders.time(seconds),
            ballots: BallotCounts(
                votersListed: listed,
                ballotsReceived: received,
                ballotsIssued: issued,
                ballotsCancelled: cancelled,
                ballotsFound: found,
                invalidBallots: invalid,
                validBallotsStated: stated
            ),
            votes: votes,
            isRecount: isRecount
        )
    }

    var findings: [Finding] {
        ProtocolRules(limits: limits).findings(
            for: report,
            ballot: OneReport.ballot,
            at: opening
        )
    }

    /// Each finding as one line.
    var said: [String] { findings.map { "\($0.code.rawValue) \($0.message)" } }

    /// What is said of the sound protocol after a change.
    static func said(_ change: (inout OneReport) -> Void) -> [String] {
        var one = OneReport()
        change(&one)
        return one.said
    }
}
