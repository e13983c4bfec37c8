import CellGrid

/// The drawing characters, and what stands for each of them in ASCII.
enum Glyph {
    /// One ASCII character for a drawing character; itself inside 0x20 to 0x7E, `?` for the unknown.
    static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x20...0x7E: scalar
        case 0x2800: " "
        case 0x2801...0x28FF: "*"
        default: table[scalar] ?? "?"
        }
    }

    private static let table: [Unicode.Scalar: Unicode.Scalar] = [
        "─": "-", "│": "|", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "┼": "+", "├": "+", "┤": "+",
        "━": "=", "╸": "-", "┃": "|", "┊": ":", "┄": "-", "┈": ".", "┿": "+", "╌": "-",
        "▂": "|", "▄": "#", "▖": "'", "▇": "#", "█": "#", "■": "#", "▪": "#", "▫": ".", "□": ".", "▕": "|",
        "●": "*", "○": "o", "◌": "o", "◆": "O", "▸": ">", "◂": "<", "▶": ">", "‖": "|", "»": ">",
        "‹": "<", "›": ">", "▼": "v", "▲": "^", "↑": "^", "↓": "v", "→": ">", "←": "<", "↵": "^",
        "✓": "y", "✗": "X", "≈": "&", "≥": ">", "≤": "<", "≠": "!", "×": "x", "·": ".", "Σ": "S",
        "–": "-", "—": "-", "…": "~", "−": "-", "⇧": "^", "\u{A0}": " ", "\u{202F}": " ",
        "§": "#", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7",
    ]
}

extension Grid {
    /// Blanks what is left of wide characters that something was drawn over.
    mutating func mendWideCharacters() {
        for row in 0..<rows {
            var previous: UInt8 = 1
            for column in 0..<columns {
                let cell = self[row, column]
                let isTorn = (cell.width == 0) != (previous == 2)
                if isTorn, previous == 2 {
                    self[row, column - 1] = Cell(" ", style: self[row, column - 1].style)
                }
                if isTorn, cell.width == 0 { self[row, column] = Cell(" ", style: cell.style) }
                previous = self[row, column].width
            }
            if previous == 2 { self[row, columns - 1] = Cell(" ", style: self[row, columns - 1].style) }
        }
    }

    /// Replaces everything a plain ASCII terminal cannot show, cell by cell.
    mutating func becomeASCII() {
        for row in 0..<rows {
            for column in 0..<columns {
                let cell = self[row, column]
                let isPlain = (0x20...0x7E).contains(cell.scalar.value)
                guard !isPlain || cell.mark != nil || cell.width != 1 else { continue }
                self[row, column] = Cell(isPlain ? cell.scalar : Glyph.ascii(cell.scalar), style: cell.style)
            }
        }
    }
}
