import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import Testing

/// A page to hold against its picture, reached by keys.
struct PageShot: Sendable, CustomTestStringConvertible {
    let name: String
    let night: FinalNight
    let rows: Int
    let columns: Int
    var look = Look()
    let keys: [Key]

    var testDescription: String { name }

    func grid() -> Grid {
        var state = ScreenState()
        let snapshot = night.snapshot
        let play = ShapedNight.counting.play
        for key in keys {
            _ = handle(
                key,
                state: &state,
                snapshot: snapshot,
                play: play,
                look: look,
                rows: rows,
                columns: columns
            )
        }
        return screenful(snapshot, play: play, state: state, look: look, rows: rows, columns: columns)
    }
}

@Suite struct `Pages as pictures` {
    static let ascii = Look(glyphs: .ascii, theme: .mono, language: .kk)

    static let lists: [PageShot] = [
        PageShot(name: "list", night: .late, rows: 40, columns: 120, keys: [.enter]),
        PageShot(name: "list-extra-large", night: .late, rows: 60, columns: 200, keys: [.down, .enter]),
        PageShot(
            name: "list-zoomed",
            night: .final,
            rows: 40,
            columns: 120,
            look: Look(theme: .mono),
            keys: [.end, .up, .up, .enter, .character("z")]
        ),
        PageShot(name: "list-medium", night: .late, rows: 24, columns: 80, keys: [.enter, .character("z")]),
        PageShot(
            name: "list-compact",
            night: .late,
            rows: 14,
            columns: 48,
            look: Look(language: .ru),
            keys: [.enter, .pageDown]
        ),
    ]

    static let reasons: [PageShot] = [
        PageShot(name: "why-list", night: .final, rows: 40, columns: 120, keys: [.character("w")]),
        PageShot(
            name: "why-list-open",
            night: .late,
            rows: 60,
            columns: 200,
            look: Look(language: .ru),
            keys: [.end, .up, .up, .character("w")]
        ),
        PageShot(name: "why-medium", night: .late, rows: 24, columns: 80, keys: [.character("w")]),
        PageShot(
            name: "why-compact-ascii",
            night: .late,
            rows: 14,
            columns: 48,
            look: ascii,
            keys: [.character("w"), .pageDown]
        ),
        PageShot(
            name: "why-quota",
            night: .final,
            rows: 40,
            columns: 120,
            keys: [.character("3"), .end, .character("w")]
        ),
        PageShot(
            name: "why-house",
            night: .late,
            rows: 40,
            columns: 120,
            keys: [.character("4"), .character("w")]
        ),
        PageShot(
            name: "why-turnout",
            night: .late,
            rows: 40,
            columns: 120,
            look: Look(language: .kk),
            keys: [.character("2"), .character("w")]
        ),
        PageShot(
            name: "why-district",
            night: .late,
            rows: 40,
            columns: 120,
            keys: [.character("d"), .down, .character("w")]
        ),
    ]

    static let districts: [PageShot] = [
        PageShot(name: "districts", night: .late, rows: 40, columns: 120, keys: [.character("d")]),
        PageShot(
            name: "districts-medium",
            night: .late,
            rows: 24,
            columns: 80,
            keys: [.character("d"), .end]
        ),
        PageShot(
            name: "districts-extra-large",
            night: .late,
            rows: 60,
            columns: 200,
            keys: [.character("d"), .character("s"), .character("s")]
        ),
        PageShot(
            name: "districts-zoomed",
            night: .late,
            rows: 40,
            columns: 120,
            keys: [.character("d"), .character("z")]
        ),
        PageShot(
            name: "districts-compact",
            night: .final,
            rows: 14,
            columns: 48,
            look: ascii,
            keys: [.character("d")]
        ),
        PageShot(name: "house-certain", night: .final, rows: 60, columns: 200, keys: [.character("4")]),
        PageShot(name: "house-possible", night: .late, rows: 24, columns: 80, keys: [.character("2")]),
    ]

    @Test(arguments: lists + reasons + districts)
    func `a page looks like its picture`(shot: PageShot) {
        Picture.expect(shot.grid(), named: shot.name)
    }
}
