import PosixIO

/// The sign of life that a store's writer gives: its lock file is touched every 3 s.
package enum WriterSign {
    /// When the writer last gave it, in seconds since 1970 by the wall clock.
    ///
    /// - Parameter store: The store's file.
    /// - Returns: nil where no writer was ever there, or the file system does not say.
    package static func lastSeconds(of store: String) -> Int64? {
        guard let kind = try? FileKind.at(StorePath(file: store).lock), kind.kind == .file else {
            return nil
        }
        // To the end of the year 9999: anybody who may touch it can set it to anything.
        return max(0, min(kind.modifiedSeconds, 253_402_300_799))
    }
}
