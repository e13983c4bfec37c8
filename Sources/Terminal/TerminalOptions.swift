/// What a caller decides about the terminal.
package struct TerminalOptions: Sendable {
    /// The value of `TERM`.
    package var term: String
    /// Where signals write their number, such as the write end of a `WakePipe`.
    package var signalWake: Int32
    /// At most so many colours; the terminal may have fewer.
    package var colourLimit = 256
    /// True or false forces UTF-8 or ASCII; nil asks the locale.
    package var utf8: Bool?
    package var readsMouse = true
    /// Whether frames are bracketed by DECSET 2026; nil leaves out the terminals known not to skip it.
    package var isSynchronised: Bool?
    /// How long an escape waits for the rest of a key's sequence.
    package var escapeDelayMilliseconds: Int32 = 25
    /// The descriptor keys come from; when it is no terminal, the session's terminal is asked.
    package var keyboard: Int32 = 0
    /// The descriptor of the terminal that is drawn on.
    package var display: Int32 = 1

    package init(term: String, signalWake: Int32) {
        self.term = term
        self.signalWake = signalWake
    }
}
