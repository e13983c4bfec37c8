import ElectionLaw
import ElectionModel
import Tabulation

/// The election of a report: ballots of units, candidates, contests with their votes.
struct NistElection {
    let subject: ExportSubject
    let level: ExportLevel

    private var election: Election { subject.election }
    private var names: NistNames { NistNames(election: election) }

    func write(to output: inout some NistOutput) {
        output.beginObject("Election", "Election")
        NistBallotCounts(subject: subject, level: level).write(to: &output)
        writeCandidates(to: &output)
        output.beginList("Contest")
        for (place, ballot) in election.ballots.enumerated() {
            NistContest(subject: subject, level: level, place: place, ballot: ballot).write(to: &output)
        }
        output.endList()
        let country = subject.snapshot.country
        output.countStatus(NistWords.status(reported: country.unitsReported, total: country.unitsTotal))
        output.text("ElectionScopeId", names.unit(election.country))
        output.beginList("ExternalIdentifier")
        output.identifier(election.id)
        output.endList()
        output.languages("Name", election.card.name)
        output.text("StartDate", election.card.date.iso8601)
        output.text("EndDate", election.card.date.iso8601)
        output.text("Type", "general")
        output.endObject()
    }

    private func writeCandidates(to output: inout some NistOutput) {
        output.beginList("Candidate")
        for (place, ballot) in election.ballots.enumerated() {
            for line in ballot.selections.indices {
                guard case .candidate(let candidate) = ballot.selections[line] else { continue }
                write(election.candidates[candidate], line: line, of: ballot, at: place, to: &output)
            }
        }
        output.endList()
    }

    private func write(
        _ candidate: Candidate,
        line: Int,
        of ballot: Ballot,
        at place: Int,
        to output: inout some NistOutput
    ) {
        output.beginObject("Candidate", "Candidate", id: names.candidate(line, of: ballot))
        output.languages("BallotName", LocalizedText(en: candidate.label, ru: "", kk: ""))
        output.beginList("ExternalIdentifier")
        output.identifier(ballot.ids[line])
        output.endList()
        if let party = candidate.party { output.text("PartyId", names.party(party)) }
        if isWinner(line, of: ballot) { output.text("PostElectionStatus", "projected-winner") }
        output.endObject()
    }

    /// Whether the lead is larger than what can still come; the commission alone makes a winner of it.
    private func isWinner(_ line: Int, of ballot: Ballot) -> Bool {
        guard ballot.contest == election.districtContest, election.units[ballot.unit].kind == .district else {
            return false
        }
        let outcome = subject.snapshot.outcome.districts[election.placeOfUnit[ballot.unit]]
        return outcome.status == .won && outcome.leader == line
    }
}
