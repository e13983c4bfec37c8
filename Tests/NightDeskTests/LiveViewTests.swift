import ElectionModel
import NightDesk
import Replay
import Tabulation
import TestSupport
import Testing

/// A live night that is wound back while it goes on.
struct LiveViewTests {
    private static func clock(_ text: String) -> Timestamp {
        let parts = text.split(separator: ":").compactMap { Int64($0) }
        return Timestamp(instant: 1_679_162_400 + parts[0] * 3_600 + parts[1] * 60, offsetMinutes: 360)
    }

    private static let lines: [[UInt8]] = [
        SmallScenario.turnout(1, at: "12:00:00"), SmallScenario.turnout(2, at: "12:00:00"), Array("x".utf8),
        SmallScenario.turnout(3, at: "20:00:00"), SmallScenario.count(1, at: "21:00:00"),
        SmallScenario.count(2, at: "21:10:00"), SmallScenario.count(2, at: "21:10:00"),
        SmallScenario.annul(1, at: "22:00:00"), SmallScenario.count(3, (50, 1, 1), at: "22:30:00"),
    ]

    private func store(_ lines: [[UInt8]]) throws -> DeskStore {
        let store = try DeskStore()
        for line in lines { try store.ingest(line) }
        return store
    }

    /// What the log says as of a moment, counted from nothing.
    private func counted(_ store: borrowing DeskStore, at moment: Timestamp) throws -> NightSnapshot {
        let recording = try Recording(store: store.path)
        return recording.night(at: recording.position(asOf: moment.instant), clock: moment).snapshot()
    }

    private func view(_ requests: [DeskRequest], _ follower: inout StoreFollower) throws -> LiveView {
        var view = LiveView()
        view.follow(follower.clock, speed: 1, milliseconds: 0)
        for request in requests { try view.carryOut(request, on: &follower, feed: nil) }
        view.catchUp(with: follower)
        return view
    }

    private func frame(_ view: LiveView, _ follower: borrowing StoreFollower) -> DeskFrame? {
        let play = PlayState(
            mode: .live,
            clock: follower.clock,
            refused: follower.refused,
            head: follower.head
        )
        return view.frame(of: play, log: follower.log)
    }

    static let requests: [([DeskRequest], String?)] = [
        ([.seek(seconds: -60)], "22:29"), ([.seekTo(clock("21:05"))], "21:05"), ([.seekTenth(0)], "12:00"),
        ([.step(-1)], "22:00"), ([.step(-1), .step(-1), .step(1)], "22:00"),
        ([.step(-3), .step(2)], "22:00"),
        ([.mark(-1, own: [])], "22:00"), ([.mark(-1, own: [clock("22:15").instant])], "22:15"),
        ([.seekTo(clock("12:00")), .mark(1, own: [clock("13:00").instant])], "13:00"),
        ([.togglePause], "22:30"), ([.togglePause, .seek(seconds: -3_600)], "21:30"),
        ([.seek(seconds: -60), .liveEdge], nil), ([.seek(seconds: -60), .seek(seconds: 90)], nil),
        ([.seekTo(clock("23:59"))], nil), ([.seek(seconds: 60)], nil), ([.step(1)], nil),
        ([.mark(1, own: [])], nil),
        ([.step(-1), .step(5)], nil), ([.togglePause, .togglePause], nil), ([.faster], nil),
        ([.seekTenth(10)], nil),
        ([.seek(seconds: .min)], "12:00"),
    ]

