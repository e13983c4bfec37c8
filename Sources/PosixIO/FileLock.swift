import Glibc

/// A file held by one process at a time, with a word of the holder in it; given back when the value ends.
///
/// The file stays behind, empty of meaning once nobody holds it: removing it would let two in.
package struct FileLock: ~Copyable {
    /// Why a lock was not taken.
    package enum Failure: Error, Hashable, Sendable {
        /// Somebody else holds it; the bytes are what they wrote, at most 256.
        case held(word: [UInt8])
        case io(IOError)
    }

    package let path: String
    private let file: FileDescriptor

    /// Gives the lock back in so many words: closing does not while a child just forked has a copy.
    deinit {
        flock(file.number, LOCK_UN)
    }

    /// Takes the lock at once or not at all.
    ///
    /// - Parameters:
    ///   - path: The lock's own file, made if it is missing; a link or second name is refused.
    ///   - word: What others shall read while it is held.
    /// - Returns: The lock, held until the value ends.
    /// - Throws: ``Failure/held(word:)`` when another process, or another value here, holds it;
    ///   ``Failure/io(_:)`` as open(2), flock(2) or write(2) fail.
    package static func acquire(_ path: String, word: [UInt8]) throws(Failure) -> FileLock {
        do throws(IOError) {
            let file = try FileDescriptor.openOwn(path)
            let number = file.number
            try SystemCall.run("flock", on: path) { flock(number, LOCK_EX | LOCK_NB) }
            try SystemCall.run("ftruncate", on: path) { ftruncate(number, 0) }
            try file.writeAll(word, subject: path)
            return FileLock(path: path, file: file)
        } catch {
            guard error.call == "flock", error.wouldBlock else { throw .io(error) }
            throw .held(word: (try? FileReader.bytes(of: path, limit: 256)) ?? [])
        }
    }

    /// Sets the file's time to now, as a sign of life.
    ///
    /// - Throws: ``IOError`` as futimens(2) fails.
    package borrowing func touch() throws(IOError) {
        let number = file.number
        try SystemCall.run("futimens", on: path) { futimens(number, nil) }
    }

    private init(path: String, file: consuming FileDescriptor) {
        self.path = path
        self.file = file
    }
}
