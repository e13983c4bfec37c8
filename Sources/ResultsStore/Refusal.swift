package import ElectionModel
import ReportFormat

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
    /// The canonical line of the protocol it was read as, where a decision could admit it; else empty.
    package let reading: [UInt8]
    /// How often the same line came again and was refused by the same rule.
    package let again: Int

    init(
        number: Int,
        receivedAt: Timestamp,
        afterSeq: Int,
        finding: Finding,
        input: String,
        line: Int,
        length: Int,
        originalHash: Digest,
        original: [UInt8],
        reading: [UInt8],
        again: Int = 0
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
        self.reading = reading
        self.again = again
    }

    /// How much of a line is kept: less once there are many, so that no flood fills the disk.
    ///
    /// The first thousand are kept whole, 64 MiB at most, and so is what a decision could admit, in a flood as
    /// far as 4 KiB; its reading always. Of a line over 64 KiB nothing further is read.
    static func keptBytes(ofNumber number: Int, isAdmissible: Bool) -> Int {
        switch number {
        case ...1_000: ReportDecoder.maximumLineLength
        case ...20_000: isAdmissible ? ReportDecoder.maximumLineLength : 4_096
        default: isAdmissible ? 4_096 : 256
        }
    }

    /// A short mark over everything in the row, to notice damage by.
    var mark: Int {
        let place = "\(number) \(receivedAt.iso8601) \(afterSeq) \(line) \(length) \(originalHash.hex)"
        let head = "\(place)\n\(finding.code.rawValue) \(finding.message)\n\(input)\n"
        return Digest.sha256(Array(head.utf8) + original + [10] + reading).mark
    }
}

/// When a line was refused, and by which rule.
package struct RefusalTime: Hashable, Sendable {
    package let receivedAt: Timestamp
    /// The log's last entry when it came.
    package let afterSeq: Int
    package let code: RuleCode
    /// The first bytes of the line, enough to see what it names; hostile.
    package let beginning: [UInt8]

    /// How many bytes ``beginning`` has at most.
    static let beginningLength = 1_024
}

/// Refused lines of one rule and input.
package struct RefusalCount: Hashable, Sendable {
    package let code: String
    /// What they came from: hostile, to be shown sanitised only.
    package let input: String
    /// Different lines, each kept.
    package let lines: Int
    /// How often one of them came again.
    package let again: Int
}

/// A refused line that came again so many times between two commits.
struct RefusedAgain {
    let number: Int
    let receivedAt: Timestamp
    let refusal: Int
    let times: Int

    /// A short mark over everything in the row, to notice damage by.
    var mark: Int {
        Digest.sha256(Array("\(number) \(receivedAt.iso8601) \(refusal) \(times)\n".utf8)).mark
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
