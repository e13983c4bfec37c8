import Glibc

/// An open file of the kernel, closed when the value ends.
package struct FileDescriptor: ~Copyable, Sendable {
    package let number: Int32
    private let isOwned: Bool

    /// Takes over an open descriptor.
    package init(owning number: Int32) {
        self.number = number
        isOwned = true
    }

    /// Uses a descriptor that somebody else closes, such as 0, 1 and 2.
    package init(borrowing number: Int32) {
        self.number = number
        isOwned = false
    }

    deinit {
        if isOwned { close(number) }
    }

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - flags: Of open(2); `O_CLOEXEC` is added.
    ///   - mode: Permissions of a file that is made, of which umask(2) takes away; a store may be shared by a group.
    /// - Returns: The open file.
    /// - Throws: ``IOError`` as open(2) fails.
    package static func open(
        _ path: String,
        _ flags: Int32,
        mode: UInt32 = 0o664
    ) throws(IOError) -> FileDescriptor {
        let number = try SystemCall.run("open", on: path) { unsafe Glibc.open(path, flags | O_CLOEXEC, mode) }
        return FileDescriptor(owning: number)
    }

    /// Reads at most that many bytes; none at the end of the file.
    ///
    /// - Parameters:
    ///   - count: The most bytes to read.
    ///   - head: What stands before them in the answer.
    ///   - subject: The file's name, for errors.
    /// - Returns: The head and the bytes that were read.
    /// - Throws: ``IOError`` as read(2) fails; `wouldBlock` when nothing is there on a non-blocking file.
    package borrowing func read(
        upTo count: Int,
        after head: ArraySlice<UInt8> = [],
        subject: String = ""
    ) throws(IOError) -> [UInt8] {
        let file = number
        var failure: IOError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: head.count + count) { buffer, used in
            used = unsafe buffer.initialize(fromContentsOf: head)
            do throws(IOError) {
                let rest = unsafe buffer.baseAddress.map { unsafe $0 + used }
                used += try SystemCall.run("read", on: subject) { unsafe Glibc.read(file, rest, count) }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Reads at most that many bytes from a place of the file, without moving where the next read begins.
    ///
    /// - Returns: The bytes; fewer or none at the end of the file.
    /// - Throws: ``IOError`` as pread(2) fails; `ESPIPE` for what has no places.
    package borrowing func read(
        upTo count: Int,
        at place: Int,
        subject: String = ""
    ) throws(IOError) -> [UInt8] {
        let file = number
        var bytes = [UInt8](repeating: 0, count: count)
        let used = try SystemCall.run("pread", on: subject) { unsafe pread(file, &bytes, count, place) }
        bytes.removeLast(count - used)
        return bytes
    }

    /// Writes what the kernel takes of the bytes at once, from an offset on.
    ///
    /// - Returns: How many bytes were taken.
    /// - Throws: ``IOError`` as write(2) fails; `wouldBlock` when a non-blocking file takes nothing.
    package borrowing func writeSome(
        _ bytes: [UInt8],
        from offset: Int = 0,
        subject: String = ""
    ) throws(IOError) -> Int {
        let file = number
        guard offset < bytes.count else { return 0 }
        let result: Result<Int, IOError> = unsafe bytes.withUnsafeBytes { buffer in
            let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
            do throws(IOError) {
                let count = try SystemCall.run("write", on: subject) {
                    unsafe Glibc.write(file, rest.baseAddress, rest.count)
                }
                return .success(count)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Writes all the bytes to a blocking file.
    ///
    /// - Throws: ``IOError`` as write(2) fails; some of the bytes may be out then.
    package borrowing func writeAll(_ bytes: [UInt8], subject: String = "") throws(IOError) {
        var done = 0
        while done < bytes.count {
            done += try writeSome(bytes, from: done, subject: subject)
        }
    }

    /// Writes all the bytes at a place of a blocking file, without moving where the next write begins.
    ///
    /// - Throws: ``IOError`` as pwrite(2) fails, `ESPIPE` for what has no places; some of the bytes may be out then.
    package borrowing func write(_ bytes: [UInt8], at place: Int, subject: String = "") throws(IOError) {
        let file = number
        var done = 0
        while done < bytes.count {
            let start = done
            done += try SystemCall.run("pwrite", on: subject) {
                unsafe bytes.withUnsafeBytes { buffer in
                    let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[start...])
                    return unsafe pwrite(file, rest.baseAddress, rest.count, place + start)
                }
            }
        }
    }

    /// Makes reads and writes answer at once instead of waiting.
    package borrowing func setNonBlocking() throws(IOError) {
        let file = number
        let flags = try SystemCall.run("fcntl") { fcntl(file, F_GETFL) }
        try SystemCall.run("fcntl") { fcntl(file, F_SETFL, flags | O_NONBLOCK) }
    }
}
