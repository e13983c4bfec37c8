import PosixIO
import Terminal
import Testing

extension TerminalScreenTests {
    @Suite(.serialized) struct OpeningTests {
        @Test(arguments: [
            ("dumb", TerminalError.cursorFixed(term: "dumb")),
            ("", TerminalError.termUnset),
        ])
        func `a terminal that cannot be drawn on is refused in a sentence`(
            term: String,
            error: TerminalError
        ) throws {
            let terminal = try PseudoTerminal.open(rows: 5, columns: 20)
            let refusal = refusal(of: terminal, term: term)
            #expect(refusal == error)
            #expect(error.description.contains(term) && !error.description.contains("\n"))
            #expect(terminal.read() == [])
        }

        @Test func `a pipe is refused`() throws {
            let pipe = try WakePipe()
            var options = TerminalOptions(term: "xterm", signalWake: -1)
            options.display = pipe.writeEnd
            let refusal: TerminalError?
            do throws(TerminalError) {
                _ = try TerminalScreen.open(options: options)
                refusal = nil
            } catch { refusal = error }
            #expect(refusal == .notATerminal)
        }

        @Test func `a second screen is refused and the first lives on`() throws {
            let terminal = try PseudoTerminal.open(rows: 5, columns: 20)
            let screen = try open(terminal)
            #expect(refusal(of: terminal, term: "xterm") == .screenOpen)
            #expect(screen.size == TerminalSize(rows: 5, columns: 20))
            screen.close()
            #expect(refusal(of: terminal, term: "xterm") == nil)
        }

        @Test(arguments: [("foot-extra", "xterm-256color"), ("nonsense", "vt100"), ("xterm", nil)])
        func `an unknown name falls back and says so`(term: String, standIn: String?) throws {
            let terminal = try PseudoTerminal.open(rows: 5, columns: 20)
            let screen = try open(terminal, TerminalOptions(term: term, signalWake: -1))
            #expect(screen.note == standIn.map { "terminal '\(term)' is unknown, taken for \($0)" })
        }

        @Test func `no mouse means no mouse bytes`() throws {
            let terminal = try PseudoTerminal.open(rows: 5, columns: 20)
            var options = TerminalOptions(term: "xterm-256color", signalWake: -1)
            options.readsMouse = false
            var screen = try open(terminal, options)
            var picture = TerminalPicture(rows: 5, columns: 20)
            picture.show(terminal.read())
            #expect(picture.modes.isDisjoint(with: [1000, 1002, 1006]))
            screen.setMouse(true)
            picture.show(terminal.read())
            #expect(picture.modes.isSuperset(of: [1000, 1002, 1006]))
            #expect(screen.readsMouse == true)
        }

        private func refusal(of terminal: borrowing PseudoTerminal, term: String) -> TerminalError? {
            do {
                _ = try open(terminal, TerminalOptions(term: term, signalWake: -1))
                return nil
            } catch { return error as? TerminalError }
        }
    }
}
