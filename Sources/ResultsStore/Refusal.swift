package import ElectionModel

/// A line that was refused, kept as it came.
package struct Refusal: Hashable, Sendable {
    /// From 1.
    package let number: Int
    package let receivedAt: Timestamp
    /// The log's last entry when it came; 0 before the first.
    package let afterSeq: Int
    package let finding: Finding
    /// What it came from, and the line there, from 1.
    package let input: String
    package let line: Int
    /// Bytes of the line as it came, without a line feed.
    package let length: Int
    /// SHA-256 of the line, or of its first 64 KiB when it is longer.
    package let originalHash: Digest
    /// The first bytes of the line: hostile, to be shown sanitised only.
    package let original: [UInt8]

    init(
        number: Int,
        receivedAt: Timestamp,
        afterSeq: Int,
        finding: Finding,
        input: String,
        line: Int,
        length: Int,
        originalHash: Digest,
        original: [UInt8]
    ) {
        self.number = number
        self.receivedAt = receivedAt
        self.afterSeq = afterSeq
        self.finding = finding
        self.input = input
        self.line = line
        self.length = length
        self.originalHash = originalHash
        self.original = original
    }

    /// How much of a line is kept: less once there are many, so that no flood fills the disk.
    static func keptBytes(ofNumber number: Int) -> Int { number <= 20_000 ? 4_096 : 256 }

    /// A short mark over everything in the row, to notice damage by.
    var mark: Int {
        let place = "\(number) \(receivedAt.iso8601) \(afterSeq) \(line) \(length) \(originalHash.hex)"
        let head = "\(place)\n\(finding.code.rawValue) \(finding.message)\n\(input)\n"
        return Digest.sha256(Array(head.utf8) + original).mark
    }
}

/// A report that came again and changed nothing.
package struct Repeat: Hashable, Sendable {
    /// From 1.
    package let number: Int
    package let receivedAt: Timestamp
    /// Position of the entry it repeats.
    package let seq: Int
    package let input: String
    package let line: Int

    init(number: Int, receivedAt: Timestamp, seq: Int, input: String, line: Int) {
        self.number = number
        self.receivedAt = receivedAt
        self.seq = seq
        self.input = input
        self.line = line
    }

    /// A short mark over everything in the row, to notice damage by.
    var mark: Int {
        let text = "\(number) \(receivedAt.iso8601) \(seq) \(line)\n\(input)\n"
        return Digest.sha256(Array(text.utf8)).mark
    }
}
