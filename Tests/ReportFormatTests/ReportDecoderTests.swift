import ElectionModel
import ReportFormat
import TestSupport
import Testing

@Suite struct ReportDecoderTests {
    @Test func `the examples of the format are read with every value`() {
        let turnout = TurnoutReport(
            precinct: 0,
            source: "s1",
            reportedAt: Timestamp(instant: 1_679_205_600, offsetMinutes: 360),
            votersListed: 100,
            ballotsIssued: 40
        )
        let count = CountReport(
            contest: 0,
            precinct: 0,
            source: "s1",
            revision: 1,
            reportedAt: Timestamp(instant: 1_679_238_251, offsetMinutes: 360),
            ballots: BallotCounts(
                votersListed: 100,
                ballotsReceived: 101,
                ballotsIssued: 60,
                ballotsCancelled: 41,
                ballotsFound: 60,
                invalidBallots: 2
            ),
            votes: [30, 20, 5, 3]
        )
        let annul = Annulment(
            contest: 0,
            precinct: 0,
            source: "s1",
            revision: 1,
            reportedAt: Timestamp(instant: 1_679_244_000, offsetMinutes: 360),
            reason: "signed by mistake"
        )
        #expect(Lines.decode(Lines.turnout) == .report(.turnout(turnout), receivedAt: nil, findings: []))
        #expect(Lines.decode(Lines.count) == .report(.count(count), receivedAt: nil, findings: []))
        #expect(Lines.decode(Lines.annul) == .report(.annul(annul), receivedAt: nil, findings: []))
    }

    @Test func `optional members are read and the time of arrival is handed on`() throws {
        let line = Lines.count(
            "3}}",
            #"3},"validBallots":58,"recount":true,"sourceSeq":17,"receivedAt":"2023-03-19T21:05:00+06:00"}"#
        )
        guard case .report(.count(let report), let receivedAt, let findings) = Lines.decode(line) else {
            Issue.record("refused")
            return
        }
        #expect(report.ballots.validBallotsStated == 58)
        #expect(report.isRecount)
        #expect(report.sourceSeq == 17)
        #expect(receivedAt == Timestamp(parsing: "2023-03-19T21:05:00+06:00"))
        #expect(findings.isEmpty)
    }

