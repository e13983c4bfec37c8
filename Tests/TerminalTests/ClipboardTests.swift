import CellGrid
import PosixIO
import Terminal
import Testing

extension TerminalScreenTests {
    @Suite(.serialized) struct ClipboardTests {
        /// What RFC 4648 gives as its examples, and bytes of every kind.
        @Test(arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
            ("foobar", "Zm9vYmFy"),
            ("Аба\t57", "0JDQsdCwCTU3"),
        ])
        func `a text goes to the clipboard in one sequence that the terminal does not show`(
            text: String,
            code: String
        ) throws {
            let terminal = try PseudoTerminal.open(rows: 5, columns: 20)
            var screen = try open(terminal)
            _ = terminal.read()
            let isSent = screen.copy(text)
            #expect(isSent)
            #expect(String(decoding: terminal.read(), as: UTF8.self) == "\u{1B}]52;c;\(code)\u{7}")
        }

        @Test func `too long a text is not sent, nor any to a console`() throws {
            let terminal = try PseudoTerminal.open(rows: 5, columns: 20)
            do {
                var screen = try open(terminal)
                _ = terminal.read()
                let isSent = screen.copy(String(repeating: "x", count: TerminalScreen.clipboardLimit + 1))
                #expect(!isSent && terminal.read() == [])
            }
            var console = try open(terminal, TerminalOptions(term: "linux", signalWake: -1))
            let start = String(decoding: terminal.read(), as: UTF8.self)
            #expect(!start.contains("?1004h"))
            let isSent = console.copy("x")
            #expect(!isSent && terminal.read() == [])
        }

        @Test func `the window's coming and going are keys, asked for at the start and given up at the end`()
            throws
        {
            let terminal = try PseudoTerminal.open(rows: 5, columns: 20)
            do {
                var screen = try open(terminal)
                #expect(String(decoding: terminal.read(), as: UTF8.self).contains("\u{1B}[?1004h"))
                try terminal.type("\u{1B}[O\u{1B}[Ik")
                var keys: [Key] = []
                while keys.count < 3 {
                    _ = try Poll.wait(for: [(screen.inputDescriptor, .readable)], timeoutMilliseconds: 5_000)
                    keys += screen.readKeys()
                }
                #expect(keys == [.focusOut, .focusIn, .character("k")])
                screen.close()
            }
            #expect(String(decoding: terminal.read(), as: UTF8.self).contains("\u{1B}[?1004l"))
        }
    }
}
