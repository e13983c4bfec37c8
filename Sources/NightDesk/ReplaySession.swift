import ElectionModel
package import Replay
package import Tabulation

/// A recorded night under a playhead: what has arrived by then, counted.
package struct ReplaySession: Sendable {
    package let recording: Recording
    package var clock: ReplayClock
    private var played: PlayedNight
    /// The whole night, once it was looked through.
    private var ahead: NightAhead?
    private let showsAhead: Bool
    var markWalk = MarkWalk()

    /// Stands where the clock stands.
    ///
    /// - Parameters:
    ///   - recording: The night.
    ///   - clock: Where to begin.
    ///   - conditions: What to tell of when it becomes true.
    ///   - showsAhead: Whether frames carry what comes after the playhead.
    package init(
        recording: Recording,
        clock: ReplayClock,
        conditions: [AlertCondition] = [],
        showsAhead: Bool = false
    ) {
        self.recording = recording
        self.clock = clock
        self.showsAhead = showsAhead
        played = PlayedNight(election: recording.election, conditions: conditions)
        if showsAhead { lookAhead() }
        catchUp()
    }

    package var night: Night { played.night }

    /// Brings the count to the playhead, stations compared.
    ///
    /// - Complexity: O(entries in between), O(entries) when the playhead went back.
    package mutating func catchUp() {
        count()
        compare()
    }

    /// The second half of ``catchUp()``, which may be broken off; see ``PlayedNight/compare(while:)``.
    @discardableResult
    package mutating func compare(while goesOn: () -> Bool = { true }) -> Bool {
        played.compare(while: goesOn)
    }

    /// The first half of ``catchUp()``: every figure, while the comparison of stations is still to come.
    ///
    /// - Returns: Whether that will take so long that a frame should not wait for it.
    @discardableResult
    package mutating func count() -> Bool {
        played.count(to: clock.playhead, of: recording)
        return played.isFarAhead
    }

    /// Looks through the whole night for its marks, once; what was broken off is gone on with at the next call.
    ///
    /// - Parameter goesOn: Asked every millisecond or so whether to go on.
    /// - Complexity: O(entries).
    package mutating func lookAhead(while goesOn: () -> Bool = { true }) {
        if ahead == nil { ahead = played.lookAhead(of: recording, while: goesOn) }
    }

    /// Steps the playhead over that many moments of arrival, at most 1,000, forward or back.
    package mutating func step(_ arrivals: Int) {
        for _ in 0..<min(1_000, arrivals.magnitude) {
            if arrivals > 0 {
                clock.nextEvent(in: recording.arrivals)
            } else {
                clock.previousEvent(in: recording.arrivals)
            }
        }
    }

    /// Goes to the next or previous mark of the night or of the viewer; stays where there is none.
    ///
    /// - Parameters:
    ///   - step: Above 0 for the next one.
    ///   - own: Instants that the viewer set.
    ///   - now: Milliseconds of a clock that only goes forward; see ``MarkWalk``.
    package mutating func goToMark(_ step: Int, own: [Int64], now: Int64) {
        lookAhead()
        let marks = MarkSchedule(marks: ahead?.marks ?? [], own: own)
        if let instant = markWalk.instant(step, among: marks, from: clock.playhead.instant, now: now) {
            clock.seek(to: clock.begin.moved(to: instant))
        }
    }

    /// What the screen shows now.
    package func frame() -> DeskFrame {
        let play = PlayState(
            mode: .replay,
            clock: clock.playhead,
            speed: clock.speed,
            isPaused: clock.isPaused,
            begin: clock.begin,
            end: clock.end,
            last: clock.last,
            refused: played.refused,
            repeats: recording.repeats(until: clock.playhead.instant),
            head: recording.hash(at: night.seq),
            ahead: showsAhead ? ahead : nil,
            stop: clock.stop.map { TourStop(number: $0 + 1, of: clock.stops.count) }
        )
        return DeskFrame(snapshot: played.snapshot, play: play)
    }
}
