import CellGrid

extension Glyph {
    /// What stands for a drawing character on a Linux console, whose fonts have 256 or 512 signs.
    ///
    /// Those of the old PC set are in all of them, letters in those of their alphabet; the rest is drawn as in
    /// ASCII.
    static func console(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if let known = consoleTable[scalar] { return known }
        switch scalar.value {
        case 0x20...0x7E: return scalar
        // Latin and Cyrillic letters.
        case 0xC0...0x17F, 0x400...0x4FF: return scalar
        default: return ascii(scalar)
        }
    }

    private static let consoleTable: [Unicode.Scalar: Unicode.Scalar] = [
        "╭": "┌", "╮": "┐", "╰": "└", "╯": "┘", "─": "─", "│": "│", "├": "├", "┤": "┤", "┼": "┼",
        "━": "═", "╸": "─", "┃": "║", "┿": "┼", "╌": "─", "┄": "─", "▄": "▄", "█": "█", "■": "■",
        "▇": "█", "▪": "■", "·": "·", "×": "x", "§": "§", "±": "±", "«": "«", "»": "»", "№": "№",
        "≥": "≥", "≤": "≤", "≈": "≈", "→": "→", "←": "←", "↑": "↑", "↓": "↓",
    ]
}

extension Grid {
    /// Replaces what the fonts of a Linux console do not have, cell by cell; a wide character becomes `?`.
    mutating func becomeConsole() {
        for row in 0..<rows {
            for column in 0..<columns {
                let cell = self[row, column]
                let isPlain = (0x20...0x7E).contains(cell.scalar.value)
                guard !isPlain || cell.mark != nil || cell.width != 1 else { continue }
                let drawn = cell.width == 1 ? Glyph.console(cell.scalar) : "?"
                self[row, column] = Cell(isPlain ? cell.scalar : drawn, style: cell.style)
            }
        }
    }
}
