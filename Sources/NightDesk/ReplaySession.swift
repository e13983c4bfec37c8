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
    private var countedTo: Int64 = .min
    private var entriesCounted = 0
    private var refusalsCounted = 0

    /// Stands where the clock stands.
    package init(recording: Recording, clock: ReplayClock) {
        self.recording = recording
        self.clock = clock
        night = Night(election: recording.election)
        catchUp()
    }

    /// Brings the count to the playhead.
    ///
    /// - Complexity: O(entries in between), O(entries) when the playhead went back.
    package mutating func catchUp() {
        let moment = clock.playhead
        if moment.instant < countedTo {
            night = Night(election: recording.election)
            entriesCounted = 0
            refusalsCounted = 0
        }
        let entries = recording.entries
        while entriesCounted < entries.count, entries[entriesCounted].receivedAt.instant <= moment.instant {
            noteRefusals(until: entries[entriesCounted].receivedAt.instant)
            night.apply(entries[entriesCounted])
            entriesCounted += 1
        }
        noteRefusals(until: moment.instant)
        night.advanceClock(to: moment)
        countedTo = moment.instant
    }

    /// Steps the playhead over that many arrivals, forward or back.
    package mutating func step(_ arrivals: Int) {
        for _ in 0..<min(1_000, abs(arrivals)) {
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
            refused: refusalsCounted,
            repeats: recording.repeats(until: clock.playhead.instant),
            head: night.seq == recording.lastHead.seq ? recording.lastHead.hash : nil
        )
        return DeskFrame(snapshot: night.snapshot(), play: play)
    }

    private mutating func noteRefusals(until instant: Int64) {
        let refusals = recording.refusals
        while refusalsCounted < refusals.count, refusals[refusalsCounted].time.instant <= instant {
            night.noteRefusal(at: refusals[refusalsCounted].time, code: refusals[refusalsCounted].code)
            refusalsCounted += 1
        }
    }
}
