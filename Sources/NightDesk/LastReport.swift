package import ElectionModel
import PosixIO

/// When a report last came, by the monotonic clock.
///
/// A report that comes while somebody looks comes now. One that was there before anybody looked came when its
/// arrival says; only its age at that moment is taken from the wall clock, which may be set at any time.
package struct LastReport: Hashable, Sendable {
    /// Monotonic milliseconds; of a store without a report, when the look at it began.
    package private(set) var moment: Int64
    /// Position of that report; 0 before the first.
    private var seq = 0

    /// Ages are no longer than this many seconds: a wall clock may stand anywhere.
    private static let oldest: Int64 = 1_000_000_000

    /// Begins a look.
    ///
    /// - Parameter now: Monotonic milliseconds.
    package init(now: Int64) { moment = now }

    /// Notes how far the log goes; a position that was reached before, by another count, is no news.
    package mutating func reached(_ seq: Int, now: Int64) {
        guard seq > self.seq else { return }
        (self.seq, moment) = (seq, now)
    }

    /// Says when the last report came that was there at the first look.
    ///
    /// - Parameters:
    ///   - seq: How far the log went.
    ///   - arrival: Of the last report; nil without one. One in the future is of now.
    ///   - now: Monotonic milliseconds.
    ///   - wall: Seconds since 1970 at the same moment.
    package mutating func wasThere(upTo seq: Int, since arrival: Timestamp?, now: Int64, wall: Int64) {
        guard let arrival else { return }
        let age = wall.subtractingReportingOverflow(arrival.instant)
        self.seq = seq
        moment = now - (age.overflow ? 0 : max(0, min(age.partialValue, LastReport.oldest))) * 1_000
    }
}
