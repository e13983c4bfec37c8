import ElectionModel
import NightDesk
import Replay
import TestSupport
import Testing

/// The clock of a feeder.
struct FeedClockTests {
    private func feed() -> FeedClock {
        let arrivals = (0...10).map { Builders.time($0 * 100).instant }
        return FeedClock(
            ReplayClock(begin: Builders.time(), end: Builders.time(1_000), arrivals: arrivals, speed: 100)
        )
    }

    @Test func `real time moves the playhead, up to the end`() {
        let feed = feed()
        #expect(feed.playhead == Builders.time())
        #expect(feed.tick(milliseconds: 2_500) == Builders.time(250))
        #expect(!feed.isAtEnd)
        #expect(feed.tick(milliseconds: 100_000) == Builders.time(1_000))
        #expect(feed.isAtEnd)
    }

    @Test func `it never rests: a pause is the screen's affair`() {
        let feed = feed()
        feed.carryOut(.togglePause)
        #expect(feed.tick(milliseconds: 1_000) == Builders.time(100))
    }

    @Test func `it goes faster, slower and as at first`() {
        let feed = feed()
        let speeds = [DeskRequest.faster, .faster, .slower, .slower, .slower, .normalSpeed].map {
            feed.carryOut($0)
            return feed.speed
        }
        #expect(speeds == [200, 400, 200, 100, 50, 100])
    }

    @Test func `it goes forward when asked`() {
        let feed = feed()
        let places = [DeskRequest.seek(seconds: 150), .seekTenth(3), .seekTo(Builders.time(444))].map {
            feed.carryOut($0)
            return feed.playhead
        }
        #expect(places == [150, 300, 444].map { Builders.time($0) })
        feed.carryOut(.seek(seconds: .max))
        #expect(feed.isAtEnd)
    }

    @Test(arguments: [
        DeskRequest.seek(seconds: -1), .seek(seconds: .min), .seekTenth(0), .seekTenth(4),
        .seekTo(Builders.time(499)), .step(-1), .step(1), .mark(-1, own: [0]), .mark(1, own: [0]), .liveEdge,
        .stop, .seek(seconds: 0),
    ])
    func `it never goes back, for what was fed stays fed`(request: DeskRequest) {
        let feed = feed()
        feed.carryOut(.seek(seconds: 500))
        feed.carryOut(request)
        #expect(feed.playhead == Builders.time(500))
    }

    @Test func `what is handed over is its own affair`() {
        let feed = feed()
        feed.carryOut(.seek(seconds: 500))
        #expect(feed.handedOver == Builders.time())
        feed.handOver(upTo: Builders.time(300))
        #expect(feed.handedOver == Builders.time(300))
        #expect(feed.playhead == Builders.time(500))
    }
}
