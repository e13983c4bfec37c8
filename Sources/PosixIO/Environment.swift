import Glibc

/// What the process was started with and in.
package enum Environment {
    /// The value of a variable of the environment; nil when it is not set.
    package static func value(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }

    /// Whether a descriptor is a terminal.
    package static func isTTY(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The number of this process.
    package static var processNumber: Int32 { getpid() }

    /// Whether this process may make and remove files in a folder; false on read-only media.
    package static func canWrite(folder: String) -> Bool { unsafe access(folder, W_OK) == 0 }
}
