/// One place of the screen.
///
/// A wide character takes two cells: the first holds it with width 2, the second has width 0.
package struct Cell: Hashable, Sendable {
    package var scalar: Unicode.Scalar
    /// A combining mark drawn with the scalar, if any.
    package var mark: Unicode.Scalar?
    /// Columns taken: 1, 2, or 0 for the right half of a wide character.
    package var width: UInt8
    package var style: Style

    package init(
        _ scalar: Unicode.Scalar,
        mark: Unicode.Scalar? = nil,
        width: UInt8 = 1,
        style: Style = .plain
    ) {
        self.scalar = scalar
        self.mark = mark
        self.width = width
        self.style = style
    }

    package static let blank = Cell(" ")
}

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

/// A screen as a value: every cell of every row, drawn whole each frame.
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

    /// The cell at a place; reading outside gives a blank, writing outside does nothing.
    package subscript(row: Int, column: Int) -> Cell {
        get { bounds.contains(row: row, column: column) ? cells[row * columns + column] : .blank }
        set {
            guard bounds.contains(row: row, column: column) else { return }
            cells[row * columns + column] = newValue
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
        guard row >= 0, row < region.rows, region.row + row < rows else { return column }
        let limit = min(region.columns, columns - region.column)
        var place = column
        for scalar in text.unicodeScalars {
            let width = TextWidth.columns(of: scalar)
            if width == 0 {
                attach(scalar, row: region.row + row, column: region.column + place - 1)
                continue
            }
            guard width > 0 else { continue }
            guard place + width <= limit else { break }
            if place >= 0 {
                self[region.row + row, region.column + place] = Cell(
                    scalar,
                    width: UInt8(width),
                    style: style
                )
                if width == 2 {
                    self[region.row + row, region.column + place + 1] = Cell(" ", width: 0, style: style)
                }
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

    /// Fills a region with one character.
    package mutating func fill(_ region: Region, with scalar: Unicode.Scalar = " ", style: Style = .plain) {
        let part = region.intersection(bounds)
        for row in 0..<part.rows {
            for column in 0..<part.columns {
                self[part.row + row, part.column + column] = Cell(scalar, style: style)
            }
        }
    }

    /// Changes the style of the cells of a region and leaves the characters.
    package mutating func restyle(_ region: Region, _ change: (Style) -> Style) {
        let part = region.intersection(bounds)
        for row in 0..<part.rows {
            for column in 0..<part.columns {
                let index = (part.row + row) * columns + part.column + column
                cells[index].style = change(cells[index].style)
            }
        }
    }

    private mutating func attach(_ mark: Unicode.Scalar, row: Int, column: Int) {
        guard bounds.contains(row: row, column: column),
            mark.properties.canonicalCombiningClass != .notReordered
        else { return }
        let index = row * columns + column
        if cells[index].mark == nil { cells[index].mark = mark }
    }
}
