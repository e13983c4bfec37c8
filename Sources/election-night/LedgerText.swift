import DashboardView
import ElectionModel
import NightDesk
import ReportFormat
import Tabulation

/// The ledger as a page of text for people.
struct LedgerText {
    let page: LedgerPage
    private let words: Wording
    private let wording: LedgerWording
    private let language: Language
    private let isASCII: Bool

    init(page: LedgerPage, look: Look) {
        self.page = page
        words = Wording(look: look)
        wording = LedgerWording(election: page.election, look: look)
        language = look.language
        isASCII = look.glyphs == .ascii
    }

    /// The page, LF after each line.
    func text() -> String {
        let parts = [heading(), counts(), table()]
        let pages = parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
        return pages.joined(separator: "\n\n") + "\n"
    }

    private func heading() -> [String] {
        let card = page.election.card
        var lines = [plain(card.name[language])]
        if card.isReconstructed { lines.append(words[.doubtMadeUp]) }
        let time = page.asOf?.iso8601 ?? words[.nothingReported]
        lines.append(words.sentence(.doubtAsOf, time, "\(page.seq)"))
        if let silence = page.silence { lines.append(silence.line(words)) }
        return lines
    }

    private func counts() -> [String] {
        guard !page.rows.isEmpty else { return [words[.ledgerEmpty]] }
        return [wording.counts(of: page.rows)]
    }

    private func table() -> [String] {
        guard !page.rows.isEmpty else { return [] }
        var table = TextTable(columns: [.left, .left, .left, .left, .right, .right, .right, .left])
        let heads: [Word] = [
            .ledgerFigure, .ledgerScope, .ledgerTime, .ledgerSource, .ledgerPublished, .ledgerComputed,
            .differenceColumn, .ledgerVerdict,
        ]
        table.add(heads.map { words[$0] })
        for row in page.rows {
            let figure = page.figure(row)
            table.add([
                figure.id, figure.scope, figure.time.map { String($0.iso8601.prefix(16)) } ?? "–",
                plain(figure.source) + " · " + wording.status(figure.status), wording.printed(figure.value),
                wording.computed(row), wording.difference(row), wording.verdict(row.verdict),
            ])
        }
        var lines: [String] = []
        for (line, row) in zip(table.lines, [nil] + page.rows.map { Optional($0) }) {
            lines.append(line)
            guard let row else { continue }
            lines += wording.remarks(on: row).map { "    " + $0 }
        }
        return lines
    }

    /// Text of the election's definition in the letters of the page.
    private func plain(_ text: String) -> String {
        Sanitiser.safe(isASCII ? Transliteration.ascii(text) : text)
    }
}
