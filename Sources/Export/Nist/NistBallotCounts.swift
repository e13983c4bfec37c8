import ElectionModel
import Tabulation

/// Ballots found and invalid ones by unit, of type `total` for the first contest and named for the others.
struct NistBallotCounts {
    let subject: ExportSubject
    let level: ExportLevel

    private var election: Election { subject.election }

    func write(to output: inout some NistOutput) {
        output.beginList("BallotCounts")
        for (place, ballot) in election.ballots.enumerated() {
            let figures = subject.snapshot.ballots[place]
            write(ballot, unit: ballot.unit, figures.ballotsFound, figures.invalidBallots, to: &output)
            writeRegions(of: ballot, to: &output)
            guard level == .precinct else { continue }
            writeStations(of: ballot, at: place, to: &output)
        }
        output.endList()
    }

    private func writeRegions(of ballot: Ballot, to output: inout some NistOutput) {
        guard ballot == subject.listBallot, ballot.unit == election.country else { return }
        for region in subject.snapshot.regions {
            write(ballot, unit: region.unit, region.ballotsFound, region.invalidBallots, to: &output)
        }
    }

    private func writeStations(of ballot: Ballot, at place: Int, to output: inout some NistOutput) {
        for precinct in election.precincts.indices
        where election.ballotIndex(contest: ballot.contest, precinct: precinct) == place {
            let standing = subject.snapshot.standing(contest: ballot.contest, precinct: precinct)
            guard let paper = standing?.report.ballots else { continue }
            let (found, invalid) = (UInt64(paper.ballotsFound), UInt64(paper.invalidBallots))
            write(ballot, unit: election.precincts[precinct], found, invalid, to: &output)
        }
    }

    private func write(
        _ ballot: Ballot,
        unit: Int,
        _ found: UInt64,
        _ invalid: UInt64,
        to output: inout some NistOutput
    ) {
        output.beginObject("BallotCounts", "BallotCounts")
        output.text("GpUnitId", NistNames(election: election).unit(unit))
        output.text("Type", ballot.contest == 0 ? "total" : "other")
        if ballot.contest != 0 { output.text("OtherType", election.contests[ballot.contest].id) }
        output.number("BallotsCast", found)
        output.number("BallotsRejected", invalid)
        output.endObject()
    }
}
