import ElectionModel
import Export
import ReportFormat
import Tabulation
import TestSupport
import Testing

/// What is exported as NIST SP 1500-100 v2 and read again says the same.
struct NistRoundTripTests {
    private static let time = Builders.time(7_200)

    private static func rows(_ json: [UInt8], of election: Election) throws -> [ImportedRow] {
        var collector = NistCollector()
        try JSONEventReader.read(json, file: "report.json") { collector.take($0) }
        return NistReading(collector.document, election: election, source: "feed", reportedAt: time).rows()
    }

    private static func counts(_ rows: [ImportedRow]) -> [CountReport] {
        rows.compactMap { row in
            if case .report(.count(let report, _)) = row.outcome { report } else { nil }
        }
    }

    private static func refusals(_ rows: [ImportedRow]) -> [String] {
        rows.compactMap { if case .refused(let reason) = $0.outcome { reason } else { nil } }
    }

    @Test
    func `every protocol comes back with its votes and its paper`() throws {
        let subject = NightUnderTest.subject(reported: 6)
        let election = subject.snapshot.election
        let read = Self.counts(try Self.rows(NistReport(subject, level: .precinct).json(), of: election))
        #expect(read.count == 12)
        for report in read {
            let standing = subject.snapshot.stations.standing(
                contest: report.contest,
                precinct: report.precinct
            )
            #expect(standing?.report.votes == report.votes)
            // The specification has one number of voters who took part, so all ballots come back with it.
            let list = subject.snapshot.stations.standing(contest: 0, precinct: report.precinct)
            let paper = try #require(standing).report.ballots
            let known = BallotCounts(
                votersListed: paper.votersListed,
                ballotsIssued: try #require(list).report.ballots.ballotsIssued,
                ballotsFound: paper.ballotsFound,
                invalidBallots: paper.invalidBallots
            )
            #expect(known == report.ballots)
            #expect(report.source == "feed" && report.reportedAt == Self.time)
        }
    }

    @Test
    func `counts of the country and the regions are not taken for stations`() throws {
        let subject = NightUnderTest.subject(reported: 10)
        let election = subject.snapshot.election
        let rows = try Self.rows(NistReport(subject, level: .summary).json(), of: election)
        #expect(rows.isEmpty)
    }

    @Test
    func `a station that has no votes for a line is refused with its line, and the others are taken`() throws
    {
        let subject = NightUnderTest.subject(reported: 2)
        let text = NightUnderTest.text(NistReport(subject, level: .precinct).json())
        let count =
            #"{"@type":"ElectionResults.VoteCounts","GpUnitId":"unit.station-1","Type":"total","Count":30},"#
        let cut = text.replacing(count, with: "")
        #expect(cut != text)
        let rows = try Self.rows(Array(cut.utf8), of: subject.snapshot.election)
        #expect(Self.refusals(rows) == ["station-1: no votes for p1"])
        #expect(Self.counts(rows).count == 3)
    }

    @Test(arguments: ["-30", "30.5", "3e1", "\"thirty\"", "1000000000", "null"])
    func `a count that is no whole number refuses its own station alone`(count: String) throws {
        let subject = NightUnderTest.subject(reported: 2)
        let text = NightUnderTest.text(NistReport(subject, level: .precinct).json())
        let name = #""GpUnitId":"unit.station-1","Type":"total","Count":"#
        let rows = try Self.rows(
            Array(text.replacing(name + "30", with: name + count).utf8),
            of: subject.snapshot.election
        )
        #expect(Self.refusals(rows).count == 1)
        #expect(Self.counts(rows).count == 3)
    }

    @Test
    func `selections are found by short name where ids are of another system`() throws {
        let subject = NightUnderTest.subject(reported: 1)
        var text = NightUnderTest.text(NistReport(subject, level: .precinct).json())
        text = text.replacing(#""Value":"p1""#, with: #""Value":"77""#)
            .replacing("party.p1", with: "x1").replacing("selection.list.land.p1", with: "s1")
        let rows = try Self.rows(Array(text.utf8), of: subject.snapshot.election)
        #expect(Self.refusals(rows).isEmpty)
        #expect(Self.counts(rows).first?.votes == [30, 20, 5, 2])
    }

    @Test
    func `a contest of another election is refused once`() throws {
        let subject = NightUnderTest.subject(reported: 1)
        let text = NightUnderTest.text(NistReport(subject, level: .precinct).json())
            .replacing("ElectionResults.PartyContest", with: "ElectionResults.RetentionContest")
        let rows = try Self.rows(Array(text.utf8), of: subject.snapshot.election)
        #expect(Self.refusals(rows) == ["contest list is none of this election"])
    }
}
