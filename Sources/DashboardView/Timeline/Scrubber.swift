import CellGrid
import ElectionModel
import Tabulation

/// The playhead on its rail, with the hours under it; behind a live night also where its edge is.
struct Scrubber {
    let scene: Scene
    let axis: TimeAxis
    let columns: Int
    /// The night's marks where they have no rows of their own.
    let marks: MarkSigns?

    func draw(into grid: inout Grid, row: Int, region: Region) {
        let left = TimelinePanel.left
        let head = scene.now.map { axis.place($0, of: columns) } ?? 0
        grid.run("─", count: columns, row: row, column: left, in: region, style: scene.ink(.track))
        grid.run("━", count: head, row: row, column: left, in: region, style: scene.ink(.accent))
        marks?.draw(MarkSign.kinds, into: &grid, row: row, column: left, region: region)
        Playhead(scene: scene, axis: axis, columns: columns)
            .draw(into: &grid, row: row, column: left, region: region)
        axis.drawLabels(into: &grid, row: row + 1, region: region, columns: columns, style: scene.ink(.dim))
    }
}

/// What moves along a rail: the viewer's marks, the live edge, the playhead over all.
struct Playhead {
    let scene: Scene
    let axis: TimeAxis
    let columns: Int

    func draw(into grid: inout Grid, row: Int, column: Int, region: Region) {
        MarkSigns(scene: scene, axis: axis, columns: columns)
            .drawOwn(into: &grid, row: row, column: column, region: region)
        if let edge = scene.play.edge {
            let place = column + axis.place(edge, of: columns)
            grid.run("●", count: 1, row: row, column: place, in: region, style: scene.ink(.good))
        }
        let head = scene.now.map { axis.place($0, of: columns) } ?? 0
        grid.run("◆", count: 1, row: row, column: column + head, in: region, style: scene.ink(.strong))
    }
}
