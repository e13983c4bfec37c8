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
        show("election-night: \(Sanitiser.safe(line, limit: longestComplaint))\n")
    }

    /// As ``complain(_:)`` while a progress line may stand on the terminal, which is taken away first.
    static func note(_ line: String) {
        if Environment.isTTY(2) { show("\r\u{1B}[K") }
        complain(line)
    }

    /// Scalars of a line on standard error; a path alone may have 4096.
    private static let longestComplaint = 8_192

    /// Writes text of our own to standard error as it is.
    ///
    /// A reader who has stopped is waited for; where a blocked signal asks the program to end, what cannot go out
    /// at once is not said.
    static func show(_ text: String) {
        let file = FileDescriptor(borrowing: 2)
        let bytes = Array(text.utf8)
        var done = 0
        while done < bytes.count {
            let isEnding = PendingSignals.next() != nil
            let pause = isEnding ? 0 : lookMilliseconds
            let events = try? Poll.wait(for: [(2, .writable)], timeoutMilliseconds: pause)
            guard let event = events?.first else { return }
            if !event.isEmpty {
                guard let count = try? file.writeSome(Array(bytes[done...].prefix(atOnce))) else { return }
                done += count
            } else if isEnding {
                return
            }
        }
    }

    /// A pipe that is writable takes so many bytes without waiting.
    private static let atOnce = 4_096
    /// Signals are looked for this often.
    private static let lookMilliseconds: Int32 = 100
}
