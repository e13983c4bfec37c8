import CellGrid
import DashboardView
import ElectionModel
import ReportFormat

/// A document as plain text, as wide as its tables, sentences broken at a hundred columns.
struct PlainPage {
    private var lines: [String] = []

    private static let columns = 100

    /// The text, LF after each line.
    static func text(_ document: Document) -> String {
        var page = PlainPage()
        page.write(document)
        return page.lines.map { $0 + "\n" }.joined()
    }

    private mutating func write(_ document: Document) {
        line(document.kicker)
        line(document.title)
        line(document.subtitle)
        for notice in document.notices {
            line("")
            wrap(notice)
        }
        for section in document.sections {
            line("")
            line(section.title)
            line(String(repeating: "=", count: TextWidth.columns(of: section.title)))
            for block in section.blocks { write(block) }
        }
    }

    private mutating func write(_ block: Block) {
        switch block {
        case .paragraph(let text), .note(let text): wrap(text)
        case .figures(let figures):
            write(rows: figures.map { [$0.label, $0.value, $0.note] }, kinds: [.text, .text, .text])
        case .facts(let facts): write(rows: facts.map { [$0.label, $0.value] }, kinds: [.text, .text])
        case .picture(let picture): wrap(picture.title + ": " + picture.description)
        case .table(let table):
            line("")
            let head = table.columns.map(\.title)
            write(rows: [head] + table.rows.map { $0.map(\.text) }, kinds: table.columns.map(\.kind))
        case .events(let events):
            write(
                rows: events.map { [$0.time.civil.clock(withSeconds: true), $0.sign, $0.text] },
                kinds: [.text, .text, .text]
            )
        case .explanation(let part):
            line("")
            line(part.heading)
            for fact in part.lines {
                line("  " + Sanitiser.safe(fact.label.isEmpty ? fact.text : fact.label + "  " + fact.text))
            }
        }
    }

    /// Rows in columns as wide as their widest field, two blanks between them.
    private mutating func write(rows: [[String]], kinds: [DataTable.Column.Kind]) {
        let rows = rows.map { $0.map { Sanitiser.safe($0, limit: 500) } }
        let widths = kinds.indices.map { column in
            rows.map { TextWidth.columns(of: $0[column]) }.max() ?? 0
        }
        for row in rows {
            var text = ""
            for (column, field) in row.enumerated() {
                let blanks = String(repeating: " ", count: widths[column] - TextWidth.columns(of: field))
                text += (column == 0 ? "" : "  ") + (kinds[column] == .text ? field + blanks : blanks + field)
            }
            while text.last == " " { text.removeLast() }
            lines.append(text)
        }
    }

    private mutating func line(_ text: String) { lines.append(Sanitiser.safe(text, limit: 1_000)) }

    private mutating func wrap(_ text: String) {
        var current = ""
        for word in Sanitiser.safe(text, limit: 4_000).split(separator: " ") {
            let isFull =
                TextWidth.columns(of: current) + 1 + TextWidth.columns(of: String(word)) > PlainPage.columns
            if !current.isEmpty, isFull {
                lines.append(current)
                current = ""
            }
            current += (current.isEmpty ? "" : " ") + word
        }
        if !current.isEmpty { lines.append(current) }
    }
}
