import Glibc

/// A refusal of the kernel: which call, on what, and why.
package struct IOError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The call's name: `open`.
    package let call: String
    /// The file or device it was about; empty when there is none.
    package let subject: String
    /// The kernel's error number, such as `ENOENT`.
    package let number: Int32

    package init(call: String, subject: String, number: Int32) {
        self.call = call
        self.subject = subject
        self.number = number
    }

    /// The kernel's words for the number: `No such file or directory`.
    package var reason: String { unsafe String(cString: strerror(number)) }

    package var description: String {
        subject.isEmpty ? "\(call): \(reason)" : "\(subject): \(reason) (\(call))"
    }

    package var isMissing: Bool { number == ENOENT || number == ENOTDIR }
    package var isBrokenPipe: Bool { number == EPIPE }
    /// Whether the disk, or the machine, may take the same call later: it is full, failing or read-only.
    package var mayPass: Bool {
        [ENOSPC, EDQUOT, EIO, EROFS, EFBIG, EMFILE, ENFILE, ENOMEM].contains(number)
    }
    package var wouldBlock: Bool { number == EAGAIN || number == EWOULDBLOCK }
}
