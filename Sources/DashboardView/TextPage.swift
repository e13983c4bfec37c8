import CellGrid

/// Lines of a text pane in the making, wrapped to its width.
struct TextPage {
    let columns: Int
    private(set) var lines: [TextLine] = []

    init(columns: Int) {
        self.columns = max(1, columns)
    }

    /// Where the values of facts begin.
    private var valueColumn: Int { max(2, min(24, columns * 2 / 5)) }

    /// A title of what follows, apart from what stands before it.
    mutating func heading(_ text: String) {
        if !lines.isEmpty { lines.append(.blank) }
        self.text(text, ink: .accent)
    }

    /// A sentence over as many lines as it takes.
    mutating func text(_ text: String, ink: Ink = .text, column: Int = 1) {
        for part in TextWrap.lines(text, columns: columns - column - 1) {
            lines.append(TextLine(part, ink: ink, column: column))
        }
    }

    /// What something is called, and what it is.
    mutating func fact(_ label: String, _ value: String, ink: Ink = .text) {
        let start = valueColumn
        let labels = TextWrap.lines(label, columns: start - 2)
        let values = TextWrap.lines(value, columns: columns - start - 1)
        for place in 0..<max(labels.count, values.count) {
            var line = TextLine(labels.indices.contains(place) ? labels[place] : "", ink: .dim)
            if values.indices.contains(place) { line = line.adding(values[place], ink: ink, column: start) }
            lines.append(line)
        }
    }

    mutating func add(_ line: TextLine) { lines.append(line) }
}

/// Breaks text at its blanks.
enum TextWrap {
    /// The text in lines of at most so many columns; a word wider than that has a line of its own.
    ///
    /// Groups of digits stay together: `3 431 510` is one word.
    static func lines(_ text: String, columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var width = 0
        for word in words(text) {
            let more = TextWidth.columns(of: word)
            if !line.isEmpty, width + 1 + more > columns {
                lines.append(line)
                (line, width) = (word, more)
            } else {
                width += more + (line.isEmpty ? 0 : 1)
                line += (line.isEmpty ? "" : " ") + word
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        for part in text.split(separator: " ") {
            let isGroup = part.first?.isNumber == true && words.last?.last?.isNumber == true
            if isGroup, let last = words.popLast() {
                words.append(last + " " + part)
            } else {
                words.append(String(part))
            }
        }
        return words
    }
}
