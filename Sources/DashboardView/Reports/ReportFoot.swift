import CellGrid
import ElectionModel
import Tabulation

/// What the listed reports are of, above them, and what they add up to, below.
struct ReportFoot {
    let scene: Scene
    let page: ReportsPage

    /// Draws two rows above the table, or none, and one or two below it.
    func draw(into grid: inout Grid, region: Region, head: Int, tail: Int) {
        if head > 1 { drawHead(into: &grid, region) }
        let lines = scene.state.path.last?.place == .idleReports ? elsewhere(tail) : sum(tail)
        for (place, line) in lines.enumerated() {
            line.draw(into: &grid, row: region.rows - tail + place, region: region, scene: scene)
        }
    }

    private func drawHead(into grid: inout Grid, _ region: Region) {
        let parts = page.reports.parts
        let value = scene.result(parts.value, of: parts.base, figure: parts.figure)
        let room = max(0, region.columns - TextWidth.columns(of: value) - 4)
        TextLine(TextWidth.cut(scene.name(of: parts.figure), to: room), ink: .accent)
            .addingRight(value, end: min(region.columns, 112) - 1)
            .draw(into: &grid, row: 0, region: region, scene: scene)
        TextLine(facts(columns: region.columns), ink: .dim)
            .draw(into: &grid, row: 1, region: region, scene: scene)
    }

    /// As of when, how many reports of how many stations, and what else there is.
    private func facts(columns: Int) -> String {
        let reports = page.reports
        let (words, numbers) = (scene.words, scene.numbers)
        let time = reports.asOf.map { scene.clock($0) } ?? NumberText.open
        let listed = reports.parts.parts.count - page.openingLists
        let position = numbers.count(reports.seq)
        var facts = [
            columns < 100 ? words[.seq] + " " + position : words.sentence(.figureAsOf, time, position),
            words.sentence(.reportsOfStations, numbers.count(listed), numbers.count(reports.stations)),
        ]
        if page.openingLists > 0 {
            facts.append(words.sentence(.openingLists, numbers.count(page.openingLists)))
        }
        if !reports.idle.isEmpty {
            facts.append(words.sentence(.notCounted, numbers.count(reports.idle.count)))
        }
        return facts.joined(separator: " · ")
    }

    /// The sum of the list against the figure of the running count.
    private func sum(_ rows: Int) -> [TextLine] {
        let parts = page.reports.parts
        let base = parts.base.map { _ in page.baseSum }
        let sum = scene.words.sentence(.figureSum, scene.text(page.sum, of: base))
        let figure = scene.words.sentence(.figureIs, scene.text(parts.value, of: parts.base))
        let ink: Ink = page.holds ? .good : .bad
        let (mark, sign) = page.holds ? ("✓ ", "= ") : ("! ", "≠ ")
        let alarm = page.holds ? "" : scene.words[.figureIsNot]
        if rows == 1 {
            let loud = alarm.isEmpty ? "" : " · " + alarm
            return [TextLine(mark + sum + " " + scene.plain(sign) + figure + loud, ink: ink)]
        }
        let first = TextLine(mark + sum + (alarm.isEmpty ? "" : ": " + alarm), ink: ink)
        return [first, TextLine(scene.plain(sign) + figure, ink: ink)]
    }

    /// Where the rest of what does not count is listed.
    private func elsewhere(_ rows: Int) -> [TextLine] {
        let figure = page.reports.figure.words(in: scene.election)
        let command = "election-night explain STORE " + figure + " --all"
        guard rows > 1 else { return [TextLine(scene.words[.idleElsewhere] + " " + command, ink: .dim)] }
        return [TextLine(scene.words[.idleElsewhere], ink: .dim), TextLine(command, ink: .dim)]
    }
}

extension Scene {
    /// Whether the level that is open lists reports.
    var isOfReports: Bool {
        state.path.last?.place == .reports || state.path.last?.place == .idleReports
    }

    /// The words of the figure whose reports are listed, or were on the way to here.
    var figureWords: String {
        guard let figure = state.path.last(where: { $0.figure != nil })?.figure, figure.fits(election) else {
            return ""
        }
        return figure.words(in: election)
    }

    /// Rows below the table of a level: for a station of it on a high pane, for the sum of reports.
    func tailRows(of place: RowID?, rows: Int, columns: Int) -> Int {
        switch place {
        case .region?, .district?: return rows >= 28 && columns >= 50 ? StationCard.rows : 0
        default: break
        }
        if place == .hours { return HourColumns.isNarrow(columns - 2) ? 0 : 1 }
        guard place == .reports || place == .idleReports else { return 0 }
        return columns < 112 ? 2 : 1
    }

    /// What the border of a list of reports says on the right: its position where nothing else does.
    func reportNote(columns: Int) -> String? {
        guard isOfReports else { return nil }
        guard columns >= 60 else { return words[.seq] + " " + numbers.count(snapshot.seq) }
        let isIdle = state.path.last?.place == .idleReports
        return (isIdle ? "" : sortText(state.reportSort) + " · ") + "‹ Esc"
    }
}
