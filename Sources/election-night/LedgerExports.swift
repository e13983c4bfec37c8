import ElectionModel
import NightDesk
import ReportFormat
import Tabulation

/// The ledger as one JSON object; its members are a contract (see `Ledger.md`).
struct LedgerJSON {
    let page: LedgerPage

    /// The object in one line, with a line feed.
    func bytes() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("election", page.election.id)
        json.member("seq", page.seq)
        json.member("asOf", page.asOf?.iso8601)
        json.member("head", page.head)
        json.member("reconstructed", page.election.card.isReconstructed)
        json.members(of: page.silence)
        json.key("figures")
        json.beginArray()
        for row in page.rows { write(row, to: &json) }
        json.endArray()
        json.endObject()
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func write(_ row: LedgerRow, to json: inout JSONWriter) {
        let figure = page.figure(row)
        json.beginObject()
        json.member("id", figure.id)
        json.member("scope", figure.scope)
        json.member("contest", figure.contest.isEmpty ? nil : figure.contest)
        json.member("measure", figure.measure)
        json.member("time", figure.time?.iso8601)
        json.member("source", figure.source)
        json.member("status", figure.status.rawValue)
        json.member("value", figure.value)
        json.member("computed", row.computedText)
        json.member("difference", row.differenceText)
        json.member("verdict", row.verdict.word)
        json.member("follows", row.verdict.follows)
        json.member("insteadOf", row.verdict.insteadOf)
        json.member("missing", row.verdict.missing)
        json.key("notes")
        json.beginArray()
        for note in row.notes { json.string(LedgerNoteID(note, election: page.election).text) }
        json.endArray()
        json.endObject()
    }
}

/// The ledger as CSV, a figure a row.
struct LedgerCSV {
    let page: LedgerPage

    private static let header = [
        "id", "scope", "contest", "measure", "time", "source", "status", "value", "computed", "difference",
        "verdict", "follows", "instead_of", "missing", "notes", "stale_since", "made_up",
    ]

    /// The table with its header, LF after each row.
    func bytes() -> [UInt8] {
        var table = CSVWriter()
        for name in LedgerCSV.header { table.field(name) }
        table.endRow()
        for row in page.rows { write(row, to: &table) }
        return table.bytes
    }

    private func write(_ row: LedgerRow, to table: inout CSVWriter) {
        let figure = page.figure(row)
        for text in [figure.id, figure.scope, figure.contest, figure.measure] { table.field(text) }
        table.field(figure: figure.time?.iso8601)
        for text in [figure.source, figure.status.rawValue, figure.value] { table.field(text) }
        table.field(figure: row.computedText)
        table.field(figure: row.differenceText)
        table.field(row.verdict.word)
        table.field(row.verdict.follows ?? "")
        table.field(row.verdict.insteadOf ?? "")
        table.field(row.verdict.missing ?? "")
        let notes = row.notes.map { LedgerNoteID($0, election: page.election).text }
        table.field(notes.joined(separator: "; "))
        table.field(figure: page.silence?.since.iso8601)
        table.field(page.election.card.isReconstructed ? "RECONSTRUCTION" : "")
        table.endRow()
    }
}

extension LedgerVerdict {
    /// The verdict as files hold it.
    var word: String {
        switch self {
        case .matches: "matches"
        case .differs: "differs"
        case .differsByDefinition: "differs-by-definition"
        case .notComputable: "not-computable"
        }
    }

    /// The measure that the printed number follows, where it is another one.
    var follows: String? {
        if case .differsByDefinition(let followed, _) = self { followed.rawValue } else { nil }
    }

    /// The measure that it is printed as.
    var insteadOf: String? {
        if case .differsByDefinition(_, let own) = self { own.rawValue } else { nil }
    }

    var missing: String? {
        if case .notComputable(let gap) = self { gap.rawValue } else { nil }
    }
}

/// A note as files hold it: a formula, or a word with the figures it names.
struct LedgerNoteID {
    let text: String

    init(_ note: LedgerNote, election: Election) {
        func id(_ figure: Int) -> String { election.published[figure].id }
        text =
            switch note {
            case .arithmetic(let formula): formula
            case .other(let figure):
                "other " + id(figure) + " " + Sanitiser.safe(election.published[figure].value)
            case .needs(let range, let whole): "needs \(range.lowerBound)-\(range.upperBound) of \(whole)"
            case .noWholeNumber(let whole): "no whole number of \(whole)"
            case .digitsSwapped: "digits swapped"
            case .digitChanged: "digit changed"
            case .sameAs(let figure): "same as " + id(figure)
            case .belowEarlier(let figure): "below " + id(figure)
            case .aboveLater(let figure): "above " + id(figure)
            case .exceptions(let count): "exceptions \(count)"
            }
    }
}
