import ElectionModel
import ReportFormat
import TestSupport
import Testing

struct DecisionLineTests {
    private static let hash = String(repeating: "0f", count: 32)
    private static let rulingText = Lines.annul.replacing("annul", with: "withdraw")
        .replacing("reportedAt", with: "decidedAt")
    /// The count of the other tests with a vote too many for its ballots.
    private static let wrong = Lines.count.replacing("\"ballotsFound\":", with: "\"ballotsFound\":1")
    private static func admit(_ count: String, code: String = "C01", reason: String = "paper seen") -> String
    {
        count.replacing("\"kind\":\"count\"", with: "\"kind\":\"admit\"")
            .replacing(
                #/}$/#,
                with: ",\"code\":\"\(code)\",\"originalHash\":\"\(hash)\","
                    + "\"decidedAt\":\"2023-03-19T23:00:00+06:00\",\"reason\":\"\(reason)\"}"
            )
    }

    private static func invalid(_ number: Int) -> String {
        Lines.count.replacing("\"invalidBallots\":2", with: "\"invalidBallots\":\(number)")
    }

    private func finding(_ line: String) -> Finding? {
        if case .refused(let finding, _) = Lines.decode(line) { finding } else { nil }
    }

    @Test
    func `the refusal of a protocol carries what it says`() {
        guard case .refused(let finding, let reading?) = Lines.decode(Self.wrong) else {
            Issue.record("not refused with a reading")
            return
        }
        #expect(finding.code == .voteSum)
        #expect(reading.votes == [30, 20, 5, 3] && reading.ballots.ballotsFound == 160)
        let fault = Finding(code: .unreadable, message: "not a report: ends too early at byte 2")
        #expect(Lines.decode("{") == .refused(fault))
    }

    @Test(arguments: ["withdraw", "confirm", "admit"])
    func `a decision is read back from its canonical line`(kind: String) throws {
        let ruling = Self.rulingText.replacing("withdraw", with: kind)
        let line = kind == "admit" ? Self.admit(Self.wrong) : ruling
        guard case .report(.decide(let decision), receivedAt: nil, let findings) = Lines.decode(line) else {
            Issue.record("refused: \(finding(line)?.message ?? "")")
            return
        }
        #expect(findings.map(\.code).contains(.voteSum) == (kind == "admit"))
        let canonical = CanonicalLine(election: Builders.election()).bytes(of: .decide(decision))
        #expect(
            Lines.decoder.decode(canonical)
                == .report(.decide(decision), receivedAt: nil, findings: findings)
        )
        #expect(String(decoding: canonical, as: UTF8.self).hasPrefix("{\"kind\":\"\(kind)\",\"election\""))
    }

    @Test
    func `what cannot be admitted is refused with the rule`() {
        let cases: [(String, RuleCode)] = [
            (Self.admit(Self.wrong, code: "V01"), .member), (Self.admit(Self.wrong, code: "C03"), .member),
            (Self.admit(Self.wrong, code: "S01"), .member), (Self.admit(Self.wrong, code: "R02"), .member),
            (Self.admit(Lines.count, code: "C01"), .member), (Self.admit(Self.wrong, reason: "  "), .text),
            (Self.admit(Self.wrong, reason: ""), .text),
            (Self.admit(Self.wrong).replacing(Self.hash, with: "0F" + Self.hash.dropFirst(2)), .text),
            (Self.admit(Self.invalid(192)), .partOfWhole),
            (Self.admit(Self.invalid(29_992), code: "R02"), .partOfWhole),
            (Self.rulingText.replacing("signed by mistake", with: " "), .text),
            (Self.rulingText.replacing("decidedAt", with: "reportedAt"), .member),
            (Self.rulingText.replacing("}", with: ",\"sourceSeq\":1}"), .member),
        ]
        for (line, code) in cases { #expect(finding(line)?.code == code, "\(line)") }
    }

    @Test
    func `a count and its admission are one identity with one content`() throws {
        guard case .refused(_, let count?) = Lines.decode(Self.wrong),
            case .report(let admission, _, _) = Lines.decode(Self.admit(Self.wrong)),
            case .report(let other, _, _) = Lines.decode(Self.admit(Self.wrong, reason: "another"))
        else {
            Issue.record("not read")
            return
        }
        #expect(admission.identity == Report.count(count).identity)
        #expect(admission.hasSameContent(as: .count(count)))
        #expect(Report.count(count).hasSameContent(as: admission))
        #expect(admission.hasSameContent(as: other))
    }
}
