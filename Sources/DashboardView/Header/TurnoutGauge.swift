import CellGrid
import ElectionModel
import Tabulation

/// The second row: two turnouts told apart on one gauge, and how far the count is.
///
/// The gauge runs to the final turnout once that was announced; before, to 100 %, with the newest announced
/// turnout marked on it.
struct TurnoutGauge: Panel {
    let scene: Scene
    let sizeClass: SizeClass

    /// Cells that a gauge needs to be worth drawing, and to have a label.
    private static let least = 4
    private static let labelled = 8

    func draw(into grid: inout Grid, region: Region) {
        let right = self.right
        let end = region.columns - 1 - TextWidth.columns(of: right)
        grid.write(right, row: 1, column: end, in: region, style: scene.ink(.text))
        let isTight = sizeClass == .compact || end - longColumns < TurnoutGauge.least + 3
        let start = drawFigures(into: &grid, region, isShort: isTight)
        drawGauge(into: &grid, region, from: start + 1, to: right.isEmpty ? end : end - 2)
    }

    /// What stands at the end of the row: progress, or on the small screen the age of the last report.
    private var right: String {
        let progress = ProgressText(scene: scene)
        return switch sizeClass {
        case .tooSmall, .compact: scene.reportAge
        case .medium: progress.short
        case .large: progress.middle
        case .extraLarge: progress.long
        }
    }

    private var figures: [(text: String, ink: Ink)] {
        let country = scene.snapshot.country
        let note = sizeClass > .large ? "(" + scene.words[.issuedOfListed] + ") " : ""
        return [
            (scene.words[.turnout] + " " + note, .dim),
            (scene.numbers.percent(country.turnout) + " %  ", .strong),
            (scene.words[.counted] + " ", .dim), (scene.numbers.percent(country.counted) + " %", .strong),
        ]
    }

    private var shortFigures: [(text: String, ink: Ink)] {
        let country = scene.snapshot.country
        return [
            (scene.words[.turnoutShort] + " ", .dim), (scene.numbers.percent(country.turnout) + " ", .strong),
            (scene.words[.countedShort] + " ", .dim), (scene.numbers.percent(country.counted), .strong),
        ]
    }

    private var longColumns: Int { figures.reduce(1) { $0 + TextWidth.columns(of: $1.text) } }

    private func drawFigures(into grid: inout Grid, _ region: Region, isShort: Bool) -> Int {
        var column = 1
        for (text, ink) in isShort ? shortFigures : figures {
            column = grid.write(text, row: 1, column: column, in: region, style: scene.ink(ink))
        }
        return column
    }

    private func drawGauge(into grid: inout Grid, _ region: Region, from start: Int, to end: Int) {
        let goal = scene.markedTurnout
        let labels = goal.map { goal in
            sizeClass > .medium
                ? [scene.text(goal, hasWord: true), scene.text(goal, hasWord: false)]
                : [scene.text(goal, hasWord: false)]
        }
        let room = end - start - 1
        let label = (labels ?? ["100 %"]).first { room - TextWidth.columns(of: $0) >= TurnoutGauge.labelled }
        let cells = room - TextWidth.columns(of: label ?? "")
        guard cells >= TurnoutGauge.least else { return }
        let isFinal = goal?.isFinal ?? false
        let scale = isFinal ? goal.map { $0.share.approximate } ?? 1 : 1
        drawBars(into: &grid, region, at: start, cells: cells, scale: scale)
        let place = isFinal ? cells : goal.flatMap { Bar.cell($0.share, scale: 1, cells: cells) } ?? cells
        let warn = scene.ink(.warn)
        grid.run("┃", count: 1, row: 1, column: start + place, in: region, style: warn)
        grid.write(label ?? "", row: 1, column: start + cells + 1, in: region, style: warn)
    }

    private func drawBars(into grid: inout Grid, _ region: Region, at start: Int, cells: Int, scale: Double) {
        let country = scene.snapshot.country
        let turnout = Bar.halves(country.turnout, scale: scale, cells: cells)
        let counted = min(turnout, Bar.halves(country.counted, scale: scale, cells: cells))
        // Where the two are equal no half cell may look like a rest to count.
        let line = turnout == counted ? turnout / 2 * 2 : turnout
        RuleBar(halves: line, cells: cells, mark: nil)
            .draw(into: &grid, row: 1, column: start, in: region, scene: scene)
        grid.run("■", count: counted / 2, row: 1, column: start, in: region, style: scene.ink(.warn))
    }
}
