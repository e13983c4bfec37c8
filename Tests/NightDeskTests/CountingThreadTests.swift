import ElectionModel
import NightDesk
import PosixIO
import Replay
import ResultsStore
import Tabulation
import TestSupport
import Testing

/// The counting threads of a live night and of a replay, run as the program runs them.
struct CountingThreadTests {
    private func live(_ path: String, feed: FeedClock? = nil) throws -> DeskRun {
        try DeskRun { LiveDesk(store: path, news: $0, requests: $1, feed: feed).run() }
    }

    @Test func `a live desk shows what the ingest half commits`() throws {
        let store = try DeskStore()
        let run = try live(store.path)
        let empty = PlayState(mode: .live, isRecorded: true)
        #expect(run.frame()?.play == empty)
        try store.ingest(SmallScenario.count(1), Array("x".utf8), SmallScenario.count(1))
        let frame = run.frame { $0.snapshot.seq == 1 }
        let nine = Timestamp(instant: 1_679_238_000, offsetMinutes: 360)
        let head = try LogReader.open(path: store.path).head().hash.hex
        var play = PlayState(mode: .live, clock: nine, end: nine, refused: 1, repeats: 1, head: head)
        play.isRecorded = true
        #expect(frame?.play == play)
        #expect(frame?.snapshot.country.votersListed == 400)
        try store.ingest(SmallScenario.turnout(2, at: "21:30:00"))
        #expect(run.frame { $0.snapshot.seq == 2 } != nil)
        run.stop()
    }

    @Test func `a live desk shows at once what the store holds already`() throws {
        let store = try DeskStore()
        try store.ingest(SmallScenario.count(1), SmallScenario.count(2))
        let run = try live(store.path)
        #expect(run.frame()?.snapshot.seq == 2)
        run.stop()
    }

    @Test func `reports that follow one another quickly share five frames a second, the last one is shown`()
        throws
    {
        let store = try DeskStore()
        let run = try live(store.path)
        #expect(run.frame()?.snapshot.seq == 0)
        let begin = Clock.monotonicMilliseconds()
        var frames = 0
        for second in 10..<50 {
            try store.ingest(SmallScenario.turnout(2, at: "21:30:\(second)"))
            if run.news.take() != nil { frames += 1 }
        }
        let last = run.frame { frame in
            frames += 1
            return frame.snapshot.seq == 40
        }
        let spent = Int(Clock.monotonicMilliseconds() - begin)
        #expect(last != nil)
        // One at once and one after each fifth of a second; with each second of the clock another.
        #expect(frames <= spent / 200 + spent / 1_000 + 4, "\(frames) frames in \(spent) ms")
        run.stop()
    }

    @Test func `a live desk finds what is committed where nobody tells of writes`() throws {
        let store = try DeskStore()
        let path = store.path
        let run = try DeskRun { LiveDesk(store: path, news: $0, requests: $1, listens: false).run() }
        #expect(run.frame()?.snapshot.seq == 0)
        try store.ingest(SmallScenario.count(1))
        #expect(run.frame { $0.snapshot.seq == 1 } != nil)
        run.stop()
    }

    @Test func `a live night's clock is now, and fresh`() throws {
        let store = try DeskStore(recorded: false)
        let run = try live(store.path)
        let play = run.frame()?.play
        #expect((play?.clock?.instant ?? 0) > 1_700_000_000)
        #expect(play?.freshness == .fresh)
        run.stop()
    }

    @Test func `a store that is missing ends the desk with its status`() throws {
        let run = try live("/nowhere/night.db")
        let failure = run.failure()
        #expect(failure?.line == "/nowhere/night.db: no such store; make one with init")
        #expect(failure?.status == 66)
        run.stop()
    }

    @Test func `a live desk that is fed shows the feeder's clock and passes on what is asked`() throws {
        let store = try DeskStore()
        let clock = ReplayClock(begin: Builders.time(), end: Builders.time(900), arrivals: [], speed: 60)
        let feed = FeedClock(clock)
        feed.handOver(upTo: Builders.time(30))
        let run = try live(store.path, feed: feed)
        let first = run.frame()?.play
        #expect(first?.clock == Builders.time(30) && first?.isFed == true)
        run.requests.send(.faster)
        #expect(run.frame { $0.play.speed == 120 } != nil)
        #expect(feed.speed == 120)
        run.stop()
    }

    @Test(arguments: [
        (0, true, false, 1_000), (1, true, false, 999), (999, true, false, 1), (1_750, true, false, 250),
        (0, false, false, 250), (0, true, true, 250), (900, false, false, 100), (900, true, true, 100),
    ])
    func `a live desk wakes with the second, and four times in it where nobody tells of writes`(
        wall: Int64,
        hears: Bool,
        isFed: Bool,
        milliseconds: Int64
    ) {
        #expect(LiveDesk.patience(wallMilliseconds: wall, hears: hears, isFed: isFed) == milliseconds)
    }

    @Test func `a replay desk shows the night under its playhead until it is stopped`() throws {
        let night = RandomNight(seed: 3)
        var clock = night.clock()
        clock.togglePause()
        let start = clock
        let run = try DeskRun { news, requests in
            ReplayDesk(news: news, requests: requests)
                .run(ReplaySession(recording: night.recording, clock: start))
        }
        #expect(run.frame()?.snapshot.seq == 0)
        run.requests.send(.seekTo(Builders.time(600)))
        let playhead = run.frame { $0.snapshot.seq > 0 }
        let counted = night.counted(to: Builders.time(600)).snapshot()
        #expect(playhead.map { Moment($0.snapshot) } == Moment(counted))
        run.requests.send(.liveEdge)
        run.requests.send(.step(-1))
        run.requests.send(.step(1))
        let last = run.frame { $0.snapshot.seq == night.recording.entries.count }
        #expect(last?.play.head == night.recording.lastHead.hash)
        run.stop()
    }

    @Test func `a replay that runs moves by itself`() throws {
        let night = RandomNight(seed: 4)
        let run = try DeskRun { news, requests in
            ReplayDesk(news: news, requests: requests)
                .run(ReplaySession(recording: night.recording, clock: night.clock(speed: 3_600)))
        }
        #expect(run.frame { ($0.play.clock?.instant ?? 0) > night.recording.begin.instant } != nil)
        run.stop()
    }
}
