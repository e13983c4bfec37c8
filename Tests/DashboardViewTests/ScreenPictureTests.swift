import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import Testing

/// A picture to hold against the stored one.
struct Shot: Sendable, CustomTestStringConvertible {
    let name: String
    let night: ShapedNight
    let rows: Int
    let columns: Int
    var look = Look()
    var isTied = false
    var change: @Sendable (inout ScreenState) -> Void = { _ in }

    var testDescription: String { name }

    func grid() -> Grid {
        var state = ScreenState()
        change(&state)
        return screenful(
            night.snapshot(isTied: isTied),
            play: night.play,
            state: state,
            look: look,
            rows: rows,
            columns: columns
        )
    }
}

@Suite struct `Screens as pictures` {
    static let mono = Look(theme: .mono)
    static let ascii = Look(glyphs: .ascii, theme: .mono)

    static let sizes: [Shot] = [
        Shot(name: "compact", night: .counting, rows: 14, columns: 48),
        Shot(name: "medium", night: .counting, rows: 24, columns: 80),
        Shot(name: "large", night: .counting, rows: 40, columns: 120),
        Shot(name: "extra-large", night: .counting, rows: 60, columns: 200),
        Shot(name: "compact-ascii", night: .counting, rows: 14, columns: 48, look: ascii),
        Shot(name: "medium-ascii", night: .counting, rows: 24, columns: 80, look: ascii),
        Shot(name: "large-ascii", night: .counting, rows: 40, columns: 120, look: ascii),
        Shot(name: "extra-large-ascii", night: .counting, rows: 60, columns: 200, look: ascii),
        Shot(name: "large-mono", night: .counting, rows: 40, columns: 120, look: mono),
    ]

    @Test(arguments: sizes)
    func `a screen looks like its picture`(shot: Shot) {
        Picture.expect(shot.grid(), named: shot.name)
    }
}
