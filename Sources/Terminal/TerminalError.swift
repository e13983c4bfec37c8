package import PosixIO

/// Why there can be no screen; each is one line for a person and exit status 2.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What would be drawn on is a file or a pipe.
    case notATerminal
    /// Neither standard input nor the session has a terminal to read keys from.
    case noKeyboard
    case termUnset
    /// The database of terminals is missing, or knows neither the name nor a stand-in for it.
    case termUnknown(String)
    /// The terminal cannot put the cursor anywhere, as `dumb`.
    case cursorFixed(term: String)
    /// ncurses could not start on a terminal it knows.
    case refused(term: String)
    /// A screen is open already in this process.
    case screenOpen
    case device(IOError)

    package var description: String {
        switch self {
        case .notATerminal:
            "standard output is no terminal; use --plain, screen or tally for text"
        case .noKeyboard: "there is no terminal to read keys from"
        case .termUnset: "TERM is not set; set it to the kind of the terminal, such as xterm-256color"
        case .termUnknown(let term):
            "terminal '\(term)' is unknown here; install ncurses-term or set TERM=xterm-256color"
        case .cursorFixed(let term):
            "terminal '\(term)' cannot move its cursor; use --plain for text"
        case .refused(let term): "ncurses could not start on terminal '\(term)'"
        case .screenOpen: "a screen is open already in this process"
        case .device(let error): "terminal: \(error)"
        }
    }
}
