import CNcurses
import CellGrid
import Glibc

/// Puts runs of cells on the window of ncurses.
struct CellPainter {
    private let isUTF8: Bool
    private var row: [cchar_t] = []
    private var style = Style.plain
    private var attributes: attr_t = 0
    private var pair: Int32 = 0

    init(isUTF8: Bool) { self.isUTF8 = isUTF8 }

    /// Draws a run; what lies outside of the window is left out.
    mutating func put(_ run: Run, pairs: inout ColourPairs) {
        row.removeAll(keepingCapacity: true)
        var isInGap = false
        var takesInk = false
        for place in run.cells.indices where run.cells[place].width > 0 {
            let cell = run.cells[place]
            if cell.isEmpty, !isInGap {
                takesInk =
                    place > run.cells.startIndex && style.isOnPlainGround && isShortGap(run.cells[place...])
            }
            isInGap = cell.isEmpty
            if !(isInGap && takesInk), cell.style != style { take(cell.style, pairs: &pairs) }
            append(cell)
        }
        // The last cell of the screen answers ERR after it is drawn: the cursor cannot go on.
        unsafe mvwadd_wchnstr(
            nc_window(),
            Int32(clamping: run.row),
            Int32(clamping: run.column),
            row,
            Int32(row.count)
        )
    }

    /// The most blanks between words that take the ink of the word before.
    ///
    /// Nobody sees it, and the terminal need not be told twice. Longer gaps stay plain, so that they can be
    /// skipped or erased.
    private static let longestGap = 6

    private func isShortGap(_ cells: ArraySlice<Cell>) -> Bool {
        cells.prefix(CellPainter.longestGap + 1).contains { !$0.isEmpty }
    }

    private mutating func take(_ new: Style, pairs: inout ColourPairs) {
        style = new
        pair = pairs.pair(for: new)
        attributes = attr_t(min(pair, 255)) << attr_t(nc_colour_shift)
        if new.attributes.contains(.bold) { attributes |= nc_bold }
        if new.attributes.contains(.dim) { attributes |= nc_dim }
        if new.attributes.contains(.underline) { attributes |= nc_underline }
        if new.attributes.contains(.reverse) { attributes |= nc_reverse }
    }

    private mutating func append(_ cell: Cell) {
        var drawn = cchar_t()
        drawn.attr = attributes
        drawn.ext_color = pair
        let fits = isDrawable(cell.scalar, width: cell.width)
        drawn.chars.0 = wchar_t(bitPattern: fits ? cell.scalar.value : 0x3F)
        if fits, isUTF8, let mark = cell.mark { drawn.chars.1 = wchar_t(bitPattern: mark.value) }
        row.append(drawn)
        if !fits && cell.width == 2 { row.append(drawn) }
    }

    /// Whether the C library draws the character as wide as the screen was laid out for; one that it
    /// does not know would shift the rest of the row.
    private func isDrawable(_ scalar: Unicode.Scalar, width: UInt8) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F: width == 1
        case 0..<0xA0: false
        default: isUTF8 && wcwidth(wchar_t(bitPattern: scalar.value)) == Int32(width)
        }
    }
}

extension Cell {
    /// Whether nothing is seen of the cell whatever its ink.
    var isEmpty: Bool { scalar == " " && mark == nil && style.isOnPlainGround }
}

extension Style {
    /// Whether a blank in this style looks like any other.
    fileprivate var isOnPlainGround: Bool {
        background == .standard && attributes.isDisjoint(with: [.underline, .reverse])
    }
}
