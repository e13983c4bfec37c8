import Glibc

/// A file for others that is always whole: the old one stands until the new one is safe on disk.
package enum OutputFile {
    /// Why a file was not replaced; the old one still stands.
    package enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// Not a regular file: a folder, link or device, which nobody meant to lose.
        case notAFile(path: String)
        /// Another process writes it just now.
        case busy(path: String)
        case io(IOError)

        package var description: String {
            switch self {
            case .notAFile(let path): "\(path): not a file; name one to make or replace"
            case .busy(let path): "\(path): another process is writing it"
            case .io(let error): error.description
            }
        }
    }

    /// How often, and how long apart, a file that another process writes is tried again.
    private static let tries = 100
    private static let pauseMilliseconds: Int32 = 50

    /// Makes a file, or replaces one, so that a kill or a power cut leaves the old bytes or the new.
    ///
    /// - Parameters:
    ///   - path: The file; `path-tmp` is used on the way, by one process at a time, and may be left by a kill.
    ///   - bytes: All it shall hold.
    /// - Throws: ``Failure``; after a failed fsync(2) of the folder either file may survive a power cut.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
        try check(path)
        for attempt in 1...tries {
            do throws(IOError) {
                if try write(bytes, to: path) { return }
            } catch {
                guard error.call == "flock", error.wouldBlock else {
                    try? AtomicFile.remove(path + "-tmp")
                    throw .io(error)
                }
                if attempt < tries { _ = try? Poll.wait(for: [], timeoutMilliseconds: pauseMilliseconds) }
            }
        }
        throw .busy(path: path)
    }

    /// Refuses a place that a rename would destroy.
    ///
    /// - Parameter path: The file to make or replace.
    /// - Throws: ``Failure/notAFile(path:)``, or ``Failure/io(_:)`` as lstat(2) fails.
    package static func check(_ path: String) throws(Failure) {
        let kind: FileKind.Kind
        do { kind = try FileKind.at(path).kind } catch { throw .io(error) }
        guard kind == .file || kind == .missing else { throw .notAFile(path: path) }
    }

    /// False when another process gave the temporary file its name between our opening and our locking it, and
    /// when it was another user's, who would own what we write: it is removed.
    private static func write(_ bytes: [UInt8], to path: String) throws(IOError) -> Bool {
        let temporary = path + "-tmp"
        let file = try FileDescriptor.openOwn(temporary)
        let number = file.number
        try SystemCall.run("flock", on: temporary) { flock(number, LOCK_EX | LOCK_NB) }
        let own = try FileKind.of(file, subject: temporary)
        guard try FileKind.at(temporary).identity == own.identity else { return false }
        guard own.owner == EffectiveUser.id else {
            try AtomicFile.remove(temporary)
            return false
        }
        try SystemCall.run("ftruncate", on: temporary) { ftruncate(number, 0) }
        try file.writeAll(bytes, subject: temporary)
        try SystemCall.run("fsync", on: temporary) { fsync(number) }
        try AtomicFile.rename(temporary, to: path)
        return true
    }
}
