import Glibc
import PosixIO
import Testing

/// Pipes in the place of files.
@Suite(.timeLimit(.minutes(1))) struct FileReaderTests {
    private func pipe(in folder: borrowing TemporaryFolder) throws -> String {
        let pipe = folder.file("pipe")
        try #require(unsafe mkfifo(pipe, 0o600) == 0)
        return pipe
    }

    @Test func `a pipe that nobody writes to is not waited for without end`() throws {
        let folder = try TemporaryFolder()
        let pipe = try pipe(in: folder)
        #expect(throws: FileReader.Failure.noWriter(path: pipe)) {
            try FileReader.bytes(of: pipe, limit: 10)
        }
        #expect(throws: FileReader.Failure.notAFile(path: pipe)) {
            try FileReader.bytes(of: pipe, limit: 10, takesPipes: false)
        }
        #expect(throws: FileReader.Failure.notAFile(path: "/dev/null")) {
            try FileReader.bytes(of: "/dev/null", limit: 10, takesPipes: false)
        }
    }

    @Test func `a pipe with a slow writer is read to its end`() throws {
        let folder = try TemporaryFolder()
        let pipe = try pipe(in: folder)
        let thread = try WorkerThread {
            guard let writer = try? FileDescriptor.open(pipe, O_WRONLY) else { return }
            for byte: UInt8 in 1...3 {
                _ = try? Poll.wait(for: [], timeoutMilliseconds: 1_200)
                try? writer.writeAll([byte])
            }
        }
        let bytes = try? FileReader.bytes(of: pipe, limit: 10)
        thread.join()
        #expect(bytes == [1, 2, 3])
    }
}
