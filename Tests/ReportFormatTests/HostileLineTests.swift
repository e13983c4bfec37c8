import ElectionModel
import ReportFormat
import TestSupport
import Testing

/// Lines that somebody cut, bent or made up: each has a verdict, none ends the program.
@Suite struct HostileLineTests {
    let canonical = CanonicalLine(election: Builders.election())

    @Test(arguments: Lines.all)
    func `every prefix of a line is refused as no report`(line: String) {
        let bytes = Array(line.utf8)
        for length in bytes.indices {
            let finding = Lines.refusal(Array(bytes[..<length]))
            #expect(finding?.code == .unreadable)
            #expect(finding?.message.hasSuffix("at byte \(length + 1)") == true)
        }
    }

    @Test(arguments: Lines.all)
    func `every change of one byte has a verdict with a safe message`(line: String) {
        var bytes = Array(line.utf8)
        for index in bytes.indices {
            let original = bytes[index]
            for byte in UInt8.min...UInt8.max where byte != original {
                bytes[index] = byte
                check(bytes)
            }
            bytes[index] = original
        }
    }

    @Test(arguments: Lines.all)
    func `every byte left out, doubled or moved has a verdict`(line: String) {
        let bytes = Array(line.utf8)
        for index in bytes.indices {
            var other = bytes
            other.remove(at: index)
            check(other)
            other = bytes
            other.insert(bytes[index], at: index)
            check(other)
            other = bytes
            other.swapAt(index, (index * 7 + 3) % bytes.count)
            check(other)
        }
    }

    @Test(arguments: 1...8)
    func `random bytes and random pieces of lines have a verdict`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let pieces = Lines.all.flatMap { $0.split(separator: ",").map { Array($0.utf8) } }
        for _ in 0..<500 {
            let length = Int.random(in: 0...80, using: &random)
            check((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
            var line = Array("{".utf8)
            for _ in 0..<Int.random(in: 1...14, using: &random) {
                line += pieces.randomElement(using: &random) ?? []
                line += Array(",".utf8)
            }
            check(line)
        }
    }

    @Test func `deep nesting is refused without recursion`() {
        for bracket in ["[", "{\"a\":"] {
            let line = "{\"x\":" + String(repeating: bracket, count: 10_000)
            #expect(Lines.refusal(line)?.message.contains("nested deeper than 2") == true)
        }
    }

    @Test(arguments: [
        [0xFF], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
        [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x82], [0xD0],
    ])
    func `bytes that are not UTF-8 are refused where they stand`(fault: [Int]) {
        let parts = Lines.annul.components(separatedByMark: "mistake")
        let line = Array(parts.0.utf8) + fault.map { UInt8($0) } + Array(parts.1.utf8)
        let message = "not a report: not UTF-8 at byte \(parts.0.utf8.count + 1)"
        #expect(Lines.refusal(line) == Finding(code: .unreadable, message: message))
    }

    @Test func `a reason has two marks on a letter at most`() {
        let two = Lines.annul.replacing("signed", with: "n\u{301}\u{302}")
        #expect(Lines.refusal(two) == nil)
        let three = Lines.annul.replacing("signed", with: "n\u{301}\u{302}\u{303}")
        #expect(Lines.refusal(three) == Finding(code: .text, message: "reason: character U+0303 at 4"))
    }

    /// A verdict; what is accepted comes back from its own canonical line.
    private func check(_ bytes: [UInt8]) {
        switch Lines.decoder.decode(bytes) {
        case .refused(let finding, _):
            if Sanitiser.safe(finding.message, limit: 2_000) != finding.message || finding.message.isEmpty {
                Issue.record("unsafe message: \(Sanitiser.safe(finding.message, limit: 400))")
            }
            if finding.code.severity != .refuse { Issue.record("refused for \(finding.code)") }
        case .report(let report, _, let findings):
            if findings.contains(where: { $0.code.severity == .refuse }) { Issue.record("not refused") }
            let line = canonical.bytes(of: report)
            guard case .report(let again, receivedAt: nil, findings: findings) = Lines.decoder.decode(line),
                again == report
            else {
                Issue.record("another report: \(String(decoding: line, as: UTF8.self))")
                return
            }
        }
    }
}

extension String {
    /// The text before and behind a mark that stands in it.
    fileprivate func components(separatedByMark mark: String) -> (String, String) {
        let parts = split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
        return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
}
