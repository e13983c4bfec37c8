import CellGrid

/// A menu over a quiet screen, the chosen line marked.
struct MenuPanel: Panel {
    let scene: Scene
    let menu: Menu
    let table: Pane

    private var items: [MenuItem] { scene.items(of: menu.kind, table: table) }

    func draw(into grid: inout Grid, region: Region) {
        let overlay = self.overlay(in: region)
        overlay.draw(into: &grid, region: region)
        let box = overlay.box(in: region)
        let row = choice - OverlayPanel.window(top: overlay.top, lines: items.count, rows: box.rows - 2).top
        grid.select(row: row, in: box.inset(by: 1), scene: scene)
    }

    /// The line under a cell; nil beside them.
    func place(row: Int, column: Int, in region: Region) -> Int? {
        let overlay = self.overlay(in: region)
        let inside = overlay.box(in: region).inset(by: 1)
        guard inside.contains(row: row, column: column) else { return nil }
        let window = OverlayPanel.window(top: overlay.top, lines: items.count, rows: inside.rows)
        let place = row - inside.row + window.top
        return items.indices.contains(place) ? place : nil
    }

    /// The chosen line, of those there are.
    var choice: Int { min(max(0, menu.choice), max(0, items.count - 1)) }

    private func overlay(in region: Region) -> OverlayPanel {
        let items = self.items
        let title = scene.title(of: menu.kind)
        let widest = items.map { TextWidth.columns(of: $0.title) + TextWidth.columns(of: $0.note) }.max() ?? 0
        let width = min(region.columns, max(widest + 10, TextWidth.columns(of: title) + 18, 34))
        let rows = min(region.rows, items.count + 2) - 2
        return OverlayPanel(
            scene: scene,
            title: title,
            lines: items.map { line($0, width: width - 2) },
            top: max(0, choice - max(1, rows) + 1),
            width: width,
            key: (scene.isASCII ? "Enter" : "↵") + " · "
        )
    }

    private func line(_ item: MenuItem, width: Int) -> TextLine {
        TextLine(item.isOn ? "✓" : " ", ink: .good, column: 2)
            .adding(item.title, column: 4)
            .addingRight(item.note, ink: .key, end: width - 1)
    }
}
