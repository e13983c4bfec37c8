import Glibc

extension FileDescriptor {
    /// Opens a file to read it from the beginning.
    ///
    /// - Parameter path: The file; a link is followed.
    /// - Returns: The open file.
    /// - Throws: ``IOError`` as open(2) fails.
    package static func openToRead(_ path: String) throws(IOError) -> FileDescriptor {
        try open(path, O_RDONLY)
    }

    /// Opens a file of one's own to overwrite it, made if it is missing.
    ///
    /// - Parameters:
    ///   - path: The file; a link is refused, and so is a second name of another file, which would be lost.
    ///   - access: `O_WRONLY` or `O_RDWR`.
    ///   - emptied: Whether what it holds goes at once.
    /// - Returns: The open file.
    /// - Throws: ``IOError`` as open(2) or ftruncate(2) fail; `EMLINK` when the file has several names.
    package static func openOwn(
        _ path: String,
        _ access: Int32,
        emptied: Bool = true
    ) throws(IOError) -> FileDescriptor {
        let file = try open(path, access | O_CREAT | O_NOFOLLOW)
        let number = file.number
        guard try FileKind.of(file, subject: path).linkCount <= 1 else {
            throw IOError(call: "open", subject: path, number: EMLINK)
        }
        if emptied { try SystemCall.run("ftruncate", on: path) { ftruncate(number, 0) } }
        return file
    }

    /// Makes a file anew, or empties the one that stands there.
    ///
    /// - Parameter path: The file.
    /// - Returns: The open file, for writing.
    /// - Throws: ``IOError`` as open(2) fails.
    package static func create(_ path: String) throws(IOError) -> FileDescriptor {
        try open(path, O_WRONLY | O_CREAT | O_TRUNC)
    }
}
