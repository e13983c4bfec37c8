import CellGrid
import ElectionLaw

/// The seats of a list in one row: certain, possible, and where it stands now.
struct RangeBar {
    let scene: Scene
    let range: SeatRange
    let now: Int?
    let total: Int

    private static let signs = (certain: "■", possible: "━", rest: "·", now: "┃")

    /// The row for a pane of so many columns.
    func line(_ columns: Int) -> TextLine {
        let cells = columns - 2
        guard cells > 1, total > 0 else { return .blank }
        let certain = cell(range.minimum, cells)
        let possible = max(certain, cell(range.maximum, cells))
        // A part that is there is seen, however small.
        let isOpen = range.maximum > range.minimum
        let open = min(cells, max(possible, certain + (isOpen ? 1 : 0)))
        let full = min(certain, open)
        var line = TextLine(text(RangeBar.signs.certain, full), ink: .good)
            .adding(text(RangeBar.signs.possible, open - full), ink: .warn, column: 1 + full)
            .adding(text(RangeBar.signs.rest, cells - open), ink: .track, column: 1 + open)
        if let now {
            let place = min(cells - 1, cell(now, cells))
            line = line.adding(RangeBar.signs.now, ink: .strong, column: 1 + place)
        }
        return line
    }

    static func legend(_ scene: Scene) -> String {
        let words = scene.words
        return signs.certain + " " + words[.outlookCertain] + "  " + signs.possible + " "
            + words[.outlookPossible] + "  " + signs.now + " " + words[.now]
    }

    private func cell(_ seats: Int, _ cells: Int) -> Int {
        Int(Int64(min(max(0, seats), total)) * Int64(cells) / Int64(total))
    }

    private func text(_ sign: String, _ count: Int) -> String {
        String(repeating: sign, count: max(0, count))
    }
}
