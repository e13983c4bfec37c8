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
        return kind.modifiedSeconds
    }
}
