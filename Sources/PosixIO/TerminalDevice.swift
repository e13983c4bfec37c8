import Glibc

/// Rows and columns of a terminal.
package struct TerminalSize: Hashable, Sendable {
    package let rows: Int
    package let columns: Int

    package init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
    }
}

/// What the kernel knows of a terminal.
package enum TerminalDevice {
    /// Whether a descriptor leads to a terminal.
    package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The size of the terminal; nil when it is no terminal or does not know its size.
    package static func size(of descriptor: Int32) -> TerminalSize? {
        var window = winsize()
        guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0
        else { return nil }
        return TerminalSize(rows: Int(window.ws_row), columns: Int(window.ws_col))
    }

    /// Whether the program stands in the foreground of the terminal, where it may read and draw.
    package static func isInForeground(of descriptor: Int32) -> Bool { tcgetpgrp(descriptor) == getpgrp() }

    /// The file for keys: the given one when it is a terminal, otherwise the terminal of the session.
    ///
    /// - Throws: ``IOError`` when the session has none.
    package static func keyboard(_ descriptor: Int32) throws(IOError) -> FileDescriptor {
        guard isTerminal(descriptor) else { return try .open("/dev/tty", O_RDWR | O_NOCTTY) }
        return FileDescriptor(owning: try SystemCall.run("dup") { fcntl(descriptor, F_DUPFD_CLOEXEC, 3) })
    }

    /// A file of our own on a terminal, which does not wait when the terminal is slow.
    ///
    /// Opened anew, because what is set on the file we were given is set for the shell too, and stays when
    /// we crash. After `su` the device may not be opened by name; then the session's is. Where that fails
    /// as well, the file is a copy and a write may wait.
    ///
    /// - Throws: ``IOError`` when not even the given file can be copied.
    package static func display(_ descriptor: Int32) throws(IOError) -> FileDescriptor {
        for path in ["/proc/self/fd/\(descriptor)", "/dev/tty"] {
            if let file = try? FileDescriptor.open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK) { return file }
        }
        return FileDescriptor(owning: try SystemCall.run("dup") { fcntl(descriptor, F_DUPFD_CLOEXEC, 3) })
    }
}
