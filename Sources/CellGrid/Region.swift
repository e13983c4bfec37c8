/// A rectangle of cells; rows and columns count from 0 at the top left.
package struct Region: Hashable, Sendable {
    package var row: Int
    package var column: Int
    package var rows: Int
    package var columns: Int

    /// Makes a region; negative sizes become 0.
    package init(row: Int, column: Int, rows: Int, columns: Int) {
        self.row = row
        self.column = column
        self.rows = max(0, rows)
        self.columns = max(0, columns)
    }

    package var isEmpty: Bool { rows == 0 || columns == 0 }

    /// The region without a border of that many cells.
    package func inset(by cells: Int) -> Region {
        Region(row: row + cells, column: column + cells, rows: rows - 2 * cells, columns: columns - 2 * cells)
    }

    /// The part both regions cover; empty when they do not touch.
    package func intersection(_ other: Region) -> Region {
        let top = max(row, other.row)
        let left = max(column, other.column)
        let bottom = min(row + rows, other.row + other.rows)
        let right = min(column + columns, other.column + other.columns)
        return Region(row: top, column: left, rows: bottom - top, columns: right - left)
    }

    /// Whether a cell lies inside.
    package func contains(row: Int, column: Int) -> Bool {
        row >= self.row && row < self.row + rows && column >= self.column && column < self.column + columns
    }
}
