import CellGrid

/// An escape sequence that ncurses has no name for: `ESC [ … letter`, `ESC O letter`, or a mouse report.
///
/// Mouse reports are read here because ncurses makes one event of a press and a release that come
/// together.
enum KeySequence: Equatable {
    /// The codes begin with no sequence.
    case none
    /// They begin with one whose end has not come yet.
    case unfinished
    /// They begin with one of that many codes; the key is nil when it has no meaning here.
    case whole(count: Int, key: Key?)

    init(beginning codes: ArraySlice<KeyCode>) {
        let scalars = codes.prefix(KeySequence.longest).prefixScalars
        guard scalars.first == "\u{1B}", scalars.count >= 2, scalars[1] == "[" || scalars[1] == "O" else {
            self = .none
            return
        }
        let isCutByKey = scalars.count < codes.count
        switch scalars.count {
        case 2: self = isCutByKey ? .none : .unfinished
        case 3... where scalars[1] == "O": self = .whole(count: 3, key: .unknown)
        case 3... where scalars[2] == "M": self = KeySequence.oldMouse(scalars)
        default: self = KeySequence.control(scalars)
        }
    }

    private static let longest = 32

    /// `ESC [`, then parameters, then a letter.
    private static func control(_ scalars: [Unicode.Scalar]) -> KeySequence {
        guard let end = scalars[2...].firstIndex(where: { !(0x20..<0x40).contains($0.value) }) else {
            return scalars.count < longest ? .unfinished : .whole(count: scalars.count, key: .unknown)
        }
        if end == 2, scalars[2] == "I" || scalars[2] == "O" {
            return .whole(count: 3, key: scalars[2] == "I" ? .focusIn : .focusOut)
        }
        guard scalars[2] == "<" else { return .whole(count: end + 1, key: .unknown) }
        return .whole(count: end + 1, key: mouse(scalars[3..<end], isRelease: scalars[end] == "m"))
    }

    /// `ESC [ < button ; column ; row M`, ending in `m` for a release; places count from 1.
    private static func mouse(_ text: ArraySlice<Unicode.Scalar>, isRelease: Bool) -> Key? {
        let parts = text.split(separator: ";").map { Int(String(String.UnicodeScalarView($0))) }
        guard parts.count == 3, let button = parts[0], let column = parts[1], let row = parts[2] else {
            return .unknown
        }
        return event(button: button, row: row - 1, column: column - 1, isRelease: isRelease)
    }

    /// `ESC [ M` and three characters, each 32 above its value; a release does not tell the button.
    private static func oldMouse(_ scalars: [Unicode.Scalar]) -> KeySequence {
        guard scalars.count >= 6 else { return .unfinished }
        let values = scalars[3..<6].map { Int($0.value) - 32 }
        let isRelease = values[0] & 0b1100_0011 == 3
        return .whole(
            count: 6,
            key: event(
                button: values[0] & ~3 | (isRelease ? 0 : values[0] & 3),
                row: values[2] - 1,
                column: values[1] - 1,
                isRelease: isRelease
            )
        )
    }

    /// The event of a button's number, which carries shift, alt and control in bits 2 to 4.
    private static func event(button: Int, row: Int, column: Int, isRelease: Bool) -> Key? {
        guard row >= 0, column >= 0 else { return .unknown }
        let action: MouseEvent.Action? =
            switch button & ~0b1_1100 {
            case 0: isRelease ? .release : .press
            case 2: isRelease ? nil : .rightPress
            case 32: isRelease ? .release : .drag
            case 64: .wheelUp
            case 65: .wheelDown
            default: nil
            }
        return action.map { .mouse(MouseEvent(action: $0, row: row, column: column)) }
    }
}

extension ArraySlice<KeyCode> {
    /// The characters before the first code that is none.
    fileprivate var prefixScalars: [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        for case .scalar(let scalar) in prefix(while: { if case .scalar = $0 { true } else { false } }) {
            scalars.append(scalar)
        }
        return scalars
    }
}
