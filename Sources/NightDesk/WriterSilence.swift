package import ElectionModel
import PosixIO
import ResultsStore
package import Tabulation

/// That the figures of a live store may be old, since when, and why.
package struct WriterSilence: Hashable, Sendable {
    /// When its writer last gave a sign of life; where none ever did, when the last report came.
    ///
    /// Of a store that cannot be read, when it last could.
    package let since: Timestamp
    package let seconds: Int
    package let reason: PlayState.StaleReason

    package init(since: Timestamp, seconds: Int, reason: PlayState.StaleReason) {
        (self.since, self.seconds, self.reason) = (since, seconds, reason)
    }

    /// Looks how long a store's writer has been silent, by the wall clock; nil when it gave a sign in the
    /// 10 s before, as for the word on the screen.
    ///
    /// - Parameters:
    ///   - store: The store's file.
    ///   - recording: What was read of it. A night that is over has no writer to miss.
    ///   - moment: The moment asked for; a sign after it shows that all up to it had come.
    package init?(of store: String, _ recording: Recording, at moment: Timestamp?) {
        guard !recording.isRecorded else { return nil }
        self.init(
            sign: WriterSign.lastSeconds(of: store),
            lastArrival: recording.arrivals.last,
            wall: Clock.wallSeconds(),
            moment: moment?.instant,
            offsetMinutes: recording.election.card.offsetMinutes
        )
    }

    /// As ``init(of:_:at:)``, in seconds since 1970.
    ///
    /// A sign from the future was given before the clock was set back: a living writer gives another within
    /// seconds, so it is none.
    package init?(sign: Int64?, lastArrival: Int64?, wall: Int64, moment: Int64?, offsetMinutes: Int16) {
        let patience = StoreSigns.staleAfter / 1_000
        let end = min(moment ?? wall, wall)
        let known = sign.flatMap { $0 > wall + patience ? nil : $0 }
        guard let begin = known ?? lastArrival, begin <= end - patience else { return nil }
        since = Timestamp(instant: begin, offsetMinutes: offsetMinutes)
        seconds = Int(clamping: wall - begin)
        reason = .writer
    }
}
