import ElectionModel
import ReportFormat
import Tabulation

/// A moment of the night as a report of NIST SP 1500-100 v2, in JSON or XML.
///
/// Invalid ballots are `BallotsRejected`, ballots issued `VotersParticipated`. What the specification has no
/// member for stands in external identifiers of type `other`; see `Exports.md`.
package struct NistReport {
    let subject: ExportSubject
    let level: ExportLevel

    package init(_ subject: ExportSubject, level: ExportLevel) {
        self.subject = subject
        self.level = level
    }

    /// The report as JSON.
    package func json() -> [UInt8] { write(NistJSONOutput()) }

    /// The report as XML.
    package func xml() -> [UInt8] { write(NistXMLOutput()) }

    private var election: Election { subject.election }
    private var snapshot: NightSnapshot { subject.snapshot }

    private func write(_ output: some NistOutput) -> [UInt8] {
        var output = output
        output.beginReport()
        output.beginList("Election")
        NistElection(subject: subject, level: level).write(to: &output)
        output.endList()
        writeIdentifiers(to: &output)
        output.text("Format", level == .precinct ? "precinct-level" : "summary-contest")
        output.text("GeneratedDate", subject.moment.iso8601)
        NistUnits(subject: subject, level: level).write(to: &output)
        writeOrigin(to: &output)
        writeParties(to: &output)
        output.number("SequenceStart", 1)
        output.number("SequenceEnd", 1)
        output.text("Status", status)
        if let madeUp = subject.madeUp { output.text("TestType", madeUp) }
        output.text("VendorApplicationId", subject.producer)
        return output.endReport()
    }

    private var status: String {
        var progress = BallotProgress()
        for ballot in snapshot.ballots {
            progress.reported += ballot.unitsReported
            progress.total += ballot.unitsTotal
        }
        return NistWords.status(of: progress, isEmpty: snapshot.seq == 0)
    }

    /// Where the log stood, what stands, and by which law seats were shared out.
    private func writeIdentifiers(to output: inout some NistOutput) {
        output.beginList("ExternalIdentifier")
        var marks: [(String, String)] = [
            ("seq", String(snapshot.seq)), ("head", subject.head), ("state", subject.state),
            ("law", election.card.law),
        ]
        if let stale = subject.staleSince { marks.append(("stale-since", stale.iso8601)) }
        for (name, value) in marks { output.identifier(value, type: "election-night " + name) }
        output.endList()
    }

    private func writeOrigin(to output: inout some NistOutput) {
        output.text("Issuer", "election-night, counted from the protocols of polling stations")
        output.text("IssuerAbbreviation", election.units[election.country].id)
        if let madeUp = subject.madeUp {
            output.flag("IsTest", true)
            let words = ": figures of single stations are made up to add up to published totals"
            output.text("Notes", madeUp + words)
        }
    }

    private func writeParties(to output: inout some NistOutput) {
        let names = NistNames(election: election)
        output.beginList("Party")
        for (place, party) in election.parties.enumerated() {
            output.beginObject("Party", "Party", id: names.party(place), isOneOfSeveral: true)
            output.languages("Abbreviation", LocalizedText(en: party.short, ru: "", kk: ""))
            output.text("Color", party.colour.digits)
            output.beginList("ExternalIdentifier")
            output.identifier(party.id)
            output.endList()
            output.languages("Name", party.name)
            output.endObject()
        }
        output.endList()
    }
}

extension NistOutput {
    /// Writes an external identifier of type `other`.
    mutating func identifier(_ value: String, type: String = "election-night") {
        beginObject("ExternalIdentifier", "ExternalIdentifier")
        text("Type", "other")
        text("OtherType", type)
        text("Value", value)
        endObject()
    }

    /// Writes how far the count is.
    mutating func countStatus(_ status: String) {
        beginList("CountStatus")
        beginObject("CountStatus", "CountStatus")
        text("Status", status)
        text("Type", "total")
        endObject()
        endList()
    }
}

extension RGB {
    /// Six hexadecimal digits, lower case.
    var digits: String {
        [red, green, blue].map { part in
            let digits = String(part, radix: 16)
            return part < 16 ? "0" + digits : digits
        }.joined()
    }
}
