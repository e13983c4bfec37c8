import ElectionModel
import NightDesk
import Replay
import Tabulation
import TestSupport
import Testing

/// A recorded night under a playhead.
struct ReplaySessionTests {
    private static let night = RandomNight(seed: 1)

    private func session(_ night: RandomNight = night) -> ReplaySession {
        ReplaySession(recording: night.recording, clock: night.clock())
    }

    /// The session after a request.
    private func session(after requests: DeskRequest...) -> ReplaySession {
        var session = session()
        for request in requests { ReplayDesk.carryOut(request, on: &session) }
        session.catchUp()
        return session
    }

    @Test(arguments: 0..<12)
    func `wherever the playhead is put, the count is that of what had arrived`(seed: UInt64) {
        let night = RandomNight(seed: seed)
        var random = SplitMix64(seed: seed)
        var session = session(night)
        let (begin, end) = (session.clock.begin.instant, session.clock.end.instant)
        let arrivals = night.recording.arrivals
        for _ in 0..<25 {
            let anywhere = Int64.random(in: begin - 60...end + 60, using: &random)
            let arrival = arrivals[Int.random(in: 0..<arrivals.count, using: &random)]
            let onArrival = arrival + Int64.random(in: -1...1, using: &random)
            let target = Bool.random(using: &random) ? anywhere : onArrival
            session.clock.seek(to: Timestamp(instant: target, offsetMinutes: 360))
            session.catchUp()
            let playhead = session.clock.playhead
            let frame = session.frame()
            #expect(Moment(frame.snapshot) == Moment(night.counted(to: playhead).snapshot()))
            #expect(frame.snapshot.seq == arrivals.count { $0 <= playhead.instant })
            let refused = night.recording.refusals.count { $0.time.instant <= playhead.instant }
            #expect(frame.play.refused == refused)
            #expect(frame.play.repeats == night.recording.repeats.count { $0 <= playhead.instant })
            #expect((frame.play.head != nil) == (frame.snapshot.seq == arrivals.count))
        }
    }

    @Test func `the first frame stands at the beginning and tells where the night ends`() {
        let frame = session().frame()
        let play = PlayState(
            mode: .replay,
            clock: Builders.time(-13 * 3_600),
            speed: 300,
            begin: Builders.time(-13 * 3_600),
            end: ReplaySessionTests.night.recording.end,
            last: ReplaySessionTests.night.recording.end
        )
        #expect(frame.play == play)
        #expect(frame.snapshot.seq == 0)
    }

    @Test func `the last frame has all that came and the head of the log`() {
        let recording = ReplaySessionTests.night.recording
        let frame = session(after: .liveEdge).frame()
        let play = PlayState(
            mode: .replay,
            clock: recording.end,
            speed: 300,
            begin: recording.begin,
            end: recording.end,
            last: recording.end,
            refused: recording.refusals.count { $0.time.instant <= recording.end.instant },
            repeats: recording.repeats.count { $0 <= recording.end.instant },
            head: recording.lastHead.hash
        )
        #expect(frame.play == play)
        #expect(frame.snapshot.seq == recording.entries.count)
    }

