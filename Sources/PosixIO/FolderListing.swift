import Glibc

/// The names in a folder.
package enum FolderListing {
    /// Lists the names in a folder, `.` and `..` left out, in the order of their bytes.
    ///
    /// Names that are not UTF-8 are left out too: no report travels under one.
    ///
    /// - Parameter folder: Its path.
    /// - Returns: Bare names.
    /// - Throws: ``IOError`` as opendir(3) or readdir(3) fail.
    package static func names(in folder: String) throws(IOError) -> [String] {
        guard let stream = unsafe opendir(folder) else {
            throw IOError(call: "opendir", subject: folder, number: errno)
        }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            guard let name = unsafe name(of: entry), name != ".", name != ".." else { continue }
            names.append(name)
        }
        let failure = errno
        guard failure == 0 else { throw IOError(call: "readdir", subject: folder, number: failure) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    @unsafe private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
        unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
            let bytes = unsafe UnsafeRawPointer(field).assumingMemoryBound(to: CChar.self)
            return unsafe String(validatingCString: bytes)
        }
    }
}
