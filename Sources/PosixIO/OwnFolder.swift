import Glibc

/// A folder in which only the user of this process may leave files.
package enum OwnFolder {
    /// Makes the folder with mode 0700 where nothing stands, and says whether it is the user's alone.
    ///
    /// - Returns: False for a link, something else, or a folder that others own or can write to.
    /// - Throws: ``IOError`` as mkdir(2) or lstat(2) fail.
    package static func make(_ path: String) throws(IOError) -> Bool {
        do {
            try SystemCall.run("mkdir", on: path) { unsafe mkdir(path, 0o700) }
        } catch {
            guard error.number == EEXIST else { throw error }
        }
        return try isOwn(path)
    }

    /// Whether a folder of the user's alone stands there.
    ///
    /// - Throws: ``IOError`` as lstat(2) fails for another reason than absence.
    package static func isOwn(_ path: String) throws(IOError) -> Bool {
        var status = stat()
        do {
            try SystemCall.run("lstat", on: path) { unsafe lstat(path, &status) }
        } catch {
            guard error.isMissing else { throw error }
            return false
        }
        return status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
            && status.st_mode & 0o022 == 0
    }

    /// The bytes of a file that the user left in the folder.
    ///
    /// - Parameters:
    ///   - path: The file; a link is not followed, and a pipe is not waited for.
    ///   - limit: The most bytes it may have.
    /// - Returns: nil for a link, a pipe or device, another user's file, or one that is too large.
    /// - Throws: ``IOError`` as the file cannot be opened or read.
    package static func bytes(of path: String, limit: Int) throws(IOError) -> [UInt8]? {
        let file: FileDescriptor
        do throws(IOError) {
            file = try FileDescriptor.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        } catch {
            guard error.number == ELOOP || error.number == ENXIO else { throw error }
            return nil
        }
        var status = stat()
        let number = file.number
        try SystemCall.run("fstat", on: path) { unsafe fstat(number, &status) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else { return nil }
        guard status.st_size <= limit else { return nil }
        // One byte more: a file that grows meanwhile is not whole.
        let size = Int(status.st_size)
        let bytes = try file.read(upTo: size + 1, subject: path)
        return bytes.count <= size ? bytes : nil
    }
}
