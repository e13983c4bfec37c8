package import ElectionModel

/// Where the screen stands in time, and how fresh what it shows is.
package struct PlayState: Hashable, Sendable {
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
        /// The store cannot be read, or its writer is gone, for that many seconds.
        case stale(seconds: Int)
    }

    package var mode: Mode
    /// The recorded moment under the playhead, or now; nil when nothing has come yet.
    package var clock: Timestamp?
    /// Recorded seconds a second, 1 to 3,600.
    package var speed: Int
    package var isPaused: Bool
    package var freshness: Freshness
    /// First and last moment of the timeline: polls open, last closing or last report.
    package var begin: Timestamp?
    package var end: Timestamp?
    /// Lines refused and repeats ignored up to the clock.
    package var refused: Int
    package var repeats: Int
    /// Head of the hash chain at the snapshot's position, 64 hex digits.
    package var head: String?
    /// Whether a live night is being watched from before its edge.
    package var isBehindLive: Bool

    package init(
        mode: Mode,
        clock: Timestamp? = nil,
        speed: Int = 1,
        isPaused: Bool = false,
        freshness: Freshness = .fresh,
        begin: Timestamp? = nil,
        end: Timestamp? = nil,
        refused: Int = 0,
        repeats: Int = 0,
        head: String? = nil,
        isBehindLive: Bool = false
    ) {
        self.mode = mode
        self.clock = clock
        self.speed = speed
        self.isPaused = isPaused
        self.freshness = freshness
        self.begin = begin
        self.end = end
        self.refused = refused
        self.repeats = repeats
        self.head = head
        self.isBehindLive = isBehindLive
    }
}
