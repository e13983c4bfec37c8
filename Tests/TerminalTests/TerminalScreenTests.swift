import CellGrid
import Glibc
import PosixIO
import Terminal
import Testing

/// ncurses is one for the whole process, so these run one after the other.
@Suite(.serialized) struct TerminalScreenTests {
    @Test(arguments: 0..<6 as Range<UInt64>)
    func `the terminal shows what was painted, with its styles`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let terminal = try PseudoTerminal.open(rows: 12, columns: 40)
        var screen = try open(terminal)
        var picture = TerminalPicture(rows: 12, columns: 40)
        var grid = Grid(rows: 12, columns: 40)
        for _ in 0..<40 {
            for _ in 0..<3 { scribble(on: &grid, using: &random) }
            screen.paint(grid)
            picture.show(terminal.read())
            #expect(picture.grid.visible.ansi(colours: 256) == grid.visible.ansi(colours: 256))
            #expect(picture.unknown == [])
        }
    }

    @Test func `a frame is one marked piece, and the same grid costs no byte`() throws {
        let terminal = try PseudoTerminal.open(rows: 4, columns: 20)
        var screen = try open(terminal)
        var grid = Grid(rows: 4, columns: 20)
        screen.paint(grid)
        _ = terminal.read()
        grid.write("one", row: 0, column: 0, in: grid.bounds)
        grid.write("two", row: 3, column: 9, in: grid.bounds)
        screen.paint(grid)
        let frame = String(decoding: terminal.read(), as: UTF8.self)
        #expect(frame.hasPrefix("\u{1B}[?2026h") && frame.hasSuffix("\u{1B}[?2026l"))
        #expect(frame.count < 60)
        screen.paint(grid)
        #expect(terminal.read() == [])
        #expect(screen.framesDrawn == 2)
    }

    @Test func `a slow terminal gets the frame begun and then the newest`() throws {
        let terminal = try PseudoTerminal.open(rows: 60, columns: 200)
        var screen = try open(terminal)
        var grid = Grid(rows: 60, columns: 200)
        for frame in 0..<8 {
            let ink = Style(foreground: .indexed(UInt8(20 + frame)))
            for row in 0..<60 {
                let text = String(repeating: "⣀\(frame)", count: 100)
                grid.write(text, row: row, column: 0, in: grid.bounds, style: ink)
            }
            screen.paint(grid)
        }
        #expect(screen.hasPending == true)
        #expect(screen.framesDropped == 8 - screen.framesDrawn - 1)
        var picture = TerminalPicture(rows: 60, columns: 200)
        picture.show(drain(&screen, from: terminal))
        #expect(picture.grid.ansi(colours: 256) == grid.ansi(colours: 256))
        #expect(screen.hasPending == false)
    }

    @Test func `closing puts everything back`() throws {
        let terminal = try PseudoTerminal.open(rows: 5, columns: 20)
        let before = try modes(of: terminal)
        var screen = try open(terminal)
        screen.paint(Grid(rows: 5, columns: 20))
        var picture = TerminalPicture(rows: 5, columns: 20)
        picture.show(terminal.read())
        #expect(picture.modes == [1, 7, 1000, 1002, 1004, 1006, 1049])
        #expect(try modes(of: terminal) != before)
        screen.close()
        picture.show(terminal.read())
        #expect(picture.modes == [7, 25])
        #expect(try modes(of: terminal) == before)
    }

    @Test func `another size draws everything at that size`() throws {
        let terminal = try PseudoTerminal.open(rows: 5, columns: 20)
        var screen = try open(terminal)
        for (rows, columns) in [(9, 33), (1, 1), (60, 200), (60, 200)] {
            terminal.resize(rows: rows, columns: columns)
            screen.resize()
            #expect(screen.size == TerminalSize(rows: rows, columns: columns))
            var grid = Grid(rows: rows, columns: columns)
            grid.fill(grid.bounds, with: "╋")
            screen.paint(grid)
            var picture = TerminalPicture(rows: rows, columns: columns)
            picture.show(drain(&screen, from: terminal))
            #expect(picture.grid.text() == grid.text())
        }
    }

    @Test func `drawing again repairs what something else wrote`() throws {
        let terminal = try PseudoTerminal.open(rows: 3, columns: 9)
        var screen = try open(terminal)
        var grid = Grid(rows: 3, columns: 9)
        grid.write("night", row: 1, column: 2, in: grid.bounds)
        screen.paint(grid)
        var picture = TerminalPicture(rows: 3, columns: 9)
        picture.show(terminal.read() + Array("\u{1B}[1;1Hdisturbed".utf8))
        screen.redraw()
        screen.paint(grid)
        picture.show(terminal.read())
        #expect(picture.grid == grid)
    }

    @Test(arguments: [
        ("xterm-256color", 256, 256), ("xterm-256color", 16, 16), ("xterm", 256, 8), ("xterm-mono", 256, 0),
        ("xterm-256color", 0, 0), ("vt100", 256, 0),
    ])
    func `colours are those of the terminal within the limit`(term: String, limit: Int, colours: Int) throws {
        let terminal = try PseudoTerminal.open(rows: 3, columns: 30)
        var options = TerminalOptions(term: term, signalWake: -1)
        options.colourLimit = limit
        var screen = try open(terminal, options)
        #expect(screen.colours == colours)
        var grid = Grid(rows: 3, columns: 30)
        for ink in 0..<30 {
            let style = Style(foreground: .indexed(UInt8(ink * 8)), background: .indexed(UInt8(255 - ink)))
            grid.write("x", row: 1, column: ink, in: grid.bounds, style: style)
        }
        screen.paint(grid)
        var picture = TerminalPicture(rows: 3, columns: 30)
        picture.show(terminal.read())
        #expect(picture.grid.text() == grid.text())
        #expect(colours < 8 || picture.grid.ansi(colours: 256) == grid.ansi(colours: colours))
    }

    @Test func `without UTF-8 what cannot be drawn is a question mark as wide`() throws {
        let terminal = try PseudoTerminal.open(rows: 1, columns: 8)
        var options = TerminalOptions(term: "xterm-256color", signalWake: -1)
        options.utf8 = false
        var screen = try open(terminal, options)
        var grid = Grid(rows: 1, columns: 8)
        grid.write("aҚ日e\u{301}", row: 0, column: 0, in: grid.bounds)
        screen.paint(grid)
        var picture = TerminalPicture(rows: 1, columns: 8)
        picture.show(terminal.read())
        #expect(picture.grid.text() == "a???e   \n")
        #expect(screen.isUTF8 == false)
    }
}

