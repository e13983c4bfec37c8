import ElectionModel
import NightDesk
import ReportFormat
import Tabulation

/// The figures as CSV: a row for the country, each region and each district.
struct TallyCSV {
    let snapshot: NightSnapshot
    let silence: WriterSilence?

    /// The table with its header, LF after each row.
    func bytes() -> [UInt8] {
        let election = snapshot.election
        let ballot = election.mainBallot.map { election.ballots[$0] }
        var table = CSVWriter()
        for name in TallyCSV.header + (ballot?.ids.map { "votes." + $0 } ?? []) { table.field(name) }
        table.endRow()
        for figures in [snapshot.country] + snapshot.regions + snapshot.districts {
            write(figures, to: &table)
        }
        return table.bytes
    }

    private static let header = [
        "unit", "kind", "units_reported", "units_total", "voters_listed", "ballots_issued",
        "turnout_percent", "counted_ballots_issued", "counted_percent", "valid_ballots", "invalid_ballots",
        "stale_since", "made_up",
    ]

    private func write(_ figures: UnitFigures, to table: inout CSVWriter) {
        let unit = snapshot.election.units[figures.unit]
        table.field(unit.id)
        table.field(unit.kind.rawValue)
        table.field(figures.unitsReported)
        table.field(figures.unitsTotal)
        table.field(figures.votersListed)
        table.field(figures.ballotsIssued)
        table.field(figure: figures.turnout.percent())
        table.field(figures.countedBallotsIssued)
        table.field(figure: figures.counted.percent())
        table.field(figures.validBallots)
        table.field(figures.invalidBallots)
        table.field(silence?.since.iso8601 ?? "")
        table.field(snapshot.election.card.isReconstructed ? "RECONSTRUCTION" : "")
        for votes in figures.votes { table.field(votes) }
        table.endRow()
    }
}
