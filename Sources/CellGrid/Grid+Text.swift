extension Grid {
    /// The characters of every row, each row ended by a line feed.
    ///
    /// - Parameter trimmed: Whether the blanks at the end of a row are left out.
    /// - Returns: As many lines as the screen has rows; wide characters and marks as they are shown.
    package func text(trimmed: Bool = false) -> String {
        var text = emptyText
        for row in 0..<rows {
            var cells = self.row(row)
            if trimmed { cells = cells.droppingBlanks { $0.scalar == " " && $0.mark == nil } }
            for cell in cells { text.append(cell) }
            text.append(0x0A)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The rows with the escape sequences of their styles, for a terminal to print.
    ///
    /// A sequence stands only where the style changes, and every row ends plain, so that rows can be
    /// shown alone. Plain blanks at the end of a row are left out.
    ///
    /// - Parameter colours: What the terminal has: 256, 16, 8, or fewer for none; attributes stay.
    /// - Returns: As many lines as the screen has rows, each ended by a line feed.
    package func ansi(colours: Int) -> String {
        var text = emptyText
        for row in 0..<rows {
            var (asked, style) = (Style.plain, Style.plain)
            for cell in self.row(row).droppingBlanks({ $0 == .blank }) where cell.width > 0 {
                if cell.style != asked {
                    asked = cell.style
                    let wanted = asked.reduced(to: colours)
                    if wanted != style { text += Array(wanted.sequence.utf8) }
                    style = wanted
                }
                text.append(cell)
            }
            if style != .plain { text += Array(Style.plain.sequence.utf8) }
            text.append(0x0A)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private var emptyText: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(rows * columns * 2)
        return text
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

extension [UInt8] {
    /// Adds what is seen of a cell, in UTF-8.
    fileprivate mutating func append(_ cell: Cell) {
        guard cell.width > 0 else { return }
        append(cell.scalar)
        if let mark = cell.mark { append(mark) }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            self += Array(scalar.utf8)
        }
    }
}
