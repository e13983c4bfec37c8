import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import Testing

/// Every pane and every page at every size, in both sets of characters.
@Suite struct `The gallery` {
    static let panes: [(String, [Key])] = [
        ("parties", []), ("regions", [.character("2"), .down]), ("quota", [.character("3")]),
        ("house", [.character("4")]), ("events", [.character("6"), .down]),
        ("detail", [.character("2"), .enter, .down]),
    ]
    static let pages: [(String, [Key])] = Page.allCases.enumerated().map { place, page in
        (page.rawValue, [.character("p")] + [Key](repeating: .down, count: place) + [.enter])
    }

    private func grid(_ size: HoursShot.Size, _ look: Look, _ keys: [Key]) -> Grid {
        var state = ScreenState()
        state.watched = [0, 9_930, 4_711]
        let snapshot = FinalNight.late.snapshot
        let play = ShapedNight.counting.play
        for key in keys {
            _ = handle(
                key,
                state: &state,
                snapshot: snapshot,
                play: play,
                look: look,
                rows: size.rows,
                columns: size.columns
            )
        }
        return screenful(
            snapshot,
            play: play,
            state: state,
            look: look,
            rows: size.rows,
            columns: size.columns
        )
    }

    private func expect(_ kind: String, _ shots: [(String, [Key])], isZoomed: Bool) {
        for size in HoursShot.sizes {
            for isASCII in [false, true] {
                let look = isASCII ? Look(glyphs: .ascii, theme: .mono) : Look()
                for (name, keys) in shots {
                    let all = isZoomed && size.name != "compact" ? keys + [.character("z")] : keys
                    let file = [kind, name, size.name] + (isASCII ? ["ascii"] : [])
                    Picture.expect(grid(size, look, all), named: file.joined(separator: "-"))
                }
            }
        }
    }

    @Test func `every pane looks like its pictures`() { expect("pane", Self.panes, isZoomed: true) }

    @Test func `every page looks like its pictures`() { expect("page", Self.pages, isZoomed: false) }
}
