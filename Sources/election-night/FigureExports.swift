import ElectionModel
import NightDesk
import ReportFormat
import Tabulation

/// A figure and its reports as one JSON object; its members are a contract (see `Formats.md`).
struct FigureJSON {
    let answer: FigureAnswer

    /// The object in one line, with a line feed.
    func bytes() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("figure", answer.words)
        json.member("unit", answer.unit.id)
        json.member("seq", answer.snapshot.seq)
        json.member("asOf", answer.snapshot.asOf?.iso8601)
        json.member("head", answer.head)
        json.member("reconstructed", answer.election.card.isReconstructed)
        json.members(of: answer.silence)
        json.member("value", answer.parts.value)
        json.member("of", answer.parts.base)
        json.member("percent", answer.share?.percent())
        json.member("seats", answer.seats)
        json.member("formula", answer.formula)
        json.member("rule", answer.rule)
        json.member("sum", answer.parts.sum)
        json.member("holds", answer.parts.holds)
        json.key("parts")
        json.beginArray()
        for part in answer.parts.parts { write(part, to: &json) }
        json.endArray()
        json.key("notCounted")
        json.beginArray()
        for report in answer.idle { write(report, to: &json) }
        json.endArray()
        json.endObject()
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func write(_ part: FigurePart, to json: inout JSONWriter) {
        json.beginObject()
        json.member("seq", part.seq)
        json.member("unit", answer.election.precinct(part.precinct).id)
        json.member("kind", part.kind.rawValue)
        json.member("source", part.source)
        json.member("revision", part.revision)
        json.member("value", part.value)
        if answer.parts.base != nil { json.member("of", part.base) }
        json.member("hash", part.seq.flatMap { answer.hashes[$0] })
        json.endObject()
    }

    private func write(_ report: IdleReport, to json: inout JSONWriter) {
        json.beginObject()
        json.member("seq", report.seq)
        json.member("unit", answer.election.precinct(report.precinct).id)
        json.member("source", report.source)
        json.member("revision", report.revision)
        json.member("why", report.why)
        json.endObject()
    }
}

/// A figure's reports as CSV, one a row.
struct FigureCSV {
    let answer: FigureAnswer

    private static let header = [
        "figure", "seq", "unit", "kind", "source", "revision", "value", "of", "hash", "not_counted",
        "stale_since", "made_up",
    ]

    /// The table with its header, LF after each row; reports that do not count come last, without value.
    func bytes() -> [UInt8] {
        var table = CSVWriter()
        let rows = [FigureCSV.header] + answer.parts.parts.map(row) + answer.idle.map(idleRow)
        for row in rows {
            for text in row { table.field(text) }
            table.endRow()
        }
        return table.bytes
    }

    private var stale: String { answer.silence?.since.iso8601 ?? "" }
    private var madeUp: String { answer.election.card.isReconstructed ? "RECONSTRUCTION" : "" }

    private func row(_ part: FigurePart) -> [String] {
        let base = answer.parts.base == nil ? "" : String(part.base)
        let hash = part.seq.flatMap { answer.hashes[$0] } ?? ""
        return [
            answer.words, FigureCSV.text(part.seq), answer.election.precinct(part.precinct).id,
            part.kind.rawValue, part.source ?? "", FigureCSV.text(part.revision), String(part.value), base,
            hash, "", stale, madeUp,
        ]
    }

    private func idleRow(_ report: IdleReport) -> [String] {
        let unit = answer.election.precinct(report.precinct).id
        let revision = FigureCSV.text(report.revision)
        return [
            answer.words, String(report.seq), unit, "", report.source, revision, "", "", "", report.why,
            stale, madeUp,
        ]
    }

    private static func text(_ number: Int?) -> String { number.map { String($0) } ?? "" }
}
