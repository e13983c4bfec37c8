import CellGrid
import Testing

@Suite struct GridTextTests {
    @Test func `escape sequences stand only where the style changes`() {
        var grid = Grid(rows: 2, columns: 8)
        let gold = Style(foreground: .indexed(214), background: .indexed(9), attributes: [.bold, .reverse])
        grid.write("ab", row: 0, column: 0, in: grid.bounds)
        grid.write("日x", row: 0, column: 2, in: grid.bounds, style: gold)
        grid.write("y", row: 0, column: 5, in: grid.bounds)
        grid.write("z", row: 1, column: 0, in: grid.bounds, style: Style(attributes: [.dim, .underline]))
        #expect(
            grid.ansi(colours: 256)
                == "ab\u{1B}[0;1;7;38;5;214;101m日x\u{1B}[0my\n\u{1B}[0;2;4mz\u{1B}[0m\n"
        )
        #expect(grid.ansi(colours: 0) == "ab\u{1B}[0;1;7m日x\u{1B}[0my\n\u{1B}[0;2;4mz\u{1B}[0m\n")
    }

    @Test func `a coloured blank at the end of a row is kept`() {
        var grid = Grid(rows: 1, columns: 4)
        grid.fill(Region(row: 0, column: 1, rows: 1, columns: 2), style: Style(background: .indexed(4)))
        #expect(grid.ansi(colours: 16) == " \u{1B}[0;44m  \u{1B}[0m\n")
        #expect(grid.ansi(colours: 0) == "   \n")
        #expect(grid.text(trimmed: true) == "\n")
        #expect(grid.text() == "    \n")
    }

    @Test(arguments: 0..<20 as Range<UInt64>, [0, 8, 16, 256])
    func `without its sequences the picture is the text`(seed: UInt64, colours: Int) {
        var random = SplitMix64(seed: seed)
        var grid = Grid(rows: 8, columns: 20)
        for _ in 0..<40 { RandomGrid.step(&grid, using: &random) }
        let plain = grid.ansi(colours: colours).replacing(/\u{1B}\[[0-9;]*m/, with: "")
        let lines = plain.split(separator: "\n", omittingEmptySubsequences: false).map(trimmed)
        let wanted = grid.text().split(separator: "\n", omittingEmptySubsequences: false).map(trimmed)
        #expect(lines == wanted)
    }

    @Test(arguments: [8, 16]) func `fewer colours keep to those the terminal has`(colours: Int) {
        for index in 0...255 as ClosedRange<UInt8> {
            let reduced = Colour.indexed(index).reduced(to: colours)
            #expect(reduced.index.map { Int($0) < colours } ?? true)
            #expect(reduced.reduced(to: colours) == reduced)
            #expect(Colour.indexed(index).reduced(to: 256) == .indexed(index))
            #expect(Colour.indexed(index).reduced(to: 0) == .standard)
        }
    }

    @Test(
        arguments: [
            (196, 9, 1), (46, 10, 2), (21, 12, 4), (214, 11, 3), (108, 2, 2), (173, 9, 1), (0, 0, 0),
            (12, 12, 4),
        ] as [(UInt8, UInt8, UInt8)]
    )
    func `a colour keeps its hue`(index: UInt8, of16: UInt8, of8: UInt8) {
        #expect(Colour.indexed(index).reduced(to: 16) == .indexed(of16))
        #expect(Colour.indexed(index).reduced(to: 8) == .indexed(of8))
    }

    @Test func `a middle grey is the terminal's own colour on eight colours`() {
        #expect(Colour.indexed(240).reduced(to: 8) == .standard)
        #expect(Colour.indexed(240).reduced(to: 16) == .indexed(8))
        #expect(Colour.indexed(252).reduced(to: 8) == .indexed(7))
        #expect(Colour.indexed(255).reduced(to: 16) == .indexed(15))
        #expect(Colour.indexed(232).reduced(to: 8) == .indexed(0))
    }

    private func trimmed(_ line: Substring) -> String {
        String(String.UnicodeScalarView(line.unicodeScalars.reversed().drop { $0 == " " }.reversed()))
    }
}
