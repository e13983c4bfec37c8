import Glibc
import PosixIO

/// A way to crash.
enum CrashWay: String {
    /// A check of our own that fails with a text, an index out of bounds, a sum too large.
    case text, trap, sum
    /// A stack used up, memory that is not there, abort(3).
    case overflow, memory, abort
    /// The same on a thread, while the main one draws.
    case threadTrap = "thread-trap"
    case threadOverflow = "thread-overflow"
    /// A trap of a program that has not taken the terminal.
    case plain

    var isOnThread: Bool { self == .threadTrap || self == .threadOverflow }

    /// Crashes; comes back only where that failed.
    func perform() -> Int32 {
        switch self {
        case .text: preconditionFailure("the text of the crash")
        case .trap, .plain: return [Int32](repeating: 2, count: 3)[Int(getpid())]
        case .sum: return Int32(Int.max - Int(getpid()) + Int(getpid()) * 2)
        case .overflow: return CrashWay.descend(from: getpid())
        case .memory:
            unsafe UnsafeMutablePointer<Int32>(bitPattern: 4_096)?.pointee = 1
            return 2
        case .abort: Glibc.abort()
        case .threadTrap:
            Clock.pause(milliseconds: 50)
            return CrashWay.trap.perform()
        case .threadOverflow:
            Clock.pause(milliseconds: 50)
            return CrashWay.overflow.perform()
        }
    }

    /// Uses the stack up long before it comes to an end; what follows the call keeps it from being a loop.
    private static func descend(from value: Int32) -> Int32 {
        guard value != .max else { return 0 }
        let deeper = descend(from: value &+ 1)
        return deeper &+ value
    }
}
