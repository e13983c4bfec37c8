package import Glibc

/// How a terminal treats what is typed and printed: a value of termios(3).
package struct TerminalModes: Sendable {
    package private(set) var modes: termios

    /// The modes a terminal has now.
    ///
    /// - Throws: ``IOError`` `ENOTTY` when it is no terminal.
    package init(of descriptor: Int32) throws(IOError) {
        var modes = termios()
        try SystemCall.run("tcgetattr") { unsafe tcgetattr(descriptor, &modes) }
        self.modes = modes
    }

    /// The same with every key given at once and nothing echoed or translated.
    ///
    /// ^C, ^\ and ^Z still make their signals, so that they work when the program is busy; ^S and ^Q are keys.
    package var raw: TerminalModes {
        var copy = self
        copy.modes.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON)
        copy.modes.c_oflag &= ~tcflag_t(OPOST)
        copy.modes.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | IEXTEN)
        copy.modes.c_lflag |= tcflag_t(ISIG)
        unsafe withUnsafeMutableBytes(of: &copy.modes.c_cc) { keys in
            unsafe keys[Int(VMIN)] = 1
            unsafe keys[Int(VTIME)] = 0
        }
        return copy
    }

    /// Makes a terminal behave so.
    ///
    /// - Throws: ``IOError`` as tcsetattr(3) fails.
    package func apply(to descriptor: Int32) throws(IOError) {
        var copy = modes
        try SystemCall.run("tcsetattr") { unsafe tcsetattr(descriptor, TCSANOW, &copy) }
    }
}