    @Test func `each request does what it says`() throws {
        let (begin, end) = (session().clock.begin, session().clock.end)
        #expect(session(after: .togglePause).frame().play.isPaused)
        #expect(!session(after: .togglePause, .togglePause).frame().play.isPaused)
        #expect(session(after: .faster).frame().play.speed == 600)
        #expect(session(after: .slower).frame().play.speed == 150)
        #expect(session(after: .faster, .faster, .normalSpeed).frame().play.speed == 300)
        #expect(session(after: .seek(seconds: 90)).clock.playhead == begin.moved(to: begin.instant + 90))
        #expect(
            session(after: .seek(seconds: 90), .seek(seconds: -60)).clock.playhead.instant == begin.instant
                + 30
        )
        #expect(session(after: .seek(seconds: .min)).clock.playhead == begin)
        #expect(session(after: .seek(seconds: .max)).clock.playhead.instant == end.instant)
        let third = (end.instant - begin.instant) * 3 / 10
        #expect(session(after: .seekTenth(3)).clock.playhead.instant == begin.instant + third)
        #expect(session(after: .seekTo(Builders.time())).clock.playhead == Builders.time())
        #expect(session(after: .liveEdge).clock.isAtEnd)
        #expect(session(after: .liveEdge, .stop).clock.isAtEnd)
    }

    @Test func `steps go from arrival to arrival, forth and back, and stop at the ends`() {
        let moments = ReplaySessionTests.night.recording.arrivals.reduce(into: [Int64]()) {
            if $0.last != $1 { $0.append($1) }
        }
        #expect(session(after: .step(1)).clock.playhead.instant == moments[0])
        #expect(session(after: .step(4)).clock.playhead.instant == moments[3])
        #expect(session(after: .step(4), .step(-3)).clock.playhead.instant == moments[0])
        #expect(session(after: .step(0)).clock.playhead == session().clock.begin)
        #expect(session(after: .step(2), .step(.min)).clock.playhead == session().clock.begin)
        #expect(session(after: .step(.max)).clock.isAtEnd)
    }

    @Test func `marks are gone to forth and back, the viewer's own among them, and none is nowhere`() throws {
        let recording = ReplaySessionTests.night.recording
        let marks = Set(recording.ahead.marks.map(\.time.instant)).sorted()
        #expect(marks.count > 3)
        var session = session()
        for instant in marks {
            session.goToMark(1, own: [], now: 0)
            session.catchUp()
            #expect(session.clock.playhead.instant == instant)
            #expect(session.frame().snapshot.marks.last?.time.instant == instant)
        }
        session.goToMark(1, own: [], now: 0)
        #expect(session.clock.playhead.instant == marks.last)
        let own = try #require(marks.first) - 100
        session.goToMark(1, own: [own], now: 0)
        #expect(session.clock.playhead.instant == marks.last)
        for instant in marks.dropLast().reversed() + [own] {
            session.goToMark(-1, own: [own], now: 0)
            #expect(session.clock.playhead.instant == instant)
        }
    }

    /// The marks before the end of the night, and a session that stands there.
    private func atEnd() -> (marks: [Int64], session: ReplaySession) {
        let recording = ReplaySessionTests.night.recording
        let marks = Set(recording.ahead.marks.map(\.time.instant)).filter { $0 < recording.end.instant }
        return (marks.sorted(), session(after: .seekTo(recording.end)))
    }

    @Test func `the key for the mark before goes on from the mark it led to, though time has passed`() {
        var (marks, session) = atEnd()
        for (number, mark) in marks.reversed().enumerated() {
            session.goToMark(-1, own: [], now: Int64(number) * 1_000)
            #expect(session.clock.playhead.instant == mark)
            session.clock.tick(milliseconds: 20)
            #expect(session.clock.playhead.instant > mark)
        }
    }

    @Test func `two seconds later, or after another key, it leads to the mark before the playhead`() {
        var (marks, session) = atEnd()
        session.goToMark(-1, own: [], now: 0)
        session.clock.tick(milliseconds: 20)
        session.goToMark(-1, own: [], now: 2_000)
        #expect(session.clock.playhead.instant == marks.last)
        ReplayDesk.carryOut(.seek(seconds: 1), on: &session)
        session.goToMark(-1, own: [], now: 2_001)
        #expect(session.clock.playhead.instant == marks.last)
    }

    @Test func `what comes after the playhead is handed over only where it was asked for`() {
        let night = ReplaySessionTests.night
        #expect(session().frame().play.ahead == nil)
        let open = ReplaySession(recording: night.recording, clock: night.clock(), showsAhead: true)
        #expect(open.frame().play.ahead == night.recording.ahead)
        var quiet = session()
        quiet.lookAhead()
        #expect(quiet.frame().play.ahead == nil)
    }

    @Test func `a desk waits for ever while the playhead stands, a tenth of a second while it moves`() {
        var clock = ReplaySessionTests.night.clock()
        #expect(ReplayDesk.patience(with: clock) == 100)
        clock.togglePause()
        #expect(ReplayDesk.patience(with: clock) == -1)
        clock.togglePause()
        clock.seek(toTenth: 10)
        #expect(ReplayDesk.patience(with: clock) == -1)
    }
}
