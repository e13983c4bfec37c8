import ElectionModel
import ReportFormat

/// What a plan says about selections: votes, leanings and who wins the districts.
extension PlanReader {
    /// The ballot of the contest that the whole country votes in.
    private func nationalBallot() throws(FormatError) -> Ballot {
        guard let contest = ReconstructedContests(election: election).national,
            let ballot = election.ballots.first(where: { $0.contest == contest }), !ballot.ids.isEmpty
        else { throw top.expected("a plan for an election with a contest the whole country votes in") }
        return ballot
    }

    /// One total a selection, in ballot order.
    func votes() throws(FormatError) -> [Int] {
        let node = try top.member("votes")
        let ids = try nationalBallot().ids
        try node.requireOnly(ids)
        var votes: [Int] = []
        for id in ids { votes.append(try node.member(id).integer(in: PlanReader.figures)) }
        return votes
    }

    /// One leaning a selection and group, in hundredths of log-odds.
    func effects() throws(FormatError) -> [ReconstructionPlan.Effect] {
        let node = try top.member("partyEffects")
        let ids = try nationalBallot().ids
        try node.requireOnly(ids)
        let groups = map.groups.map { election.units[$0.unit].id }
        var effects: [ReconstructionPlan.Effect] = []
        for id in ids {
            let row = try node.member(id)
            try row.requireOnly(["urban"] + groups)
            var numbers: [Int] = []
            for group in groups { numbers.append(try row.member(group).integer(in: -1_000...1_000)) }
            let urban = try row.member("urban").integer(in: -1_000...1_000)
            effects.append(ReconstructionPlan.Effect(urban: urban, groups: numbers))
        }
        return effects
    }

    /// One winner a ballot of the contest of candidates, or none at all where nobody is known to stand.
    func winners() throws(FormatError) -> [Int: ReconstructionPlan.Winner] {
        let node = try top.member("districtWinners")
        let contest = ReconstructedContests(election: election).candidates
        let ballots = election.ballots.indices.filter { election.ballots[$0].contest == contest }
        let units = ballots.map { election.units[election.ballots[$0].unit].id }
        try node.requireOnly(units)
        var winners: [Int: ReconstructionPlan.Winner] = [:]
        guard try !node.members().isEmpty else { return winners }
        for (ballot, unit) in zip(ballots, units) {
            winners[ballot] = try winner(node.member(unit), of: election.ballots[ballot])
        }
        return winners
    }

    private func winner(_ node: JSONNode, of ballot: Ballot) throws(FormatError) -> ReconstructionPlan.Winner
    {
        let text = try node.text()
        var winner: ReconstructionPlan.Winner? = text == "independent" ? .independent : nil
        if let party = election.parties.firstIndex(where: { $0.id == text }) { winner = .party(party) }
        guard let winner, !DistrictVotes.standing(winner, on: ballot, in: election).isEmpty else {
            throw node.expected("independent or the id of a party with a candidate there")
        }
        return winner
    }
}
