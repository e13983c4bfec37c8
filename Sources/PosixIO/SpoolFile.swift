import Glibc

/// A file of a spool folder, opened once; what is read is what this descriptor leads to.
package final class SpoolFile {
    /// The bare name it was opened by.
    package let name: String
    /// As it was before the first byte was read.
    package let stamp: FileStamp
    private let file: FileDescriptor

    /// Of fcntl(2), which Swift does not import: `F_SETLEASE` and `F_SETSIG`.
    private static let setLease: Int32 = 1_024
    private static let setSignal: Int32 = 10

    init(_ name: String, file: consuming FileDescriptor) throws(IOError) {
        stamp = try FileStamp(of: file, subject: name)
        self.file = file
        self.name = name
    }

    /// The descriptor to read from; closed with this value.
    package var descriptor: Int32 { file.number }

    /// Whether its bytes differ from those that stood there when it was opened.
    func hasChanged() throws(IOError) -> Bool { try FileStamp(of: file, subject: name) != stamp }

    /// Whether a process has the file open for writing, as far as the kernel tells.
    ///
    /// It does by refusing a lease for reading. One that is granted makes the next writer wait until this
    /// file is closed. File systems without leases, and files of another user, are taken for quiet.
    func holdWriters() -> Bool {
        let number = file.number
        // A signal without effect in place of SIGIO, which would end us, when a writer wants to come in.
        _ = fcntl(number, SpoolFile.setSignal, SIGURG)
        do {
            try SystemCall.run("fcntl", on: name) { fcntl(number, SpoolFile.setLease, Int32(F_RDLCK)) }
            return false
        } catch {
            return error.wouldBlock
        }
    }

    /// Whether a process has the file open for writing now.
    func hasWriter() -> Bool {
        defer { letWriters() }
        return holdWriters()
    }

    /// Lets writers in again.
    func letWriters() {
        _ = fcntl(file.number, SpoolFile.setLease, Int32(F_UNLCK))
    }

    /// Whether it ends as a finished file does: empty, with a line feed, or packed as zstd.
    func isFinished() throws(IOError) -> Bool {
        guard stamp.size > 0 else { return true }
        if try byte(at: stamp.size - 1) == 10 { return true }
        var head: [UInt8] = []
        for place in 0..<min(4, stamp.size) { head.append(try byte(at: place)) }
        return ZstdReader.isMagic(head) == true
    }

    /// One byte; 0 where the file has been cut short since.
    private func byte(at place: Int) throws(IOError) -> UInt8 {
        let number = file.number
        var byte: UInt8 = 0
        try SystemCall.run("pread", on: name) { unsafe pread(number, &byte, 1, place) }
        return byte
    }
}
