import PosixIO

/// Bytes on their way to a terminal that may be slow: what was begun is finished first.
struct FrameQueue {
    private var bytes: [UInt8] = []
    private var sent = 0
    /// Whether the terminal is gone; everything put in later is thrown away.
    private(set) var isBroken = false
    private(set) var bytesSent = 0
    private(set) var writes = 0

    var isEmpty: Bool { sent == bytes.count }

    /// Puts bytes behind those that wait.
    mutating func append(_ more: [UInt8]) {
        guard !isBroken else { return }
        if isEmpty {
            bytes = more
            sent = 0
        } else {
            bytes += more
        }
    }

    /// Sends what the terminal takes without waiting.
    mutating func flush(to file: borrowing FileDescriptor) {
        while !isEmpty {
            do {
                sent += try write(to: file)
            } catch {
                if !error.wouldBlock { discard() }
                return
            }
        }
    }

    private mutating func write(to file: borrowing FileDescriptor) throws(IOError) -> Int {
        let count = try file.writeSome(bytes, from: sent, subject: "terminal")
        bytesSent += count
        writes += 1
        return count
    }

    private mutating func discard() {
        isBroken = true
        bytes = []
        sent = 0
    }
}
