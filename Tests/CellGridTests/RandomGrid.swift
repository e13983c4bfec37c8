import CellGrid

/// Screens with everything on them: letters, marks, wide characters, colours, boxes that overlap.
enum RandomGrid {
    static let texts = [
        "Қазақстан", "Amanat 53.90 %", "日本語", "e\u{301}a\u{300}", "━━╸──", "⣀⣠⠤⠴", "x", "日", " ", "a日b本c",
        "🗳",
    ]

    /// Writes, fills, restyles or sets one cell somewhere, also partly or wholly outside.
    static func step(_ grid: inout Grid, using random: inout SplitMix64) {
        let region = Region(
            row: Int.random(in: -2..<12, using: &random),
            column: Int.random(in: -3..<22, using: &random),
            rows: Int.random(in: 0..<6, using: &random),
            columns: Int.random(in: 0..<14, using: &random)
        )
        let style = style(using: &random)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: grid.fill(region, with: ["─", " ", "日"].randomElement(using: &random) ?? " ", style: style)
        case 1: grid.restyle(region) { $0.adding(.reverse) }
        case 2: grid[region.row, region.column] = Cell("日", width: 2, style: style)
        case 3: grid[region.row, region.column] = Cell(" ", width: 0, style: style)
        case 4: grid[region.row, region.column] = Cell("x", style: style)
        default:
            let text = texts.randomElement(using: &random) ?? ""
            let column = Int.random(in: -4..<14, using: &random)
            let row = Int.random(in: -1..<6, using: &random)
            grid.write(text, row: row, column: column, in: region, style: style)
        }
    }

    static func style(using random: inout SplitMix64) -> Style {
        let colours: [Colour] = [
            .standard, .indexed(0), .indexed(9), .indexed(74), .indexed(214), .indexed(240),
        ]
        return Style(
            foreground: colours.randomElement(using: &random) ?? .standard,
            background: colours.randomElement(using: &random) ?? .standard,
            attributes: Style.Attributes(rawValue: UInt8.random(in: 0..<16, using: &random))
        )
    }
}

extension Grid {
    /// Halves of wide characters that stand without the other half, as (row, column).
    var brokenCells: [[Int]] {
        var broken: [[Int]] = []
        for row in 0..<rows {
            for column in 0..<columns {
                let whole =
                    switch self[row, column].width {
                    case 0: column > 0 && self[row, column - 1].width == 2
                    case 2: column + 1 < columns && self[row, column + 1].width == 0
                    default: true
                    }
                if !whole { broken.append([row, column]) }
            }
        }
        return broken
    }
}
