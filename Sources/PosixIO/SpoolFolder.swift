import Glibc

/// A folder where senders leave whole files; one is opened once, and what was opened is what is taken.
///
/// A name can be given to another file at any moment. So a file is looked at through the descriptor it was
/// opened by, never again by its name, and its name is removed only while it still leads to that file.
package struct SpoolFolder: ~Copyable {
    /// Why what stands under a name is left where it is.
    package enum Refusal: Error, Hashable, Sendable {
        case link, folder
        /// A pipe, socket or device.
        case special
        /// Another name leads to the same file, and could change what was checked.
        case severalNames(Int)
        /// A user other than ours and the administrator could change it.
        case otherOwner(UInt32)
        /// Its last line has no end: its writer is not done, or was cut off.
        case unfinished
        /// It went before it was opened.
        case vanished
        case io(IOError)
    }

    package let path: String
    private let folder: FileDescriptor

    /// Opens the folder.
    ///
    /// - Throws: ``IOError`` as open(2) fails, `ENOTDIR` for a file.
    package init(_ path: String) throws(IOError) {
        folder = try FileDescriptor.open(path, O_RDONLY | O_DIRECTORY)
        self.path = path
    }

    /// Names that a writer has given to finished files, in the order of their bytes.
    ///
    /// A name that begins with a point or ends with `.part` or `.tmp` is still being written to.
    ///
    /// - Throws: ``IOError`` as reading the folder fails.
    package borrowing func names() throws(IOError) -> [String] {
        try FolderListing.names(in: path).filter { name in
            !name.hasPrefix(".") && !name.hasSuffix(".part") && !name.hasSuffix(".tmp")
        }
    }

    /// Opens a regular file of ours with one name that ends with a line feed; nothing else is opened.
    ///
    /// - Parameters:
    ///   - name: A bare name of the folder.
    ///   - needsLineFeed: Whether a file that does not end with one is unfinished; false for packed files.
    /// - Returns: The file, at its beginning.
    /// - Throws: ``Refusal`` with what stands there instead.
    package borrowing func open(
        _ name: String,
        needsLineFeed: Bool = true
    ) throws(Refusal) -> FileDescriptor {
        let number = try openNumber(name)
        let file = FileDescriptor(owning: number)
        var status = stat()
        do {
            try SystemCall.run("fstat", on: name) { unsafe fstat(number, &status) }
        } catch {
            throw .io(error)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .folder
        default: throw .special
        }
        guard status.st_nlink == 1 else { throw .severalNames(Int(clamping: status.st_nlink)) }
        guard status.st_uid == geteuid() || status.st_uid == 0 else { throw .otherOwner(status.st_uid) }
        if needsLineFeed, try !endsWithLineFeed(number, size: status.st_size) { throw .unfinished }
        return file
    }

    /// Removes a name durably, if it still leads to the file that was opened by it.
    ///
    /// - Parameters:
    ///   - name: The bare name that ``open(_:needsLineFeed:)`` was given.
    ///   - file: What it opened.
    /// - Returns: Whether it was removed; false when another file has the name now.
    /// - Throws: ``IOError`` as unlink(2) or fsync(2) fail.
    package borrowing func remove(_ name: String, of file: borrowing FileDescriptor) throws(IOError) -> Bool {
        let (number, place) = (file.number, folder.number)
        var (opened, named) = (stat(), stat())
        try SystemCall.run("fstat", on: name) { unsafe fstat(number, &opened) }
        do {
            try SystemCall.run("fstatat", on: name) {
                unsafe fstatat(place, name, &named, AT_SYMLINK_NOFOLLOW)
            }
        } catch {
            guard error.isMissing else { throw error }
            return false
        }
        guard opened.st_dev == named.st_dev, opened.st_ino == named.st_ino else { return false }
        try SystemCall.run("unlinkat", on: name) { unsafe unlinkat(place, name, 0) }
        try SystemCall.run("fsync", on: path) { fsync(place) }
        return true
    }

    private borrowing func openNumber(_ name: String) throws(Refusal) -> Int32 {
        let place = folder.number
        // Non-blocking: a pipe under the name must not hold us up.
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        do {
            return try SystemCall.run("open", on: name) { unsafe openat(place, name, flags) }
        } catch {
            switch error.number {
            case ELOOP: throw .link
            case ENXIO: throw .special
            case ENOENT: throw .vanished
            default: throw .io(error)
            }
        }
    }

    private func endsWithLineFeed(_ number: Int32, size: Int) throws(Refusal) -> Bool {
        guard size > 0 else { return true }
        var last: UInt8 = 0
        do {
            try SystemCall.run("pread", on: path) { unsafe pread(number, &last, 1, size - 1) }
        } catch {
            throw .io(error)
        }
        return last == UInt8(ascii: "\n")
    }
}

extension SpoolFolder.Refusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .link: "a link"
        case .folder: "a folder"
        case .special: "a pipe, socket or device"
        case .severalNames(let count): "a file with \(count) names"
        case .otherOwner(let user): "a file of user \(user)"
        case .unfinished: "its last line has no end"
        case .vanished: "gone"
        case .io(let error): error.description
        }
    }
}
