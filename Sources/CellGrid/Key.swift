/// What a person did at the keyboard or with the mouse.
package enum Key: Hashable, Sendable {
    /// A printable character, `q` or `я`.
    case character(Character)
    case enter, escape, tab, backTab, backspace, delete
    case up, down, left, right
    case shiftLeft, shiftRight
    case pageUp, pageDown, home, end
    /// F1 to F12.
    case function(Int)
    /// Control with a letter, lower case: `control("l")`.
    case control(Character)
    case mouse(MouseEvent)
    /// The terminal's window came to the front, or was left.
    case focusIn, focusOut
    /// Something the terminal sent that has no meaning here.
    case unknown
}

/// A press, a move with the button down, or a turn of the wheel, at a cell.
package struct MouseEvent: Hashable, Sendable {
    /// What the mouse did.
    package enum Action: Hashable, Sendable {
        case press, release, drag, wheelUp, wheelDown, rightPress
    }

    package let action: Action
    package let row: Int
    package let column: Int

    package init(action: Action, row: Int, column: Int) {
        self.action = action
        self.row = row
        self.column = column
    }
}
