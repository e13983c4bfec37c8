extension ProtocolRules {
    /// C03, else C02 and C01: the votes against the ballots, with what would put them right.
    func addCount(_ report: CountReport, ballot: Ballot, to findings: inout [Finding]) {
        let broken = countFindings(report, ballot: ballot)
        guard !broken.isEmpty else { return }
        let hint = RepairHint(report: report, ballot: ballot, limits: limits).text.map { "; " + $0 } ?? ""
        findings += broken.map { Finding(code: $0.code, message: $0.message + hint) }
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
}
