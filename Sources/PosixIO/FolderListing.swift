import Glibc

/// The names in a folder, `.` and `..` left out.
package struct FolderListing: Hashable, Sendable {
    /// Bare names, in the order of their bytes.
    package let names: [String]
    /// How many names are not UTF-8; no report travels under one.
    package let strange: Int

    /// Lists an open folder.
    ///
    /// - Parameters:
    ///   - folder: The folder; its descriptor may be used for other things at the same time.
    ///   - subject: Its path, for the error.
    /// - Throws: ``IOError`` as opening or reading it fails.
    package init(of folder: borrowing FileDescriptor, subject: String) throws(IOError) {
        let place = folder.number
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        let number = try SystemCall.run("openat", on: subject) { unsafe openat(place, ".", flags) }
        guard let stream = unsafe fdopendir(number) else {
            let failure = errno
            close(number)
            throw IOError(call: "fdopendir", subject: subject, number: failure)
        }
        defer { unsafe closedir(stream) }
        var (names, strange): ([String], Int) = ([], 0)
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            guard let name = unsafe FolderListing.name(of: entry) else {
                strange += 1
                continue
            }
            if name != "." && name != ".." { names.append(name) }
        }
        let failure = errno
        guard failure == 0 else { throw IOError(call: "readdir", subject: subject, number: failure) }
        self.names = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.strange = strange
    }

    /// Lists the names in a folder; those that are not UTF-8 are left out.
    ///
    /// - Parameter folder: Its path.
    /// - Returns: Bare names, in the order of their bytes.
    /// - Throws: ``IOError`` as open(2) or readdir(3) fail.
    package static func names(in folder: String) throws(IOError) -> [String] {
        let file = try FileDescriptor.open(folder, O_RDONLY | O_DIRECTORY)
        return try FolderListing(of: file, subject: folder).names
    }

    @unsafe private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
        unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
            let bytes = unsafe UnsafeRawPointer(field).assumingMemoryBound(to: CChar.self)
            return unsafe String(validatingCString: bytes)
        }
    }
}
