package import ElectionModel
package import Replay
package import Tabulation

/// A recorded night under a playhead: which entries have arrived by then, counted.
///
/// Going forward applies the entries in between; going back counts again from the first, which on the
/// whole night of 2023 takes some tens of milliseconds.
package struct ReplaySession: Sendable {
    private let entries: [LogEntry]
    private let refusals: [RefusalMark]
    package private(set) var night: Night
    package var clock: ReplayClock
    private var entriesCounted = 0
    private var refusalsCounted = 0

    /// Stands at the clock's beginning.
    ///
    /// - Parameters:
    ///   - election: The night's election.
    ///   - entries: All entries in log order.
    ///   - refusals: What was refused, in order of arrival.
    ///   - clock: The playhead.
    package init(election: Election, entries: [LogEntry], refusals: [RefusalMark], clock: ReplayClock) {
        self.entries = entries
        self.refusals = refusals
        self.clock = clock
        night = Night(election: election)
        catchUp()
    }

    /// Brings the count to the playhead.
    package mutating func catchUp() {
        let moment = clock.playhead
        if let asOf = night.clock, moment.instant < asOf.instant {
            night = Night(election: night.election)
            entriesCounted = 0
            refusalsCounted = 0
        }
        while entriesCounted < entries.count, entries[entriesCounted].receivedAt.instant <= moment.instant {
            noteRefusals(until: entries[entriesCounted].receivedAt)
            night.apply(entries[entriesCounted])
            entriesCounted += 1
        }
        noteRefusals(until: moment)
        night.advanceClock(to: moment)
    }

    private mutating func noteRefusals(until moment: Timestamp) {
        while refusalsCounted < refusals.count, refusals[refusalsCounted].time.instant <= moment.instant {
            night.noteRefusal(at: refusals[refusalsCounted].time, code: refusals[refusalsCounted].code)
            refusalsCounted += 1
        }
    }
}

/// When something was refused, and by which rule.
package struct RefusalMark: Hashable, Sendable {
    package let time: Timestamp
    package let code: RuleCode

    package init(time: Timestamp, code: RuleCode) {
        self.time = time
        self.code = code
    }
}
