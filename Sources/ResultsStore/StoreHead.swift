/// What a head file vouches for: where the log ends, and where the quarantine does.
///
/// The first line is the log's; lines `refusals COUNT HASH` and `repeats COUNT HASH` follow where there
/// are any. A table's hash runs over the marks of its rows, as ``LogHead/after(mark:)`` says. Other lines
/// are left to later programs.
struct StoreHead: Hashable, Sendable {
    var log: LogHead
    var refusals = LogHead.empty
    var repeats = LogHead.empty

    /// The most bytes that are read of a head file.
    static let limit = 1_024

    init(log: LogHead) {
        self.log = log
    }

    /// Reads a head as ``text`` writes it; nil when a line is not what it should be.
    init?(text: [UInt8]) {
        let lines = text.split(separator: 10, omittingEmptySubsequences: true).map(Array.init)
        guard let first = lines.first, let log = LogHead(text: first) else { return nil }
        self.init(log: log)
        for line in lines.dropFirst() {
            guard let blank = line.firstIndex(of: 32) else { continue }
            let (name, rest) = (String(decoding: line[..<blank], as: UTF8.self), Array(line[(blank + 1)...]))
            guard name == "refusals" || name == "repeats" else { continue }
            guard let end = LogHead(text: rest) else { return nil }
            if name == "refusals" { refusals = end } else { repeats = end }
        }
    }

    var text: String {
        log.text + (refusals.seq > 0 ? "refusals \(refusals.text)" : "")
            + (repeats.seq > 0 ? "repeats \(repeats.text)" : "")
    }
}

extension LogHead {
    /// The head after one more row of a table whose rows carry marks.
    ///
    /// Hashes the hash before, the row's number and its mark, 8 bytes each, most significant first.
    func after(mark: Int) -> LogHead {
        var bytes = hash.bytes
        for number in [seq + 1, mark] {
            bytes += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
        }
        return LogHead(seq: seq + 1, hash: Digest.sha256(bytes))
    }
}
