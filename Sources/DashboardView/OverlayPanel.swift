import CellGrid

/// Lines of text over a quiet screen.
struct OverlayPanel: Panel {
    let scene: Scene
    let title: String
    let lines: [TextLine]
    let top: Int
    let width: Int
    /// What a key does here, before the one that closes it.
    var key = ""

    func draw(into grid: inout Grid, region: Region) {
        grid.restyle(region) { _ in scene.palette.veil }
        let box = self.box(in: region)
        grid.fill(box)
        let window = OverlayPanel.window(top: top, lines: lines.count, rows: box.rows - 2)
        let inside = Frame(
            scene,
            pane: nil,
            title: title,
            note: key + "Esc",
            foot: window.isWhole ? "" : "↑ ↓ " + scene.position(window),
            isFocused: true
        ).draw(into: &grid, region: box)
        for place in window.range {
            lines[place].draw(into: &grid, row: place - window.top, region: inside, scene: scene)
        }
    }

    /// Where the lines lie, border included: in the middle of a region.
    func box(in region: Region) -> Region {
        let rows = min(region.rows, lines.count + 2)
        let columns = min(region.columns, width)
        return Region(
            row: region.row + (region.rows - rows) / 2,
            column: region.column + (region.columns - columns) / 2,
            rows: rows,
            columns: columns
        )
    }

    /// The lines in sight, for scrolling.
    static func window(top: Int, lines: Int, rows: Int) -> Window {
        let first = min(max(0, top), max(0, lines - max(0, rows)))
        return Window(top: first, visible: max(0, rows), count: lines, selected: first)
    }
}
