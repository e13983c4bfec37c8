import ElectionModel
package import Tabulation

/// Tells a night as it goes: each event once, and how things stand from time to time.
package struct PlainNarrator {
    private let look: Look
    /// Seconds of the night between summaries; 0 = none by itself.
    private let interval: Int64
    private var last: NightEvent?
    private var clock: Int64?
    private var nextSummary: Int64?
    private var wasPaused = false
    /// Why the figures are old, as it was last told; nil while they are not.
    private var oldFor: PlayState.StaleReason?

    package init(look: Look, interval: Int) {
        self.look = look
        self.interval = Int64(interval)
    }

    /// What is to be told of a new frame, in order; nothing where nothing happened.
    ///
    /// The first frame is told as a title and a summary; what lies before it is not told again.
    package mutating func lines(_ snapshot: NightSnapshot, _ play: PlayState) -> [String] {
        let text = PlainText(snapshot, play: play, look: look)
        let now = (play.clock ?? snapshot.asOf)?.instant
        defer {
            last = snapshot.events.last ?? last
            clock = now ?? clock
            wasPaused = play.isPaused
            oldFor = play.staleFor
        }
        guard clock != nil || last != nil else {
            plan(after: now)
            return now == nil && snapshot.events.isEmpty ? [] : [text.title] + text.summary
        }
        if let now, let clock, now < clock {
            last = snapshot.events.last
            plan(after: now)
            return [text.line(.wentBack, text.clock)] + text.summary
        }
        var lines = news(of: snapshot, text)
        if play.staleFor != oldFor { lines.append(text.state) }
        if play.isPaused != wasPaused { lines.append(text.line(play.isPaused ? .paused : .goesOn)) }
        if let now, let due = nextSummary, now >= due {
            // After the timeline announcements alone are told, and no report changes a figure; a night that is
            // watched while it happens goes on.
            let isHappening = play.mode == .live && !play.isFed && !play.isRecorded
            if isHappening || now <= play.end?.instant ?? now { lines += text.summary }
            plan(after: now)
        }
        return lines
    }

    /// How things stand at a frame, whenever that is asked.
    package func summary(_ snapshot: NightSnapshot, _ play: PlayState) -> [String] {
        PlainText(snapshot, play: play, look: look).summary
    }

    /// What can be typed.
    package func help(_ snapshot: NightSnapshot, _ play: PlayState) -> String {
        PlainText(snapshot, play: play, look: look).line(.keys)
    }

    /// The last words of a night that is over.
    package func end(_ snapshot: NightSnapshot, _ play: PlayState) -> [String] {
        let text = PlainText(snapshot, play: play, look: look)
        return text.summary + [text.line(.ends)]
    }

    private mutating func plan(after now: Int64?) {
        guard interval > 0, let now else { return nextSummary = nil }
        nextSummary = (now / interval + 1) * interval
    }

    /// Lines of the events after the last one told.
    private func news(of snapshot: NightSnapshot, _ text: PlainText) -> [String] {
        guard let last else { return snapshot.events.map { text.line($0) } }
        guard let place = snapshot.events.lastIndex(where: { $0.isSame(as: last) }) else {
            // The book of events has turned a page, or a recount told them anew.
            let later = snapshot.events.filter { $0.time.instant > last.time.instant }
            return [text.line(.leftOut)] + later.map { text.line($0) }
        }
        return snapshot.events[(place + 1)...].map { text.line($0) }
    }
}

extension PlayState {
    /// Why the figures may be old; nil when they are not.
    fileprivate var staleFor: StaleReason? {
        guard case .stale(_, let reason) = freshness else { return nil }
        return reason
    }
}

extension NightEvent {
    /// Whether it is the same event, which may have grown: refusals of a minute are counted in one.
    fileprivate func isSame(as other: NightEvent) -> Bool {
        guard time == other.time, seq == other.seq else { return false }
        if case .refused(_, let code) = kind, case .refused(_, let otherCode) = other.kind {
            return code == otherCode
        }
        return kind == other.kind
    }
}
