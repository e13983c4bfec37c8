import Glibc

/// Which file it is and when its bytes last changed: two equal stamps are the same bytes of the same file.
///
/// The kernel's clock for this ticks every few milliseconds, so a change of the same length within a tick
/// of the one before does not show. A change of name, owner or mode shows as well: nobody can set back the
/// time that tells of it.
package struct FileStamp: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64
    private let modified: [Int]
    private let changed: [Int]
    package let size: Int

    /// Whether both are the same file, whatever became of its bytes.
    package func isSameFile(as other: FileStamp) -> Bool {
        device == other.device && number == other.number
    }

    /// Whether size and time of the bytes are the same, whatever became of its name.
    package func hasSameBytes(as other: FileStamp) -> Bool {
        isSameFile(as: other) && modified == other.modified && size == other.size
    }

    /// The file, whatever became of its bytes: `64769-1837`.
    package var identity: String { "\(device)-\(number)" }

    /// File, size and the time of the bytes, for other runs to compare: `64769-1837-1700000000-5-30285808`.
    package var text: String { "\(device)-\(number)-\(modified[0])-\(modified[1])-\(size)" }

    /// Looks at an open file.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - subject: Its name, for the error.
    /// - Throws: ``IOError`` as fstat(2) fails.
    package init(of file: borrowing FileDescriptor, subject: String) throws(IOError) {
        let number = file.number
        var status = stat()
        try SystemCall.run("fstat", on: subject) { unsafe fstat(number, &status) }
        self.init(status)
    }

    /// Looks at a path; a link at its end is followed, and nil says that nothing stands there.
    ///
    /// - Parameter path: The file.
    /// - Throws: ``IOError`` as stat(2) fails for another reason than absence.
    package init?(at path: String) throws(IOError) {
        var status = stat()
        do {
            try SystemCall.run("stat", on: path) { unsafe stat(path, &status) }
        } catch {
            guard error.isMissing else { throw error }
            return nil
        }
        self.init(status)
    }

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
        modified = [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
        changed = [Int(status.st_ctim.tv_sec), Int(status.st_ctim.tv_nsec)]
        size = Int(clamping: status.st_size)
    }
}
