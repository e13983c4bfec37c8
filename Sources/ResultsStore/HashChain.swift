import ElectionModel
import ReportFormat

/// The hashes that bind each entry of a log to all before it.
struct HashChain {
    private(set) var head: LogHead
    private var text: [UInt8] = []

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
    ///   - receivedAt: Its time of arrival.
    /// - Returns: The head after it.
    @discardableResult
    mutating func add(_ line: [UInt8], receivedAt: Timestamp) -> LogHead {
        let seq = head.seq + 1
        text.removeAll(keepingCapacity: true)
        head.hash.appendHex(to: &text)
        text.append(10)
        text += String(seq).utf8
        text.append(10)
        receivedAt.append(to: &text)
        text.append(10)
        text += line
        text.append(10)
        head = LogHead(seq: seq, hash: Digest.sha256(text))
        return head
    }

    /// Goes on from another head, where the chain is broken.
    mutating func skip(to head: LogHead) {
        self.head = head
    }
}
