import CellGrid
import ElectionModel
import Tabulation

/// The clock under the playhead and what it does.
struct PlayText {
    let scene: Scene

    /// Recorded time with its offset: `21:04:11 +06`.
    var clock: String {
        guard let time = scene.now else { return PlayText.noClock }
        var offset = time.shifted(to: scene.election.card.offsetMinutes).offsetText
        if offset.hasSuffix(":00") { offset = String(offset.dropLast(3)) }
        return shortClock + " " + offset
    }

    /// The same without its offset.
    var shortClock: String {
        text(withSeconds: true)
    }

    /// Hours and minutes alone.
    var shortestClock: String {
        text(withSeconds: false)
    }

    /// Of a live night the day is today's, and seconds show that time goes on.
    private func text(withSeconds: Bool) -> String {
        guard let time = scene.now else { return PlayText.noClock }
        guard scene.play.mode == .live else { return scene.clock(time, withSeconds: withSeconds) }
        return time.shifted(to: scene.election.card.offsetMinutes).civil.clock(withSeconds: withSeconds)
    }

    private static let noClock = "--:--:--"

    /// What it does and how fresh it is, from the fullest to the shortest that says what must be said.
    var forms: [String] {
        let mode = self.mode
        guard let fresh else {
            return mode.words.map { mode.sign + " " + $0 }
        }
        let told = mode.words.map { fresh.sign + " " + $0 + " · " + fresh.word }
        let forms = [told[0] + reason] + told
        return scene.play.isBehindLive ? forms : forms + [fresh.sign + " " + fresh.word]
    }

    private var fresh: (sign: String, word: String)? {
        switch scene.play.freshness {
        case .fresh: origin
        case .quiet(let seconds): ("◌", scene.words.sentence(.quiet, duration.brief(Int64(seconds))))
        case .stale(let seconds, _): ("!", scene.words.sentence(.stale, duration.brief(Int64(seconds))))
        }
    }

    /// What the figures were counted from, where that must be said.
    private var origin: (sign: String, word: String)? {
        switch scene.play.origin {
        case .log: nil
        case .kept: ("◌", scene.words[.keptCount])
        case .recounted: ("!", scene.words[.keptCountWrong])
        }
    }

    /// Why the figures may be old; empty when they are not.
    private var reason: String {
        switch scene.play.freshness {
        case .stale(_, .writer): ", " + scene.words[.writerSilent]
        case .stale(_, .store): ", " + scene.words[.storeUnreadable]
        case .fresh, .quiet: ""
        }
    }

    var ink: Ink {
        switch scene.play.freshness {
        case .quiet: return .warn
        case .stale: return .bad
        case .fresh: break
        }
        switch scene.play.origin {
        case .kept: return .warn
        case .recounted: return .bad
        case .log: break
        }
        return scene.play.isPaused || scene.play.isBehindLive ? .warn : .good
    }

    private struct Mode {
        let sign: String
        /// From the fullest to the shortest.
        let words: [String]

        init(_ sign: String, _ words: String...) {
            self.sign = sign
            self.words = words
        }
    }

    private var mode: Mode {
        switch scene.play.mode {
        case .still: Mode("■", scene.words[.still])
        case .replay: replay
        case .live where scene.play.isBehindLive: behind
        case .live where scene.play.isRecorded: Mode("■", scene.words[.recorded])
        case .live: Mode("●", scene.words[.live] + (scene.play.speed > 1 ? " " + speed : ""))
        }
    }

    private var replay: Mode {
        let word = scene.words[.replay] + " "
        if scene.play.isPaused { return Mode("‖", word + scene.words[.paused]) }
        if scene.play.isOver { return Mode("■", word + scene.words[.end]) }
        return Mode("▶", word + speed)
    }

    /// How far behind is said in every form.
    private var behind: Mode {
        let distance = duration.text(scene.play.secondsBehind)
        let word = scene.words.sentence(.behindLive, distance)
        let short = scene.words.sentence(.behindLiveShort, distance)
        if scene.play.isPaused {
            // The sign in front may be that of figures that are old.
            let mark = fresh == nil ? "" : "‖ "
            return Mode("‖", scene.words[.paused] + " · " + word, mark + word, mark + short)
        }
        guard scene.play.speed > 1 else { return Mode("◌", word, short) }
        return Mode("▶", speed + " · " + word, word, short)
    }

    private var duration: DurationText { DurationText(words: scene.words, numbers: scene.numbers) }

    private var speed: String { scene.numbers.count(scene.play.speed) + "×" }
}

/// A span of time as people say it: `36 s`, `12 min`, `3 h 5 min`, `4 d`.
struct DurationText {
    let words: Wording
    let numbers: NumberText

    /// No night is longer; what is says so all the same.
    private static let mostDays: Int64 = 9_999

    func text(_ seconds: Int64) -> String {
        let minutes = seconds / 60
        guard (60..<48 * 60).contains(minutes), minutes % 60 > 0 else { return brief(seconds) }
        return brief(seconds) + " " + words.sentence(.minutes, numbers.count(minutes % 60))
    }

    /// In whole units of one kind, for where there is little room: `3 h`.
    func brief(_ seconds: Int64) -> String {
        let minutes = seconds / 60
        if seconds < 60 { return words.sentence(.seconds, numbers.count(seconds)) }
        if minutes < 60 { return words.sentence(.minutes, numbers.count(minutes)) }
        if minutes < 48 * 60 { return words.sentence(.hours, numbers.count(minutes / 60)) }
        return words.sentence(.days, numbers.count(min(minutes / (24 * 60), DurationText.mostDays)))
    }
}

extension Scene {
    /// The moment that is shown; nil when nothing has come yet.
    var now: Timestamp? { play.clock ?? snapshot.asOf }

    /// How long ago the last report came, by the clock that is shown: `36 s ago`.
    ///
    /// Empty before the first one, and where the clock is that of the last report.
    var reportAge: String { shortReportAge.isEmpty ? "" : words.sentence(.ago, shortReportAge) }

    /// The same as a number alone: `36 s`.
    var shortReportAge: String {
        guard let now, let last = snapshot.asOf, now.instant >= last.instant else { return "" }
        let seconds = now.instant.subtractingReportingOverflow(last.instant).partialValue
        let isStopped = play.mode == .still || play.mode == .live && play.isRecorded && !play.isBehindLive
        guard seconds > 0 || !isStopped else { return "" }
        return DurationText(words: words, numbers: numbers).text(seconds)
    }
}
