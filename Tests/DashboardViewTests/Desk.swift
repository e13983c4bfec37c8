import CellGrid
import DashboardView
import ElectionModel
import Tabulation

/// A screen and a person at it.
struct Desk {
    var state = ScreenState()
    let snapshot: NightSnapshot
    var play = ShapedNight.counting.play
    var rows = 40
    var columns = 120
    var look = Look()

    init(rows: Int = 40, columns: Int = 120, snapshot: NightSnapshot = ShapedNight.counting.snapshot()) {
        self.rows = rows
        self.columns = columns
        self.snapshot = snapshot
    }

    @discardableResult
    mutating func press(_ keys: Key...) -> [DashboardCommand] {
        keys.flatMap {
            handle($0, state: &state, snapshot: snapshot, play: play, rows: rows, columns: columns)
        }
    }

    mutating func type(_ text: String) {
        for character in text { press(.character(character)) }
    }

    var glyphs: [String] {
        Picture.glyphs(
            screenful(snapshot, play: play, state: state, look: look, rows: rows, columns: columns)
        )
    }

    func shows(_ text: String) -> Bool { glyphs.contains { $0.contains(text) } }
}
