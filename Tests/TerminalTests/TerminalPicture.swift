import CellGrid

/// What a terminal shows after the bytes it was sent: the part of an xterm that ncurses uses.
struct TerminalPicture {
    private(set) var grid: Grid
    /// Private modes that are on, such as 1049 for the second screen.
    private(set) var modes: Set<Int> = []
    /// Sequences it does not know; to be empty.
    private(set) var unknown: [String] = []
    private var row = 0
    private var column = 0
    private var top = 0
    private var bottom: Int
    private var style = Style.plain
    private var last: Unicode.Scalar = " "

    init(rows: Int, columns: Int) {
        grid = Grid(rows: rows, columns: columns)
        bottom = rows - 1
    }

    /// Takes whole sequences and characters.
    mutating func show(_ bytes: [UInt8]) {
        var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\u{1B}": escape(&scalars)
            case "\r": column = 0
            case "\n": lineFeed()
            case "\u{8}": column = max(0, column - 1)
            case "\t": column = min(grid.columns - 1, (column / 8 + 1) * 8)
            default: draw(scalar)
            }
        }
    }

    private mutating func draw(_ scalar: Unicode.Scalar) {
        let width = TextWidth.columns(of: scalar)
        guard width > 0 else { return mark(scalar) }
        grid[row, column] = Cell(scalar, width: UInt8(width), style: style)
        column += width
        last = scalar
    }

    private mutating func mark(_ scalar: Unicode.Scalar) {
        let base = column >= 2 && grid[row, column - 1].width == 0 ? column - 2 : column - 1
        grid[row, base].mark = scalar
    }

    private mutating func lineFeed() {
        if row == bottom { scroll(by: 1, from: top) } else { row = min(grid.rows - 1, row + 1) }
    }

    private mutating func escape(_ rest: inout ArraySlice<Unicode.Scalar>) {
        switch rest.popFirst() {
        case "[": control(&rest)
        case "(": _ = rest.popFirst()
        case "=", ">": break
        case "M": if row == top { scroll(by: -1, from: top) } else { row -= 1 }
        case let other: unknown.append("ESC \(other.map(String.init) ?? "")")
        }
    }

    private mutating func control(_ rest: inout ArraySlice<Unicode.Scalar>) {
        let end = rest.firstIndex { !(0x20..<0x40).contains($0.value) } ?? rest.endIndex
        let text = String(String.UnicodeScalarView(rest[..<end]))
        let letter = end < rest.endIndex ? rest[end] : " "
        rest = rest[min(end + 1, rest.endIndex)...]
        let isPrivate = text.hasPrefix("?")
        let values = text.drop { $0 == "?" }.split(separator: ";", omittingEmptySubsequences: false)
            .map { Int($0) ?? 0 }
        if isPrivate, letter == "h" || letter == "l" {
            if letter == "h" { modes.formUnion(values) } else { modes.subtract(values) }
        } else if !move(letter, values) && !edit(letter, max(1, values[0]), values[0]) {
            finish(letter, values, text)
        }
    }

    private mutating func move(_ letter: Unicode.Scalar, _ values: [Int]) -> Bool {
        let count = max(1, values[0])
        switch letter {
        case "H": (row, column) = (count - 1, values.count > 1 ? max(1, values[1]) - 1 : 0)
        case "d": row = count - 1
        case "G": column = count - 1
        case "A": row -= count
        case "B": row += count
        case "C": column += count
        case "D": column -= count
        default: return false
        }
        row = min(max(0, row), grid.rows - 1)
        column = min(max(0, column), grid.columns - 1)
        return true
    }

    private mutating func edit(_ letter: Unicode.Scalar, _ count: Int, _ kind: Int) -> Bool {
        switch letter {
        case "J": for line in row..<grid.rows { erase(line, from: line == row && kind == 0 ? column : 0) }
        case "K": if kind == 1 { erase(row, from: 0, to: column + 1) } else { erase(row, from: column) }
        case "X": erase(row, from: column, to: column + count)
        case "b": for _ in 0..<count { draw(last) }
        case "S": scroll(by: count, from: top)
        case "T": scroll(by: -count, from: top)
        case "L": scroll(by: -count, from: row)
        case "M": scroll(by: count, from: row)
        case "P": shift(by: count)
        case "@": shift(by: -count)
        default: return false
        }
        return true
    }

    private mutating func finish(_ letter: Unicode.Scalar, _ values: [Int], _ text: String) {
        switch letter {
        case "m": style.take(values)
        case "r":
            (top, bottom) = (max(1, values[0]) - 1, values.count > 1 ? values[1] - 1 : grid.rows - 1)
            (row, column) = (0, 0)
        case "t", "h", "l": break
        default: unknown.append("ESC [ \(text)\(letter)")
        }
    }

    private mutating func erase(_ line: Int, from start: Int, to end: Int? = nil) {
        let blank = Cell(" ", style: Style(background: style.background))
        for place in start..<max(start, end ?? grid.columns) { grid[line, place] = blank }
    }

    private mutating func scroll(by count: Int, from first: Int) {
        let old = grid
        for line in first...bottom {
            let source = line + count
            guard source >= first, source <= bottom else {
                erase(line, from: 0)
                continue
            }
            for place in 0..<grid.columns { grid[line, place] = old[source, place] }
        }
    }

    private mutating func shift(by count: Int) {
        let old = grid
        for place in column..<grid.columns {
            let source = place + count
            let isInside = source >= column && source < grid.columns
            grid[row, place] =
                isInside ? old[row, source] : Cell(" ", style: Style(background: style.background))
        }
    }
}

extension Style {
    /// Takes the codes of one `m` sequence (ECMA-48, SGR).
    fileprivate mutating func take(_ codes: [Int]) {
        var rest = codes[...]
        while let code = rest.popFirst() {
            switch code {
            case 0: self = .plain
            case 1, 2, 4, 7: attributes.insert([1: .bold, 2: .dim, 4: .underline][code] ?? .reverse)
            case 22: attributes.subtract([.bold, .dim])
            case 24: attributes.remove(.underline)
            case 27: attributes.remove(.reverse)
            case 38: foreground = .indexed(UInt8(rest.dropFirst().first ?? 0)); rest = rest.dropFirst(2)
            case 48: background = .indexed(UInt8(rest.dropFirst().first ?? 0)); rest = rest.dropFirst(2)
            case 39: foreground = .standard
            case 49: background = .standard
            case 30...37: foreground = .indexed(UInt8(code - 30))
            case 40...47: background = .indexed(UInt8(code - 40))
            case 90...97: foreground = .indexed(UInt8(code - 82))
            case 100...107: background = .indexed(UInt8(code - 92))
            default: break
            }
        }
    }
}