/// Opens a screen with UTF-8 on a terminal of the test's own.
func open(_ terminal: borrowing PseudoTerminal, _ given: TerminalOptions? = nil) throws -> TerminalScreen {
    var options = given ?? TerminalOptions(term: "xterm-256color", signalWake: -1)
    if given?.utf8 == nil { options.utf8 = true }
    options.keyboard = terminal.slave.number
    options.display = terminal.slave.number
    return try TerminalScreen.open(options: options)
}

extension Grid {
    /// The grid without what cannot be seen: the weight and, where nothing is inked, the ink of a blank.
    var visible: Grid {
        var copy = self
        for row in 0..<rows {
            for column in 0..<columns where self[row, column].scalar == " " && self[row, column].width == 1 {
                var style = self[row, column].style
                style.attributes.subtract([.bold, .dim])
                if style.attributes.isEmpty { style.foreground = .standard }
                copy[row, column].style = style
            }
        }
        return copy
    }
}

private func scribble(on grid: inout Grid, using random: inout SplitMix64) {
    let texts = ["Қазақстан 53.9", "日本語", "e\u{301}a", "━━╸────────────", "⣀⣠⠤⠴", " ", "xxxxxxxxxxxxxxxxxx"]
    let style = Style(
        foreground: Bool.random(using: &random)
            ? .standard : .indexed(UInt8.random(in: 0...255, using: &random)),
        background: Int.random(in: 0..<4, using: &random) > 0 ? .standard : .indexed(236),
        attributes: Style.Attributes(rawValue: UInt8.random(in: 0..<16, using: &random))
    )
    let row = Int.random(in: 0..<grid.rows, using: &random)
    let column = Int.random(in: 0..<grid.columns, using: &random)
    let text = texts.randomElement(using: &random) ?? ""
    grid.write(text, row: row, column: column, in: grid.bounds, style: style)
}

private func drain(_ screen: inout TerminalScreen, from terminal: borrowing PseudoTerminal) -> [UInt8] {
    var bytes = terminal.read()
    while screen.hasPending {
        screen.flush()
        bytes += terminal.read()
    }
    return bytes
}

private func modes(of terminal: borrowing PseudoTerminal) throws -> [UInt32] {
    let modes = try TerminalModes(of: terminal.slave.number).modes
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
}
