import CellGrid

/// A whole screen in the order that takes the fewest bytes: the rows first, then what stands upright in them.
///
/// The sides of a box, and marks that stand below each other in a table, would be told their ink anew in every
/// row, and the words beside them too. Down a column a terminal is told it once, and a step to the next row is
/// two bytes. On a screen that is empty nobody sees the order, and nothing is written twice but a blank.
struct WholeFrame {
    /// Every row, with blanks for what stands upright.
    let rows: [Run]
    /// Lines one cell wide, each from its top; those of one style follow each other.
    let uprights: [[Run]]

    /// Cells from which a line is drawn by itself; for fewer the way there costs what they save.
    private static let shortest = 3

    init(_ grid: Grid) {
        var rest = grid
        var found: [(style: Style, line: [Run])] = []
        for column in 0..<grid.columns {
            var line: [Run] = []
            for row in 0...grid.rows {
                let cell = grid.standsAlone(row: row, column: column) ? grid[row, column] : nil
                if let last = line.last?.cells.first, last.style != cell?.style {
                    if line.count >= WholeFrame.shortest { found.append((last.style, line)) }
                    line = []
                }
                if let cell { line.append(Run(row: row, column: column, cells: [cell])) }
            }
        }
        for run in found.flatMap(\.line) { rest[run.row, run.column] = .blank }
        rows = rest.changes(from: nil)
        let styles = found.map(\.style)
        uprights = found.map { ($0.line, styles.firstIndex(of: $0.style) ?? 0) }.sorted { $0.1 < $1.1 }.map(
            \.0
        )
    }
}

extension Grid {
    /// Whether something is drawn here that is drawn in another style than what is beside it.
    fileprivate func standsAlone(row: Int, column: Int) -> Bool {
        guard row < rows else { return false }
        let cell = self[row, column]
        guard cell.width == 1, !cell.isEmpty else { return false }
        return [column - 1, column + 1].allSatisfy { beside in
            let other = self[row, beside]
            return other.isEmpty || other.style != cell.style
        }
    }
}
