package import ElectionModel
import PosixIO
import ResultsStore

/// That nobody has written a live store for a while, so that its figures may be old.
package struct WriterSilence: Hashable, Sendable {
    /// When its writer last gave a sign of life; where none ever did, when the last report came.
    package let since: Timestamp
    package let seconds: Int

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
    package init?(sign: Int64?, lastArrival: Int64?, wall: Int64, moment: Int64?, offsetMinutes: Int16) {
        let end = min(moment ?? wall, wall)
        guard let begin = sign ?? lastArrival, begin <= end - StoreSigns.staleAfter / 1_000 else {
            return nil
        }
        since = Timestamp(instant: begin, offsetMinutes: offsetMinutes)
        seconds = Int(clamping: wall - begin)
    }
}
