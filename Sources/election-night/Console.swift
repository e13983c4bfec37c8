import PosixIO
import ReportFormat

/// Standard output and standard error of the process.
enum Console {
    /// Writes bytes to standard output.
    ///
    /// - Parameter bytes: All of them, or the command fails.
    /// - Throws: ``Failure`` with status 74; a reader that went away is no failure worth a line.
    static func write(_ bytes: [UInt8]) throws(Failure) {
        do {
            try FileDescriptor(borrowing: 1).writeAll(bytes, subject: "standard output")
        } catch {
            throw Failure(
                line: error.isBrokenPipe ? "" : error.description,
                status: ExitStatus.readOrWriteFailed
            )
        }
    }

    /// Writes a text to standard output.
    ///
    /// - Parameter text: The text with its line feeds.
    /// - Throws: ``Failure`` as ``write(_:)-([UInt8])``.
    static func write(_ text: String) throws(Failure) {
        try write(Array(text.utf8))
    }

    /// Writes one line to standard error, whatever it quotes; nothing can be done when that fails.
    static func complain(_ line: String) {
        guard !line.isEmpty else { return }
        let safe = Sanitiser.safe(line, limit: longestComplaint)
        try? FileDescriptor(borrowing: 2).writeAll(Array("election-night: \(safe)\n".utf8))
    }

    /// As ``complain(_:)`` while a progress line may stand on the terminal, which is taken away first.
    static func note(_ line: String) {
        if Environment.isTTY(2) { show("\r\u{1B}[K") }
        complain(line)
    }

    /// Scalars of a line on standard error; a path alone may have 4096.
    private static let longestComplaint = 8_192

    /// Writes text of our own to standard error as it is.
    static func show(_ text: String) {
        try? FileDescriptor(borrowing: 2).writeAll(Array(text.utf8))
    }
}
