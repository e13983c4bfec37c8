import ElectionModel

/// What a report says beyond its identity, in few bytes; the middle of an ``EntryRecord``, frozen.
///
/// Little-endian: offsets of arrival and of the report in minutes (Int16 each), how many flags (UInt8),
/// which optional parts follow (UInt8), three ASCII characters a flag, then numbers of 32 bits:
/// a turnout report's voters listed and ballots issued; a protocol's voters listed, ballots issued,
/// found and invalid; then those optional parts that are there, in the order of ``Part``; then a
/// protocol's votes in ballot order, or the UTF-8 of an annulment's reason, to the end. An admission is
/// a protocol with the decision's offset at the front, and behind its votes the protocol's own time
/// (Int64 seconds, Int16 minutes of offset), the rule (three ASCII characters), the 32 bytes of the
/// original's hash and the UTF-8 of the reason; a withdrawal or a confirmation is its reason alone.
enum PackedReport {
    struct Part: OptionSet {
        let rawValue: UInt8

        static let ballotsReceived = Part(rawValue: 1)
        static let ballotsCancelled = Part(rawValue: 2)
        static let validBallots = Part(rawValue: 4)
        static let sourceSeq = Part(rawValue: 8)
        /// Has no number.
        static let recount = Part(rawValue: 16)

        static let known: Part = [.ballotsReceived, .ballotsCancelled, .validBallots, .sourceSeq, .recount]
    }

    /// Bytes before the flags.
    static let headLength = 6

    /// Whether the source gave the report a number.
    static func isNumbered(_ bytes: RawSpan) -> Bool { Part(rawValue: bytes.byte(5)).contains(.sourceSeq) }

    /// Adds what an entry says to bytes.
    static func append(_ entry: LogEntry, to bytes: inout [UInt8]) {
        bytes.appendPacked(UInt16(bitPattern: entry.receivedAt.offsetMinutes))
        bytes.appendPacked(UInt16(bitPattern: entry.report.reportedAt.offsetMinutes))
        bytes.append(UInt8(clamping: entry.flags.count))
        bytes.append(parts(of: entry.report).rawValue)
        for flag in entry.flags { bytes += flag.rawValue.utf8 }
        switch entry.report {
        case .turnout(let report): append(report, to: &bytes)
        case .count(let report): append(report, to: &bytes)
        case .annul(let report):
            bytes.appendPacked(ifStated: report.sourceSeq)
            bytes += report.reason.utf8
        case .decide(.admit(let admission)): append(admission, to: &bytes)
        case .decide(let decision): bytes += decision.reason.utf8
        }
    }

    /// Bytes between an admission's votes and its reason.
    static let admissionHead = 45

    private static func append(_ admission: Admission, to bytes: inout [UInt8]) {
        append(admission.report, to: &bytes)
        let time = admission.report.reportedAt
        bytes.appendPacked(time.instant)
        bytes.appendPacked(UInt16(bitPattern: time.offsetMinutes))
        bytes += admission.code.rawValue.utf8
        bytes += (Digest(hex: Array(admission.originalHash.utf8)) ?? .zero).bytes
        bytes += admission.reason.utf8
    }

    private static func append(_ report: TurnoutReport, to bytes: inout [UInt8]) {
        bytes.appendPacked(report.votersListed)
        bytes.appendPacked(report.ballotsIssued)
        bytes.appendPacked(ifStated: report.sourceSeq)
    }

    private static func append(_ report: CountReport, to bytes: inout [UInt8]) {
        bytes.appendPacked(report.ballots.votersListed)
        bytes.appendPacked(report.ballots.ballotsIssued)
        bytes.appendPacked(report.ballots.ballotsFound)
        bytes.appendPacked(report.ballots.invalidBallots)
        bytes.appendPacked(ifStated: report.ballots.ballotsReceived)
        bytes.appendPacked(ifStated: report.ballots.ballotsCancelled)
        bytes.appendPacked(ifStated: report.ballots.validBallotsStated)
        bytes.appendPacked(ifStated: report.sourceSeq)
        bytes.appendPacked(report.votes)
    }

    private static func parts(of report: Report) -> Part {
        switch report {
        case .turnout(let report): return report.sourceSeq == nil ? [] : .sourceSeq
        case .annul(let report): return report.sourceSeq == nil ? [] : .sourceSeq
        case .count(let report): return parts(of: report)
        case .decide(.admit(let admission)): return parts(of: admission.report)
        case .decide: return []
        }
    }

    private static func parts(of report: CountReport) -> Part {
        var parts: Part = []
        if report.ballots.ballotsReceived != nil { parts.insert(.ballotsReceived) }
        if report.ballots.ballotsCancelled != nil { parts.insert(.ballotsCancelled) }
        if report.ballots.validBallotsStated != nil { parts.insert(.validBallots) }
        if report.sourceSeq != nil { parts.insert(.sourceSeq) }
        if report.isRecount { parts.insert(.recount) }
        return parts
    }
}

extension [UInt8] {
    /// Adds a number, the lowest byte first.
    mutating func appendPacked(_ number: some FixedWidthInteger) {
        unsafe Swift.withUnsafeBytes(of: number.littleEndian) { unsafe append(contentsOf: $0) }
    }

    /// Adds numbers, the lowest byte of each first.
    fileprivate mutating func appendPacked(_ numbers: [UInt32]) {
        #if _endian(little)
        unsafe numbers.withUnsafeBytes { unsafe append(contentsOf: $0) }
        #else
        for number in numbers { appendPacked(number) }
        #endif
    }

    fileprivate mutating func appendPacked(ifStated number: UInt32?) {
        if let number { appendPacked(number) }
    }
}
