package import ElectionModel

/// Where a replay stands in the recorded night: a value that never reads a clock.
///
/// The caller says how much real time has passed; the playhead moves by that times the speed, and a
/// stretch without a report longer than ``quietSeconds`` passes in at most two seconds of real time,
/// moving all the while. Whole numbers only: ticks add up exactly, however they are cut.
package struct ReplayClock: Hashable, Sendable {
    /// A stretch without a report longer than this is passed quickly: ten minutes.
    package static let quietSeconds: Int64 = 600
    /// Real milliseconds that a quiet stretch takes at most.
    package static let quietMilliseconds: Int64 = 2_000
    /// Recorded seconds a second.
    package static let speeds = 1...3_600

    package let begin: Timestamp
    /// Where the timeline ends, and its tenths.
    package let end: Timestamp
    /// The last moment the playhead goes to: the last announcement after ``end``, or ``end``.
    package let last: Timestamp
    /// Instants of what is announced after the end of the timeline, ascending.
    private let later: [Int64]
    /// Recorded seconds a second, within ``speeds``.
    package private(set) var speed: Int
    package private(set) var isPaused = false
    /// Instants at which the playhead stops by itself and rests, ascending; a jump over one does not.
    package var stops: [Int64] = []

    /// Units of 1/2000 of a recorded millisecond since the beginning: both rates are whole in them.
    private var elapsed: Int64 = 0
    private let quiet: [QuietStretch]
    private let firstSpeed: Int

    /// Makes a clock that stands at the beginning and runs.
    ///
    /// - Parameters:
    ///   - begin: The first moment of the timeline; its offset is the playhead's.
    ///   - end: The last one; before `begin` counts as equal to it.
    ///   - later: Instants of what is announced after it, ascending; the playhead goes on to the last.
    ///   - arrivals: Instants of the reports, ascending; those outside the timeline do not matter.
    ///   - speed: Recorded seconds a second, held within ``speeds``.
    package init(
        begin: Timestamp,
        end: Timestamp,
        later: [Int64] = [],
        arrivals: [Int64],
        speed: Int = 300
    ) {
        self.begin = begin
        let longest = begin.instant + ReplayClock.longestNight
        let shown = min(max(begin.instant, end.instant), longest)
        self.later = later.filter { $0 > shown && $0 <= longest }
        let last = self.later.last ?? shown
        self.end = Timestamp(instant: shown, offsetMinutes: end.offsetMinutes)
        self.last = Timestamp(instant: last, offsetMinutes: end.offsetMinutes)
        firstSpeed = min(max(speed, ReplayClock.speeds.lowerBound), ReplayClock.speeds.upperBound)
        self.speed = firstSpeed
        quiet = QuietStretch.all(from: begin.instant, to: last, arrivals: arrivals + self.later)
    }

    /// The recorded moment shown, to the whole second.
    package var playhead: Timestamp {
        Timestamp(instant: begin.instant + elapsed / ReplayClock.second, offsetMinutes: begin.offsetMinutes)
    }

    package var isAtEnd: Bool { elapsed >= length }

    /// Moves the playhead by real time that has passed; nothing moves when paused or at the end.
    ///
    /// Each real millisecond goes at one rate and stops at the edge of a quiet stretch, so
    /// `tick(a)` then `tick(b)` equals `tick(a + b)`.
    ///
    /// - Parameter milliseconds: Real time since the tick before; negative counts as 0.
    package mutating func tick(milliseconds: Int64) {
        guard !isPaused else { return }
        var left = max(0, milliseconds)
        let stop = nextStop
        while left > 0, !isAtEnd {
            var (edge, rate) = stretch()
            if let stop { edge = min(edge, stop) }
            let needed = (edge - elapsed + rate - 1) / rate
            guard left < needed else {
                elapsed = edge
                left -= needed
                isPaused = elapsed == stop
                if isPaused { return }
                continue
            }
            elapsed += rate * left
            left = 0
        }
    }

    /// Place in ``stops`` of the one that the playhead rests at; nil elsewhere.
    package var stop: Int? {
        guard isPaused, elapsed % ReplayClock.second == 0 else { return nil }
        return stops.firstIndex(of: playhead.instant)
    }

    /// The first stop after the playhead, in units since the beginning.
    private var nextStop: Int64? {
        stops.lazy.map { ($0 - self.begin.instant) * ReplayClock.second }.first { $0 > self.elapsed }
    }

    /// Stops the playhead, or lets it go on.
    package mutating func togglePause() { isPaused.toggle() }

    /// Doubles the speed, up to the highest.
    package mutating func faster() { speed = min(speed * 2, ReplayClock.speeds.upperBound) }

    /// Halves the speed, down to the lowest.
    package mutating func slower() { speed = max(speed / 2, ReplayClock.speeds.lowerBound) }

    /// Goes back to the speed the clock was made with.
    package mutating func resetSpeed() { speed = firstSpeed }

    /// The end of the stretch the playhead is in, and its rate in units a real millisecond.
    private func stretch() -> (edge: Int64, rate: Int64) {
        let ordinary = Int64(speed) * ReplayClock.unitsPerMillisecond
        guard let next = quiet.first(where: { $0.end > elapsed }) else { return (length, ordinary) }
        guard next.begin <= elapsed else { return (next.begin, ordinary) }
        let span = (next.end - next.begin) / ReplayClock.quietMilliseconds
        return (next.end, max(ordinary, span))
    }

    static let unitsPerMillisecond: Int64 = 2_000
    static let second: Int64 = unitsPerMillisecond * 1_000
    /// A timeline of more than a hundred years is cut there, so that no product overflows.
    private static let longestNight: Int64 = 3_155_760_000

    /// Length of the timeline in units.
    private var length: Int64 { (last.instant - begin.instant) * ReplayClock.second }
}

