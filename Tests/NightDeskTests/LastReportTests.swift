import ElectionModel
import NightDesk
import PosixIO
import Tabulation
import TestSupport
import Testing

/// When a report last came, whatever the wall clock says meanwhile.
struct LastReportTests {
    private func arrival(_ instant: Int64) -> Timestamp { Timestamp(instant: instant, offsetMinutes: 360) }

    @Test func `what comes while somebody looks comes now, and a position is news once`() {
        var last = LastReport(now: 50_000)
        #expect(last.moment == 50_000)
        last.reached(3, now: 60_000)
        #expect(last.moment == 60_000)
        // Another count of the same log gets there again.
        last.reached(2, now: 70_000)
        last.reached(3, now: 80_000)
        #expect(last.moment == 60_000)
        last.reached(4, now: 90_000)
        #expect(last.moment == 90_000)
    }

    /// Seconds since the arrival, and the moment by the monotonic clock.
    private static let ages: [(Int64, Int64)] = [
        (960, 50_000 - 960_000), (0, 50_000), (-30, 50_000), (.max, 50_000 - 1_000_000_000_000),
        (.min, 50_000),
    ]

    @Test(arguments: ages)
    func `what was there at the first look came when its arrival says`(age: Int64, moment: Int64) {
        var last = LastReport(now: 40_000)
        last.reached(7, now: 45_000)
        let wall = max(age, 0)
        last.wasThere(upTo: 7, since: arrival(wall &- age), now: 50_000, wall: wall)
        #expect(last.moment == moment)
        last.reached(7, now: 60_000)
        #expect(last.moment == moment, "it was there")
        last.reached(8, now: 61_000)
        #expect(last.moment == 61_000)
    }

    @Test func `an empty store has been quiet since somebody looked`() {
        var last = LastReport(now: 40_000)
        last.wasThere(upTo: 0, since: nil, now: 50_000, wall: 2_000_000_000)
        #expect(last.moment == 40_000)
    }

    @Test func `a screen opened in a silence says how long it has lasted`() throws {
        let store = try DeskStore(recorded: false)
        let path = store.path
        try store.ingest(SmallScenario.turnout(1))
        // Nothing but time makes an arrival old: a live store stamps it itself.
        Clock.pause(milliseconds: 11_000)
        var writer = try IngestDesk(store: path)
        _ = try writer.commit()
        let run = try DeskRun { LiveDesk(store: path, news: $0, requests: $1).run() }
        let first = run.frame { $0.snapshot.seq == 1 }?.play.freshness
        guard case .quiet(let seconds) = first else {
            Issue.record("quiet for eleven seconds, and it says \(String(describing: first))")
            return run.stop()
        }
        #expect(seconds >= 11)
        try writer.rest()
        run.stop()
    }
}
