import ElectionModel
package import Replay
package import Tabulation

/// A recorded night under a playhead: what has arrived by then, counted.
///
/// Going forward applies the entries in between; going back counts again from the first (see the
/// decision page "Jump by recounting").
package struct ReplaySession: Sendable {
    package let recording: Recording
    package private(set) var night: Night
    package var clock: ReplayClock
    private var screening: NightScreening
    private var countedTo: Int64 = .min
    private var position = 0
    private var waiting: ArraySlice<RefusalMark>

    /// Stands where the clock stands.
    package init(recording: Recording, clock: ReplayClock) {
        self.recording = recording
        self.clock = clock
        night = Night(election: recording.election)
        screening = NightScreening(election: recording.election)
        waiting = recording.refusals[...]
        catchUp()
    }

    /// Brings the count to the playhead.
    ///
    /// - Complexity: O(entries in between), O(entries) when the playhead went back.
    package mutating func catchUp() {
        let moment = clock.playhead
        if moment.instant < countedTo {
            night = Night(election: recording.election)
            position = 0
            waiting = recording.refusals[...]
        }
        let next = recording.position(asOf: moment.instant)
        night.count(recording.entries[position..<next], after: &waiting)
        position = next
        night.tell(&waiting) { $0.time.instant <= moment.instant }
        night.advanceClock(to: moment, isOver: position == recording.entries.count && waiting.isEmpty)
        screening.update(from: night)
        countedTo = moment.instant
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

    /// What the screen shows now.
    package func frame() -> DeskFrame {
        let play = PlayState(
            mode: .replay,
            clock: clock.playhead,
            speed: clock.speed,
            isPaused: clock.isPaused,
            begin: clock.begin,
            end: clock.end,
            refused: recording.refusals.count - waiting.count,
            repeats: recording.repeats(until: clock.playhead.instant),
            head: night.seq == recording.lastHead.seq ? recording.lastHead.hash : nil
        )
        return DeskFrame(snapshot: night.snapshot(notes: screening.notes), play: play)
    }
}
