import CellGrid
import ElectionModel
import Tabulation

/// The timeline in one row, where it has no pane: turnout as a line, marks over it, the playhead.
struct TimeStrip: Panel {
    let scene: Scene

    /// Where the rail of a strip lies, and its hours.
    struct Rail {
        let axis: TimeAxis
        /// First column, from that of the strip.
        let start: Int
        let columns: Int
    }

    /// The rail in a strip of so many columns; nil where there is no room or no night yet.
    func rail(columns: Int) -> Rail? {
        guard let axis = TimeAxis(scene: scene) else { return nil }
        let start = 2 + TextWidth.columns(of: axis.label(axis.first))
        let end = columns - 2 - TextWidth.columns(of: axis.label(axis.last))
        return end - start > 4 ? Rail(axis: axis, start: start, columns: end - start) : nil
    }

    func draw(into grid: inout Grid, region: Region) {
        guard let axis = TimeAxis(scene: scene) else { return }
        let dim = scene.ink(.dim)
        let last = axis.label(axis.last)
        grid.write(" " + axis.label(axis.first) + " ", row: 0, column: 0, in: region, style: dim)
        let end = region.columns - 2 - TextWidth.columns(of: last)
        grid.write(" " + last, row: 0, column: end, in: region, style: dim)
        guard let rail = rail(columns: region.columns) else { return }
        let track = scene.ink(.track)
        grid.run("─", count: rail.columns, row: 0, column: rail.start, in: region, style: track)
        drawTurnout(rail, into: &grid, region)
        let marks = MarkSigns(scene: scene, axis: axis, columns: rail.columns)
        marks.draw(MarkSign.kinds, into: &grid, row: 0, column: rail.start, region: region)
        Playhead(scene: scene, axis: axis, columns: rail.columns)
            .draw(into: &grid, row: 0, column: rail.start, region: region)
    }

    private func drawTurnout(_ rail: Rail, into grid: inout Grid, _ region: Region) {
        guard let now = scene.now else { return }
        let scale = scene.turnoutScale
        var dots = DotCanvas(rows: 1, columns: rail.axis.place(now, of: rail.columns))
        var from = 0
        var level = 0
        for sample in scene.samples where sample.time.instant <= now.instant {
            let x = rail.axis.place(sample.time, of: rail.columns * 2)
            for place in from..<max(from, x) { dots.set(place, level, scene.ink(.accent), "=") }
            from = max(from, x)
            level = Int(min(1, sample.turnout.approximate / scale) * 3 + 0.5)
        }
        for place in from..<max(from, dots.width) { dots.set(place, level, scene.ink(.accent), "=") }
        dots.draw(into: &grid, row: 0, column: rail.start, region: region, isASCII: scene.isASCII)
    }
}
