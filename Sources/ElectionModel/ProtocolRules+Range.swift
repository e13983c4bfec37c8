extension ProtocolRules {
    /// R02: each figure above the limit for any field, named.
    func rangeFindings(_ report: CountReport, ballot: Ballot) -> [Finding] {
        let ballots = report.ballots
        // Most protocols keep the limit, and names for messages cost more than all other rules together.
        guard let limit = limits.perField else { return [] }
        guard ballots.isOver(limit) || report.votes.contains(where: { $0 > limit }) else { return [] }
        let fields: [(String, UInt32?)] = [
            ("votersListed", ballots.votersListed), ("ballotsReceived", ballots.ballotsReceived),
            ("ballotsIssued", ballots.ballotsIssued), ("ballotsCancelled", ballots.ballotsCancelled),
            ("ballotsFound", ballots.ballotsFound), ("invalidBallots", ballots.invalidBallots),
            ("validBallots", ballots.validBallotsStated),
        ]
        let paper = fields.compactMap { field in field.1.flatMap { rangeFinding(field.0, $0) } }
        let votes = zip(ballot.ids, report.votes).compactMap { rangeFinding("votes.\($0)", $1) }
        return paper + votes
    }

    func rangeFinding(_ field: String, _ value: UInt32) -> Finding? {
        guard let limit = limits.perField, value > limit else { return nil }
        return Finding(code: .fieldLimit, message: "\(field) = \(value), more than \(limit)")
    }

    /// R03 and R04: a list too long, or none.
    func addList(listed: UInt32, issued: UInt32, to findings: inout [Finding]) {
        if let limit = limits.votersListed, listed > limit {
            let text = "\(listed) on the list, legal limit \(limit)"
            findings.append(Finding(code: .listLimit, message: text))
        }
        if listed == 0, issued > 0 {
            let text = "nobody on the list, \(issued) issued"
            findings.append(Finding(code: .noList, message: text))
        }
    }
}

extension BallotCounts {
    /// Whether any figure is more than the limit.
    fileprivate func isOver(_ limit: UInt32) -> Bool {
        votersListed > limit || ballotsIssued > limit || ballotsFound > limit || invalidBallots > limit
            || (ballotsReceived ?? 0) > limit || (ballotsCancelled ?? 0) > limit
            || (validBallotsStated ?? 0) > limit
    }
}
