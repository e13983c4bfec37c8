import PosixIO
import ReportFormat

/// Lines on standard output, written as fast as their reader takes them, so that a signal is always heard.
struct PlainOutput {
    private var bytes: [UInt8] = []
    private var sent = 0

    /// At most so much in one write: what poll(2) says a pipe has room for.
    private static let part = 4_096

    /// Whether lines wait for the reader.
    var isWaiting: Bool { sent < bytes.count }

    /// Puts lines behind those that wait; each passes the filter of all output.
    mutating func append(_ lines: [String]) {
        if !isWaiting { (bytes, sent) = ([], 0) }
        for line in lines { bytes += Array((Sanitiser.safe(line, limit: 4_096) + "\n").utf8) }
    }

    /// Writes a part of what waits; call it when standard output takes bytes.
    ///
    /// - Throws: ``Failure`` with status 74; a reader that went away is no failure worth a line.
    mutating func flush() throws(Failure) {
        guard isWaiting else { return }
        let end = min(bytes.count, sent + PlainOutput.part)
        try Console.write(Array(bytes[sent..<end]))
        sent = end
    }
}
