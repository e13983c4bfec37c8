import Glibc

/// Replaces whole files so that a crash leaves the old bytes or the new, never a mixture.
package enum AtomicFile {
    /// Writes the bytes under a temporary name, makes them durable and puts them in place.
    ///
    /// - Parameters:
    ///   - path: The file to replace or make; `path-tmp` is used on the way, and what a kill left there removed.
    ///   - bytes: All it shall hold.
    /// - Throws: ``IOError`` of the call that failed; the old file stands then, but after a failed
    ///   `fsync` of the folder it is not known which of the two survives a power cut.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(IOError) {
        let temporary = path + "-tmp"
        try write(bytes, to: temporary)
        try rename(temporary, to: path)
    }

    /// Makes what a file holds durable.
    ///
    /// - Throws: ``IOError`` as open(2) or fsync(2) fail.
    package static func synchronize(_ path: String) throws(IOError) {
        let file = try FileDescriptor.open(path, O_RDONLY)
        let number = file.number
        try SystemCall.run("fsync", on: path) { fsync(number) }
    }

    /// Gives a file of the same folder another name, durably; a file of that name is replaced.
    ///
    /// - Throws: ``IOError`` as rename(2), or fsync(2) of the folder, fail.
    package static func rename(_ old: String, to new: String) throws(IOError) {
        try SystemCall.run("rename", on: new) { unsafe Glibc.rename(old, new) }
        try synchronize(FilePath.folder(of: new))
    }

    /// Removes a file; its absence is as good.
    ///
    /// - Throws: ``IOError`` as unlink(2) fails.
    package static func remove(_ path: String) throws(IOError) {
        do {
            try SystemCall.run("unlink", on: path) { unsafe unlink(path) }
        } catch {
            guard error.number == ENOENT else { throw error }
        }
    }

    /// Writes what a file holds onto itself, and makes that and its name durable.
    ///
    /// The bytes never differ, so whoever has the file open notices nothing.
    ///
    /// - Throws: ``IOError`` as open(2), read(2), write(2) or fsync(2) fail.
    package static func renew(_ path: String) throws(IOError) {
        let source = try FileDescriptor.open(path, O_RDONLY | O_NOFOLLOW)
        let target = try FileDescriptor.open(path, O_WRONLY | O_NOFOLLOW)
        while true {
            let bytes = try source.read(upTo: 1 << 20, subject: path)
            if bytes.isEmpty { break }
            try target.writeAll(bytes, subject: path)
        }
        let number = target.number
        try SystemCall.run("fsync", on: path) { fsync(number) }
        try synchronize(FilePath.folder(of: path))
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(IOError) {
        let left = try FileKind.at(path)
        // Never written into: whoever put it there would own what we write.
        if left.kind == .file, left.linkCount == 1 { try remove(path) }
        let file = try FileDescriptor.createNew(path)
        do {
            try file.writeAll(bytes, subject: path)
            let number = file.number
            try SystemCall.run("fsync", on: path) { fsync(number) }
        } catch {
            try? remove(path)
            throw error
        }
    }
}

/// The parts of a path, by its bytes.
package enum FilePath {
    /// The folder a path stands in; `.` for a bare name.
    package static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part of a path.
    package static func name(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }
}
