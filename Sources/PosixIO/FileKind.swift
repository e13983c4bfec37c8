import Glibc

/// What stands at a path, without following a link at its end.
package struct FileKind: Hashable, Sendable {
    /// What a path leads to.
    package enum Kind: Hashable, Sendable {
        case file, folder, link, missing
        /// A pipe, socket or device.
        case special
    }

    /// A file's number, which each file system gives anew, and the file system.
    package struct Identity: Hashable, Sendable {
        fileprivate let device: UInt64
        fileprivate let number: UInt64
    }

    package let kind: Kind
    /// Names the file has; above 1 it can be reached by another path too.
    package let linkCount: Int
    package let size: Int
    /// Permission bits with set-id and sticky bits: `0o1777`.
    package let permissions: UInt32
    /// Seconds since 1970-01-01T00:00:00Z of the last change of its bytes.
    package let modifiedSeconds: Int64
    /// Nanoseconds after that second, as fine as the file system's clock is.
    package let modifiedNanoseconds: Int
    /// Tells one file from another while both exist.
    package let identity: Identity
    /// The user it belongs to; nil where nothing stands.
    package let owner: UInt32?
    /// Whether it is a pipe, with a name or without.
    package let isPipe: Bool

    /// Looks at a path; a path that leads nowhere is ``Kind/missing``, not an error.
    ///
    /// - Parameter path: The file, folder or link itself.
    /// - Returns: What the kernel says of it.
    /// - Throws: ``IOError`` as lstat(2) fails for another reason than absence.
    package static func at(_ path: String) throws(IOError) -> FileKind {
        var status = stat()
        do {
            try SystemCall.run("lstat", on: path) { unsafe lstat(path, &status) }
        } catch {
            guard error.isMissing else { throw error }
            return FileKind(stat(), .missing)
        }
        return FileKind(status)
    }

    /// Looks at an open file.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - subject: Its path, for the error.
    /// - Returns: What the kernel says of it.
    /// - Throws: ``IOError`` as fstat(2) fails.
    package static func of(_ file: borrowing FileDescriptor, subject: String) throws(IOError) -> FileKind {
        var status = stat()
        let number = file.number
        try SystemCall.run("fstat", on: subject) { unsafe fstat(number, &status) }
        return FileKind(status)
    }

    /// The file that has a name now; nil where nothing stands, or the file system does not say.
    ///
    /// - Parameter path: The file itself.
    /// - Returns: What to compare with it later.
    package static func identity(at path: String) -> Identity? {
        guard let kind = try? at(path), kind.kind != .missing else { return nil }
        return kind.identity
    }

    private init(_ status: stat) {
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .special
            }
        self.init(status, kind)
    }

    private init(_ status: stat, _ kind: Kind) {
        self.kind = kind
        linkCount = Int(clamping: status.st_nlink)
        size = Int(clamping: status.st_size)
        permissions = status.st_mode & 0o7777
        modifiedSeconds = Int64(status.st_mtim.tv_sec)
        modifiedNanoseconds = status.st_mtim.tv_nsec
        identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
        owner = kind == .missing ? nil : status.st_uid
        isPipe = status.st_mode & S_IFMT == S_IFIFO
    }
}
