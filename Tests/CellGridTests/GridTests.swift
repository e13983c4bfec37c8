import CellGrid
import Testing

@Suite struct GridTests {
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `wide characters are never split`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var grid = Grid(rows: 8, columns: 20)
        for _ in 0..<300 {
            RandomGrid.step(&grid, using: &random)
            #expect(grid.brokenCells == [])
            #expect(grid.cells.count == 160)
        }
    }

    @Test func `a cell keeps what it was made of`() {
        var random = SplitMix64(seed: 7)
        for scalar in ["a", "Қ", "日", "\u{10FFFF}"] as [Unicode.Scalar] {
            for mark in [nil, "\u{301}", "\u{1E94A}"] as [Unicode.Scalar?] {
                for width in 0...2 as ClosedRange<UInt8> {
                    let style = RandomGrid.style(using: &random)
                    let cell = Cell(scalar, mark: mark, width: width, style: style)
                    #expect(cell.scalar == scalar)
                    #expect(cell.mark == mark)
                    #expect(cell.width == width)
                    #expect(cell.style == style)
                }
            }
        }
        #expect(MemoryLayout<Cell>.size == 8)
    }

    @Test func `changing one part of a cell leaves the others`() {
        var cell = Cell("日", mark: "\u{301}", width: 2, style: Style(foreground: .indexed(255)))
        cell.scalar = "Қ"
        cell.width = 1
        cell.style = Style(background: .indexed(254), attributes: .reverse)
        cell.mark = "\u{300}"
        let wanted = Cell("Қ", mark: "\u{300}", style: Style(background: .indexed(254), attributes: .reverse))
        #expect(cell == wanted)
    }

    @Test func `text is cut at the edge of its region`() {
        var grid = Grid(rows: 2, columns: 8)
        let region = Region(row: 0, column: 1, rows: 1, columns: 5)
        #expect(grid.write("a日本語", row: 0, column: 0, in: region) == 5)
        #expect(grid.write("below", row: 1, column: 0, in: region) == 0)
        grid.writeRight("xyz", row: 0, endColumn: 2, in: region)
        #expect(grid.text() == " yz 本  \n        \n")
    }

    @Test func `a mark stays with its base, and without one is left out`() {
        var grid = Grid(rows: 2, columns: 6)
        grid.write("\u{301}e\u{301}日\u{302}", row: 0, column: 0, in: grid.bounds)
        let region = Region(row: 1, column: 1, rows: 1, columns: 5)
        grid.write("a", row: 1, column: 0, in: grid.bounds)
        grid.write("x\u{301}b", row: 0, column: -1, in: region)
        #expect(grid.text(trimmed: true) == "e\u{301}日\u{302}\nab\n")
    }

    @Test func `control and bidi characters do not reach a cell`() {
        var grid = Grid(rows: 1, columns: 6)
        grid.write("a\u{1B}[\n\u{202E}b\u{7F}\u{85}", row: 0, column: 0, in: grid.bounds)
        #expect(grid.text() == "a[b   \n")
    }

    @Test func `a row copied cell by cell is the same row`() {
        var source = Grid(rows: 1, columns: 6)
        source.write("a日b本", row: 0, column: 0, in: source.bounds, style: Style(foreground: .indexed(9)))
        var copy = Grid(rows: 1, columns: 6)
        for column in 0..<6 { copy[0, column] = source[0, column] }
        #expect(copy == source)
    }

    @Test func `a screen without cells takes everything and shows nothing`() {
        for (rows, columns) in [(0, 0), (0, 5), (3, 0), (-1, -1)] {
            var grid = Grid(rows: rows, columns: columns)
            grid.write("text", row: 0, column: 0, in: Region(row: 0, column: 0, rows: 5, columns: 5))
            grid[0, 0] = Cell("x")
            #expect(grid.cells == [])
            #expect(grid[0, 0] == .blank)
            #expect(grid.changes(from: nil) == [])
        }
    }
}
