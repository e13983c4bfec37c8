import CellGrid

/// Dots of two by four a cell, drawn as Braille; one plain character a cell in ASCII.
struct DotCanvas {
    let rows: Int
    let columns: Int
    private var bits: [UInt8]
    private var styles: [Style]
    private var marks: [Unicode.Scalar]

    init(rows: Int, columns: Int) {
        self.rows = max(0, rows)
        self.columns = max(0, columns)
        let count = self.rows * self.columns
        bits = [UInt8](repeating: 0, count: count)
        styles = [Style](repeating: .plain, count: count)
        marks = [Unicode.Scalar](repeating: " ", count: count)
    }

    var width: Int { columns * 2 }
    var height: Int { rows * 4 }

    /// Sets a dot; x runs right, y runs up; outside nothing happens, and the last style of a cell stays.
    mutating func set(_ x: Int, _ y: Int, _ style: Style, _ mark: Unicode.Scalar) {
        guard x >= 0, y >= 0, x < width, y < height else { return }
        let down = height - 1 - y
        let index = down / 4 * columns + x / 2
        bits[index] |= DotCanvas.bit(column: x % 2, row: down % 4)
        styles[index] = style
        marks[index] = mark
    }

    /// Sets the dots of a vertical line.
    mutating func rise(_ x: Int, from first: Int, to last: Int, _ style: Style, _ mark: Unicode.Scalar) {
        for y in min(first, last)...max(first, last) { set(x, y, style, mark) }
    }

    /// Writes the cells that hold dots and leaves the others.
    func draw(into grid: inout Grid, row: Int, column: Int, region: Region, isASCII: Bool) {
        for line in 0..<rows where row + line < region.rows {
            for place in 0..<columns where column + place < region.columns {
                let index = line * columns + place
                guard bits[index] != 0 else { continue }
                let braille = Unicode.Scalar(0x2800 + UInt32(bits[index])) ?? " "
                let scalar = isASCII ? marks[index] : braille
                grid[region.row + row + line, region.column + column + place] = Cell(
                    scalar,
                    style: styles[index]
                )
            }
        }
    }

    private static func bit(column: Int, row: Int) -> UInt8 {
        switch (column, row) {
        case (0, 0): 0x01
        case (0, 1): 0x02
        case (0, 2): 0x04
        case (1, 0): 0x08
        case (1, 1): 0x10
        case (1, 2): 0x20
        case (0, _): 0x40
        default: 0x80
        }
    }
}
