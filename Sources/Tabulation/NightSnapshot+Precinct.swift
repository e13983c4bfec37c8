import ElectionModel

/// One precinct of a snapshot, as figures.
extension NightSnapshot {
    /// The figures of a precinct by its index in ``Election/precincts``, worked out from its row.
    ///
    /// Voters listed and ballots issued come from its list protocol, else its newest turnout report,
    /// else the opening list and 0.
    package func figures(ofPrecinct precinct: Int) -> UnitFigures {
        var figures = UnitFigures(unit: election.precincts[precinct])
        figures.votes = [UInt64](repeating: 0, count: country.votes.count)
        let isThere = (0..<stations.count).contains(precinct)
        let row = isThere ? stations[precinct] : StationRow(contests: election.contests.count)
        let paper = PrecinctPaper(row: row, precinct: precinct, election: election)
        figures.add(row, paper: paper, election: election)
        return figures
    }
}
