import CellGrid
import PosixIO
import Terminal
import Testing

extension TerminalScreenTests {
    @Suite(.serialized) struct ShortFrameTests {
        /// The bytes of a frame that shows the same on a terminal of 3 by 100, after an empty one or as the first.
        private func frame(
            term: String = "xterm-256color",
            isFirst: Bool = false,
            _ draw: (inout Grid) -> Void
        ) throws -> String {
            let terminal = try PseudoTerminal.open(rows: 3, columns: 100)
            var screen = try open(terminal, TerminalOptions(term: term, signalWake: -1))
            var grid = Grid(rows: 3, columns: 100)
            if !isFirst {
                screen.paint(grid)
                _ = terminal.read()
            }
            draw(&grid)
            screen.paint(grid)
            let bytes = terminal.read()
            var picture = TerminalPicture(rows: 3, columns: 100)
            picture.show(bytes)
            #expect(picture.grid.text() == grid.text() && picture.unknown == [])
            return String(decoding: bytes, as: UTF8.self)
        }

        @Test(arguments: ["xterm-256color", "screen-256color"])
        func `a rule is sent whole, for terminals that repeat ASCII alone`(term: String) throws {
            let rule = String(repeating: "─", count: 100)
            let whole = try frame(term: term) { $0.write(rule, row: 1, column: 0, in: $0.bounds) }
            #expect(whole.contains(rule) && !whole.contains("b"), "\(whole.debugDescription)")
        }

        @Test func `words of one ink are told their ink once, and a change is one short step`() throws {
            let ink = Style(foreground: .indexed(110))
            let strong = Style(foreground: .indexed(110), attributes: .bold)
            let text = try frame(isFirst: true) { grid in
                var column = 0
                for (number, style) in [ink, ink, ink, strong, ink].enumerated() {
                    column =
                        grid.write("word\(number)", row: 0, column: column, in: grid.bounds, style: style) + 1
                }
            }
            let steps = text.split(separator: "\u{1B}").filter { $0.hasPrefix("[") && $0.contains("m") }
                .map { String($0.prefix { $0 != "m" }) }
            #expect(steps.filter { $0.contains("38;5;110") }.count == 1, "\(steps)")
            #expect(steps.contains("[1") && steps.contains("[22"), "\(steps)")
        }

        @Test(arguments: 0..<20 as Range<UInt64>)
        func `a screen drawn whole shows everything, whatever stands upright in it`(seed: UInt64) throws {
            var random = SplitMix64(seed: seed)
            let terminal = try PseudoTerminal.open(rows: 12, columns: 40)
            var screen = try open(terminal)
            var picture = TerminalPicture(rows: 12, columns: 40)
            var grid = Grid(rows: 12, columns: 40)
            for _ in 0..<10 {
                for _ in 0..<20 { stroke(on: &grid, using: &random) }
                screen.redraw()
                screen.paint(grid)
                picture.show(terminal.read())
                #expect(picture.grid.visible.ansi(colours: 256) == grid.visible.ansi(colours: 256))
                #expect(picture.unknown == [])
            }
        }

        /// Draws a word, or a line or field across or down, of few styles, so that they meet.
        private func stroke(on grid: inout Grid, using random: inout SplitMix64) {
            let inks: [Colour] = [.standard, .indexed(36), .indexed(108)]
            let style = Style(
                foreground: inks.randomElement(using: &random) ?? .standard,
                background: Int.random(in: 0..<4, using: &random) > 0 ? .standard : .indexed(36),
                attributes: Style.Attributes(rawValue: [0, 0, 0, 1, 4, 8].randomElement(using: &random) ?? 0)
            )
            let row = Int.random(in: 0..<grid.rows, using: &random)
            let column = Int.random(in: 0..<grid.columns, using: &random)
            let length = Int.random(in: 1...12, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: grid.write("слово ✓ 日本", row: row, column: column, in: grid.bounds, style: style)
            case 1:
                let area = Region(row: row, column: column, rows: 1, columns: length)
                grid.fill(area, with: "━", style: style)
            default:
                let area = Region(row: row, column: column, rows: length, columns: 1)
                grid.fill(area, with: "│", style: style)
            }
        }

        @Test func `what stands upright is told its ink once`() throws {
            let side = Style(foreground: .indexed(240))
            let text = Style(foreground: .indexed(247))
            let bytes = try frame(isFirst: true) { grid in
                for row in 0..<3 {
                    for column in [0, 6, 12] {
                        grid.write("│", row: row, column: column, in: grid.bounds, style: side)
                        grid.write("word", row: row, column: column + 1, in: grid.bounds, style: text)
                    }
                }
            }
            #expect(bytes.parts(around: "38;5;240").count == 2, "\(bytes.debugDescription)")
            #expect(bytes.parts(around: "38;5;247").count == 2, "\(bytes.debugDescription)")
            #expect(bytes.contains("│\n\u{8}│\n\u{8}│"), "\(bytes.debugDescription)")
        }

        @Test func `a move within a row names the column alone`() throws {
            let bytes = try frame { grid in
                for column in [3, 30, 70] { grid.write("x", row: 1, column: column, in: grid.bounds) }
            }
            #expect(bytes.contains("\u{1B}[2;4Hx\u{1B}[31Gx\u{1B}[71Gx"), "\(bytes.debugDescription)")
        }

        @Test func `what another program wrote in does not change how the next frame is drawn`() throws {
            let terminal = try PseudoTerminal.open(rows: 3, columns: 20)
            var screen = try open(terminal)
            var grid = Grid(rows: 3, columns: 20)
            let ink = Style(foreground: .indexed(110), attributes: .bold)
            grid.write("before", row: 0, column: 0, in: grid.bounds, style: ink)
            screen.paint(grid)
            var picture = TerminalPicture(rows: 3, columns: 20)
            picture.show(terminal.read() + Array("\u{1B}[0;7;31m".utf8))
            screen.redraw()
            screen.paint(grid)
            picture.show(terminal.read())
            #expect(picture.grid.visible.ansi(colours: 256) == grid.visible.ansi(colours: 256))
        }
    }
}

extension String {
    /// The parts between each place where a text stands.
    fileprivate func parts(around text: String) -> [Substring] {
        split(separator: text, omittingEmptySubsequences: false)
    }
}
