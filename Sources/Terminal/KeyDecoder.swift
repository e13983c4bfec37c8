import CNcurses
import CellGrid

/// Turns what ncurses read into keys.
struct KeyDecoder {
    /// The beginning of a sequence whose end has not come yet.
    private var tail: [KeyCode] = []

    /// The keys of one reading, in order.
    ///
    /// An escape sequence ncurses has no name for becomes a mouse event or one ``Key/unknown``, never the
    /// letters in it; one that is cut in two by the line waits for the next reading.
    mutating func keys(from codes: [KeyCode]) -> [Key] {
        let all = tail + codes.filter { $0 != .function(KEY_RESIZE) }
        tail = []
        var keys: [Key] = []
        var index = 0
        while index < all.count {
            switch KeySequence(beginning: all[index...]) {
            case .none:
                keys.append(KeyDecoder.key(for: all[index]))
                index += 1
            case .unfinished:
                tail = Array(all[index...])
                return keys
            case .whole(let count, let key):
                if let key { keys.append(key) }
                index += count
            }
        }
        return keys
    }

    private static func key(for code: KeyCode) -> Key {
        switch code {
        case .function(let number): function(number)
        case .scalar(let scalar): character(scalar)
        }
    }

    private static func character(_ scalar: Unicode.Scalar) -> Key {
        switch scalar.value {
        case 8, 0x7F: .backspace
        case 9: .tab
        case 10, 13: .enter
        case 27: .escape
        case 1...26: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
        case 0..<0x20, 0x80..<0xA0: .unknown
        default: .character(Character(scalar))
        }
    }

    private static func function(_ number: Int32) -> Key {
        switch number {
        case KEY_UP: .up
        case KEY_DOWN: .down
        case KEY_LEFT: .left
        case KEY_RIGHT: .right
        case KEY_SLEFT: .shiftLeft
        case KEY_SRIGHT: .shiftRight
        case KEY_PPAGE: .pageUp
        case KEY_NPAGE: .pageDown
        case KEY_HOME, KEY_FIND, KEY_A1: .home
        case KEY_END, KEY_SELECT, KEY_C1: .end
        case KEY_ENTER: .enter
        case KEY_BTAB: .backTab
        case KEY_BACKSPACE: .backspace
        case KEY_DC: .delete
        case KEY_F0 + 1...KEY_F0 + 12: .function(Int(number - KEY_F0))
        default: .unknown
        }
    }
}
