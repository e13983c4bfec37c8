import DashboardView
import ElectionLaw
import ElectionModel
import ReportFormat
import Tabulation

/// All that is known of a moment as one JSON object: the figures of `tally`, and what stands beside them.
package struct ExportJSON {
    private let subject: ExportSubject
    private let level: ExportLevel
    /// The object of `tally`.
    private let tally: [UInt8]

    /// - Parameters:
    ///   - subject: The moment.
    ///   - level: Whether stations are written too.
    ///   - tally: The same moment as `tally --format json` writes it.
    package init(_ subject: ExportSubject, level: ExportLevel, tally: [UInt8]) {
        self.subject = subject
        self.level = level
        self.tally = tally
    }

    private var election: Election { subject.election }
    private var snapshot: NightSnapshot { subject.snapshot }

    /// The object in one line, with a line feed.
    package func bytes() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("format", "election-night-export-1")
        json.member("producer", subject.producer)
        json.member("law", election.card.law)
        json.member("asOf", snapshot.asOf?.iso8601)
        json.member("seq", snapshot.seq)
        json.member("head", subject.head)
        json.member("state", subject.state)
        json.member("madeUp", subject.madeUp)
        json.member("staleSince", subject.staleSince?.iso8601)
        json.key("tally")
        json.value(tally)
        writeProspects(to: &json)
        writeTimeline(to: &json)
        writeEvents(to: &json)
        if level == .precinct { StationsJSON(subject: subject).write(to: &json) }
        json.endObject()
        json.endLine()
        return json.bytes
    }

    /// What could still change for each list.
    private func writeProspects(to json: inout JSONWriter) {
        json.key("prospects")
        json.beginArray()
        if let prospects = snapshot.prospects {
            for (place, range) in prospects.ranges.enumerated() where election.parties.indices.contains(place)
            {
                let margin = prospects.margins.indices.contains(place) ? prospects.margins[place] : nil
                json.beginObject()
                json.member("party", election.parties[place].id)
                json.member("minimumSeats", range.minimum)
                json.member("maximumSeats", range.maximum)
                json.member("votesToGainSeat", margin?.toGain)
                json.member("votesToLoseSeat", margin?.toLose)
                json.member("votesToThreshold", margin?.toThreshold)
                json.endObject()
            }
        }
        json.endArray()
    }

    private func writeTimeline(to json: inout JSONWriter) {
        json.key("timeline")
        json.beginArray()
        for sample in snapshot.timeline {
            json.beginObject()
            json.member("time", sample.time.iso8601)
            json.member("unitsReported", sample.unitsReported)
            json.member("turnoutPercent", sample.turnout.percent())
            json.member("countedPercent", sample.counted.percent())
            json.key("votes")
            json.beginArray()
            for votes in sample.votes { json.number(votes) }
            json.endArray()
            json.endObject()
        }
        json.endArray()
    }

    private func writeEvents(to json: inout JSONWriter) {
        json.key("events")
        json.beginArray()
        for line in ToldEvent.lines(snapshot.events, in: snapshot, look: Look(language: .en)) {
            json.beginObject()
            json.member("time", line.time.iso8601)
            json.member("seq", line.seq)
            json.member("sign", line.sign)
            json.member("text", line.text)
            json.endObject()
        }
        json.endArray()
    }
}

/// The stations of an export, each with the protocols that count.
struct StationsJSON {
    let subject: ExportSubject

    private var election: Election { subject.election }

    func write(to json: inout JSONWriter) {
        json.key("precincts")
        json.beginArray()
        for precinct in election.precincts.indices {
            let figures = subject.snapshot.figures(ofPrecinct: precinct)
            json.beginObject()
            json.member("unit", election.precinct(precinct).id)
            json.member("votersListed", figures.votersListed)
            json.member("ballotsIssued", figures.ballotsIssued)
            json.key("protocols")
            json.beginObject()
            for contest in election.contests.indices { write(contest, precinct, to: &json) }
            json.endObject()
            json.endObject()
        }
        json.endArray()
    }

    private func write(_ contest: Int, _ precinct: Int, to json: inout JSONWriter) {
        guard let ballot = election.ballot(contest: contest, precinct: precinct),
            let standing = subject.snapshot.standing(contest: contest, precinct: precinct)
        else { return }
        let report = standing.report
        json.key(election.contests[contest].id)
        json.beginObject()
        json.member("seq", standing.seq)
        json.member("source", report.source)
        json.member("revision", Int(report.revision))
        json.member("reportedAt", report.reportedAt.iso8601)
        json.member("ballotsFound", report.ballots.ballotsFound)
        json.member("invalidBallots", report.ballots.invalidBallots)
        json.member("disputed", standing.isDisputed)
        json.key("flags")
        json.beginArray()
        for flag in standing.flags { json.string(flag.rawValue) }
        json.endArray()
        json.key("votes")
        json.beginObject()
        for (line, votes) in report.votes.enumerated() { json.member(ballot.ids[line], votes) }
        json.endObject()
        json.endObject()
    }
}
