import ElectionLaw
import ElectionModel
import ReportFormat
import Tabulation

/// The figures as one long table: a row a unit and measure, each with what the export is of.
package struct ExportCSV {
    private let subject: ExportSubject
    private let level: ExportLevel
    private var table = CSVWriter()
    /// The columns that are alike in all rows.
    private let stamp: [String]

    package init(_ subject: ExportSubject, level: ExportLevel) {
        self.subject = subject
        self.level = level
        stamp = [
            subject.snapshot.asOf?.iso8601 ?? "", String(subject.snapshot.seq), subject.head, subject.state,
            subject.election.card.law, subject.madeUp ?? "", subject.staleSince?.iso8601 ?? "",
        ]
    }

    private static let header = [
        "as_of", "seq", "head", "state", "law", "made_up", "stale_since", "contest", "unit", "unit_kind",
        "unit_name", "measure", "selection", "value", "percent", "status",
    ]

    /// The table with its header, LF after each row.
    package func bytes() -> [UInt8] {
        var copy = self
        copy.write()
        return copy.table.bytes
    }

    private var election: Election { subject.election }

    private mutating func write() {
        for name in ExportCSV.header { table.field(name) }
        table.endRow()
        let snapshot = subject.snapshot
        for figures in [snapshot.country] + snapshot.regions + snapshot.districts { write(unit: figures) }
        for (place, ballot) in election.ballots.enumerated() { write(ballot, snapshot.ballots[place]) }
        writeRegions()
        writeSeats()
        guard level == .precinct else { return }
        for precinct in election.precincts.indices { write(precinct: precinct) }
    }

    private mutating func write(unit figures: UnitFigures) {
        let unit = figures.unit
        row(unit: unit, measure: "voters-listed", value: figures.votersListed)
        row(
            unit: unit,
            measure: "ballots-issued",
            value: figures.ballotsIssued,
            percent: figures.turnout.percent()
        )
        row(
            unit: unit,
            measure: "counted-ballots-issued",
            value: figures.countedBallotsIssued,
            percent: figures.counted.percent()
        )
    }

    private mutating func write(_ ballot: Ballot, _ figures: BallotFigures) {
        row(ballot, unit: ballot.unit, measure: "units-reported", value: UInt64(figures.unitsReported))
        row(ballot, unit: ballot.unit, measure: "units-total", value: UInt64(figures.unitsTotal))
        writePaper(ballot, ballot.unit, figures.ballotsFound, figures.invalidBallots, figures.votes)
        row(ballot, unit: ballot.unit, measure: "outstanding", value: figures.outstanding)
    }

    private mutating func writeRegions() {
        guard let ballot = subject.listBallot, ballot.unit == election.country else { return }
        for region in subject.snapshot.regions {
            row(ballot, unit: region.unit, measure: "units-reported", value: UInt64(region.unitsReported))
            row(ballot, unit: region.unit, measure: "units-total", value: UInt64(region.unitsTotal))
            writePaper(ballot, region.unit, region.ballotsFound, region.invalidBallots, region.votes)
        }
    }

    private mutating func writeSeats() {
        for seats in subject.snapshot.outcome.seats {
            let party = seats.party.map { election.parties[$0].id } ?? "independent"
            for (measure, value) in [
                ("seats-list", seats.list), ("seats-district", seats.district), ("seats", seats.total),
            ] {
                guard let value else { continue }
                row(unit: election.country, measure: measure, selection: party, value: UInt64(value))
            }
        }
    }

    private mutating func write(precinct: Int) {
        let unit = election.precincts[precinct]
        let figures = subject.snapshot.figures(ofPrecinct: precinct)
        row(unit: unit, measure: "voters-listed", value: figures.votersListed)
        row(
            unit: unit,
            measure: "ballots-issued",
            value: figures.ballotsIssued,
            percent: figures.turnout.percent()
        )
        for contest in election.contests.indices {
            guard let ballot = election.ballot(contest: contest, precinct: precinct),
                let report = subject.snapshot.standing(contest: contest, precinct: precinct)?.report
            else { continue }
            writePaper(
                ballot,
                unit,
                UInt64(report.ballots.ballotsFound),
                UInt64(report.ballots.invalidBallots),
                report.votes.map { UInt64($0) }
            )
        }
    }

    private mutating func writePaper(
        _ ballot: Ballot,
        _ unit: Int,
        _ found: UInt64,
        _ invalid: UInt64,
        _ votes: [UInt64]
    ) {
        let valid = votes.reduce(0, &+)
        row(ballot, unit: unit, measure: "ballots-found", value: found)
        row(ballot, unit: unit, measure: "invalid-ballots", value: invalid)
        row(ballot, unit: unit, measure: "valid-ballots", value: valid)
        for (line, count) in votes.enumerated() {
            row(
                ballot,
                unit: unit,
                measure: "votes",
                selection: ballot.ids[line],
                value: count,
                percent: Share(count, of: valid).percent(),
                status: unit == ballot.unit ? status(of: line, on: ballot) : nil
            )
        }
    }

    /// What is said of a line of the ballot in its whole electorate.
    private func status(of line: Int, on ballot: Ballot) -> String? {
        let outcome = subject.snapshot.outcome
        if ballot == subject.listBallot, outcome.thresholds.indices.contains(line) {
            return outcome.thresholds[line].rawValue
        }
        guard ballot.contest == election.districtContest, election.units[ballot.unit].kind == .district else {
            return nil
        }
        let district = outcome.districts[election.placeOfUnit[ballot.unit]]
        return district.leader == line ? district.status.rawValue : nil
    }

    private mutating func row(
        _ ballot: Ballot? = nil,
        unit: Int,
        measure: String,
        selection: String = "",
        value: UInt64,
        percent: String? = nil,
        status: String? = nil
    ) {
        for text in stamp { table.field(text) }
        table.field(ballot.map { election.contests[$0.contest].id } ?? "")
        table.field(election.units[unit].id)
        table.field(election.units[unit].kind.rawValue)
        table.field(election.units[unit].name.en)
        table.field(measure)
        table.field(selection)
        table.field(value)
        table.field(figure: percent)
        table.field(status ?? "")
        table.endRow()
    }
}
