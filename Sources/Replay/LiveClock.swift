package import ElectionModel

/// Where a live screen stands: at the edge of the night, or at a moment behind it.
///
/// A value that never reads a clock: the caller says where the edge is and how much real time has passed.
/// At the edge the playhead is the edge. Held or sent back it stays behind, whatever the edge does; it plays
/// on from there, and is at the edge again once it has reached it.
package struct LiveClock: Hashable, Sendable {
    /// The latest moment of the night; never goes back.
    package private(set) var edge: Timestamp
    /// Recorded seconds a second while behind, 1 to 3,600.
    package private(set) var speed: Int
    package private(set) var isPaused = false

    /// Milliseconds since 1970 of the playhead; nil at the edge.
    private var behind: Int64?
    private var ordinary: Int

    /// Makes a clock at the edge.
    ///
    /// - Parameters:
    ///   - edge: The latest moment.
    ///   - speed: How fast the night itself goes: 1, or that of a feed.
    package init(edge: Timestamp, speed: Int = 1) {
        self.edge = edge
        self.speed = speed
        ordinary = speed
    }

    /// The moment shown, to the whole second.
    package var playhead: Timestamp {
        behind.map { edge.moved(to: LiveClock.seconds($0)) } ?? edge
    }

    package var isAtEdge: Bool { behind == nil }

    /// Moves the edge; one that is earlier than before is left alone.
    ///
    /// - Parameters:
    ///   - moment: The latest moment of the night.
    ///   - speed: How fast the night itself goes now; the clock does the same at the edge.
    package mutating func follow(_ moment: Timestamp, speed: Int = 1) {
        if moment.instant > edge.instant { edge = moment }
        ordinary = speed
        if isAtEdge { self.speed = speed }
    }

    /// Moves the playhead by real time that has passed, at most to the edge.
    package mutating func tick(milliseconds: Int64) {
        guard let behind, !isPaused else { return }
        put(behind + max(0, milliseconds) * Int64(speed))
    }

    /// Holds the playhead, or lets it go on.
    package mutating func togglePause() {
        isPaused.toggle()
        if isPaused, isAtEdge { behind = LiveClock.milliseconds(edge.instant) }
        if !isPaused, let behind { put(behind) }
    }

    package mutating func faster() { speed = min(speed * 2, ReplayClock.speeds.upperBound) }
    package mutating func slower() { speed = max(speed / 2, ReplayClock.speeds.lowerBound) }
    package mutating func resetSpeed() { speed = ordinary }

    /// Goes to the edge and follows it.
    package mutating func goToEdge() {
        behind = nil
        isPaused = false
        speed = ordinary
    }

    /// Puts the playhead on a moment, not before `begin`; at or beyond the edge it is at the edge.
    package mutating func seek(toInstant instant: Int64, begin: Int64) {
        put(LiveClock.milliseconds(max(instant, min(begin, edge.instant))))
    }

    /// Moves the playhead by whole seconds, forward or back.
    package mutating func seek(bySeconds seconds: Int64, begin: Int64) {
        let target = playhead.instant.addingReportingOverflow(seconds)
        let far = seconds > 0 ? edge.instant : begin
        seek(toInstant: target.overflow ? far : target.partialValue, begin: begin)
    }

    private mutating func put(_ milliseconds: Int64) {
        if LiveClock.seconds(milliseconds) >= edge.instant { goToEdge() } else { behind = milliseconds }
    }

    private static func milliseconds(_ instant: Int64) -> Int64 {
        let (product, overflow) = instant.multipliedReportingOverflow(by: 1_000)
        return overflow ? (instant > 0 ? .max : .min) : product
    }

    private static func seconds(_ milliseconds: Int64) -> Int64 {
        let whole = milliseconds / 1_000
        return milliseconds % 1_000 < 0 ? whole - 1 : whole
    }
}
