/// A protocol's own arithmetic: the rules R, C and A over the figures of one report.
///
/// Comparisons are in integers; a rule whose fields are absent is silent.
///
/// - SeeAlso: Constitutional Law on Elections, art. 43 p. 4, 4-1 and 5, edition of 1 January 2023.
package struct ProtocolRules: Sendable {
    package let limits: Limits

    package init(limits: Limits) {
        self.limits = limits
    }

    /// Every rule the protocol breaks, in the order R, C, A; empty when it adds up.
    ///
    /// - Parameters:
    ///   - report: The protocol as received.
    ///   - ballot: The ballot of its contest and precinct; gives the names in messages.
    /// - Returns: The findings; refusing ones first.
    package func findings(for report: CountReport, ballot: Ballot) -> [Finding] {
        let ranges = rangeFindings(report, ballot: ballot)
        guard ranges.isEmpty else { return ranges }
        return countFindings(report, ballot: ballot) + paperFindings(report.ballots)
    }

    /// The rules that a turnout report breaks.
    package func findings(for report: TurnoutReport) -> [Finding] {
        let fields = [("votersListed", report.votersListed), ("ballotsIssued", report.ballotsIssued)]
        let ranges = fields.compactMap { rangeFinding($0.0, $0.1) }
        guard ranges.isEmpty else { return ranges }
        return issuedFinding(issued: report.ballotsIssued, listed: report.votersListed)
    }

    private func rangeFindings(_ report: CountReport, ballot: Ballot) -> [Finding] {
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

    private func rangeFinding(_ field: String, _ value: UInt32) -> Finding? {
        guard let limit = limits.perField, value > limit else { return nil }
        return Finding(code: .fieldLimit, message: "\(field) = \(value), more than \(limit)")
    }

    private func countFindings(_ report: CountReport, ballot: Ballot) -> [Finding] {
        let found = UInt64(report.ballots.ballotsFound)
        let invalid = UInt64(report.ballots.invalidBallots)
        guard invalid <= found else {
            return [Finding(code: .partOfWhole, message: "invalidBallots \(invalid) > ballotsFound \(found)")]
        }
        let valid = found - invalid
        if let index = report.votes.firstIndex(where: { UInt64($0) > valid }) {
            let text = "\(ballot.ids[index]) \(report.votes[index]) > valid ballots \(valid)"
            return [Finding(code: .partOfWhole, message: text)]
        }
        var findings: [Finding] = []
        if let stated = report.ballots.validBallotsStated, UInt64(stated) != valid {
            let text = "\(found) - \(invalid) = \(valid), stated \(stated)"
            findings.append(Finding(code: .validSum, message: text))
        }
        let sum = report.votes.reduce(UInt64(0)) { $0 + UInt64($1) }
        if sum != valid {
            let againstAll = ballot.againstAll.map { UInt64(report.votes[$0]) }
            let left =
                againstAll.map { "selections \(sum - $0) + against all \($0) = \(sum)" } ?? "votes \(sum)"
            let right = "ballots \(found) - invalid \(invalid) = \(valid)"
            let difference = sum > valid ? sum - valid : valid - sum
            let text = "\(left); \(right); differs by \(difference)"
            findings.append(Finding(code: .voteSum, message: text))
        }
        return findings
    }

    private func paperFindings(_ ballots: BallotCounts) -> [Finding] {
        var findings: [Finding] = []
        if let received = ballots.ballotsReceived, let cancelled = ballots.ballotsCancelled {
            let sum = UInt64(ballots.ballotsIssued) + UInt64(cancelled)
            if sum != UInt64(received) {
                let parts = "issued \(ballots.ballotsIssued) + cancelled \(cancelled) = \(sum)"
                findings.append(Finding(code: .paper, message: "received \(received); \(parts)"))
            }
        }
        if ballots.ballotsFound > ballots.ballotsIssued {
            let surplus = ballots.ballotsFound - ballots.ballotsIssued
            let sides = "\(ballots.ballotsFound) in the boxes, \(ballots.ballotsIssued) issued"
            let text = "\(sides): \(surplus) too many"
            findings.append(Finding(code: .foundOverIssued, message: text))
        }
        return findings + issuedFinding(issued: ballots.ballotsIssued, listed: ballots.votersListed)
    }

    private func issuedFinding(issued: UInt32, listed: UInt32) -> [Finding] {
        guard issued > listed else { return [] }
        return [Finding(code: .issuedOverListed, message: "\(issued) issued, \(listed) on the list")]
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