    @Test(arguments: requests)
    func `every key of time leads to what the log says as of the moment, or to the edge`(
        requests: [DeskRequest],
        wanted: String?
    ) throws {
        let store = try store(Self.lines)
        var follower = try StoreFollower(path: store.path)
        _ = try follower.readNew()
        let view = try view(requests, &follower)
        let frame = frame(view, follower)
        #expect(view.isBehind == (wanted != nil))
        guard let wanted else { return #expect(frame == nil) }
        let moment = Self.clock(wanted)
        #expect(frame?.play.clock == moment && frame?.play.edge == Self.clock("22:30"))
        #expect(frame.map { Moment($0.snapshot) } == Moment(try counted(store, at: moment)))
        #expect(frame?.play.isPaused == (requests.first == .togglePause))
    }

    @Test func `the key for the mark before goes on from the mark it led to, though time has passed`() throws
    {
        let store = try store(Self.lines)
        var follower = try StoreFollower(path: store.path)
        _ = try follower.readNew()
        let own = ["21:30", "21:40", "22:20"].map { Self.clock($0).instant }
        var view = try view([.mark(-1, own: own)], &follower)
        var seen = [frame(view, follower)?.play.clock]
        for pause: Int64 in [1_500, 1_500, 1_500, 2_500] {
            view.follow(follower.clock, speed: 1, milliseconds: pause)
            try view.carryOut(.mark(-1, own: own), on: &follower, feed: nil)
            view.catchUp(with: follower)
            seen.append(frame(view, follower)?.play.clock)
        }
        #expect(seen == ["22:20", "22:00", "21:40", "21:30", "21:30"].map(Self.clock))
    }

    @Test func `new reports are read meanwhile, and change nothing before them`() throws {
        let store = try store(Array(Self.lines.prefix(6)))
        var follower = try StoreFollower(path: store.path)
        _ = try follower.readNew()
        var view = try view([.togglePause], &follower)
        let before = frame(view, follower)
        #expect(before?.snapshot.seq == 5 && before?.play.head != nil)
        for line in Self.lines.dropFirst(6) { try store.ingest(line) }
        _ = try follower.readNew()
        view.follow(follower.clock, speed: 1, milliseconds: 60_000)
        view.catchUp(with: follower)
        let after = frame(view, follower)
        #expect(after?.play.clock == Self.clock("21:10") && after?.play.edge == Self.clock("22:30"))
        #expect(after?.play.secondsBehind == 4_800)
        #expect(after.map { Moment($0.snapshot) } == before.map { Moment($0.snapshot) })
        #expect(after?.play.refused == 1 && after?.play.repeats == 1 && after?.play.head == nil)
        #expect(follower.night.seq == 7)
        try view.carryOut(.seekTo(Self.clock("22:10")), on: &follower, feed: nil)
        view.catchUp(with: follower)
        let later = frame(view, follower)
        #expect(later.map { Moment($0.snapshot) } == Moment(try counted(store, at: Self.clock("22:10"))))
        try view.carryOut(.liveEdge, on: &follower, feed: nil)
        view.catchUp(with: follower)
        #expect(frame(view, follower) == nil)
    }

    @Test func `a report of the very second at which the screen is held comes after it`() throws {
        let store = try store(Array(Self.lines.prefix(6)))
        var follower = try StoreFollower(path: store.path)
        _ = try follower.readNew()
        var view = try view([.togglePause], &follower)
        try store.ingest(SmallScenario.count(4, at: "21:10:00"))
        _ = try follower.readNew()
        view.follow(follower.clock, speed: 1, milliseconds: 0)
        view.catchUp(with: follower)
        #expect(frame(view, follower)?.snapshot.seq == 5)
        try store.ingest(SmallScenario.count(3, at: "21:20:00"))
        _ = try follower.readNew()
        view.follow(follower.clock, speed: 1, milliseconds: 0)
        try view.carryOut(.togglePause, on: &follower, feed: nil)
        view.catchUp(with: follower)
        #expect(frame(view, follower)?.snapshot.seq == 6)
    }

    @Test func `behind the edge time passes as at the edge, and catches up when hastened`() throws {
        let store = try store(Self.lines)
        var follower = try StoreFollower(path: store.path)
        _ = try follower.readNew()
        var view = try view([.seek(seconds: -100), .faster], &follower)
        #expect(view.isFast)
        view.follow(follower.clock, speed: 1, milliseconds: 30_000)
        view.catchUp(with: follower)
        #expect(frame(view, follower)?.play.secondsBehind == 40)
        view.follow(follower.clock, speed: 1, milliseconds: 30_000)
        view.catchUp(with: follower)
        #expect(frame(view, follower) == nil && !view.isFast)
    }

    @Test func `a minute after the return to the edge the log is let go of, until it is asked for`() throws {
        let store = try store(Self.lines)
        var follower = try StoreFollower(path: store.path)
        _ = try follower.readNew()
        var view = try view([.seekTo(Self.clock("21:05"))], &follower)
        view.follow(follower.clock, speed: 1, milliseconds: 100_000)
        view.letGo(of: &follower)
        #expect(view.isBehind && follower.log != nil)
        try view.carryOut(.liveEdge, on: &follower, feed: nil)
        for _ in 0..<2 {
            #expect(follower.log != nil)
            view.follow(follower.clock, speed: 1, milliseconds: 30_000)
            view.letGo(of: &follower)
        }
        #expect(follower.log == nil)
        try view.carryOut(.seekTo(Self.clock("21:05")), on: &follower, feed: nil)
        view.catchUp(with: follower)
        let again = frame(view, follower)
        #expect(again.map { Moment($0.snapshot) } == Moment(try counted(store, at: Self.clock("21:05"))))
    }

    @Test func `a night that is fed goes on while the screen is held, and forward where it was not`() throws {
        let store = try store(Self.lines)
        var follower = try StoreFollower(path: store.path)
        _ = try follower.readNew()
        let begin = Self.clock("07:00")
        let arrivals = try Recording(store: store.path).arrivals
        let feed = FeedClock(
            ReplayClock(begin: begin, end: Self.clock("23:00"), arrivals: arrivals, speed: 60)
        )
        var view = LiveView()
        view.follow(Self.clock("22:30"), speed: 60, milliseconds: 0)
        try view.carryOut(.seek(seconds: 90), on: &follower, feed: feed)
        #expect(feed.playhead == begin.moved(to: begin.instant + 90) && !view.isBehind)
        try view.carryOut(.togglePause, on: &follower, feed: feed)
        try view.carryOut(.faster, on: &follower, feed: feed)
        #expect(view.isBehind && feed.speed == 60)
        #expect(feed.tick(milliseconds: 1_000).instant > begin.instant + 90)
    }

    @Test func `a live desk is wound back and returns, with reports coming in between`() throws {
        let store = try store(Array(Self.lines.prefix(6)))
        let path = store.path
        let run = try DeskRun { LiveDesk(store: path, news: $0, requests: $1).run() }
        #expect(run.frame { $0.snapshot.seq == 5 }?.play.edge == nil)
        run.requests.send(.togglePause)
        run.requests.send(.seekTo(Self.clock("21:05")))
        let past = run.frame { $0.play.clock == Self.clock("21:05") }
        #expect(past?.snapshot.seq == 4 && past?.play.edge != nil && past?.play.isPaused == true)
        for line in Self.lines.dropFirst(6) { try store.ingest(line) }
        let held = run.frame { $0.play.edge == Self.clock("22:30") }
        #expect(held?.snapshot.seq == 4 && held?.play.clock == Self.clock("21:05"))
        run.requests.send(.liveEdge)
        let edge = run.frame { $0.play.edge == nil }
        #expect(edge?.snapshot.seq == 7)
        run.stop()
    }
}
