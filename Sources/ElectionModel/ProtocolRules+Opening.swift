extension ProtocolRules {
    /// X05: voters listed against the opening list, by more than voters with certificates explain.
    ///
    /// Of an opening list without voters no part can be taken: only the number speaks there.
    func addOpening(listed: UInt32, at opening: PrecinctOpening?, to findings: inout [Finding]) {
        guard let opening else { return }
        let expected = Int64(opening.votersListed)
        let difference = abs(Int64(listed) - expected)
        guard
            difference > RuleLimits.listedDifference
                || expected > 0 && difference * 100 > expected * RuleLimits.listedPercent
        else { return }
        let text = "\(listed) on the list, \(expected) at opening: differs by \(difference)"
        findings.append(Finding(code: .listChanged, message: text))
    }

    /// Z01: nobody voted where voters are listed.
    func addEmpty(_ report: CountReport, to findings: inout [Finding]) {
        let ballots = report.ballots
        guard report.isEmptyDespiteVoters else { return }
        let text = "empty protocol: \(ballots.votersListed) on the list, 0 issued, 0 found"
        findings.append(Finding(code: .empty, message: text))
    }
}
