/// One place of the screen.
///
/// A wide character takes two cells: the first holds it with width 2, the second has width 0. A cell is
/// one 64-bit word, so that two screens compare word by word. The word keeps 21 bits of scalar, 17 of
/// mark (every combining mark of Unicode lies below U+20000), 2 of width, 9 and 9 of colours and 6 of
/// attributes.
package struct Cell: Hashable, Sendable {
    private var word: UInt64

    /// Makes a cell; a mark above U+1FFFF is left out and a width above 2 counts as 2.
    package init(
        _ scalar: Unicode.Scalar,
        mark: Unicode.Scalar? = nil,
        width: UInt8 = 1,
        style: Style = .plain
    ) {
        word =
            UInt64(scalar.value) | Cell.bits(of: mark) << Cell.markShift
            | UInt64(min(width, 2)) << Cell.widthShift | style.bits << Cell.styleShift
    }

    package static let blank = Cell(" ")

    package var scalar: Unicode.Scalar {
        get { Unicode.Scalar(UInt32(truncatingIfNeeded: word) & 0x1F_FFFF) ?? " " }
        set { replace(0x1F_FFFF, shift: 0, by: UInt64(newValue.value)) }
    }

    /// A combining mark drawn with the scalar, if any.
    package var mark: Unicode.Scalar? {
        get {
            let value = UInt32(truncatingIfNeeded: word >> Cell.markShift) & 0x1_FFFF
            return value == 0 ? nil : Unicode.Scalar(value)
        }
        set { replace(0x1_FFFF, shift: Cell.markShift, by: Cell.bits(of: newValue)) }
    }

    /// Columns taken: 1, 2, or 0 for the right half of a wide character.
    package var width: UInt8 {
        get { UInt8(truncatingIfNeeded: word >> Cell.widthShift) & 3 }
        set { replace(3, shift: Cell.widthShift, by: UInt64(min(newValue, 2))) }
    }

    package var style: Style {
        get { Style(bits: word >> Cell.styleShift) }
        set { replace(0xFF_FFFF, shift: Cell.styleShift, by: newValue.bits) }
    }

    private static let markShift: UInt64 = 21
    private static let widthShift: UInt64 = 38
    private static let styleShift: UInt64 = 40

    private static func bits(of mark: Unicode.Scalar?) -> UInt64 {
        guard let mark, mark.value <= 0x1_FFFF else { return 0 }
        return UInt64(mark.value)
    }

    private mutating func replace(_ field: UInt64, shift: UInt64, by value: UInt64) {
        word = word & ~(field << shift) | value << shift
    }
}
