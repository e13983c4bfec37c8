import CellGrid
import ElectionModel
import Tabulation

/// All keys and signs, over a quiet screen, those of the focused pane first.
struct HelpPanel: Panel {
    let scene: Scene
    /// The table that has the keys; its own ones come first.
    let table: Pane
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

    /// The lines over a screen of so many columns, wrapped to it: the keys of the focused pane come first.
    func lines(columns: Int) -> [TextLine] {
        var page = TextPage(columns: min(columns, HelpPanel.width) - 2)
        let known = HelpKey.all
        let own = known.filter { $0.tables.contains(table) }
        if !own.isEmpty { page.heading(scene.words.sentence(.helpOwnKeys, scene.title(ofTable: table))) }
        for key in own { page.entry(label(key), scene.words[key.word], ink: .key) }
        page.heading(scene.words[.helpAllKeys])
        for key in known where key.tables.isEmpty { page.entry(label(key), scene.words[key.word], ink: .key) }
        let other = known.filter { !$0.tables.isEmpty && !$0.tables.contains(table) }
        if !other.isEmpty { page.heading(scene.words[.helpOtherKeys]) }
        for key in other { page.entry(label(key), scene.words[key.word], ink: .key) }
        page.add(.blank)
        for (sign, ink, word) in marks { page.entry(sign, scene.words[word], ink: ink) }
        page.add(.blank)
        page.text(scene.words[.helpTurnout], ink: .dim)
        page.text(scene.words[.helpQuota], ink: .dim)
        return page.lines
    }

    private func label(_ key: HelpKey) -> String {
        let enter = scene.isASCII ? "Enter" : "↵ Enter"
        return key.label.split(separator: "↵", omittingEmptySubsequences: false).joined(separator: enter)
    }

    private var marks: [(String, Ink, Word)] {
        let seconds = scene.words.sentence(.seconds, "N")
        return [
            ("✓ ✗", .good, .helpStatus), ("✓✓ ✗✗", .good, .helpCertain), ("? ", .warn, .helpUnknown),
            ("!", .bad, .helpAlarm), ("≈", .warn, .helpDisputed), ("·", .dim, .helpLookAt),
            (scene.words.sentence(.refusedLines, "N"), .bad, .helpRefused),
            (
                scene.words[.outcomeCertain] + ", " + scene.words[.outcomeProvisionalShort], .warn,
                .helpStanding
            ),
            ("┃", .accent, .helpNew), ("~", .warn, .helpRevised), ("=  +  ›", .accent, .helpEvents),
            ("■ ━ ┃", .warn, .helpGauge),
            (scene.about + " N %", .dim, .helpExpected), ("▼", .warn, .helpFallen),
            ("▼  %  +", .accent, .helpMarkSigns), ("~  m  ◆", .accent, .helpMarkSigns2),
            ("●  ■  ▶  ‖", .good, .helpPlayer),
            ("◌ " + scene.words.sentence(.behindLive, "N"), .warn, .helpBehind),
            ("◌ " + scene.words.sentence(.quiet, seconds), .warn, .helpQuiet),
            ("! " + scene.words.sentence(.stale, seconds), .bad, .helpStale),
            ("◌ " + scene.words[.keptCount], .warn, .helpKept),
        ]
    }
}

extension Scene {
    /// What the pane with the keys is called: the level that is open, or the pane itself.
    func title(ofTable table: Pane) -> String {
        switch table {
        case .parties: words[.parties]
        case .regions: words[.regions]
        case .quota: words[.quota]
        case .house: words[.house]
        case .timeline: words[.timeline]
        case .events: words[.events]
        case .detail: state.path.last.map { name(of: $0.place) } ?? words[.detail]
        }
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
