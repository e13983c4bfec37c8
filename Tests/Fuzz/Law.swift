import ElectionModel
import ReportFormat
import TestSupport

/// What must hold of every verdict; a breach ends the process, which the fuzzer reports with its input.
enum Law {
    static let election = Builders.election()
    static let decoder = ReportDecoder(election: election)
    private static let canonical = CanonicalLine(election: election)

    /// A refusal says why in harmless words; what is accepted comes back from its own canonical line.
    static func check(_ decoded: Decoded) {
        switch decoded {
        case .refused(let finding, _):
            precondition(!finding.message.isEmpty, "a refusal without a reason")
            precondition(finding.code.severity == .refuse, "refused for an alarm")
            checkHarmless(finding.message)
        case .report(let report, _, let findings):
            let line = canonical.bytes(of: report)
            guard case .report(let again, receivedAt: nil, findings: let same) = decoder.decode(line) else {
                preconditionFailure("a canonical line was refused")
            }
            precondition(again == report && same == findings, "another report came back")
            precondition(canonical.bytes(of: again) == line, "another canonical line came back")
            precondition(Sanitiser.safeJSON(line) == line, "a canonical line holds what steers a terminal")
        }
    }

    /// The front of a line that is told to be its canonical line is it.
    static func checkFront(of line: [UInt8]) {
        var length = 0
        guard case .report(let report, _, _) = decoder.decode(line.span, canonicalLength: &length), length > 0
        else { return }
        let front = line[..<length] + [UInt8(ascii: "}")]
        precondition(Array(front) == canonical.bytes(of: report), "a front that is not the canonical line")
    }

    /// A message is shown as it is.
    static func checkHarmless(_ message: String) {
        precondition(Sanitiser.safe(message, limit: 100_000) == message, "a message that is not safe")
    }
}
