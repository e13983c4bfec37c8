import ElectionModel
import Replay
import Testing

/// The clock of a replay that goes on to what is announced after its timeline.
struct LaterAnnouncementTests {
    private static let start: Int64 = 1_679_200_000

    private func moment(_ second: Int64) -> Timestamp {
        Timestamp(instant: Self.start + second, offsetMinutes: 360)
    }

    /// An hour of reports, then results ten hours and a week later.
    private func announced() -> ReplayClock {
        let later = [36_000, 604_800].map { Self.start + $0 }
        let arrivals = [10, 3_600].map { Self.start + $0 }
        return ReplayClock(begin: moment(0), end: moment(3_600), later: later, arrivals: arrivals, speed: 300)
    }

    @Test func `what is announced after the timeline is reached in seconds, each for itself`() {
        var clock = announced()
        #expect(clock.end == moment(3_600))
        #expect(clock.last == moment(604_800))
        clock.seek(toTenth: 10)
        #expect(clock.playhead == moment(3_600))
        #expect(!clock.isAtEnd)
        clock.tick(milliseconds: 2_000)
        #expect(clock.playhead == moment(36_000))
        clock.tick(milliseconds: 2_000)
        #expect(clock.playhead == moment(604_800))
        #expect(clock.isAtEnd)
    }

    @Test func `steps go on over what is announced later, and back`() {
        var clock = announced()
        let instants = [10, 3_600].map { Self.start + $0 }
        let seen = clock.step(over: instants, forward: 5, back: 4)
        #expect(seen == [10, 3_600, 36_000, 604_800, 604_800, 36_000, 3_600, 10, 0])
    }

    @Test func `a tour rests at what is announced later`() {
        var clock = announced()
        clock.stops = [36_000, 604_800].map { Self.start + $0 }
        clock.seek(toTenth: 10)
        clock.tick(milliseconds: 60_000)
        #expect(clock.playhead == moment(36_000))
        #expect(clock.stop == 0)
        clock.togglePause()
        clock.tick(milliseconds: 60_000)
        #expect(clock.stop == 1)
        #expect(clock.isAtEnd)
    }

    @Test func `what is announced within the timeline does not lengthen it`() {
        let later = [-5, 0, 50].map { Self.start + $0 }
        let clock = ReplayClock(begin: moment(0), end: moment(100), later: later, arrivals: [])
        #expect(clock.last == clock.end)
    }
}
