extension ProtocolRules {
    /// A01, A02, A03, A05 and A06: what became of the paper.
    func addPaper(_ ballots: BallotCounts, at opening: PrecinctOpening?, to findings: inout [Finding]) {
        let issued = Int64(ballots.ballotsIssued)
        let found = Int64(ballots.ballotsFound)
        if let received = ballots.ballotsReceived, let cancelled = ballots.ballotsCancelled {
            let sum = issued + Int64(cancelled)
            if sum != Int64(received) {
                let parts = "issued \(issued) + cancelled \(cancelled) = \(sum)"
                findings.append(Finding(code: .paper, message: "received \(received); \(parts)"))
            }
        }
        if found > issued {
            let text = "\(found) in the boxes, \(issued) issued: \(found - issued) too many"
            findings.append(Finding(code: .foundOverIssued, message: text))
        }
        addIssued(issued: ballots.ballotsIssued, listed: ballots.votersListed, to: &findings)
        let bar = ProtocolRules.notFoundBar(issued: issued)
        if issued - found >= bar {
            let text = "issued \(issued) - found \(found) = \(issued - found) not found; marked from \(bar)"
            findings.append(Finding(code: .notFound, message: text))
        }
        addReceived(ballots.ballotsReceived, at: opening, to: &findings)
    }

    /// A03; silent without a list, of which R04 speaks.
    func addIssued(issued: UInt32, listed: UInt32, to findings: inout [Finding]) {
        guard issued > listed, listed > 0 else { return }
        let text = "\(issued) issued, \(listed) on the list"
        findings.append(Finding(code: .issuedOverListed, message: text))
    }

    private func addReceived(
        _ received: UInt32?,
        at opening: PrecinctOpening?,
        to findings: inout [Finding]
    ) {
        guard let received, let opening, let most = mostReceived(opening), UInt64(received) > most else {
            return
        }
        let text = "\(received) received for \(opening.votersListed) voters at opening, at most \(most)"
        findings.append(Finding(code: .overReserve, message: text))
    }

    /// From how many ballots not found on A05 speaks.
    package static func notFoundBar(issued: Int64) -> Int64 {
        max(RuleLimits.notFoundBallots, (issued * RuleLimits.notFoundPercent + 99) / 100)
    }

    /// The most ballots a precinct receives without A06: its opening list, the reserve rounded up, and one.
    ///
    /// nil where the scenario states no reserve.
    package func mostReceived(_ opening: PrecinctOpening) -> UInt64? {
        guard let reserve = limits.ballotReserve else { return nil }
        let listed = UInt64(opening.votersListed)
        let denominator = UInt64(reserve.denominator)
        // Two numbers of 32 bits: the product and what is added fit into 64.
        let product = listed * UInt64(reserve.numerator)
        let more = product / denominator + (product % denominator == 0 ? 0 : 1)
        return listed + more + RuleLimits.reserveBallots
    }
}
