package import DashboardView
import ElectionModel
import ReportFormat
import Tabulation

/// What a pane of the screen shows, as files: the same rows as text, as a table and as JSON.
package struct ViewExport {
    private let view: KeptView
    private let subject: ExportSubject
    private let look: Look

    /// - Parameters:
    ///   - view: The pane.
    ///   - subject: The moment it shows; the digest of what stands is not asked for and may be empty.
    ///   - look: Gives the language of the text.
    package init(_ view: KeptView, of subject: ExportSubject, look: Look) {
        self.view = view
        self.subject = subject
        self.look = look
    }

    /// The files by their endings.
    package var files: [(ending: String, bytes: [UInt8])] {
        [(".txt", text()), (".csv", csv()), (".json", json())]
    }

    /// The name of the files without their endings: `parlament-2026-seq012345-regions`.
    package var name: String {
        let seq = String(subject.snapshot.seq)
        let padding = String(repeating: "0", count: max(0, 6 - seq.utf8.count))
        return subject.election.id + "-seq" + padding + seq + "-" + view.name
    }

    private func text() -> [UInt8] {
        let page = NightPage(subject, look: look)
        let head = subject.head.isEmpty ? NumberText.open : subject.head
        let lines =
            [subject.election.card.name[look.language], view.title, page.subtitle] + page.notices
            + [page.words[.head] + ": " + head, page.words[.law] + ": " + subject.election.card.law, ""]
        return Array((lines.map { Sanitiser.safe($0, limit: 1_000) + "\n" }.joined() + view.picture).utf8)
    }

    private func csv() -> [UInt8] {
        var table = CSVWriter()
        let stamp: [(String, String)] = [
            ("as_of", subject.snapshot.asOf?.iso8601 ?? ""), ("seq", String(subject.snapshot.seq)),
            ("head", subject.head), ("law", subject.election.card.law), ("made_up", subject.madeUp ?? ""),
            ("stale_since", subject.staleSince?.iso8601 ?? ""),
        ]
        for (name, _) in stamp { table.field(name) }
        for name in view.columns { table.field(name) }
        table.endRow()
        for row in view.rows {
            for (_, value) in stamp { table.field(value) }
            for value in row {
                switch value {
                case .text(let text): table.field(text)
                case .count(let count): table.field(count)
                case .share(let share): table.field(figure: share.percent())
                case .time(let time): table.field(figure: time.iso8601)
                case .open: table.field(figure: nil)
                }
            }
            table.endRow()
        }
        return table.bytes
    }

    private func json() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("format", "election-night-view-1")
        json.member("producer", subject.producer)
        json.member("election", subject.election.id)
        json.member("law", subject.election.card.law)
        json.member("asOf", subject.snapshot.asOf?.iso8601)
        json.member("seq", subject.snapshot.seq)
        json.member("head", subject.head.isEmpty ? nil : subject.head)
        json.member("madeUp", subject.madeUp)
        json.member("staleSince", subject.staleSince?.iso8601)
        json.member("view", view.name)
        json.member("title", view.title)
        json.key("rows")
        json.beginArray()
        for row in view.rows { write(row, to: &json) }
        json.endArray()
        json.endObject()
        json.endLine()
        return json.bytes
    }

    private func write(_ row: [KeptView.Value], to json: inout JSONWriter) {
        json.beginObject()
        for (name, value) in zip(view.columns, row) {
            switch value {
            case .text(let text): json.member(name, text)
            case .count(let count): json.member(name, count)
            case .share(let share): json.member(name, share.percent())
            case .time(let time): json.member(name, time.iso8601)
            case .open: json.member(name, nil as String?)
            }
        }
        json.endObject()
    }
}
