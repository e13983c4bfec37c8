import ElectionModel
import TestSupport
import Testing

/// What all reports say.
struct ReportTests {
    @Test func `every kind of report names its precinct, source and time`() {
        let turnout = TurnoutReport(
            precinct: 1,
            source: "s1",
            reportedAt: Builders.time(1),
            votersListed: 2,
            ballotsIssued: 1
        )
        let annulment = Annulment(
            contest: 0,
            precinct: 3,
            source: "s3",
            revision: 1,
            reportedAt: Builders.time(3),
            reason: ""
        )
        let count = Builders.count(precinct: 2, votes: [], source: "s2", at: 2)
        let reports: [Report] = [.turnout(turnout), .count(count), .annul(annulment)]
        #expect(reports.map(\.precinct) == [1, 2, 3])
        #expect(reports.map(\.source) == ["s1", "s2", "s3"])
        #expect(reports.map(\.reportedAt) == [1, 2, 3].map { Builders.time($0) })
    }
}
