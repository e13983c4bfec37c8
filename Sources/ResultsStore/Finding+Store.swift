import ElectionModel

extension Finding {
    /// A live store stamps arrival itself.
    static let arrivalStated = Finding(
        code: .member,
        message: "receivedAt: only a store made with --recorded takes it"
    )

    /// A live store takes decisions from its operator, never from an input.
    static let decisionSent = Finding(
        code: .member,
        message: "kind: decisions are made with admit, withdraw and confirm"
    )

    /// The same identity with other content; the first stays.
    static func conflict(of report: Report, with first: LogEntry, election: Election) -> Finding {
        let fields = Difference.fields(of: report, and: first.report, election: election)
        let named = fields.prefix(5).joined(separator: ", ")
        let more = fields.count > 5 ? " and \(fields.count - 5) more" : ""
        return Finding(code: .conflict, message: "differs from position \(first.seq) in \(named)\(more)")
    }
}

/// What two reports of one identity say differently.
enum Difference {
    /// The names of the members that differ, in the order of the format.
    static func fields(of report: Report, and other: Report, election: Election) -> [String] {
        let isSameTime = report.counted.reportedAt.instant == other.counted.reportedAt.instant
        let time = isSameTime ? [] : ["reportedAt"]
        switch (report.counted, other.counted) {
        case (.turnout(let left), .turnout(let right)):
            return time
                + names([
                    ("votersListed", left.votersListed == right.votersListed),
                    ("ballotsIssued", left.ballotsIssued == right.ballotsIssued),
                    ("sourceSeq", left.sourceSeq == right.sourceSeq),
                ])
        case (.count(let left), .count(let right)):
            return time + ballots(left.ballots, right.ballots) + votes(left, right, election)
                + names([
                    ("validBallots", left.ballots.validBallotsStated == right.ballots.validBallotsStated),
                    ("recount", left.isRecount == right.isRecount),
                    ("sourceSeq", left.sourceSeq == right.sourceSeq),
                ])
        default: return time
        }
    }

    private static func ballots(_ left: BallotCounts, _ right: BallotCounts) -> [String] {
        names([
            ("votersListed", left.votersListed == right.votersListed),
            ("ballotsReceived", left.ballotsReceived == right.ballotsReceived),
            ("ballotsIssued", left.ballotsIssued == right.ballotsIssued),
            ("ballotsCancelled", left.ballotsCancelled == right.ballotsCancelled),
            ("ballotsFound", left.ballotsFound == right.ballotsFound),
            ("invalidBallots", left.invalidBallots == right.invalidBallots),
        ])
    }

    private static func votes(_ left: CountReport, _ right: CountReport, _ election: Election) -> [String] {
        let ids = election.ballot(contest: left.contest, precinct: left.precinct)?.ids ?? []
        return names(zip(ids, zip(left.votes, right.votes)).map { ("votes.\($0)", $1.0 == $1.1) })
    }

    private static func names(_ fields: [(name: String, isEqual: Bool)]) -> [String] {
        fields.filter { !$0.isEqual }.map(\.name)
    }
}
