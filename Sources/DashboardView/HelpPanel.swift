import CellGrid
import ElectionModel
import Tabulation

/// All keys and signs, over a quiet screen.
struct HelpPanel: Panel {
    let scene: Scene
    let top: Int

    private static let width = 74

    func draw(into grid: inout Grid, region: Region) {
        OverlayPanel(
            scene: scene,
            title: scene.words[.helpTitle],
            lines: lines(columns: region.columns),
            top: top,
            width: HelpPanel.width
        ).draw(into: &grid, region: region)
    }

    /// The lines over a screen of so many columns, wrapped to it.
    func lines(columns: Int) -> [TextLine] {
        var page = TextPage(columns: min(columns, HelpPanel.width) - 2)
        for (keys, word) in self.keys { page.entry(keys, scene.words[word], ink: .key) }
        page.add(.blank)
        for (sign, ink, word) in marks { page.entry(sign, scene.words[word], ink: ink) }
        page.add(.blank)
        page.text(scene.words[.helpTurnout], ink: .dim)
        page.text(scene.words[.helpQuota], ink: .dim)
        return page.lines
    }

    private var keys: [(String, Word)] {
        let enter = scene.isASCII ? "Enter" : "↵ Enter"
        let rows: [(String, Word)] = [
            ("j k ↑ ↓", .helpMove), ("PgUp PgDn  g G", .helpPage), ("Tab  ⇧Tab  1–7", .helpPanes),
            ("z", .helpZoom), (enter, .helpOpen), ("Esc  Backspace", .helpBack),
            ("s  r", .helpSort), ("/", .helpFilter), ("w", .helpWhy), (enter + "  Tab", .helpReports),
            ("n", .helpIdle), ("u", .helpHours), ("c", .helpCompare),
            ("d", .helpDistricts), ("a", .helpAlarms), ("e  E", .helpNextAlarm), ("v", .helpNear),
        ]
        return rows + player + [("^L  ^Z", .helpRedraw), ("q", .helpQuit)]
    }

    /// What moves the playhead.
    private var player: [(String, Word)] {
        [
            ("Space", .helpPause), ("- +  =", .helpSpeed), ("◂ ▸", .helpSeek), (",  .", .helpStep),
            ("[  ]", .helpMarks), ("m", .helpOwnMark), ("b", .helpGoTo), ("0–9", .helpTenths),
            ("L", .helpLive),
        ]
    }

    private var marks: [(String, Ink, Word)] {
        [
            ("✓ ✗", .good, .helpStatus), ("✓✓ ✗✗", .good, .helpCertain), ("? ", .warn, .helpUnknown),
            ("!", .bad, .helpAlarm), ("≈", .warn, .helpDisputed), ("·", .dim, .helpLookAt),
            (scene.words.sentence(.refusedLines, "N"), .bad, .helpRefused),
            ("~", .warn, .helpRevised), ("=  +  ›", .accent, .helpEvents), ("■ ━ ┃", .warn, .helpGauge),
            (scene.about + " N %", .dim, .helpExpected), ("▼", .warn, .helpFallen),
            ("▼  %  +", .accent, .helpMarkSigns), ("~  m  ◆", .accent, .helpMarkSigns2),
            ("●  ■  ▶  ‖", .good, .helpPlayer),
            ("◌ " + scene.words.sentence(.behindLive, "N"), .warn, .helpBehind),
            ("◌ " + scene.words.sentence(.quiet, "N"), .warn, .helpQuiet),
            ("! " + scene.words.sentence(.stale, "N"), .bad, .helpStale),
        ]
    }
}

extension TextPage {
    /// A key or a sign, and beside it what it means; what does not fit stands below.
    fileprivate mutating func entry(_ label: String, _ text: String, ink: Ink) {
        let start = columns < 60 ? 16 : 18
        var line = TextLine(label, ink: ink)
        if 1 + TextWidth.columns(of: label) >= start {
            add(line)
            line = .blank
        }
        for part in TextWrap.lines(text, columns: columns - start - 1) {
            add(line.adding(part, column: start))
            line = .blank
        }
    }
}
