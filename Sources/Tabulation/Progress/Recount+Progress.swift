import ElectionModel

extension Recount {
    /// How far the count is at an instant, from what stands at each station; nil without a list contest.
    ///
    /// - Complexity: O(precincts × selections).
    func progress(at instant: Int64) -> CountProgress? {
        guard let contest = election.listContest else { return nil }
        let strata = Strata(election: election)
        var sums = StratumSums(strata: strata)
        for precinct in election.precincts.indices {
            let row = stations[precinct]
            let paper = PrecinctPaper(row: row, precinct: precinct, election: election)
            let told = row.turnout.map { strata.isTold($0.report) } ?? false
            let new = StratumSums.row(
                votes: row.reported(contest: contest)?.report.validBallots,
                votersListed: paper.votersListed,
                ballotsIssued: paper.ballotsIssued,
                isTold: told
            )
            sums.replace(.zero, with: new, in: strata.ofPrecinct[precinct])
        }
        let announced = LateTurnout(election: election, strata: strata).shares(at: instant)
        return CountProgress(
            unitsReported: country.unitsReported,
            unitsTotal: country.unitsTotal,
            votesCounted: country.votes.reduce(0, &+),
            expected: ExpectedVotes(sums: sums, announced: announced)
        )
    }
}
