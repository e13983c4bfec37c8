import CellGrid

/// A line of a text pane: pieces with their own ink, each at a column.
struct TextLine {
    struct Piece {
        let column: Int
        let text: String
        let ink: Ink
        /// Whether the column is where the piece ends.
        let isRight: Bool
    }

    private(set) var pieces: [Piece] = []

    static let blank = TextLine()
    /// Where figures end.
    static let figureEnd = 30

    /// A line of one piece.
    init(_ text: String = "", ink: Ink = .text, column: Int = 1) {
        if !text.isEmpty { pieces = [Piece(column: column, text: text, ink: ink, isRight: false)] }
    }

    /// The line with one more piece.
    func adding(_ text: String, ink: Ink = .text, column: Int) -> TextLine {
        var line = self
        line.pieces.append(Piece(column: column, text: text, ink: ink, isRight: false))
        return line
    }

    /// The line with a figure that ends before a column.
    func addingRight(_ text: String, ink: Ink = .strong, end: Int = TextLine.figureEnd) -> TextLine {
        var line = self
        line.pieces.append(Piece(column: end, text: text, ink: ink, isRight: true))
        return line
    }

    func draw(into grid: inout Grid, row: Int, region: Region, scene: Scene) {
        for piece in pieces {
            let style = scene.ink(piece.ink)
            if piece.isRight {
                grid.writeRight(piece.text, row: row, endColumn: piece.column, in: region, style: style)
            } else {
                let room = max(0, region.columns - piece.column - 1)
                let text = TextWidth.cut(piece.text, to: room)
                grid.write(text, row: row, column: piece.column, in: region, style: style)
            }
        }
    }
}
