import CellGrid

/// The chosen row of a table as text, its columns apart by tabs; of a page of text all lines.
struct RowText {
    let scene: Scene
    let table: Pane

    /// Columns of the pane it is read off: wide enough for whole names.
    private static let columns = 220
    private static let rows = 60

    var text: String {
        if table == .detail, scene.isText(scene.state.path.last?.place) { return page }
        guard scene.rows(of: table, columns: RowText.columns - 2) != nil else { return "" }
        var state = scene.state
        state.focus = table
        state.isZoomed = true
        (state.helpTop, state.whyTop, state.menu, state.draft) = (nil, nil, nil, nil)
        // Marks stand where the chosen row has its own.
        state.marked = nil
        if state.path.last?.place != .watched { state.watched = [] }
        let wide = scene.with(state)
        var grid = Grid(rows: RowText.rows, columns: RowText.columns)
        wide.draw(wide.layout(rows: RowText.rows, columns: RowText.columns), into: &grid)
        for row in 3..<(RowText.rows - 2) where grid[row, 1].scalar == "▸" {
            return RowText.fields(grid, row: row)
        }
        return ""
    }

    private var page: String {
        let lines = scene.pageLines(at: scene.state.path.last?.place, columns: 80) ?? []
        return lines.map { line in
            let pieces = line.pieces.map(\.text).filter { !$0.allSatisfy { RowText.isBar($0) } }
            return pieces.joined(separator: "\t")
        }.joined(separator: "\n")
    }

    /// Whether a character draws a bar and says nothing by itself.
    static func isBar(_ character: Character) -> Bool { "━╸─┊▄▖┃■│ ".contains(character) }

    /// What stands between the borders, without bars; a tab where two blanks or a bar stood.
    private static func fields(_ grid: Grid, row: Int) -> String {
        var fields: [String] = []
        var field = ""
        var blanks = 0
        for column in 2..<(grid.columns - 1) where grid[row, column].width > 0 {
            let cell = grid[row, column]
            guard !isBar(Character(cell.scalar)) else {
                blanks += cell.scalar == " " ? 1 : 2
                continue
            }
            if blanks > 1, !field.isEmpty {
                fields.append(field)
                field = ""
            } else if blanks == 1, !field.isEmpty {
                field += " "
            }
            blanks = 0
            field.unicodeScalars.append(cell.scalar)
            if let mark = cell.mark { field.unicodeScalars.append(mark) }
        }
        return (fields + (field.isEmpty ? [] : [field])).joined(separator: "\t")
    }
}
