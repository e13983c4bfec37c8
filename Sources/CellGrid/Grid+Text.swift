extension Grid {
    /// The characters of every row, each row ended by a line feed.
    ///
    /// - Parameter trimmed: Whether the blanks at the end of a row are left out.
    /// - Returns: As many lines as the screen has rows; wide characters and marks as they are shown.
    package func text(trimmed: Bool = false) -> String {
        var text = String.UnicodeScalarView()
        for row in 0..<rows {
            var cells = self.row(row)
            if trimmed { cells = cells.droppingBlanks { $0.scalar == " " && $0.mark == nil } }
            for cell in cells { text.append(contentsOf: cell) }
            text.append("\n")
        }
        return String(text)
    }

    /// The rows with the escape sequences of their styles, for a terminal to print.
    ///
    /// A sequence stands only where the style changes, and every row ends plain, so that rows can be
    /// shown alone. Plain blanks at the end of a row are left out.
    ///
    /// - Parameter colours: What the terminal has: 256, 16, 8, or fewer for none; attributes stay.
    /// - Returns: As many lines as the screen has rows, each ended by a line feed.
    package func ansi(colours: Int) -> String {
        var text = String.UnicodeScalarView()
        for row in 0..<rows {
            var style = Style.plain
            for cell in self.row(row).droppingBlanks({ $0 == .blank }) where cell.width > 0 {
                let wanted = cell.style.reduced(to: colours)
                if wanted != style { text.append(contentsOf: wanted.sequence.unicodeScalars) }
                style = wanted
                text.append(contentsOf: cell)
            }
            if style != .plain { text.append(contentsOf: Style.plain.sequence.unicodeScalars) }
            text.append("\n")
        }
        return String(text)
    }
}

extension Style {
    /// The style as a terminal of fewer colours can show it.
    package func reduced(to colours: Int) -> Style {
        Style(
            foreground: foreground.reduced(to: colours),
            background: background.reduced(to: colours),
            attributes: attributes
        )
    }

    /// The escape sequence that sets this style whatever was set before (ECMA-48, SGR).
    var sequence: String {
        var codes = "\u{1B}[0"
        if attributes.contains(.bold) { codes += ";1" }
        if attributes.contains(.dim) { codes += ";2" }
        if attributes.contains(.underline) { codes += ";4" }
        if attributes.contains(.reverse) { codes += ";7" }
        if let index = foreground.index { codes += Style.code(of: index, first: 30) }
        if let index = background.index { codes += Style.code(of: index, first: 40) }
        return codes + "m"
    }

    private static func code(of index: UInt8, first: Int) -> String {
        switch index {
        case 0..<8: ";\(first + Int(index))"
        case 8..<16: ";\(first + 60 + Int(index) - 8)"
        default: ";\(first + 8);5;\(index)"
        }
    }
}

extension ArraySlice<Cell> {
    /// The cells before the last ones that all count as blank.
    fileprivate func droppingBlanks(_ isBlank: (Cell) -> Bool) -> ArraySlice<Cell> {
        guard let last = lastIndex(where: { !isBlank($0) }) else { return [] }
        return self[startIndex...last]
    }
}

extension String.UnicodeScalarView {
    fileprivate mutating func append(contentsOf cell: Cell) {
        guard cell.width > 0 else { return }
        append(cell.scalar)
        if let mark = cell.mark { append(mark) }
    }
}
