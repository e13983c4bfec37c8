import ElectionLaw
import ElectionModel
import ReportFormat
import Tabulation

/// One contest of the figures as JSON: lists, candidates or a question.
struct TallyContest {
    let contest: Int
    let snapshot: NightSnapshot

    private var election: Election { snapshot.election }
    private var outcome: NightOutcome { snapshot.outcome }
    private var races: [RaceOutcome] {
        outcome.races.filter { election.ballots[$0.ballot].contest == contest }
    }

    /// Writes the contest under its id.
    func write(to json: inout JSONWriter) {
        json.key(election.contests[contest].id)
        switch election.contests[contest].kind {
        case .partyList: writeLists(to: &json)
        case .candidate: writeCandidates(to: &json)
        case .ballotMeasure: writeQuestion(to: &json)
        }
    }

    /// The lists over all electorates; where there are several, each of them too.
    private func writeLists(to json: inout JSONWriter) {
        let isCounted = contest == election.listContest
        let ballots = self.ballots
        json.beginObject()
        writePaper(of: ballots, to: &json)
        json.key("selections")
        json.beginArray()
        for (line, id) in ids.enumerated() {
            let isList = isCounted && outcome.thresholds.indices.contains(line)
            json.beginObject()
            write(line: line, id, of: ballots, to: &json)
            json.member("status", isList ? outcome.thresholds[line].rawValue : nil)
            json.member("seats", isList ? outcome.seats[line].list : nil)
            json.endObject()
        }
        json.endArray()
        if isCounted, outcome.electorates.count > 1 {
            json.key("units")
            json.beginArray()
            for electorate in outcome.electorates { write(electorate, to: &json) }
            json.endArray()
        }
        json.endObject()
    }

    private func write(_ electorate: ElectorateOutcome, to json: inout JSONWriter) {
        let ballots = snapshot.ballots.filter { $0.ballot == electorate.ballot }
        json.beginObject()
        json.member("unit", election.units[election.ballots[electorate.ballot].unit].id)
        json.member("seats", electorate.seats)
        json.member("allocation", electorate.allocation.outcome.word)
        writePaper(of: ballots, to: &json)
        json.key("selections")
        json.beginArray()
        for (line, id) in ids.enumerated() {
            let isList = electorate.thresholds.indices.contains(line)
            json.beginObject()
            write(line: line, id, of: ballots, to: &json)
            json.member("status", isList ? electorate.thresholds[line].rawValue : nil)
            json.member("seats", isList ? electorate.listSeats(of: line) : nil)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }

    private func writeCandidates(to json: inout JSONWriter) {
        json.beginArray()
        for race in races {
            guard let outcome = race.candidates else { continue }
            let ballot = election.ballots[race.ballot]
            json.beginObject()
            json.member("unit", election.units[ballot.unit].id)
            json.member("leader", outcome.leader.map { ballot.ids[$0] })
            json.member("lead", outcome.lead)
            json.member("status", outcome.status.rawValue)
            json.endObject()
        }
        json.endArray()
    }

    /// The answers over all electorates; the status is of the one electorate, or stands in each of several.
    private func writeQuestion(to json: inout JSONWriter) {
        json.beginObject()
        writeAnswers(of: ballots, to: &json)
        if races.count == 1 { writeStatus(of: races[0], to: &json) }
        if races.count > 1 {
            json.key("units")
            json.beginArray()
            for race in races {
                json.beginObject()
                json.member("unit", election.units[election.ballots[race.ballot].unit].id)
                writeAnswers(of: snapshot.ballots.filter { $0.ballot == race.ballot }, to: &json)
                writeStatus(of: race, to: &json)
                json.endObject()
            }
            json.endArray()
        }
        json.endObject()
    }

    private func writeAnswers(of ballots: [BallotFigures], to json: inout JSONWriter) {
        writePaper(of: ballots, to: &json)
        json.key("selections")
        json.beginArray()
        for (line, id) in ids.enumerated() {
            json.beginObject()
            write(line: line, id, of: ballots, to: &json)
            json.endObject()
        }
        json.endArray()
    }

    private func writeStatus(of race: RaceOutcome, to json: inout JSONWriter) {
        guard case .question(let status, let yes) = race.standing else { return }
        json.member("yesPercent", yes.percent())
        json.member("status", status.rawValue)
    }

    private var ballots: [BallotFigures] {
        snapshot.ballots.filter { election.ballots[$0.ballot].contest == contest }
    }

    /// Lines of the contest, which are the same in all its electorates.
    private var ids: [String] { election.ballots.first { $0.contest == contest }?.ids ?? [] }

    private func writePaper(of ballots: [BallotFigures], to json: inout JSONWriter) {
        json.member("validBallots", ballots.reduce(0) { $0 + $1.validBallots })
        json.member("invalidBallots", ballots.reduce(0) { $0 + $1.invalidBallots })
    }

    private func write(line: Int, _ id: String, of ballots: [BallotFigures], to json: inout JSONWriter) {
        let votes = ballots.reduce(0) { $0 + $1.votes[line] }
        let valid = ballots.reduce(0) { $0 + $1.validBallots }
        json.member("id", id)
        json.member("votes", votes)
        json.member("percent", Share(votes, of: valid).percent())
    }
}

extension Allocation.Outcome {
    /// As `allocate` and `tally` print it.
    var word: String {
        switch self {
        case .allocated: "allocated"
        case .tie: "tie"
        case .undefined: "undefined"
        case .noVotes: "no-votes"
        }
    }
}
