import ElectionModel
import ReportFormat
import ResultsStore

/// Lines of `log`, each with its line feed.
enum LogLine {
    /// The canonical line with the time of arrival: valid input for a recorded store.
    static func json(_ entry: EntryText) -> [UInt8] {
        let arrival = Array(",\"receivedAt\":\"\(entry.receivedAt.iso8601)\"}\n".utf8)
        return Sanitiser.safeJSON(Array(entry.canonical.dropLast())) + arrival
    }

    /// Position, arrival, first digits of the hash, the canonical line, then the codes that mark it.
    static func text(_ entry: EntryText) -> [UInt8] {
        let head = "\(entry.seq)  \(entry.receivedAt.iso8601)  \(entry.hash.hex.prefix(8))  "
        let flags = entry.flags.isEmpty ? "" : "  " + entry.flags.map(\.rawValue).joined(separator: " ")
        return Array((head + Sanitiser.safe(entry.canonical, limit: 65_536) + flags + "\n").utf8)
    }

    /// A refusal as an object; the line as it came is shown with everything unprintable escaped.
    static func json(_ refusal: Refusal) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("number", refusal.number)
        json.member("receivedAt", refusal.receivedAt.iso8601)
        json.member("afterSeq", refusal.afterSeq)
        json.member("input", Sanitiser.safe(refusal.input))
        json.member("line", refusal.line)
        json.member("code", refusal.finding.code.rawValue)
        json.member("message", refusal.finding.message)
        json.member("length", refusal.length)
        json.member("sha256", refusal.originalHash.hex)
        if refusal.again > 0 { json.member("again", refusal.again) }
        json.member("original", Sanitiser.safe(refusal.original, limit: 65_536))
        json.endObject()
        json.endLine()
        return json.bytes
    }

    /// Number, arrival, where it came from, code, message, then the line as it came.
    static func text(_ refusal: Refusal) -> [UInt8] {
        let place = "\(Sanitiser.safe(refusal.input)):\(refusal.line)"
        let head =
            "\(refusal.number)  \(refusal.receivedAt.iso8601)  \(place)  \(refusal.finding.code.rawValue)"
        let original = Sanitiser.safe(refusal.original, limit: 65_536)
        let again = refusal.again > 0 ? "; came again " + Counted.text(refusal.again, "time") : ""
        let message = Sanitiser.safe(refusal.finding.message, limit: 1_000)
        return Array("\(head)  \(message)\(again)\n    \(original)\n".utf8)
    }
}
