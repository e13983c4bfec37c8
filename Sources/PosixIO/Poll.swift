import Glibc

/// Waits until one of several files is ready.
package enum Poll {
    /// What a file is watched for, and what happened to it.
    package struct Interest: OptionSet, Hashable, Sendable {
        package let rawValue: Int16

        package init(rawValue: Int16) { self.rawValue = rawValue }

        package static let readable = Interest(rawValue: Int16(POLLIN))
        package static let writable = Interest(rawValue: Int16(POLLOUT))
        package static let hangUp = Interest(rawValue: Int16(POLLHUP))
        package static let failed = Interest(rawValue: Int16(POLLERR) | Int16(POLLNVAL))
    }

    /// Waits for the first of the files, a signal, or the end of the time.
    ///
    /// - Parameters:
    ///   - files: Descriptors with what to watch them for.
    ///   - timeoutMilliseconds: -1 waits for ever, 0 looks and returns.
    /// - Returns: What happened, in the order of `files`; all empty after a timeout or a signal.
    /// - Throws: ``IOError`` as poll(2) fails, but for `EINTR`.
    package static func wait(
        for files: [(descriptor: Int32, interest: Interest)],
        timeoutMilliseconds: Int32
    ) throws(IOError) -> [Interest] {
        var entries = files.map { pollfd(fd: $0.descriptor, events: $0.interest.rawValue, revents: 0) }
        let count = nfds_t(entries.count)
        do {
            try SystemCall.run("poll", retriesInterrupts: false) {
                unsafe poll(&entries, count, timeoutMilliseconds)
            }
        } catch {
            guard error.number == EINTR else { throw error }
            return files.map { _ in [] }
        }
        return entries.map { Interest(rawValue: $0.revents) }
    }
}

/// A pipe on which one side wakes the other out of a wait; a full pipe is awake enough.
package struct WakePipe: ~Copyable, Sendable {
    private let reader: FileDescriptor
    private let writer: FileDescriptor

    /// Opens the pipe, both ends non-blocking.
    ///
    /// - Throws: ``IOError`` when the process has no descriptors left.
    package init() throws(IOError) {
        var ends: [Int32] = [-1, -1]
        try SystemCall.run("pipe") { unsafe pipe(&ends) }
        reader = FileDescriptor(owning: ends[0])
        writer = FileDescriptor(owning: ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
    }

    /// The descriptor to wait on.
    package var readEnd: Int32 { reader.number }

    /// The descriptor a signal handler may write a byte to.
    package var writeEnd: Int32 { writer.number }

    /// Wakes the waiting side; safe from any thread.
    package borrowing func wake() {
        _ = try? writer.writeSome([0])
    }

    /// Takes what woke us out of the pipe; the bytes tell who it was.
    package borrowing func drain() -> [UInt8] {
        (try? reader.read(upTo: 256)) ?? []
    }
}
