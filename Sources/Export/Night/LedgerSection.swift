import DashboardView
import ElectionModel
import Tabulation

/// The part of the closing report that holds published figures against the count.
struct LedgerSection {
    let page: NightPage
    let rows: [LedgerRow]
    private let wording: LedgerWording

    init(page: NightPage, rows: [LedgerRow]) {
        self.page = page
        self.rows = rows
        wording = LedgerWording(election: page.election, look: page.look)
    }

    private var words: PageWording { page.words }
    private var election: Election { page.election }

    /// nil where nobody had published anything yet.
    var published: Section? {
        guard !rows.isEmpty else { return nil }
        let columns: [DataTable.Column] = [
            .init(title: words[.measure], kind: .text), .init(title: words[.place], kind: .text),
            .init(title: words[.value]), .init(title: words[.computed]),
            .init(title: words[.difference], isWide: true), .init(title: words[.verdict], kind: .text),
            .init(title: words[.announcedAt], isWide: true),
            .init(title: words[.source], kind: .text, isWide: true),
            .init(title: words[.remarks], kind: .text, isWide: true),
        ]
        let table = DataTable(
            id: "published-table",
            caption: wording.counts(of: rows),
            columns: columns,
            rows: rows.map(cells)
        )
        return Section(
            id: "published",
            title: words[.published],
            blocks: [.note(words[.publishedNote]), .table(table)]
        )
    }

    private func cells(of row: LedgerRow) -> [Cell] {
        let figure = election.published[row.figure]
        let unit = election.unitIndex(of: figure.scope)
        let key = "published." + figure.id
        return [
            Cell(figure.measure + (figure.contest.isEmpty ? "" : ", " + figure.contest)),
            Cell(unit.map { election.units[$0].name[page.look.language] } ?? figure.scope),
            Cell(wording.printed(figure.value), key: key, value: figure.value),
            Cell(
                wording.computed(row),
                key: key + ".computed",
                value: row.computedText,
                sort: row.computedText
            ),
            Cell(wording.difference(row), sort: row.differenceText ?? ""),
            Cell(wording.verdict(row.verdict)),
            Cell(
                figure.time.map { page.dayAndClock($0) } ?? NumberText.open,
                sort: figure.time.map { String($0.instant) } ?? ""
            ),
            Cell(figure.source + ", " + wording.status(figure.status)),
            Cell(wording.remarks(on: row).joined(separator: "; ")),
        ]
    }
}
