import CTerminalGuard
import PosixIO

/// The guard in C, as values of Swift.
enum TerminalGuard {
    /// Arms it; false when a screen is open already.
    static func arm(
        _ kind: TerminalKind,
        on display: borrowing FileDescriptor,
        modes: TerminalModes,
        wake: Int32
    ) -> Bool {
        let number = display.number
        let leave = kind.leaveBytes.map { CChar(bitPattern: $0) }
        var before = modes.modes
        return unsafe guard_arm(number, wake, &before, leave, leave.count) == 0
    }
}
