package import ElectionModel

/// Where the screen stands in time, and how fresh what it shows is.
package struct PlayState: Hashable, Sendable {
    /// Which way the screen moves through time.
    package enum Mode: Hashable, Sendable {
        /// At the live edge of a store.
        case live
        /// A recorded night under a playhead.
        case replay
        /// One frame of a store, no clock.
        case still
    }

    /// Whether the store still answers and reports still come.
    package enum Freshness: Hashable, Sendable {
        case fresh
        /// No report for that many seconds.
        case quiet(seconds: Int)
        /// The figures may be old for that many seconds, and why.
        case stale(seconds: Int, StaleReason = .writer)
    }

    /// Why figures may be old.
    package enum StaleReason: String, Hashable, Sendable {
        /// The store's writer gives no sign of life.
        case writer
        /// The store cannot be read.
        case store
    }

    /// What the figures were counted from.
    package enum Origin: Hashable, Sendable {
        /// From the first report of the log.
        case log
        /// From where an earlier run had come to; a count from the first report is under way.
        case kept
        /// From the first report, after what an earlier run had left turned out to be wrong.
        case recounted
    }

    /// Who moves the clock: arriving reports, the playhead, or nobody.
    package var mode: Mode
    /// The recorded moment under the playhead, or now; nil when nothing has come yet.
    package var clock: Timestamp?
    /// Whether a live screen shows the store of a night that is over.
    package var isRecorded: Bool
    /// Whether a live night is handed over as a clock passes, which can be hastened and sent forward.
    package var isFed: Bool
    /// Recorded seconds a second, 1 to 3,600.
    package var speed: Int
    /// Whether the playhead rests; a live night goes on meanwhile, and the screen is behind it.
    package var isPaused: Bool
    /// Of the store, not of the clock: a replay of a night that is over is fresh.
    package var freshness: Freshness
    package var origin: Origin
    /// First moment of the timeline: polls open, else the first report; nil without both.
    package var begin: Timestamp?
    /// Last moment of the timeline: the later of the last closing and the last report; nil without both.
    package var end: Timestamp?
    /// Last moment that a playhead goes to: what is announced after the timeline's end; nil for the end.
    package var last: Timestamp?
    /// Lines refused up to the clock.
    package var refused: Int
    /// Reports that came again with the same content up to the clock; they had no effect.
    package var repeats: Int
    /// Head of the hash chain at the snapshot's position, 64 hex digits or the first 16 of them.
    package var head: String?
    /// Where the live edge is while the screen stands behind it; nil at the edge, and in a recording.
    package var edge: Timestamp?
    /// What comes after the clock, where it was asked for; nil hides it.
    package var ahead: NightAhead?
    /// The announcement at which a tour rests, from 1, and how many there are; nil while it goes on.
    package var stop: TourStop?

    package init(
        mode: Mode,
        clock: Timestamp? = nil,
        isRecorded: Bool = false,
        isFed: Bool = false,
        speed: Int = 1,
        isPaused: Bool = false,
        freshness: Freshness = .fresh,
        origin: Origin = .log,
        begin: Timestamp? = nil,
        end: Timestamp? = nil,
        last: Timestamp? = nil,
        refused: Int = 0,
        repeats: Int = 0,
        head: String? = nil,
        edge: Timestamp? = nil,
        ahead: NightAhead? = nil,
        stop: TourStop? = nil
    ) {
        self.mode = mode
        self.clock = clock
        self.isRecorded = isRecorded
        self.isFed = isFed
        self.speed = speed
        self.isPaused = isPaused
        self.freshness = freshness
        self.origin = origin
        self.begin = begin
        self.end = end
        self.last = last
        self.refused = refused
        self.repeats = repeats
        self.head = head
        self.edge = edge
        self.ahead = ahead
        self.stop = stop
    }

    /// Whether a replay has come to the last moment that it goes to.
    package var isOver: Bool {
        guard mode == .replay, let clock, let final = last ?? end else { return false }
        return clock.instant >= final.instant
    }

    /// Whether a live night is being watched from before its edge.
    package var isBehindLive: Bool { edge != nil }

    /// Whole seconds that the screen stands behind the live edge; 0 at it.
    package var secondsBehind: Int64 {
        guard let edge, let clock else { return 0 }
        return max(0, edge.instant.subtractingReportingOverflow(clock.instant).partialValue)
    }
}
