import ElectionModel
import ReportFormat

/// The hashes that bind each entry of a log to all before it.
struct HashChain {
    private(set) var head: LogHead
    private var text: [UInt8] = []
    /// The last time of arrival as it is written: most entries have that of the one before.
    private var arrival: (time: Timestamp, text: [UInt8])?

    /// Goes on from a head.
    init(from head: LogHead) {
        self.head = head
    }

    /// Adds the next entry.
    ///
    /// Hashes `PREVIOUS LF SEQ LF RECEIVED_AT LF CANONICAL_LINE LF`, so that `sha256sum` can check it.
    ///
    /// - Parameters:
    ///   - line: The canonical line, without a line feed.
    ///   - isOpen: Whether the closing brace is missing at its end.
    ///   - receivedAt: Its time of arrival.
    /// - Returns: The head after it.
    @discardableResult
    mutating func add(_ line: ArraySlice<UInt8>, isOpen: Bool = false, receivedAt: Timestamp) -> LogHead {
        let seq = head.seq + 1
        text.removeAll(keepingCapacity: true)
        head.hash.appendHex(to: &text)
        text.append(10)
        HashChain.append(seq, to: &text)
        text.append(10)
        text += arrivalText(receivedAt)
        text.append(10)
        text += line
        if isOpen { text.append(UInt8(ascii: "}")) }
        text.append(10)
        head = LogHead(seq: seq, hash: Digest.sha256(text))
        return head
    }

    private mutating func arrivalText(_ time: Timestamp) -> [UInt8] {
        if let arrival, arrival.time == time { return arrival.text }
        var text: [UInt8] = []
        time.append(to: &text)
        arrival = (time, text)
        return text
    }

    /// Writes a position in decimal digits.
    private static func append(_ number: Int, to text: inout [UInt8]) {
        var divisor = 1
        while number / divisor > 9 { divisor *= 10 }
        while divisor > 0 {
            text.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }

    /// Goes on from another head, where the chain is broken.
    mutating func skip(to head: LogHead) {
        self.head = head
    }
}