    @Test(arguments: Lines.all)
    func `members may come in any order, with blanks and escapes`(line: String) throws {
        let parts = line.dropFirst().dropLast().split(separator: #","#, omittingEmptySubsequences: false)
        // Votes are one member of several parts: keep those together.
        let votes = parts.firstIndex { $0.hasPrefix("\"votes\"") }
        var members = parts.prefix(votes ?? parts.count).map(String.init)
        if let votes { members.append(parts[votes...].joined(separator: ",")) }
        let expected = Lines.decode(line)
        var random = SplitMix64(seed: 7)
        for _ in 0..<50 {
            members.shuffle(using: &random)
            #expect(Lines.decode("{" + members.joined(separator: ",") + "}") == expected)
            #expect(Lines.decode(" {\t" + members.joined(separator: " ,\n ") + " }\r") == expected)
        }
        #expect(Lines.decode(line.replacing("kind", with: "k\\u0069nd")) == expected)
        #expect(Lines.decode(line.replacing("\"s1\"", with: #""\u00731""#)) == expected)
        #expect(Lines.decode(line.replacing("p2", with: #"\u00702"#)) == expected)
    }

    @Test func `votes may come in any order and land in that of the ballot`() {
        let line = Lines.count(
            #""p1":30,"p2":20,"p3":5,"against-all":3"#,
            #""against-all":3,"p3":5,"p1":30,"p2":20"#
        )
        #expect(Lines.decode(line) == Lines.decode(Lines.count))
    }

    @Test func `alarms let a report in and mark it`() {
        let line = Lines.count(#""ballotsIssued":60"#, #""ballotsIssued":59"#)
        guard case .report(_, _, let findings) = Lines.decode(line) else {
            Issue.record("refused")
            return
        }
        #expect(findings.map(\.code) == [.paper, .foundOverIssued])
        let turnout = Lines.turnout.replacing(":40}", with: ":101}")
        guard case .report(_, _, let over) = Lines.decode(turnout) else {
            Issue.record("refused")
            return
        }
        #expect(over.map(\.code) == [.issuedOverListed])
    }

    @Test func `a source not listed is taken as it is`() {
        guard case .report(let report, _, _) = Lines.decode(Lines.count(#""s1""#, #""hall-of-district-007""#))
        else {
            Issue.record("refused")
            return
        }
        #expect(report.source == "hall-of-district-007")
    }

    @Test func `a district protocol names the candidates of its own district`() {
        let own = Lines.count
            .replacing(#""list""#, with: #""district""#)
            .replacing(#""p1":30,"p2":20,"p3":5"#, with: #""district-1-1":35,"district-1-2":20"#)
        guard case .report(.count(let report), _, _) = Lines.decode(own) else {
            Issue.record("refused: \(Lines.decode(own))")
            return
        }
        #expect(report.votes == [35, 20, 3])
        let other = own.replacing("district-1-1", with: "district-2-1")
        #expect(Lines.refusal(other) == Finding(code: .selection, message: "option district-2-1: unknown"))
    }

    @Test(
        arguments: [
            (Lines.count("\"kind\"", "\"kin\u{202E}\""), "S02 kin\\u{202E}: unknown"),
            (
                Lines.count("60,\"invalid", "6.0,\"invalid"),
                "S03 ballotsFound: \"6.0\" is not a plain whole number"
            ),
            (
                Lines.count("station-1", "station\u{1}"),
                "S01 not a report: control character in text at byte 67"
            ),
            (Lines.count("station-1", "Station-1"), "S04 unit: character U+0053 at 1"),
            (Lines.count("station-1", "station-11"), "D04 station station-11: unknown"),
            (Lines.count("\"test\"", "\"kz-2023\""), "D01 election kz-2023, this night is test"),
            (Lines.count("\"p3\":5,", ""), "D05 option p3: missing"),
            (Lines.count("\"revision\":1", "\"revision\":1000"), "V02 revision 1000 is not in 1 to 999"),
            (Lines.count(":60,\"inv", ":20001,\"inv"), "R02 ballotsFound = 20001, more than 20000"),
            (
                Lines.count("\"p3\":5", "\"p3\":6"),
                "C01 selections 56 + against all 3 = 59; ballots 60 - invalid 2 = 58; differs by 1; "
                    + "3 figures would balance it"
            ),
        ]
    )
    func `a refusal says what and where`(line: String, expected: String) {
        let finding = Lines.refusal(line)
        #expect(finding.map { "\($0.code.rawValue) \($0.message)" } == expected)
    }

    @Test func `a count from before closing is refused, and a turnout report of that time is not`() {
        let early = Lines.count("T21:04:11+06:00", "T19:59:59+06:00")
        let text = "reported 2023-03-19T19:59:59+06:00, polls close 2023-03-19T20:00:00+06:00"
        #expect(Lines.refusal(early) == Finding(code: .beforeClosing, message: text))
        #expect(Lines.refusal(Lines.count("T21:04:11+06:00", "T20:00:00+06:00")) == nil)
        #expect(Lines.refusal(Lines.turnout) == nil)
        let broken = early.replacing("\"p1\":30", with: "\"p1\":31")
        #expect(Lines.refusal(broken)?.code == .beforeClosing)
    }

    @Test func `the opening of its precinct is asked for a count and a turnout report`() {
        func codes(_ line: String) -> [RuleCode] {
            guard case .report(_, _, let findings) = Lines.decode(line) else { return [] }
            return findings.map(\.code)
        }
        let longer = "\"votersListed\":111"
        #expect(codes(Lines.count("\"votersListed\":100", longer)) == [.listChanged])
        #expect(codes(Lines.turnout.replacing("\"votersListed\":100", with: longer)) == [.listChanged])
        #expect(codes(Lines.count("\"votersListed\":100", "\"votersListed\":110")).isEmpty)
    }
}
