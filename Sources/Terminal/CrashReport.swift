import CTerminalGuard
import PosixIO

/// What is kept of a crash: what the program said, by which signal it died, and where.
package enum CrashReport {
    /// Makes a crash leave a report in the user's state folder, and on the terminal once that is given back.
    ///
    /// Nothing is written before there is a crash. The process still dies by its signal, so that core dumps
    /// and the shell see what they always see. Without a home folder the report stands on standard error only.
    ///
    /// - Parameter head: The first line: the program, its version and what it was doing; at most 200 bytes.
    package static func arm(head: String) {
        let name = "crash-\(Clock.wallSeconds())-\(Environment.processNumber).txt"
        let file = UserFolder.state.map { "\($0)/\(name)" } ?? ""
        _ = unsafe crash_arm(head, file)
    }
}
