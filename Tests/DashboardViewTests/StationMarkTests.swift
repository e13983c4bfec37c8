import DashboardView
import ElectionModel
import Tabulation
import TestSupport
import Testing

/// How the page of a station shows what its protocol was marked with.
@Suite struct StationMarkTests {
    /// The page of the first station with one list protocol, made a minute after closing.
    private func page(
        issued: UInt32,
        found: UInt32,
        received: UInt32? = nil,
        listed: UInt32 = 5_000,
        flags: [RuleCode]
    ) -> Desk {
        let report = CountReport(
            contest: 0,
            precinct: 0,
            source: "s1",
            revision: 1,
            reportedAt: Builders.time(60),
            ballots: BallotCounts(
                votersListed: listed,
                ballotsReceived: received,
                ballotsIssued: issued,
                ballotsFound: found,
                invalidBallots: 0
            ),
            votes: [found, 0, 0, 0]
        )
        var night = Night(election: Builders.election())
        night.apply(Builders.entry(1, .count(report), flags: flags))
        var desk = Desk(rows: 60, columns: 200, snapshot: night.snapshot())
        desk.state.path = [DrillStep(place: .station(0))]
        desk.state.focus = .detail
        return desk
    }

    @Test func `an alarm has a sign of its own and a warning a quieter one`() {
        let desk = page(issued: 400, found: 390, flags: [.speed, .listLimit, .notFound])
        #expect(desk.shows("! R03 more voters than a list may have"))
        #expect(desk.shows("· A05 ballots issued and not found"))
        #expect(desk.shows("· T05 counted very fast"))
    }

    @Test func `a bar that is passed is shown with both its sides`() {
        let desk = page(issued: 400, found: 390, received: 500, flags: [])
        #expect(desk.shows("✗ counted in time    390 > 60"))
        #expect(desk.shows("✗ listed ≤ limit     5 000 > 3 000"))
        #expect(desk.shows("✗ issued − found     400 − 390 = 10 ≥ 4"))
        #expect(desk.shows("✗ received ≤ reserve 500 > 102"))
    }

    @Test func `protocols that differ wait for a correction and then are an alarm, both sides named`() {
        let election = Builders.election()
        var night = Night(election: election)
        let list = Builders.count(precinct: 0, votes: [9, 9, 9, 9], listed: 100)
        let district = Builders.count(precinct: 0, votes: [18, 18, 0], contest: 1, listed: 101)
        night.apply(Builders.entry(1, .count(list)))
        night.apply(Builders.entry(2, .count(district)))
        func desk(_ seconds: Int) -> Desk {
            night.advanceClock(to: Builders.time(seconds))
            var desk = Desk(rows: 60, columns: 200, snapshot: night.snapshot())
            desk.state.path = [DrillStep(place: .station(0))]
            desk.state.focus = .detail
            return desk
        }
        #expect(desk(60).shows("100 ≠ 101 · an alarm from 20:30:02 unless corrected"))
        #expect(!desk(60).shows("! X01"))
        let late = desk(1_802)
        #expect(late.shows("! X01") && late.shows("100 ≠ 101") && !late.shows("unless corrected"))
    }

    @Test func `a bar that is kept has its line, a rule that is silent has none`() {
        let desk = page(issued: 40, found: 39, received: 102, listed: 100, flags: [])
        #expect(desk.shows("✓ issued ≤ listed    40 ≤ 100"))
        for line in ["✓ listed ≤ limit", "✓ issued − found     40 − 39 = 1 < 3", "✓ received ≤ reserve"] {
            #expect(desk.shows(line), "\(line)")
        }
        #expect(!desk.shows("counted in time"))
    }
}
