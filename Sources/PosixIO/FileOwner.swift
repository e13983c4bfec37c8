import Glibc

/// Whose a file is.
package enum FileOwner {
    /// The user that this process acts for.
    package static var own: UInt32 { geteuid() }

    /// The user that a file, a folder or a link itself belongs to; nil where nothing stands.
    ///
    /// - Throws: ``IOError`` as lstat(2) fails for another reason than absence.
    package static func of(_ path: String) throws(IOError) -> UInt32? {
        var status = stat()
        do {
            try SystemCall.run("lstat", on: path) { unsafe lstat(path, &status) }
        } catch {
            guard error.isMissing else { throw error }
            return nil
        }
        return status.st_uid
    }
}
