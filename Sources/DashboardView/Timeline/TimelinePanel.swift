import CellGrid
import ElectionModel
import Tabulation

/// The day up to the playhead: two turnouts, reports arriving, marks, and the rail to move along.
///
/// What comes after the playhead stays hidden unless it was asked for.
struct TimelinePanel: Panel {
    let scene: Scene
    let isFocused: Bool

    /// Cells left of the chart, for its scale, and right of it, for labels.
    static let left = 5
    static let right = 7

    func draw(into grid: inout Grid, region: Region) {
        let inside = Frame(
            scene,
            pane: .timeline,
            title: scene.words[.timeline],
            isFocused: isFocused
        ).draw(into: &grid, region: region)
        TimelineLegend(scene: scene).draw(into: &grid, region: region)
        guard let axis = TimeAxis(scene: scene), inside.rows >= 4, inside.columns >= 24 else {
            grid.write(scene.words[.noTimeline], row: 0, column: 1, in: inside, style: scene.ink(.dim))
            return
        }
        let part = TimelinePanel.chart(in: inside)
        draw(axis, TimelineRows(rows: inside.rows), into: &grid, part)
        guard part.columns < inside.columns else { return }
        let rest = Region(
            row: inside.row,
            column: inside.column + part.columns,
            rows: inside.rows,
            columns: inside.columns - part.columns
        )
        ShareChart(scene: scene, end: axis.end).draw(into: &grid, region: rest)
    }

    private func draw(_ axis: TimeAxis, _ rows: TimelineRows, into grid: inout Grid, _ part: Region) {
        let columns = part.columns - TimelinePanel.left - TimelinePanel.right
        TurnoutChart(scene: scene, axis: axis, rows: rows.chart, columns: columns)
            .draw(into: &grid, region: part)
        ArrivalChart(scene: scene, axis: axis, rows: rows.arrivals, columns: columns)
            .draw(into: &grid, row: rows.chart, region: part)
        let marks = MarkSigns(scene: scene, axis: axis, columns: columns)
        marks.draw(into: &grid, row: rows.chart + rows.arrivals, rows: rows.marks, region: part)
        Scrubber(scene: scene, axis: axis, columns: columns, marks: rows.marks == 0 ? marks : nil)
            .draw(into: &grid, row: part.rows - 2, region: part)
    }

    /// The part of the pane's inside that holds the turnouts; a wide and high one has a second chart.
    static func chart(in inside: Region) -> Region {
        guard inside.columns >= 96, inside.rows >= 12 else { return inside }
        let columns = inside.columns * 56 / 100
        return Region(row: inside.row, column: inside.column, rows: inside.rows, columns: columns)
    }
}

/// How the rows of the pane are shared out; the last two are the rail and its hours.
struct TimelineRows {
    let chart: Int
    let arrivals: Int
    /// One row of signs, or one for each kind; none where they stand on the rail.
    let marks: Int

    init(rows: Int) {
        let free = max(0, rows - 2)
        marks = free >= 13 ? MarkSign.ofNight.count : free >= 3 ? 1 : 0
        arrivals = free >= 14 ? 3 : free >= 5 ? 1 : 0
        chart = free - marks - arrivals
    }
}

/// What the lines and signs mean, on the border of the pane, as far as there is room.
private struct TimelineLegend: Panel {
    let scene: Scene

    func draw(into grid: inout Grid, region: Region) {
        let lines: [(String, Word, Ink)] = [
            ("━", .turnoutColumn, .accent), ("■", .counted, .warn), ("○┄", .announced, .warn),
            ("▂", .reportsAMinute, .dim),
        ]
        draw(lines, row: 0, spared: 20, into: &grid, region)
        let signs = MarkSign.ofNight.map { ($0.sign, $0.word, $0.ink) }
        draw(
            signs + [MarkSign.own].map { ($0.sign, $0.word, $0.ink) },
            row: region.rows - 1,
            spared: 4,
            into: &grid,
            region
        )
    }

    /// Items from the right, the last ones left out where there is no room.
    private func draw(
        _ items: [(sign: String, word: Word, ink: Ink)],
        row: Int,
        spared: Int,
        into grid: inout Grid,
        _ region: Region
    ) {
        var shown = items
        func width() -> Int {
            shown.reduce(0) {
                $0 + 3 + TextWidth.columns(of: $1.sign) + TextWidth.columns(of: scene.words[$1.word])
            }
        }
        while !shown.isEmpty, width() + spared > region.columns { shown.removeLast() }
        var column = region.columns - 2 - width()
        for item in shown {
            let sign = " " + item.sign
            column = grid.write(sign, row: row, column: column, in: region, style: scene.ink(item.ink))
            let text = " " + scene.words[item.word] + " "
            column = grid.write(text, row: row, column: column, in: region, style: scene.ink(.dim))
        }
    }
}
