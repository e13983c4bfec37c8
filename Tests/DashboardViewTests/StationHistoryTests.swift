import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import TestSupport
import Testing

struct StationHistoryTests {
    private static func ruling(_ revision: UInt16) -> Ruling {
        Ruling(
            contest: 0,
            precinct: 0,
            source: "s1",
            revision: revision,
            decidedAt: Builders.time(),
            reason: "paper seen"
        )
    }

    private func desk(_ reports: [Report]) -> Desk {
        var night = Night(election: Builders.election())
        for (place, report) in reports.enumerated() { night.apply(Builders.entry(place + 1, report)) }
        var desk = Desk(rows: 60, columns: 120, snapshot: night.snapshot())
        desk.state.focus = .detail
        desk.state.isZoomed = true
        desk.state.path = [DrillStep(place: .region(0)), DrillStep(place: .station(0))]
        return desk
    }

    @Test
    func `the page of a station tells how its protocol came to be`() {
        let first = Builders.count(precinct: 0, votes: [9, 1, 0, 0])
        let second = Builders.count(precinct: 0, votes: [8, 2, 0, 0], revision: 2)
        let desk = desk([
            .count(first), .count(second), .decide(.withdraw(Self.ruling(2))),
            .decide(.confirm(Self.ruling(1))),
        ])
        for text in [
            "History", "revision 1", "stands", "revision 2", "no longer counts",
            "seq 3 · 20:00:03 · decision", "withdrawn seq 2: paper seen", "confirmed seq 1: paper seen",
        ] { #expect(desk.shows(text), "\(text)") }
    }

    @Test
    func `a station with one protocol has no history`() {
        #expect(!desk([.count(Builders.count(precinct: 0, votes: [9, 1, 0, 0]))]).shows("History"))
    }

    @Test
    func `what was admitted and what was annulled reads like it`() {
        let admission = Admission(
            report: Builders.count(precinct: 0, votes: [9, 1, 0, 0], revision: 2),
            code: .voteSum,
            originalHash: String(repeating: "0", count: 64),
            decidedAt: Builders.time(),
            reason: "signed copy"
        )
        let annulment = Annulment(
            contest: 0,
            precinct: 0,
            source: "s1",
            revision: 3,
            reportedAt: Builders.time(),
            reason: "wrong station"
        )
        let desk = desk([
            .count(Builders.count(precinct: 0, votes: [9, 1, 0, 0])), .decide(.admit(admission)),
            .annul(annulment),
        ])
        for text in ["admitted: signed copy · stands", "annulled revision 3: wrong station"] {
            #expect(desk.shows(text), "\(text)")
        }
    }
}
