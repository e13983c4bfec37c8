import CellGrid
import ElectionModel

/// All keys and signs, over a quiet screen.
struct HelpPanel: Panel {
    let scene: Scene
    let top: Int

    func draw(into grid: inout Grid, region: Region) {
        OverlayPanel(scene: scene, title: scene.words[.helpTitle], lines: lines, top: top, width: 74)
            .draw(into: &grid, region: region)
    }

    var lines: [TextLine] { keys + [.blank] + marks + notes }

    private var keys: [TextLine] {
        let enter = scene.isASCII ? "Enter" : "↵ Enter"
        let rows: [(String, Word)] = [
            ("j k ↑ ↓", .helpMove), ("PgUp PgDn  g G", .helpPage), ("Tab  ⇧Tab  1–7", .helpPanes),
            ("z", .helpZoom), (enter, .helpOpen), ("Esc  Backspace", .helpBack),
            ("s  r", .helpSort), ("/", .helpFilter), ("w", .helpWhy), (enter + "  Tab", .helpReports),
            ("n", .helpIdle),
            ("d", .helpDistricts), ("a", .helpAlarms), ("e  E", .helpNextAlarm), ("v", .helpNear),
            ("u", .helpHours), ("c", .helpCompare),
            ("Space", .helpPause), ("- +  =", .helpSpeed), ("◂ ▸", .helpSeek),
            (",  .", .helpStep), ("0–9", .helpTenths), ("b", .helpGoTo), ("L", .helpLive),
            ("^L  ^Z", .helpRedraw), ("q", .helpQuit),
        ]
        return rows.map { TextLine($0.0, ink: .key).adding(scene.words[$0.1], column: 18) }
    }

    private var marks: [TextLine] {
        let rows: [(String, Ink, Word)] = [
            ("✓ ✗", .good, .helpStatus), ("✓✓ ✗✗", .good, .helpCertain), ("? ", .warn, .helpUnknown),
            ("!", .bad, .helpAlarm), ("≈", .warn, .helpDisputed), ("~", .warn, .helpRevised),
            ("=  +  ›", .accent, .helpEvents), ("■ ━ ┃", .warn, .helpGauge),
        ]
        return rows.map { TextLine($0.0, ink: $0.1).adding(scene.words[$0.2], column: 18) }
    }

    private var notes: [TextLine] {
        [
            .blank, TextLine(scene.words[.helpTurnout], ink: .dim),
            TextLine(scene.words[.helpQuota], ink: .dim),
        ]
    }
}
