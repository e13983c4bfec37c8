import CellGrid
import ElectionModel
import Tabulation

/// Who stands in a district and with how many votes, above the list of its stations.
struct DistrictHead {
    let scene: Scene
    let district: Int

    /// Draws the mandate in a line, then as many candidates as the other rows hold, the strongest first.
    func draw(into grid: inout Grid, rows: Int, region: Region) {
        let mandate = MandateText(scene: scene, district: district)
        let line = TextWidth.cut(mandate.long, to: region.columns - 2)
        grid.write(line, row: 0, column: 1, in: region, style: scene.ink(mandate.ink))
        guard rows > 1, let ballot = scene.districtBallot(district) else { return }
        let votes = scene.districtVotes(district, ballot)
        let valid = votes.reduce(0, +)
        let order = votes.indices.sorted { (votes[$1], $0) < (votes[$0], $1) }
        for (place, selection) in order.prefix(rows - 1).enumerated() {
            let row = 1 + place
            let name = scene.selectionName(ballot.selections[selection])
            let end = region.columns - 1
            let shown = TextWidth.cut(name, to: max(0, end - 20))
            grid.write(shown, row: row, column: 3, in: region, style: scene.ink(.text))
            let count = scene.numbers.count(votes[selection])
            grid.writeRight(count, row: row, endColumn: end - 8, in: region, style: scene.ink(.strong))
            let share = scene.numbers.percent(Share(votes[selection], of: valid))
            grid.writeRight(share, row: row, endColumn: end, in: region, style: scene.ink(.text))
        }
    }
}

extension Scene {
    /// Rows above the table of a level: a district's mandate, and its candidates where a pane is high.
    func headRows(of place: RowID?, rows: Int, columns: Int) -> Int {
        if place == .hours {
            return HourColumns.headRows(width: columns - 2, moments: snapshot.hours.moments.count)
        }
        if place == .reports || place == .idleReports { return ReportTable.headRows(rows: rows) }
        guard case .district(let district)? = place, let ballot = districtBallot(district) else { return 0 }
        return rows < 20 ? 1 : 1 + min(ballot.selections.count, max(2, rows / 4))
    }

    /// The ballot of a district's own contest; nil when the election has none.
    func districtBallot(_ district: Int) -> Ballot? {
        guard let contest = election.districtContest, election.districts.indices.contains(district) else {
            return nil
        }
        let unit = election.districts[district]
        return election.ballots.first { $0.contest == contest && $0.unit == unit }
    }

    /// Votes of the district's standing protocols, in ballot order.
    ///
    /// - Complexity: O(stations of the district); only the open one is added up.
    func districtVotes(_ district: Int, _ ballot: Ballot) -> [UInt64] {
        var sums = [UInt64](repeating: 0, count: ballot.selections.count)
        for precinct in election.precincts(ofDistrict: district) {
            let protocols = stationRow(Int(precinct)).protocols
            guard protocols.indices.contains(ballot.contest), let standing = protocols[ballot.contest] else {
                continue
            }
            for (place, votes) in standing.report.votes.prefix(sums.count).enumerated() {
                sums[place] += UInt64(votes)
            }
        }
        return sums
    }
}
