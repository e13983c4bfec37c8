import ElectionModel
import ReportFormat
import Tabulation

/// The figures as CSV: a row for the country, each region and each district.
struct TallyCSV {
    let snapshot: NightSnapshot

    /// The table with its header, LF after each row.
    func bytes() -> [UInt8] {
        let election = snapshot.election
        let ballot = election.listContest.flatMap { list in election.ballots.first { $0.contest == list } }
        var rows = [header + (ballot?.ids.map { "votes." + $0 } ?? [])]
        for figures in [snapshot.country] + snapshot.regions + snapshot.districts {
            rows.append(row(figures))
        }
        let lines = rows.map { $0.map(CSVWriter.field).joined(separator: ",") }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private var header: [String] {
        [
            "unit", "kind", "units_reported", "units_total", "voters_listed", "ballots_issued",
            "turnout_percent", "counted_ballots_issued", "counted_percent", "valid_ballots",
            "invalid_ballots",
        ]
    }

    private func row(_ figures: UnitFigures) -> [String] {
        let unit = snapshot.election.units[figures.unit]
        let counts: [String] = [
            unit.id, unit.kind.rawValue, String(figures.unitsReported), String(figures.unitsTotal),
            String(figures.votersListed), String(figures.ballotsIssued), figures.turnout.percent() ?? "",
            String(figures.countedBallotsIssued), figures.counted.percent() ?? "",
            String(figures.validBallots), String(figures.invalidBallots),
        ]
        return counts + figures.votes.map { String($0) }
    }
}
