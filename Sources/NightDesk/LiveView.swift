package import ElectionModel
import PosixIO
import Replay
package import Tabulation

/// Where a live screen stands, and the night as it was there.
///
/// At the edge it holds nothing of its own: the follower's night is shown. Behind it counts the kept log to
/// its playhead, while the follower goes on reading.
package struct LiveView: Sendable {
    /// nil until the night has a moment at all.
    private var clock: LiveClock?
    private var played: PlayedNight?
    /// Which of the follower's nights that was counted from; see ``StoreFollower/turns``.
    private var playedTurn = 0
    /// Entries there were when the edge was held: more may arrive within the very second.
    private var held: Int?
    /// Milliseconds the screen has stood at the edge since it last let go of something.
    private var rest: Int64 = 0
    /// Milliseconds at the edge since memory was last given back, and how far the log went then.
    private var untrimmed: Int64 = 0
    private var trimmedSeq = 0
    private var markWalk = MarkWalk()
    /// Milliseconds that were told of.
    private var now: Int64 = 0
    /// While reports come, what frames have let go of is given back this often.
    private static let trimming: Int64 = 2_000
    /// For so long a log that was kept waits for the next key that winds back.
    private static let patience: Int64 = 60_000

    package init() {}

    /// Whether the screen shows another moment than the newest.
    package var isBehind: Bool { clock.map { !$0.isAtEdge } ?? false }

    /// Whether the playhead moves by itself faster than the seconds pass.
    package var isFast: Bool { isBehind && clock.map { !$0.isPaused && $0.speed > 1 } ?? false }

    /// Moves the edge, and the playhead by the real time that has passed.
    package mutating func follow(_ edge: Timestamp?, speed: Int, milliseconds: Int64) {
        guard let edge else { return }
        if clock == nil { clock = LiveClock(edge: edge, speed: speed) }
        clock?.follow(edge, speed: speed)
        clock?.tick(milliseconds: milliseconds)
        now += milliseconds
        rest = isBehind ? 0 : rest + milliseconds
        untrimmed = isBehind ? 0 : untrimmed + milliseconds
    }

    /// Lets go of the log a minute after the screen came back to the edge, and of what is not needed every
    /// minute from then on: a screen left open for a week would hold the whole of it.
    package mutating func letGo(of follower: inout StoreFollower) {
        guard rest >= LiveView.patience else { return trim(at: follower.night.seq) }
        rest = 0
        follower.letGoOfLog()
    }

    private mutating func trim(at seq: Int) {
        guard untrimmed >= LiveView.trimming, seq != trimmedSeq else { return }
        (untrimmed, trimmedSeq) = (0, seq)
        Heap.trim()
    }

    /// Does what the drawing thread asks; what concerns the night itself goes to the feed, where there is one.
    ///
    /// - Throws: ``DeskError/store(_:)`` when the night so far cannot be read again.
    package mutating func carryOut(
        _ request: DeskRequest,
        on follower: inout StoreFollower,
        feed: FeedClock?
    ) throws(DeskError) {
        guard var moved = clock, request != .stop else { return }
        if moved.isAtEdge, LiveView.isForward(request, from: moved, in: follower) {
            feed?.carryOut(LiveView.forFeed(request, in: follower))
            return
        }
        try follower.keepLog()
        markWalk.hear(request)
        let before = moved
        let begin = LiveView.begin(of: follower)
        switch request {
        case .togglePause: moved.togglePause()
        case .faster: moved.faster()
        case .slower: moved.slower()
        case .normalSpeed: moved.resetSpeed()
        case .seek(let seconds): moved.seek(bySeconds: Int64(seconds), begin: begin)
        case .seekTo(let moment): moved.seek(toInstant: moment.instant, begin: begin)
        case .seekTenth(let tenth):
            moved.seek(toInstant: LiveView.instant(ofTenth: tenth, in: follower), begin: begin)
        case .step(let arrivals): LiveView.step(arrivals, &moved, follower, begin: begin)
        case .mark(let step, let own):
            let mark = mark(step, own: own, from: moved, in: follower)
            if let mark { moved.seek(toInstant: mark, begin: begin) }
        case .liveEdge: moved.goToEdge()
        case .stop: break
        }
        if before.isAtEdge, moved.isPaused {
            held = follower.night.seq
        } else if !moved.isPaused || moved.playhead != before.playhead {
            held = nil
        }
        clock = moved
    }

    /// Counts to the playhead where it is behind, stations compared; lets go of all that where it is not.
    ///
    /// - Parameters:
    ///   - follower: The night and its log.
    ///   - goesOn: Asked every millisecond or so whether to go on comparing.
    package mutating func catchUp(
        with follower: borrowing StoreFollower,
        while goesOn: () -> Bool = { true }
    ) {
        count(follower)
        played?.compare(while: goesOn)
    }

    /// The first half of ``catchUp(with:)``, as that of a replay.
    ///
    /// - Returns: Whether the comparison of stations will take so long that a frame should not wait for it.
    @discardableResult
    package mutating func count(_ follower: borrowing StoreFollower) -> Bool {
        guard let clock, !clock.isAtEdge, let log = follower.log else {
            played = nil
            return false
        }
        if played == nil || playedTurn != follower.turns {
            playedTurn = follower.turns
            played = PlayedNight(election: log.election, conditions: follower.conditions)
        }
        played?.count(to: clock.playhead, of: log, limit: held ?? .max, canGrow: true)
        return played?.isFarAhead ?? false
    }

    /// The frame of the playhead, made of that of the edge; nil at the edge.
    package func frame(of edge: PlayState, log: Recording?) -> DeskFrame? {
        guard let clock, !clock.isAtEdge, let played, let log else { return nil }
        var play = edge
        play.clock = clock.playhead
        play.edge = clock.edge
        play.speed = clock.speed
        play.isPaused = clock.isPaused
        play.refused = played.refused
        play.repeats = log.repeats(until: clock.playhead.instant)
        if played.night.seq != log.entries.count { play.head = nil }
        return DeskFrame(snapshot: played.snapshot, play: play)
    }

    /// Whether a request, made at the edge, is about the night itself and not about where the screen stands.
    private static func isForward(
        _ request: DeskRequest,
        from clock: LiveClock,
        in follower: borrowing StoreFollower
    ) -> Bool {
        switch request {
        case .faster, .slower, .normalSpeed, .liveEdge: true
        case .seek(let seconds): seconds > 0
        case .seekTo(let moment): moment.instant >= clock.edge.instant
        case .seekTenth(let tenth): instant(ofTenth: tenth, in: follower) >= clock.edge.instant
        case .step(let step), .mark(let step, _): step > 0
        case .togglePause, .stop: false
        }
    }

    /// The tenths are those of the timeline that is shown, which may end before the feed does.
    private static func forFeed(_ request: DeskRequest, in follower: borrowing StoreFollower) -> DeskRequest {
        guard case .seekTenth(let tenth) = request, let end = follower.end else { return request }
        return .seekTo(end.moved(to: instant(ofTenth: tenth, in: follower)))
    }

    private mutating func mark(
        _ step: Int,
        own: [Int64],
        from clock: LiveClock,
        in follower: borrowing StoreFollower
    ) -> Int64? {
        let marks = MarkSchedule(marks: follower.night.marks, own: own)
        return markWalk.instant(step, among: marks, from: clock.playhead.instant, now: now)
    }

    private static func step(
        _ arrivals: Int,
        _ clock: inout LiveClock,
        _ follower: borrowing StoreFollower,
        begin: Int64
    ) {
        let schedule = ReplaySchedule(instants: follower.log?.arrivals ?? [])
        for _ in 0..<min(1_000, arrivals.magnitude) {
            let now = clock.playhead.instant
            let next = arrivals > 0 ? schedule.instant(after: now) : schedule.instant(before: now)
            clock.seek(toInstant: next ?? (arrivals > 0 ? clock.edge.instant : begin), begin: begin)
        }
    }

    /// The first moment of the timeline: the country's polls open, or the first arrival.
    private static func begin(of follower: borrowing StoreFollower) -> Int64 {
        let election = follower.night.election
        let opening = election.units[election.country].pollsOpen
        let first = opening ?? follower.night.firstArrival
        return first?.instant ?? .min
    }

    private static func instant(ofTenth tenth: Int, in follower: borrowing StoreFollower) -> Int64 {
        let begin = begin(of: follower)
        guard let end = follower.end, end.instant > begin, begin > .min else { return .max }
        return begin + (end.instant - begin) * Int64(min(max(tenth, 0), 10)) / 10
    }
}
