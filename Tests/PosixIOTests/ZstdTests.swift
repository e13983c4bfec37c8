import Glibc
import PosixIO
import Testing

@Suite struct ZstdTests {
    /// Bytes that pack, but not to nothing.
    private static func sample(_ count: Int) -> [UInt8] {
        var state: UInt64 = 11
        return (0..<count).map { index in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return index % 61 == 60 ? 10 : UInt8(97 + (state >> 33) % 7)
        }
    }

    private func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        var writer = try ZstdWriter()
        let middle = bytes.count / 2
        let first = try writer.pack(Array(bytes[..<middle]))
        return try first + writer.pack(Array(bytes[middle...]), isLast: true)
    }

    /// Everything that comes out of a stream handed over in pieces.
    private func unpacked(
        _ stream: [UInt8],
        pieces: Int,
        room: Int,
        limits: ZstdLimits = .standard
    ) throws(ZstdError) -> [UInt8] {
        var reader = ZstdReader(limits: limits)
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: stream.count, by: pieces) {
            reader.give(Array(stream[start..<min(start + pieces, stream.count)]))
            while reader.hasMore {
                let piece = try reader.take(upTo: room)
                #expect(piece.count <= room)
                bytes += piece
            }
        }
        if reader.isInFrame { throw .cutShort }
        return bytes
    }

    @Test(arguments: [0, 1, 2, 60, 5_000, 400_000])
    func `what is packed comes out, whatever the size of the pieces`(count: Int) throws {
        let bytes = ZstdTests.sample(count)
        let stream = try packed(bytes)
        for (pieces, room) in [(1, 7), (3, 1_000), (1 << 20, 333), (1 << 20, 1 << 20)] {
            #expect(try unpacked(stream, pieces: pieces, room: room) == bytes)
        }
        #expect(try unpacked(stream + stream, pieces: 100, room: 100) == bytes + bytes)
    }

    @Test func `a stream cut anywhere is told, and one with a changed byte never gives other bytes`() throws {
        let bytes = ZstdTests.sample(3_000)
        let stream = try packed(bytes)
        for length in 1..<stream.count {
            #expect(throws: ZstdError.cutShort) {
                try unpacked(Array(stream[..<length]), pieces: 64, room: 512)
            }
        }
        for index in stream.indices {
            var other = stream
            other[index] ^= 0x10
            let result = Result { try unpacked(other, pieces: 64, room: 512) }
            if case .success(let out) = result { #expect(out == bytes || out.isEmpty, "byte \(index)") }
        }
    }

    @Test func `a bomb is stopped by its ratio and by its size`() throws {
        let zeros = try packed([UInt8](repeating: 0, count: 8 << 20))
        let dense = ZstdLimits(total: 1 << 30, ratio: 1_000, free: 1 << 20)
        #expect(throws: ZstdError.tooDense(ratio: 1_000)) {
            try unpacked(zeros, pieces: 1 << 20, room: 1 << 16, limits: dense)
        }
        let small = ZstdLimits(total: 1 << 20, ratio: 1_000_000, free: 1 << 20)
        #expect(throws: ZstdError.tooLarge(limit: 1 << 20)) {
            try unpacked(zeros, pieces: 1 << 20, room: 1 << 16, limits: small)
        }
        #expect(try unpacked(zeros, pieces: 1 << 20, room: 1 << 16).count == 8 << 20)
    }

    @Test(
        arguments: [
            ([0x28, 0xB5, 0x2F, 0xFD], true), ([0x50, 0x2A, 0x4D, 0x18], true),
            ([0x5F, 0x2A, 0x4D, 0x18, 1], true),
            ([], nil), ([0x28], nil), ([0x28, 0xB5, 0x2F], nil), ([0x55, 0x2A], nil), ([0x7B], false),
            ([0x28, 0xB5, 0x2F, 0xFC], false), ([0x60, 0x2A, 0x4D, 0x18], false),
            ([0x50, 0x2A, 0x4E], false),
        ] as [([UInt8], Bool?)]
    )
    func `a stream is told by its first four bytes`(bytes: [UInt8], expected: Bool?) {
        #expect(ZstdReader.isMagic(bytes) == expected)
    }

    @Test(arguments: [1, 5, 4_096])
    func `lines of a packed file are those of the plain one`(chunk: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = ZstdTests.sample(9_000)
        try AtomicFile.replace(folder.file("plain"), with: bytes)
        try AtomicFile.replace(folder.file("packed"), with: try packed(bytes))
        var plain = LineReader(try FileDescriptor.openToRead(folder.file("plain")), chunk: chunk)
        var other = LineReader(try FileDescriptor.openToRead(folder.file("packed")), chunk: chunk)
        while let line = try plain.next() { #expect(try other.next() == line) }
        #expect(try other.next() == nil)
    }

    @Test(arguments: ["", "(", "(a", "_*M", "P", "{}\n"])
    func `short inputs that could have been streams are read as they are`(text: String) throws {
        let folder = try TemporaryFolder()
        try AtomicFile.replace(folder.file("input"), with: Array(text.utf8))
        var reader = LineReader(try FileDescriptor.openToRead(folder.file("input")), chunk: 1)
        var bytes: [UInt8] = []
        while let line = try reader.next() {
            bytes += line.bytes + (line.ending == .lineFeed ? [10] : [])
        }
        #expect(bytes == Array(text.utf8))
    }

    @Test func `a plain line is there as soon as it was read, be it shorter than a magic number`() throws {
        let folder = try TemporaryFolder()
        try AtomicFile.replace(folder.file("input"), with: Array("{}\n".utf8))
        var reader = LineReader(try FileDescriptor.openToRead(folder.file("input")))
        #expect(try reader.fill() == .bytes(3))
        #expect(reader.takeLine()?.bytes == Array("{}".utf8))
    }

    @Test func `a stream that breaks off keeps its whole lines and says why it ended`() throws {
        let folder = try TemporaryFolder()
        let bytes = ZstdTests.sample(400_000)
        let stream = try packed(bytes)
        try AtomicFile.replace(folder.file("input"), with: Array(stream[..<(stream.count - 9)]))
        var reader = LineReader(try FileDescriptor.openToRead(folder.file("input")))
        var lines = 0
        var last = LineReader.Filling.bytes(0)
        while case .bytes = last {
            last = try reader.fill()
            while reader.takeLine() != nil { lines += 1 }
        }
        #expect(last == .unreadable(.cutShort))
        #expect(lines > 1_000)
    }
}
