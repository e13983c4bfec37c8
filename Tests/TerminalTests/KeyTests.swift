import CellGrid
import PosixIO
import Terminal
import Testing

extension TerminalScreenTests {
    @Suite(.serialized) struct KeyTests {
        @Test func `every key has its name`() throws {
            let cases: [(String, Key)] = [
                ("q", .character("q")), ("я", .character("я")), ("日", .character("日")), ("\r", .enter),
                ("\n", .enter), ("\t", .tab), ("\u{1B}[Z", .backTab), ("\u{7F}", .backspace),
                ("\u{8}", .backspace), ("\u{1B}[3~", .delete), ("\u{1B}OA", .up), ("\u{1B}OB", .down),
                ("\u{1B}OC", .right), ("\u{1B}OD", .left), ("\u{1B}[1;2D", .shiftLeft),
                ("\u{1B}[1;2C", .shiftRight), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
                ("\u{1B}OH", .home), ("\u{1B}OF", .end), ("\u{1B}OP", .function(1)),
                ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)), ("\u{C}", .control("l")),
                ("\u{1}", .control("a")), ("\0", .unknown), ("\u{1B}[2~", .unknown),
                ("\u{1B}[1;9D", .unknown), ("\u{1B}[I", .focusIn), ("\u{1B}[O", .focusOut),
                ("\u{1B}[99;5u", .unknown), ("\u{1B}", .escape),
            ]
            let terminal = try PseudoTerminal.open(rows: 5, columns: 20)
            var screen = try open(terminal)
            try terminal.type(cases.map(\.0).joined())
            #expect(try keys(cases.count, of: &screen) == cases.map(\.1))
        }

        @Test func `every report of the mouse is an event`() throws {
            let reports = [
                "<0;5;4M", "<32;6;4M", "<0;6;4m", "<64;1;1M", "<65;1;1M", "<2;300;200M", "<4;5;4M", "<1;5;4M",
                "<0;5;4M", "<0;5;4m", "<;M", "<0;0;0M", "<99999999999999999999;1;1M", "M !!", "M#!!", "M`\"#",
            ]
            let actions: [(MouseEvent.Action?, Int, Int)] = [
                (.press, 3, 4), (.drag, 3, 5), (.release, 3, 5), (.wheelUp, 0, 0), (.wheelDown, 0, 0),
                (.rightPress, 199, 299), (.press, 3, 4), (.press, 3, 4), (.release, 3, 4), (nil, 0, 0),
                (nil, 0, 0), (nil, 0, 0), (.press, 0, 0), (.release, 0, 0),
            ]
            let wanted = actions.map { action, row, column in
                action.map { Key.mouse(MouseEvent(action: $0, row: row, column: column)) } ?? .unknown
            }
            let terminal = try PseudoTerminal.open(rows: 5, columns: 20)
            var screen = try open(terminal)
            try terminal.type(reports.map { "\u{1B}[\($0)" }.joined() + "k")
            let wheel = Key.mouse(MouseEvent(action: .wheelUp, row: 2, column: 1))
            #expect(try keys(wanted.count + 2, of: &screen) == wanted + [wheel, .character("k")])
        }

        @Test(arguments: 3...9)
        func `a report cut in two by the line is one event`(cut: Int) throws {
            let report = "\u{1B}[<0;15;4M"
            let terminal = try PseudoTerminal.open(rows: 5, columns: 20)
            var screen = try open(terminal)
            try terminal.type(String(report.prefix(cut)))
            _ = try Poll.wait(for: [(screen.inputDescriptor, .readable)], timeoutMilliseconds: 5_000)
            #expect(screen.readKeys() == [])
            try terminal.type(String(report.dropFirst(cut)) + "k")
            let press = Key.mouse(MouseEvent(action: .press, row: 3, column: 14))
            #expect(try keys(2, of: &screen) == [press, .character("k")])
        }

        @Test func `hostile input ends and leaves the decoder usable`() throws {
            var random = SplitMix64(seed: 3)
            let terminal = try PseudoTerminal.open(rows: 5, columns: 20)
            var screen = try open(terminal)
            let alphabet = Array("\u{1B}[[<<MmO0123456789;;;~?\u{7F}é日".unicodeScalars)
            for _ in 0..<20 {
                var text = String.UnicodeScalarView()
                for _ in 0..<60 { text.append(alphabet.randomElement(using: &random) ?? "x") }
                try terminal.type(String(text))
                _ = try Poll.wait(for: [(screen.inputDescriptor, .readable)], timeoutMilliseconds: 5_000)
                _ = screen.readKeys()
            }
            try terminal.type("zzzzzzzz")
            #expect(try keys(until: .character("z"), of: &screen).last == .character("z"))
        }

        /// Reads until so many keys have come; the terminal hands them over when it likes.
        private func keys(_ count: Int, of screen: inout TerminalScreen) throws -> [Key] {
            var keys: [Key] = []
            while keys.count < count {
                let files = [(descriptor: screen.inputDescriptor, interest: Poll.Interest.readable)]
                guard try Poll.wait(for: files, timeoutMilliseconds: 2_000) != [[]] else { break }
                keys += screen.readKeys()
            }
            return keys
        }

        /// Reads until the last key that came is the wanted one.
        private func keys(until last: Key, of screen: inout TerminalScreen) throws -> [Key] {
            var keys: [Key] = []
            while keys.last != last {
                let more = try self.keys(1, of: &screen)
                guard !more.isEmpty else { break }
                keys += more
            }
            return keys
        }
    }
}
