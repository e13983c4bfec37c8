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
