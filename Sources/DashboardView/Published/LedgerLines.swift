import CellGrid
import ElectionModel
import Tabulation

/// The page of published figures: what differs first, each with its reasons, then what matches.
struct LedgerLines {
    let scene: Scene
    let columns: Int

    private var wording: LedgerWording { LedgerWording(election: scene.election, look: scene.look) }
    private var isWide: Bool { columns >= 76 }

    /// Where the printed, the computed value and the difference end on a wide page.
    private var ends: [Int] { [columns - 29, columns - 15, columns - 2] }

    var lines: [TextLine] {
        let clock = scene.publishedClock
        let rows = scene.snapshot.ledger(at: clock)
        guard !rows.isEmpty else { return [TextLine(scene.words[.ledgerEmpty], ink: .dim)] }
        var page = TextPage(columns: columns)
        page.text(wording.counts(of: rows), ink: .strong)
        for residual in scene.snapshot.residuals(at: clock) { page.text(scene.text(residual), ink: .dim) }
        for group in LedgerLines.groups {
            let own = rows.filter { group.holds($0.verdict) }
            guard !own.isEmpty else { continue }
            page.heading(group.sign + " " + scene.words[group.word] + ": " + scene.numbers.count(own.count))
            if isWide { page.add(titles) }
            for row in own { write(row, group, &page) }
        }
        return page.lines
    }

    /// Figures of one verdict.
    private struct Group {
        let sign: String
        let word: Word
        let ink: Ink
        let holds: @Sendable (LedgerVerdict) -> Bool
    }

    private static let groups: [Group] = [
        Group(sign: "≠", word: .verdictDiffers, ink: .warn) { $0 == .differs },
        Group(sign: "~", word: .verdictDefinition, ink: .accent) {
            if case .differsByDefinition = $0 { true } else { false }
        },
        Group(sign: "·", word: .verdictNotComputable, ink: .dim) {
            if case .notComputable = $0 { true } else { false }
        },
        Group(sign: "=", word: .verdictMatches, ink: .good) { $0 == .matches },
    ]

    private var titles: TextLine {
        let heads: [Word] = [.ledgerPublished, .ledgerComputed, .differenceColumn]
        return zip(heads, ends).reduce(TextLine("")) { line, title in
            line.addingRight(TextWidth.cut(scene.words[title.0], to: 12), ink: .dim, end: title.1)
        }
    }

    private func write(_ row: LedgerRow, _ group: Group, _ page: inout TextPage) {
        let figure = scene.election.published[row.figure]
        let values = [wording.printed(figure.value), wording.computed(row), wording.difference(row)]
        let name = TextWidth.cut(scene.plain(figure.id), to: isWide ? ends[0] - 15 : columns - 3)
        var line = TextLine(name, ink: row.verdict == .matches ? .text : group.ink, column: 1)
        if isWide {
            for (text, end) in zip(values, ends) {
                line = line.addingRight(TextWidth.cut(text, to: 12), ink: .strong, end: end)
            }
        }
        page.add(line)
        if !isWide { page.text(values.joined(separator: " · "), ink: .strong, column: 3) }
        if isWide, row.verdict == .matches, row.notes.isEmpty { return }
        page.text(origin(of: figure), ink: .dim, column: 3)
        for remark in wording.remarks(on: row) { page.text(remark, ink: .dim, column: 3) }
    }

    private func origin(of figure: PublishedFigure) -> String {
        var parts = [scene.plain(figure.source) + ", " + wording.status(figure.status)]
        if let unit = scene.election.unitIndex(of: figure.scope) { parts.append(scene.unitName(unit)) }
        if let time = figure.time { parts.append(scene.dayAndClock(time)) }
        return parts.joined(separator: " · ")
    }
}

extension Scene {
    /// Up to when published figures are shown; a still frame of a whole night shows all.
    var publishedClock: Timestamp? { play.mode == .still ? play.clock ?? snapshot.asOf : play.clock }

    /// `19 March 22:10` without words: `03-19 22:10` on another day than election day, else the clock.
    func dayAndClock(_ time: Timestamp) -> String {
        let local = time.shifted(to: election.card.offsetMinutes)
        let text = clock(time, withSeconds: false)
        let day = String(local.iso8601.prefix(10))
        return day == election.card.date.iso8601 ? text : day.dropFirst(5) + " " + text
    }

    /// A published national figure against the sum of the units.
    func text(_ residual: Residual) -> String {
        let wording = LedgerWording(election: election, look: look)
        let figure = election.published[residual.figure]
        let word: Word =
            switch figure.measure {
            case "ballots-issued": .ballotsIssued
            case "voters-listed": .votersListed
            default: .validBallots
            }
        let sign = residual.difference > 0 ? "+" : residual.difference < 0 ? "−" : ""
        return words.sentence(
            .residual,
            words[word],
            wording.printed(figure.value) + " (" + plain(figure.source) + ")",
            numbers.count(residual.counted),
            sign + numbers.count(residual.difference.magnitude)
        )
    }
}
