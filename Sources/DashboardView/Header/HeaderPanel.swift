import CellGrid
import ElectionModel
import Tabulation

/// The two rows at the top: what and when, then how far the day and the count are.
struct HeaderPanel: Panel {
    let scene: Scene
    let sizeClass: SizeClass

    func draw(into grid: inout Grid, region: Region) {
        grid.fill(
            Region(row: region.row, column: region.column, rows: 1, columns: region.columns),
            style: scene.palette.onBar(.plain)
        )
        let end = drawRight(into: &grid, region)
        drawLeft(into: &grid, region, end: end)
        TurnoutGauge(scene: scene, sizeClass: sizeClass).draw(into: &grid, region: region)
    }

    private func bar(_ ink: Ink) -> Style { scene.palette.onBar(scene.ink(ink)) }

    /// Columns of the program's name and of what no frame of a made-up night may lack.
    private var needed: Int {
        let word = scene.election.card.isReconstructed ? scene.words[.reconstruction] : ""
        return HeaderPanel.program.utf8.count + 4 + TextWidth.columns(of: word)
    }

    private static let program = " ELECTION-NIGHT"

    private func drawLeft(into grid: inout Grid, _ region: Region, end: Int) {
        let part = Region(row: region.row, column: region.column, rows: 1, columns: max(0, end - 1))
        var column = grid.write(HeaderPanel.program, row: 0, column: 0, in: part, style: bar(.strong))
        let isMarked = scene.election.card.isReconstructed && sizeClass > .compact
        let room = min(region.columns / 5, end - 3 - (isMarked ? needed : column))
        let whole = scene.election.id
        // A name cut to a letter or two names nothing.
        let id = room >= min(8, TextWidth.columns(of: whole)) ? TextWidth.cut(whole, to: room) : ""
        column = grid.write("  " + id, row: 0, column: column, in: part, style: bar(.accent))
        if isMarked {
            column = grid.write(id.isEmpty ? "" : " · ", row: 0, column: column, in: part, style: bar(.dim))
            let word = scene.words[.reconstruction]
            column = grid.write(word, row: 0, column: column, in: part, style: bar(.warn).adding(.bold))
        }
        let name = scene.name(scene.election.card.name)
        let left = end - 2 - column - 3
        guard left >= 12 else { return }
        grid.write(" · " + TextWidth.cut(name, to: left), row: 0, column: column, in: part, style: bar(.dim))
    }

    /// Writes the right half from its end and returns the column where it begins.
    private func drawRight(into grid: inout Grid, _ region: Region) -> Int {
        var end = region.columns - 1
        func put(_ text: String, _ style: Style) {
            end -= TextWidth.columns(of: text)
            grid.write(text, row: 0, column: end, in: region, style: style)
        }
        let state = PlayText(scene: scene)
        let clock = state.clock
        let long = state.text(isShort: false)
        let rest = end - TextWidth.columns(of: long) - TextWidth.columns(of: clock) - 3
        // The reason comes after the position and a good part of the night's name.
        let why = rest - TextWidth.columns(of: state.reason) >= needed + 50 ? state.reason : ""
        put(rest < needed + 12 ? state.text(isShort: true) : long + why, bar(state.ink))
        put((sizeClass == .compact ? " " : "  "), bar(.dim))
        put(clock, bar(.strong))
        let open = AlarmCounts(scene: scene).doubtful
        if !open.isEmpty, sizeClass > .compact, end - TextWidth.columns(of: open) - 3 >= needed {
            put(open + "  ", bar(.bad))
        }
        let position = logPosition
        // The night's name gives way to what is open; the position only to the mark of a made-up night.
        let spared = open.isEmpty ? 12 : 1
        if sizeClass > .compact, end - TextWidth.columns(of: position) - 3 >= needed + spared {
            put(position + "   ", bar(.dim))
        }
        return end
    }

    private var logPosition: String {
        var text = scene.words[.seq] + " " + scene.numbers.count(scene.snapshot.seq)
        if let head = scene.play.head, sizeClass > .medium {
            text += " · " + scene.plain(String(head.prefix(8)))
        }
        if scene.play.refused > 0, sizeClass > .medium {
            text += " · " + scene.words.sentence(.refusedLines, scene.numbers.count(scene.play.refused))
        }
        return text
    }
}

/// The clock under the playhead and what it does.
struct PlayText {
    let scene: Scene

    /// Recorded time with its offset: `21:04:11 +06`.
    var clock: String {
        guard let time = scene.play.clock ?? scene.snapshot.asOf else { return "--:--:--" }
        let local = time.shifted(to: scene.election.card.offsetMinutes)
        var offset = local.offsetText
        if offset.hasSuffix(":00") { offset = String(offset.dropLast(3)) }
        return local.civil.clock(withSeconds: true) + " " + offset
    }

    /// Sign and word of the play state, and how fresh it is.
    func text(isShort: Bool) -> String {
        let numbers = scene.numbers
        let (sign, word): (String, String)
        switch scene.play.freshness {
        case .fresh: return mode.sign + " " + mode.word
        case .quiet(let seconds): (sign, word) = ("◌", scene.words.sentence(.quiet, numbers.count(seconds)))
        case .stale(let age, _): (sign, word) = ("!", scene.words.sentence(.stale, numbers.count(age)))
        }
        return isShort ? sign + " " + word : sign + " " + mode.word + " · " + word
    }

    /// Why the figures may be old, to stand behind the text where there is room; empty when they are not.
    var reason: String {
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
        return scene.play.isPaused || scene.play.isBehindLive ? .warn : .good
    }

    private var mode: (sign: String, word: String) {
        switch scene.play.mode {
        case .still: ("■", scene.words[.still])
        case .live where scene.play.isBehindLive && !scene.play.isPaused: ("◌", scene.words[.behindLive])
        case .live where !scene.play.isPaused && scene.play.isRecorded: ("■", scene.words[.recorded])
        case .live where !scene.play.isPaused: ("●", scene.words[.live])
        case .live, .replay: moving
        }
    }

    private var moving: (sign: String, word: String) {
        if scene.play.isPaused { return ("‖", scene.words[.paused]) }
        if let clock = scene.play.clock, let end = scene.play.end, clock.instant >= end.instant {
            return ("■", scene.words[.end])
        }
        return ("▶", scene.numbers.count(scene.play.speed) + "×")
    }
}
