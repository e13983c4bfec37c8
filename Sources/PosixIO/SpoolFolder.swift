import Glibc

/// A folder where senders leave whole files; one is opened once, and what was opened is what is taken.
///
/// A name can be given to another file at any moment. So a file is looked at through the descriptor it was
/// opened by, never again by its name, and its name is removed only while it still leads to that file.
package struct SpoolFolder: ~Copyable {
    /// What became of a name that was to be removed.
    package enum Removal: Hashable, Sendable {
        case removed
        /// It leads to another file now, or nowhere.
        case replaced
        /// The file has other bytes than when it was opened, or somebody writes to it.
        case changed
    }

    package let path: String
    let folder: FileDescriptor

    /// Opens the folder.
    ///
    /// - Throws: ``IOError`` as open(2) fails, `ENOTDIR` for a file.
    package init(_ path: String) throws(IOError) {
        folder = try FileDescriptor.open(path, O_RDONLY | O_DIRECTORY)
        self.path = path
    }

    /// Whether nobody but us and the administrator can put names into the folder or take them out.
    ///
    /// Where a folder is sticky (`+t`), others may write to it: their files are refused one by one.
    ///
    /// - Throws: ``IOError`` as fstat(2) fails.
    package borrowing func isGuarded() throws(IOError) -> Bool {
        var status = stat()
        let number = folder.number
        try SystemCall.run("fstat", on: path) { unsafe fstat(number, &status) }
        guard status.st_uid == geteuid() || status.st_uid == 0 else { return false }
        return status.st_mode & S_IWOTH == 0 || status.st_mode & S_ISVTX != 0
    }

    /// Names that a writer has given to finished files, in the order of their bytes.
    ///
    /// - Returns: The names, and how many others are no text and cannot be reported on.
    /// - Throws: ``IOError`` as reading the folder fails.
    package borrowing func names() throws(IOError) -> (finished: [String], strange: Int) {
        let listing = try listing()
        return (listing.names.filter(SpoolFolder.isFinishedName), listing.strange)
    }

    borrowing func listing() throws(IOError) -> FolderListing {
        try FolderListing(of: folder, subject: path)
    }

    /// Whether a name is one of a finished file.
    ///
    /// One that begins with a point or ends with `.part` or `.tmp` is still being written to.
    package static func isFinishedName(_ name: String) -> Bool {
        !name.hasPrefix(".") && !name.hasSuffix(".part") && !name.hasSuffix(".tmp")
    }

    /// What stands under a name, a link itself; nil when nothing does.
    package borrowing func stamp(of name: String) -> FileStamp? {
        (try? status(of: name)).map { FileStamp($0) }
    }

    /// Opens a regular file of ours with one name that is finished; nothing else is opened.
    ///
    /// Finished is what ends with a line feed or begins as a zstd stream, and nobody has open for writing.
    ///
    /// - Parameter name: A bare name of the folder.
    /// - Returns: The file, at its beginning.
    /// - Throws: ``SpoolRefusal`` with what stands there instead.
    package borrowing func open(_ name: String) throws(SpoolRefusal) -> SpoolFile {
        let file = FileDescriptor(owning: try openNumber(name))
        try SpoolFolder.check(file, name)
        return try SpoolFolder.finished(file, name).get()
    }

    /// Removes the name of a file that was read, if both are still what they were.
    ///
    /// - Parameters:
    ///   - file: What ``open(_:)`` opened.
    ///   - meanwhile: Runs between the look at the name and its removal, where a sender may come in.
    /// - Returns: What became of the name; ``settle()`` makes a removal durable.
    /// - Throws: ``IOError`` as rename(2) or unlink(2) fail; the name, or what stands aside, stays then.
    package borrowing func remove(
        _ file: SpoolFile,
        meanwhile: () -> Void = {}
    ) throws(IOError) -> Removal {
        // From here on nobody can begin to write to the file.
        if file.holdWriters() { return .changed }
        defer { file.letWriters() }
        guard let named = stamp(of: file.name), named.isSameFile(as: file.stamp) else { return .replaced }
        guard try !file.hasChanged() else { return .changed }
        meanwhile()
        do throws(IOError) {
            return try removeAside(file, moveAside(file.name))
        } catch {
            guard error.number == ENOENT else { throw error }
            return .replaced
        }
    }

    /// Removes what was moved aside if it is the file that was read; anything else goes back.
    private borrowing func removeAside(_ file: SpoolFile, _ aside: String) throws(IOError) -> Removal {
        let moved = stamp(of: aside)
        let isSame = moved?.isSameFile(as: file.stamp) == true
        guard isSame, moved?.hasSameBytes(as: file.stamp) == true else {
            try bringBack(aside, as: file.name)
            return isSame ? .changed : .replaced
        }
        let place = folder.number
        do {
            try SystemCall.run("unlinkat", on: file.name) { unsafe unlinkat(place, aside, 0) }
        } catch {
            try? bringBack(aside, as: file.name)
            throw error
        }
        return .removed
    }

    /// Makes what was removed stay so after a power cut.
    ///
    /// - Throws: ``IOError`` as fsync(2) fails.
    package borrowing func settle() throws(IOError) {
        let place = folder.number
        try SystemCall.run("fsync", on: path) { fsync(place) }
    }

    /// Whether the path still leads to the folder that was opened.
    package borrowing func isInPlace() -> Bool {
        guard let there = try? FileStamp(at: path), let ours = try? FileStamp(of: folder, subject: path)
        else { return false }
        return there.isSameFile(as: ours)
    }

    private borrowing func status(of name: String) throws(IOError) -> stat {
        var status = stat()
        let place = folder.number
        try SystemCall.run("fstatat", on: name) {
            unsafe fstatat(place, name, &status, AT_SYMLINK_NOFOLLOW)
        }
        return status
    }

    private borrowing func openNumber(_ name: String) throws(SpoolRefusal) -> Int32 {
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

    /// Refuses what is not a regular file of ours with one name.
    private static func check(_ file: borrowing FileDescriptor, _ name: String) throws(SpoolRefusal) {
        var status = stat()
        let number = file.number
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
        guard status.st_nlink == 1 else {
            throw status.st_nlink == 0 ? .vanished : .severalNames(Int(clamping: status.st_nlink))
        }
        guard status.st_uid == geteuid() || status.st_uid == 0 else { throw .otherOwner(status.st_uid) }
    }

    /// The file, if its writer is done with it.
    private static func finished(
        _ file: consuming FileDescriptor,
        _ name: String
    ) -> Result<SpoolFile, SpoolRefusal> {
        do throws(IOError) {
            let opened = try SpoolFile(name, file: file)
            if opened.hasWriter() { return .failure(.beingWritten) }
            return try opened.isFinished() ? .success(opened) : .failure(.unfinished)
        } catch {
            return .failure(.io(error))
        }
    }
}
