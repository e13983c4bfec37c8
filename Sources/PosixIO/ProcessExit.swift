import Glibc

/// The end of the process, in order.
package enum ProcessExit {
    /// Ends the process with a status of 0 to 255; nothing runs after it.
    package static func exit(_ status: Int32) -> Never { Glibc.exit(status) }

    /// The status that stands for an end by a signal: 128 and its number.
    package static func status(forSignal number: Int32) -> Int32 { 128 + number }
}
