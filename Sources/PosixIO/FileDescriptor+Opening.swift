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

    /// Opens a file to read it, without waiting for the first writer of a pipe.
    ///
    /// Reading a pipe before poll(2) has told of bytes or a hang-up looks like its end.
    ///
    /// - Parameter path: The file; a link is followed.
    /// - Returns: The open file, non-blocking.
    /// - Throws: ``IOError`` as open(2) fails.
    package static func openToPoll(_ path: String) throws(IOError) -> FileDescriptor {
        try open(path, O_RDONLY | O_NONBLOCK)
    }

    /// Opens the writing end of a named pipe that is open for reading; while it is held, the pipe never ends.
    ///
    /// - Parameter path: The pipe.
    /// - Returns: The writing end.
    /// - Throws: ``IOError`` as open(2) fails.
    package static func openWriteEnd(ofPipe path: String) throws(IOError) -> FileDescriptor {
        try open(path, O_WRONLY | O_NONBLOCK)
    }

    /// Makes what was written durable; a pipe or device has nothing to make so.
    ///
    /// - Parameter subject: Its name, for the error.
    /// - Throws: ``IOError`` as fdatasync(2) fails.
    package borrowing func synchronize(subject: String) throws(IOError) {
        let file = number
        do {
            try SystemCall.run("fdatasync", on: subject) { fdatasync(file) }
        } catch {
            guard error.number == EINVAL else { throw error }
        }
    }

    /// Opens a file to read and overwrite it, made if it is missing.
    ///
    /// - Parameter path: The file; a link is refused, and so is a second name of another file, which would be lost.
    /// - Returns: The open file, with what it holds.
    /// - Throws: ``IOError`` as open(2) fails; `EMLINK` when the file has several names.
    package static func openOwn(_ path: String) throws(IOError) -> FileDescriptor {
        let file = try open(path, O_RDWR | O_CREAT | O_NOFOLLOW)
        guard try FileKind.of(file, subject: path).linkCount <= 1 else {
            throw IOError(call: "open", subject: path, number: EMLINK)
        }
        return file
    }

    /// Opens a file to add to its end, made if it is missing.
    ///
    /// - Parameter path: The file.
    /// - Returns: The open file, for writing.
    /// - Throws: ``IOError`` as open(2) fails.
    package static func openToAppend(_ path: String) throws(IOError) -> FileDescriptor {
        try open(path, O_WRONLY | O_CREAT | O_APPEND)
    }

    /// Makes a file where nothing stands.
    ///
    /// - Parameter path: The file.
    /// - Returns: The open file, for writing.
    /// - Throws: ``IOError`` as open(2) fails; `EEXIST` when something stands there.
    package static func createNew(_ path: String) throws(IOError) -> FileDescriptor {
        try open(path, O_WRONLY | O_CREAT | O_EXCL)
    }

    /// Makes a file anew, or empties the one that stands there.
    ///
    /// - Parameter path: The file.
    /// - Returns: The open file, for writing.
    /// - Throws: ``IOError`` as open(2) fails.
    package static func create(_ path: String) throws(IOError) -> FileDescriptor {
        try open(path, O_WRONLY | O_CREAT | O_TRUNC)
    }

    /// As ``create(_:)``, without waiting for the reader of a pipe.
    ///
    /// - Parameter path: The file.
    /// - Returns: The open file, for writing, non-blocking; nil for a named pipe that nobody reads.
    /// - Throws: ``IOError`` as open(2) or stat(2) fail.
    package static func createToPoll(_ path: String) throws(IOError) -> FileDescriptor? {
        do throws(IOError) {
            return try open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK)
        } catch {
            guard error.number == ENXIO else { throw error }
            // Devices and sockets answer the same, and nobody will come to those.
            var status = stat()
            try SystemCall.run("stat", on: path) { unsafe stat(path, &status) }
            guard status.st_mode & S_IFMT == S_IFIFO else { throw error }
            return nil
        }
    }
}
