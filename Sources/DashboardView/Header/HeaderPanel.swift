import CellGrid
import ElectionModel
import Tabulation

/// The two rows at the top: what and when, then how far the day and the count are.
struct HeaderPanel: Panel {
    let scene: Scene
    let sizeClass: SizeClass

    func draw(into grid: inout Grid, region: Region) {
        grid.fill(
            Region(row: region.row, column: region.column, rows: 1, columns: region.columns),
            style: scene.palette.onBar(.plain)
        )
        let text = HeaderText(scene: scene, sizeClass: sizeClass, columns: region.columns)
        var column = 1
        for (place, part) in text.left.enumerated() {
            if place > 0 { column = write(text.joint(place), .dim, column, into: &grid, region) }
            column = write(part.text, part.ink, column, into: &grid, region, isBold: part.isBold)
        }
        var end = region.columns - text.edge
        for part in text.right.reversed() {
            let start = end - TextWidth.columns(of: part.text)
            _ = write(part.text, part.ink, start, into: &grid, region, isBold: part.isBold)
            end = start - text.gap
        }
        TurnoutGauge(scene: scene, sizeClass: sizeClass).draw(into: &grid, region: region)
    }

    private func write(
        _ text: String,
        _ ink: Ink,
        _ column: Int,
        into grid: inout Grid,
        _ region: Region,
        isBold: Bool = false
    ) -> Int {
        let style = scene.palette.onBar(scene.ink(ink))
        return grid.write(
            text,
            row: 0,
            column: column,
            in: region,
            style: isBold ? style.adding(.bold) : style
        )
    }
}
