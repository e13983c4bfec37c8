import ElectionModel

/// Reports as rows of a plain table.
struct ReportRows {
    let election: Election

    static let columns = 14

    /// A row without its end, in two parts: up to the end of the unit's id, and from there on.
    func parts(of entry: LogEntry) -> ([UInt8], [UInt8]) {
        let unit = election.precinct(entry.report.precinct).id
        let fields = fields(of: entry.report)
        let rest = [entry.report.source, entry.report.reportedAt.iso8601] + fields.dropFirst()
        let head = "\(entry.receivedAt.iso8601),\(fields[0]),\(unit)"
        return (Array(head.utf8), Array(("," + rest.joined(separator: ",")).utf8))
    }

    /// The kind, and what follows the time of the report: ten fields.
    private func fields(of report: Report) -> [String] {
        let none = { (count: Int) in [String](repeating: "", count: count) }
        switch report {
        case .turnout(let turnout):
            return ["turnout"] + none(2) + ["\(turnout.votersListed)", "\(turnout.ballotsIssued)"] + none(5)
        case .annul(let annulment):
            let place = [election.contests[annulment.contest].id, "\(annulment.revision)"]
            return ["annul"] + place + none(6) + [annulment.reason]
        case .decide(let decision): return ["decide"] + none(8) + [decision.reason]
        case .count(let count):
            let place = [election.contests[count.contest].id, "\(count.revision)"]
            let ballots = count.ballots
            let figures: [UInt32?] = [
                ballots.votersListed, ballots.ballotsIssued, ballots.ballotsReceived,
                ballots.ballotsCancelled, ballots.ballotsFound, ballots.invalidBallots,
            ]
            let votes = count.votes.map { "\($0)" }.joined(separator: ";")
            return ["count"] + place + figures.map { $0.map { "\($0)" } ?? "" } + [votes]
        }
    }
}
