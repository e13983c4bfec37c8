/// A screen as a value: every cell of every row, drawn whole each frame.
///
/// A wide character is never split: whatever is put over one half of it blanks the other.
package struct Grid: Hashable, Sendable {
    package let rows: Int
    package let columns: Int
    /// Row by row, `rows * columns` cells.
    package private(set) var cells: [Cell]

    /// A blank screen; negative sizes become 0.
    package init(rows: Int, columns: Int) {
        self.rows = max(0, rows)
        self.columns = max(0, columns)
        cells = [Cell](repeating: .blank, count: self.rows * self.columns)
    }

    /// The whole screen as a region.
    package var bounds: Region { Region(row: 0, column: 0, rows: rows, columns: columns) }

    /// The cells of a row.
    package func row(_ row: Int) -> ArraySlice<Cell> { cells[row * columns..<(row + 1) * columns] }

    /// The cell at a place; reading outside gives a blank, writing outside does nothing.
    ///
    /// A wide cell brings its right half along, which may then be put again. A wide cell that does not fit
    /// in the row, and a right half without a left one, become blanks.
    package subscript(row: Int, column: Int) -> Cell {
        get { holds(row: row, column: column) ? cells[row * columns + column] : .blank }
        set {
            guard holds(row: row, column: column) else { return }
            put(newValue, row: row, column: column)
        }
    }

    /// Writes text into a row, cut at the region's right edge by display width.
    ///
    /// Control characters and characters of width 0 without a base are left out; a wide character that
    /// does not fit whole is left out.
    ///
    /// - Parameters:
    ///   - text: What to write; already free of hostile text where it came from outside.
    ///   - row: Row in the region, from 0.
    ///   - column: Column in the region, from 0.
    ///   - region: Where writing is allowed.
    ///   - style: How to draw it.
    /// - Returns: The column after the text, in the region.
    @discardableResult
    package mutating func write(
        _ text: String,
        row: Int,
        column: Int,
        in region: Region,
        style: Style = .plain
    ) -> Int {
        guard row >= 0, row < region.rows, region.row + row >= 0, region.row + row < rows else {
            return column
        }
        let limit = min(region.columns, columns - region.column)
        let first = max(0, -region.column)
        var place = column
        var base: Int?
        for scalar in text.unicodeScalars {
            let width = TextWidth.columns(of: scalar)
            if width == 0, let base { attach(scalar, row: region.row + row, column: region.column + base) }
            guard width > 0 else { continue }
            guard place + width <= limit else { break }
            base = place >= first ? place : nil
            if place >= first {
                let cell = Cell(scalar, width: UInt8(width), style: style)
                put(cell, row: region.row + row, column: region.column + place)
            }
            place += width
        }
        return place
    }

    /// Writes text so that it ends before a column of the region; cut on the left when too long.
    package mutating func writeRight(
        _ text: String,
        row: Int,
        endColumn: Int,
        in region: Region,
        style: Style = .plain
    ) {
        write(text, row: row, column: endColumn - TextWidth.columns(of: text), in: region, style: style)
    }

    /// Fills a region with one character; one that does not take a single column fills with blanks.
    package mutating func fill(_ region: Region, with scalar: Unicode.Scalar = " ", style: Style = .plain) {
        let part = region.intersection(bounds)
        let cell = Cell(TextWidth.columns(of: scalar) == 1 ? scalar : " ", style: style)
        for row in part.row..<part.row + part.rows {
            for column in part.column..<part.column + part.columns {
                put(cell, row: row, column: column)
            }
        }
    }

    /// Changes the style of the cells of a region and leaves the characters.
    package mutating func restyle(_ region: Region, _ change: (Style) -> Style) {
        let part = region.intersection(bounds)
        for row in part.row..<part.row + part.rows {
            for column in part.column..<part.column + part.columns {
                cells[row * columns + column].style = change(cells[row * columns + column].style)
            }
        }
    }

    private func holds(row: Int, column: Int) -> Bool {
        row >= 0 && row < rows && column >= 0 && column < columns
    }

    /// Puts a cell inside the screen and keeps wide characters whole.
    private mutating func put(_ cell: Cell, row: Int, column: Int) {
        let index = row * columns + column
        guard cell.width != 0 || cells[index].width != 0 else {
            cells[index].style = cell.style
            return
        }
        if cells[index].width != 1 { releaseOtherHalf(of: index) }
        guard cell.width != 1 else {
            cells[index] = cell
            return
        }
        guard cell.width == 2, column + 1 < columns else {
            cells[index] = Cell(" ", style: cell.style)
            return
        }
        if cells[index + 1].width == 2 { releaseOtherHalf(of: index + 1) }
        cells[index] = cell
        cells[index + 1] = Cell(" ", width: 0, style: cell.style)
    }

    /// Blanks the other half of the wide character that has a half here.
    private mutating func releaseOtherHalf(of index: Int) {
        let other = cells[index].width == 2 ? index + 1 : index - 1
        cells[other] = Cell(" ", style: cells[other].style)
    }

    private mutating func attach(_ mark: Unicode.Scalar, row: Int, column: Int) {
        guard holds(row: row, column: column), mark.properties.canonicalCombiningClass != .notReordered else {
            return
        }
        let index = row * columns + column
        if cells[index].mark == nil { cells[index].mark = mark }
    }
}