extension ReplayClock {
    /// Puts the playhead on a moment, held between the beginning and the last moment.
    package mutating func seek(to moment: Timestamp) { seek(toInstant: moment.instant) }

    /// Moves the playhead by recorded seconds, forward or back, within the same bounds.
    package mutating func seek(bySeconds seconds: Int64) {
        let target = playhead.instant.addingReportingOverflow(seconds)
        seek(toInstant: target.overflow ? (seconds > 0 ? last.instant : begin.instant) : target.partialValue)
    }

    /// Puts the playhead on a tenth of the timeline, 0 (beginning) to 10 (end).
    package mutating func seek(toTenth tenth: Int) {
        let part = Int64(min(max(tenth, 0), 10))
        seek(toInstant: begin.instant + (end.instant - begin.instant) * part / 10)
    }

    /// Puts the playhead where nothing comes any more.
    package mutating func seekToLast() { seek(toInstant: last.instant) }

    /// Steps to the next of some instants, then to what is announced after the timeline, then to its end.
    ///
    /// - Parameter instants: What to step through, ascending: arrivals of reports, or of events.
    package mutating func nextEvent(in instants: [Int64]) {
        let next = ReplaySchedule(instants: instants).instant(after: playhead.instant)
        let announced = later.first { $0 > playhead.instant }
        seek(toInstant: next ?? announced ?? last.instant)
    }

    /// Steps to the one before the playhead of some instants, to the beginning when there is none.
    ///
    /// - Parameter instants: What to step through, ascending: arrivals of reports, or of events.
    package mutating func previousEvent(in instants: [Int64]) {
        let announced = later.last { $0 < playhead.instant }
        let before = announced ?? ReplaySchedule(instants: instants).instant(before: playhead.instant)
        seek(toInstant: before ?? begin.instant)
    }

    private mutating func seek(toInstant instant: Int64) {
        let held = min(max(instant, begin.instant), last.instant)
        elapsed = (held - begin.instant) * ReplayClock.second
    }
}

/// A stretch of the timeline without a report, in units since the beginning.
private struct QuietStretch: Hashable, Sendable {
    let begin: Int64
    let end: Int64

    /// The stretches longer than ten minutes, before, between and after the arrivals.
    static func all(from begin: Int64, to end: Int64, arrivals: [Int64]) -> [QuietStretch] {
        var stretches: [QuietStretch] = []
        var before = begin
        func close(_ instant: Int64) {
            guard instant - before > ReplayClock.quietSeconds else { return }
            let first = (before - begin) * ReplayClock.second
            stretches.append(QuietStretch(begin: first, end: (instant - begin) * ReplayClock.second))
        }
        for instant in arrivals where instant > before && instant <= end {
            close(instant)
            before = instant
        }
        close(end)
        return stretches
    }
}
