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

    /// Makes a file anew, or empties the one that stands there.
    ///
    /// - Parameter path: The file.
    /// - Returns: The open file, for writing.
    /// - Throws: ``IOError`` as open(2) fails.
    package static func create(_ path: String) throws(IOError) -> FileDescriptor {
        try open(path, O_WRONLY | O_CREAT | O_TRUNC)
    }
}
