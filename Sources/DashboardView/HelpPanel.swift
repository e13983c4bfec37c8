import CellGrid
import ElectionModel

/// All keys and signs, over a quiet screen.
struct HelpPanel: Panel {
    let scene: Scene
    let top: Int

    func draw(into grid: inout Grid, region: Region) {
        grid.restyle(region) { style in
            scene.look.theme == .mono
                ? Style(attributes: .dim) : Style(foreground: scene.ink(.frame).foreground)
        }
        let lines = self.lines
        let rows = min(region.rows, lines.count + 2)
        let columns = min(region.columns, 74)
        let box = Region(
            row: region.row + (region.rows - rows) / 2,
            column: region.column + (region.columns - columns) / 2,
            rows: rows,
            columns: columns
        )
        grid.fill(box)
        let window = HelpPanel.window(top: top, lines: lines.count, rows: rows - 2)
        let inside = Frame(
            scene,
            pane: nil,
            title: scene.words[.helpTitle],
            note: "Esc",
            foot: window.isWhole ? "" : "↑ ↓ " + scene.position(window),
            isFocused: true
        ).draw(into: &grid, region: box)
        for place in window.range {
            lines[place].draw(into: &grid, row: place - window.top, region: inside, scene: scene)
        }
    }

    /// The lines in sight, for scrolling.
    static func window(top: Int, lines: Int, rows: Int) -> Window {
        let first = min(max(0, top), max(0, lines - max(0, rows)))
        return Window(top: first, visible: max(0, rows), count: lines, selected: first)
    }

    var lines: [TextLine] { keys + [.blank] + marks + notes }

    private var keys: [TextLine] {
        let enter = scene.isASCII ? "Enter" : "↵ Enter"
        let rows: [(String, Word)] = [
            ("j k ↑ ↓", .helpMove), ("PgUp PgDn  g G", .helpPage), ("Tab  ⇧Tab  1–7", .helpPanes),
            ("z", .helpZoom), (enter, .helpOpen), ("Esc  Backspace", .helpBack),
            ("s  r", .helpSort), ("/", .helpFilter), ("w", .helpNear),
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
