/// Neighbouring cells of one row that have to be drawn again.
package struct Run: Hashable, Sendable {
    package let row: Int
    /// Column of the first cell.
    package let column: Int
    /// What stands there now, at least one cell; never begins or ends inside a wide character.
    package let cells: ArraySlice<Cell>

    package init(row: Int, column: Int, cells: ArraySlice<Cell>) {
        self.row = row
        self.column = column
        self.cells = cells
    }
}

extension Grid {
    /// The cells that differ from an older screen, from the top left to the bottom right.
    ///
    /// - Parameter old: What the terminal shows; nil, or a screen of another size, changes every cell.
    /// - Returns: The fewest runs that cover every changed cell, whole rows when there is no old screen.
    /// - Complexity: O(cells), about 1 ns a cell.
    package func changes(from old: Grid?) -> [Run] {
        guard let old, old.rows == rows, old.columns == columns else {
            guard columns > 0 else { return [] }
            return (0..<rows).map { Run(row: $0, column: 0, cells: row($0)) }
        }
        var runs: [Run] = []
        for row in 0..<rows where self.row(row) != old.row(row) {
            appendChanges(in: row, from: old, to: &runs)
        }
        return runs
    }

    private func appendChanges(in row: Int, from old: Grid, to runs: inout [Run]) {
        let start = row * columns
        let end = start + columns
        var index = start
        while index < end {
            guard cells[index] != old.cells[index] else {
                index += 1
                continue
            }
            let first = cells[index].width == 0 && index > start ? index - 1 : index
            while index < end, cells[index] != old.cells[index] || cells[index].width == 0 { index += 1 }
            runs.append(Run(row: row, column: first - start, cells: cells[first..<index]))
        }
    }
}
