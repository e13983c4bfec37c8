import ElectionModel
import Replay
import TestSupport
import Testing

/// Where a live screen stands.
struct LiveClockTests {
    private static let begin = Builders.time(-3_600).instant

    private func clock(speed: Int = 1) -> LiveClock { LiveClock(edge: Builders.time(), speed: speed) }

    @Test func `at the edge it follows, whatever time passes`() {
        var clock = clock()
        clock.tick(milliseconds: 5_000)
        #expect(clock.isAtEdge && clock.playhead == Builders.time())
        clock.follow(Builders.time(7))
        #expect(clock.isAtEdge && clock.playhead == Builders.time(7))
        clock.follow(Builders.time(3))
        #expect(clock.edge == Builders.time(7))
    }

    @Test func `a pause holds the moment while the edge goes on, and goes on behind it`() {
        var clock = clock()
        clock.togglePause()
        clock.follow(Builders.time(60))
        clock.tick(milliseconds: 60_000)
        #expect(clock.isPaused && !clock.isAtEdge && clock.playhead == Builders.time())
        clock.togglePause()
        clock.tick(milliseconds: 2_500)
        #expect(clock.playhead == Builders.time(2) && !clock.isAtEdge)
        clock.tick(milliseconds: 500)
        #expect(clock.playhead == Builders.time(3))
    }

    @Test func `wound back it plays on from there, and is at the edge again once it has reached it`() {
        var clock = clock()
        clock.seek(bySeconds: -10, begin: Self.begin)
        #expect(clock.playhead == Builders.time(-10) && !clock.isPaused)
        clock.faster()
        clock.faster()
        clock.tick(milliseconds: 2_000)
        #expect(clock.playhead == Builders.time(-2) && clock.speed == 4)
        clock.tick(milliseconds: 600)
        #expect(clock.isAtEdge && clock.speed == 1)
    }

    @Test func `a seek stays within the night, and beyond its edge is at the edge`() {
        var clock = clock()
        clock.seek(toInstant: .min, begin: Self.begin)
        #expect(clock.playhead.instant == Self.begin)
        clock.togglePause()
        clock.seek(bySeconds: .max, begin: Self.begin)
        #expect(clock.isAtEdge && !clock.isPaused)
        clock.seek(bySeconds: .min, begin: Self.begin)
        #expect(clock.playhead.instant == Self.begin)
        clock.seek(toInstant: .max, begin: Self.begin)
        #expect(clock.isAtEdge)
        clock.seek(toInstant: 5, begin: .max)
        #expect(clock.isAtEdge)
    }

    @Test func `a pause that is ended before the edge has moved is the edge`() {
        var clock = clock()
        clock.togglePause()
        clock.togglePause()
        #expect(clock.isAtEdge && !clock.isPaused)
    }

    @Test func `behind a night that is fed it goes as fast as the feed, until told otherwise`() {
        var clock = clock(speed: 300)
        clock.seek(bySeconds: -600, begin: Self.begin)
        clock.tick(milliseconds: 1_000)
        #expect(clock.playhead == Builders.time(-300))
        clock.slower()
        clock.follow(Builders.time(300), speed: 600)
        #expect(clock.speed == 150)
        clock.resetSpeed()
        #expect(clock.speed == 600)
        clock.goToEdge()
        #expect(clock.playhead == Builders.time(300) && clock.speed == 600)
    }

    @Test func `cut into any pieces, time moves it as far`() {
        var (once, often) = (clock(), clock())
        once.seek(bySeconds: -100, begin: Self.begin)
        often.seek(bySeconds: -100, begin: Self.begin)
        once.tick(milliseconds: 34_567)
        for _ in 0..<34_567 { often.tick(milliseconds: 1) }
        #expect(once == often)
    }
}
