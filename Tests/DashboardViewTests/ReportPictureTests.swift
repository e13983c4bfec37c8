import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import Testing

/// Lists of reports as pictures, reached by keys, at the four sizes and in three languages.
@Suite(.timeLimit(.minutes(10))) struct `Reports as pictures` {
    struct Shot: Sendable, CustomTestStringConvertible {
        let name: String
        let rows: Int
        let columns: Int
        var look = Look()
        let keys: [Key]

        var testDescription: String { name }
    }

    static let ascii = Look(glyphs: .ascii, theme: .mono, language: .kk)
    static let mono = Look(theme: .mono)
    static let list: [Key] = [.character("w"), .tab, .enter]

    static let shots = [
        Shot(name: "reports", rows: 40, columns: 120, keys: list + [.down]),
        Shot(name: "reports-extra-large", rows: 60, columns: 200, look: Look(language: .ru), keys: list),
        Shot(name: "reports-medium", rows: 24, columns: 80, keys: list + [.end]),
        Shot(name: "reports-compact", rows: 14, columns: 48, look: Look(language: .ru), keys: list),
        Shot(name: "reports-ascii", rows: 14, columns: 48, look: ascii, keys: list),
        Shot(name: "reports-mono", rows: 24, columns: 80, look: mono, keys: list + [.character("s")]),
        Shot(name: "reports-idle", rows: 24, columns: 80, keys: list + [.character("n")]),
        Shot(name: "reports-idle-large", rows: 40, columns: 120, keys: list + [.character("n"), .down]),
        Shot(
            name: "reports-idle-compact",
            rows: 14,
            columns: 48,
            look: ascii,
            keys: list + [.character("n")]
        ),
        Shot(name: "reports-station", rows: 24, columns: 80, keys: list + [.down, .enter]),
        Shot(name: "reports-why", rows: 24, columns: 80, keys: [.character("w"), .tab]),
        Shot(
            name: "reports-turnout",
            rows: 24,
            columns: 80,
            keys: [.character("2"), .down, .character("w"), .enter]
        ),
    ]

    @Test(arguments: shots)
    func `a list of reports looks like its picture`(shot: Shot) {
        let snapshot = TroubledNight.snapshot(seed: 5)
        let play = PlayState(mode: .live, clock: snapshot.asOf, refused: 1)
        var state = ScreenState()
        for key in shot.keys {
            _ = handle(
                key,
                state: &state,
                snapshot: snapshot,
                play: play,
                look: shot.look,
                rows: shot.rows,
                columns: shot.columns
            )
        }
        let grid = screenful(
            snapshot,
            play: play,
            state: state,
            look: shot.look,
            rows: shot.rows,
            columns: shot.columns
        )
        Picture.expect(grid, named: shot.name)
    }
}
