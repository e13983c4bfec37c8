import ElectionModel
import ReportFormat
import TestSupport
import Testing

@Suite struct ReportIdentityTests {
    /// The decoded line, or a failed test.
    private func report(_ line: String) throws -> Report {
        guard case .report(let report, _, _) = Lines.decode(line) else {
            throw Unreadable(line: line)
        }
        return report
    }

    private struct Unreadable: Error {
        let line: String
    }

    @Test(arguments: Lines.all)
    func `the same moment in another offset is the same content`(line: String) throws {
        let other =
            line
            .replacing("2023-03-19T12:00:00+06:00", with: "2023-03-19T06:00:00+00:00")
            .replacing("2023-03-19T21:04:11+06:00", with: "2023-03-20T03:04:11+12:00")
            .replacing("2023-03-19T22:40:00+06:00", with: "2023-03-19T16:10:00-00:30")
        let (left, right) = (try report(line), try report(other))
        #expect(left != right)
        #expect(left.identity == right.identity)
        #expect(left.hasSameContent(as: right))
    }

    @Test(arguments: [
        (":100,", ":99,"), (":101,", ":102,"), ("\"ballotsReceived\":101,", ""),
        ("3}}", "3},\"sourceSeq\":1}"),
        ("3}}", "3},\"recount\":true}"), ("3}}", "3},\"validBallots\":58}"),
        ("\"p1\":30,\"p2\":20", "\"p1\":20,\"p2\":30"),
        ("21:04:11", "21:04:12"),
    ])
    func `another figure or time is the same identity with other content`(old: String, new: String) throws {
        let (left, right) = (try report(Lines.count), try report(Lines.count(old, new)))
        #expect(left.identity == right.identity)
        #expect(!left.hasSameContent(as: right))
        #expect(!right.hasSameContent(as: left))
    }

    @Test(arguments: [("station-1", "station-2"), ("\"s1\"", "\"s2\""), ("\"revision\":1", "\"revision\":2")])
    func `another precinct, source or revision is another identity`(old: String, new: String) throws {
        let (left, right) = (try report(Lines.count), try report(Lines.count(old, new)))
        #expect(left.identity != right.identity)
        #expect(!left.hasSameContent(as: right))
    }

    @Test func `a turnout report is known by its moment, an annulment by what it annuls`() throws {
        let later = Lines.turnout.replacing("12:00:00", with: "12:00:01")
        #expect(try report(Lines.turnout).identity != report(later).identity)
        let again = Lines.annul.replacing("22:40:00", with: "22:41:00")
        #expect(try report(Lines.annul).identity == report(again).identity)
        #expect(try !report(Lines.annul).hasSameContent(as: report(again)))
        #expect(try report(Lines.annul).identity != report(Lines.count).identity)
    }

    @Test func `reasons are compared by bytes`() throws {
        let composed = try report(Lines.annul.replacing("mistake", with: "é"))
        let decomposed = try report(Lines.annul.replacing("mistake", with: "e\u{301}"))
        #expect(!composed.hasSameContent(as: decomposed))
    }

    @Test func `content is the canonical line with the moment in one offset`() {
        let election = Builders.election(precincts: 2)
        let canonical = CanonicalLine(election: election)
        var reports = SeededReports(election: election, seed: 11)
        let some = (0..<150).map { _ in reports.next() }
        for left in some {
            for right in some {
                let sameLine = canonical.bytes(of: left.inUTC) == canonical.bytes(of: right.inUTC)
                #expect(left.hasSameContent(as: right) == sameLine)
            }
        }
    }
}

extension Report {
    /// The report with its time in offset +00:00.
    fileprivate var inUTC: Report {
        switch self {
        case .turnout(let report):
            .turnout(
                TurnoutReport(
                    precinct: report.precinct,
                    source: report.source,
                    reportedAt: report.reportedAt.shifted(to: 0),
                    votersListed: report.votersListed,
                    ballotsIssued: report.ballotsIssued,
                    sourceSeq: report.sourceSeq
                )
            )
        case .count(let report):
            .count(
                CountReport(
                    contest: report.contest,
                    precinct: report.precinct,
                    source: report.source,
                    revision: report.revision,
                    reportedAt: report.reportedAt.shifted(to: 0),
                    ballots: report.ballots,
                    votes: report.votes,
                    isRecount: report.isRecount,
                    sourceSeq: report.sourceSeq
                )
            )
        case .annul(let report):
            .annul(
                Annulment(
                    contest: report.contest,
                    precinct: report.precinct,
                    source: report.source,
                    revision: report.revision,
                    reportedAt: report.reportedAt.shifted(to: 0),
                    reason: report.reason,
                    sourceSeq: report.sourceSeq
                )
            )
        case .decide: self
        }
    }
}
