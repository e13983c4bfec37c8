import ElectionModel
import NightDesk
import ReportFormat
import Tabulation

/// The verdicts as one JSON object; its members are a contract (see `Formats.md`).
struct DoubtJSON {
    let snapshot: NightSnapshot
    let head: String
    let silence: WriterSilence?

    private var election: Election { snapshot.election }

    /// The object in one line, with a line feed.
    func bytes() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("election", election.id)
        json.member("seq", snapshot.seq)
        json.member("asOf", snapshot.asOf?.iso8601)
        json.member("head", head)
        json.member("reconstructed", election.card.isReconstructed)
        json.members(of: silence)
        writeOpen(to: &json)
        writeVerdicts(to: &json)
        json.key("doubtful")
        writeIDs(snapshot.doubt?.stations ?? [], to: &json)
        writeStations(to: &json)
        writeNotes(to: &json)
        writeGaps(to: &json)
        json.endObject()
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func writeOpen(to json: inout JSONWriter) {
        let open = snapshot.alarms?.country ?? NightAlarms.Counts()
        json.key("open")
        json.beginObject()
        json.member("alarms", open.alarms)
        json.member("disputed", open.disputed)
        json.member("quarantined", open.quarantined)
        json.member("warnings", open.warnings)
        json.endObject()
    }

    private func writeVerdicts(to json: inout JSONWriter) {
        json.key("outcomes")
        json.beginArray()
        for verdict in snapshot.doubt?.verdicts ?? [] {
            let row = DoubtRow(verdict, in: snapshot)
            json.beginObject()
            json.member("kind", row.kind)
            json.member("id", row.id)
            if case .majority(let needed, _) = verdict.subject { json.member("needed", needed) }
            json.member("now", row.now)
            json.member("firm", verdict.isFirm)
            json.key("dependsOn")
            writeIDs(verdict.dependsOn, to: &json)
            json.member("annulled", row.annulled)
            json.key("annulledBy")
            writeIDs(verdict.annulledBy, to: &json)
            json.endObject()
        }
        json.endArray()
    }

    private func writeStations(to json: inout JSONWriter) {
        json.key("stations")
        json.beginArray()
        for station in snapshot.alarms?.stations ?? [] {
            json.beginObject()
            json.member("unit", election.precinct(station.precinct).id)
            json.key("alarms")
            writeTexts(station.alarms.map(\.rawValue), to: &json)
            json.member("disputed", station.isDisputed)
            json.member("quarantined", station.isQuarantined)
            json.key("warnings")
            writeTexts(station.warnings.map(\.rawValue), to: &json)
            json.endObject()
        }
        json.endArray()
    }

    private func writeNotes(to json: inout JSONWriter) {
        json.member("compared", snapshot.notes.compared)
        json.member("tests", snapshot.notes.tests)
        json.key("notes")
        json.beginArray()
        for note in snapshot.notes.notes { write(note, to: &json) }
        json.endArray()
    }

    private func write(_ note: StationNote, to json: inout JSONWriter) {
        let ballot = election.ballot(contest: note.contest, precinct: note.precinct)
        json.beginObject()
        json.member("unit", election.precinct(note.precinct).id)
        json.member("contest", election.contests[note.contest].id)
        json.member("code", note.code.rawValue)
        json.member("selection", note.selection.flatMap { ballot?.ids[$0] })
        json.member("twin", note.twin.map { election.precinct($0).id })
        json.member("percent", note.own.percent())
        json.member("usualPercent", note.usual.percent())
        json.endObject()
    }

    private func writeGaps(to json: inout JSONWriter) {
        json.key("gaps")
        json.beginArray()
        for gap in snapshot.alarms?.gaps ?? [] {
            json.beginObject()
            json.member("source", gap.source)
            json.member("first", gap.numbers.lowerBound)
            json.member("last", gap.numbers.upperBound)
            json.endObject()
        }
        json.endArray()
    }

    private func writeIDs(_ precincts: [Int], to json: inout JSONWriter) {
        writeTexts(precincts.map { election.precinct($0).id }, to: &json)
    }

    private func writeTexts(_ texts: [String], to json: inout JSONWriter) {
        json.beginArray()
        for text in texts { json.string(text) }
        json.endArray()
    }
}
