import Glibc
import PosixIO
import Testing

@Suite struct LineReaderTests {
    /// Lines of a file with the given bytes, read in chunks.
    private func lines(_ bytes: [UInt8], limit: Int, chunk: Int) throws -> [Line] {
        let folder = try TemporaryFolder()
        let path = folder.file("input")
        try AtomicFile.replace(path, with: bytes)
        var reader = LineReader(
            try FileDescriptor.open(path, O_RDONLY),
            subject: path,
            limit: limit,
            chunk: chunk
        )
        var lines: [Line] = []
        while let line = try reader.next() {
            lines.append(line)
            #expect(reader.heldBytes <= 2 * limit + chunk)
        }
        #expect(try reader.next() == nil)
        return lines
    }

    /// What the lines of some bytes are, by the plainest reckoning.
    private func expected(_ bytes: [UInt8], limit: Int) -> [Line] {
        var parts = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
        let isCut = parts.last?.isEmpty == false
        if !isCut { parts.removeLast() }
        return parts.enumerated().map { index, part in
            Line(
                number: index + 1,
                bytes: Array(part.prefix(limit)),
                length: part.count,
                ending: isCut && index == parts.count - 1 ? .missing : .lineFeed
            )
        }
    }

    @Test func `lines of any length come whole or cut, whatever the size of the reads`() throws {
        var state: UInt64 = 7
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        for _ in 0..<150 {
            var bytes: [UInt8] = []
            for _ in 0..<next(6) {
                bytes += [UInt8](repeating: UInt8(65 + next(20)), count: next(2) == 0 ? next(12) : next(60))
                bytes.append(10)
            }
            if next(2) == 0 { bytes += [UInt8](repeating: 97, count: next(40)) }
            let limit = 1 + next(20)
            #expect(try lines(bytes, limit: limit, chunk: 1 + next(30)) == expected(bytes, limit: limit))
        }
    }

    @Test func `a line as long as the limit is whole, one byte more is not`() throws {
        let limit = LineReader.defaultLimit
        let bytes =
            [UInt8](repeating: 65, count: limit) + [10] + [UInt8](repeating: 66, count: limit + 1) + [10]
        let lines = try lines(bytes, limit: limit, chunk: 100_000)
        #expect(lines.map(\.isOverlong) == [false, true])
        #expect(lines.map(\.length) == [limit, limit + 1])
        #expect(lines.map(\.bytes.count) == [limit, limit])
    }

    @Test func `a line without an end costs no memory`() throws {
        let source = try FileDescriptor.open("/dev/zero", O_RDONLY)
        var reader = LineReader(source, limit: 1_000, chunk: 10_000)
        for _ in 0..<200 {
            #expect(try reader.fill() == .bytes(10_000))
            #expect(reader.takeLine() == nil)
            #expect(reader.heldBytes <= 1_000)
        }
        #expect(reader.takeRest()?.length == 2_000_000)
    }

    @Test func `an input whose line never ends is given up at a limit`() throws {
        #expect(LineReader.defaultLongest == 268_435_456)
        let source = try FileDescriptor.open("/dev/zero", O_RDONLY)
        var reader = LineReader(source, limit: 1_000, longest: 50_000, chunk: 10_000)
        for _ in 0..<6 {
            #expect(try reader.fill() == .bytes(10_000))
            #expect(reader.takeLine() == nil)
        }
        #expect(try reader.fill() == .endless)
        #expect(try reader.fill() == .endless)
        #expect(reader.takeRest()?.length == 60_000)
    }

    @Test func `a line as long as is read to its end ends the input for no other`() throws {
        let folder = try TemporaryFolder()
        try AtomicFile.replace(folder.file("a"), with: [UInt8](repeating: 65, count: 50_000) + [10, 66, 10])
        let file = try FileDescriptor.open(folder.file("a"), O_RDONLY)
        var reader = LineReader(file, limit: 1_000, longest: 50_000, chunk: 10_000)
        #expect(try reader.next()?.length == 50_000)
        #expect(try reader.next()?.bytes == [66])
        #expect(try reader.next() == nil)
    }

    @Test func `a file that grows is read on from where it ended`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("growing")
        let writer = try FileDescriptor.open(path, O_WRONLY | O_CREAT | O_APPEND)
        var reader = LineReader(try FileDescriptor.open(path, O_RDONLY))
        #expect(try reader.fill() == .end)
        try writer.writeAll(Array("one\ntw".utf8))
        #expect(try reader.fill() == .bytes(6))
        #expect(reader.takeLine() == Line(number: 1, bytes: Array("one".utf8), length: 3))
        #expect(reader.takeLine() == nil)
        #expect(try reader.fill() == .end)
        try writer.writeAll(Array("o\n".utf8))
        #expect(try reader.next() == Line(number: 2, bytes: Array("two".utf8), length: 3))
        #expect(try reader.next() == nil)
    }

    @Test func `an empty pipe that does not block says so`() throws {
        var ends: [Int32] = [0, 0]
        try #require(unsafe pipe(&ends) == 0)
        let writer = FileDescriptor(owning: ends[1])
        let source = FileDescriptor(owning: ends[0])
        try source.setNonBlocking()
        var reader = LineReader(source)
        #expect(try reader.fill() == .wouldBlock)
        #expect(throws: IOError.self) { try reader.next() }
        try writer.writeAll(Array("a\n".utf8))
        #expect(try reader.next()?.bytes == [97])
    }

    @Test func `a folder is no input`() throws {
        var reader = LineReader(try FileDescriptor.open("/", O_RDONLY), subject: "/")
        #expect(throws: IOError(call: "read", subject: "/", number: EISDIR)) { try reader.next() }
    }
}
