package import ElectionModel
import ReportFormat

/// What became of one line of an input; handed out when it is durable.
package struct Receipt: Hashable, Sendable {
    package enum Verdict: Hashable, Sendable {
        case accepted(LogHead, flags: [RuleCode])
        /// With the first receipt's position and hash.
        case `repeat`(LogHead)
        case refused(Finding)
    }

    /// From 1.
    package let line: Int
    package let verdict: Verdict

    package init(line: Int, verdict: Verdict) {
        self.line = line
        self.verdict = verdict
    }

    /// Whether the line went to the quarantine.
    package var isRefused: Bool {
        if case .refused = verdict { true } else { false }
    }

    /// The receipt as a line of JSON, with a line feed.
    package var json: [UInt8] { json(of: nil) }

    /// The receipt as a line of JSON, with a line feed.
    ///
    /// - Parameter input: Where the line came from; nil when that is plain.
    /// - Returns: The bytes.
    package func json(of input: String?) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        if let input { writer.member("input", input) }
        writer.member("line", line)
        switch verdict {
        case .accepted(let head, let flags):
            Receipt.write("accepted", head, to: &writer)
            if !flags.isEmpty {
                writer.key("flags")
                writer.beginArray()
                for flag in flags { writer.string(flag.rawValue) }
                writer.endArray()
            }
        case .repeat(let head): Receipt.write("repeat", head, to: &writer)
        case .refused(let finding):
            writer.member("verdict", "refused")
            writer.member("code", finding.code.rawValue)
            writer.member("message", finding.message)
        }
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }

    private static func write(_ verdict: String, _ head: LogHead, to writer: inout JSONWriter) {
        writer.member("verdict", verdict)
        writer.member("seq", head.seq)
        writer.member("hash", head.hash.hex)
    }
}
