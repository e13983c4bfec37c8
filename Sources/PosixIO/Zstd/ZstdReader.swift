import CZstd

/// A zstd stream being unpacked piece by piece, in bounded memory.
///
/// Frames may follow one another, and skippable ones are skipped. The window may have 128 MiB at most, so
/// that is what a hostile stream can make the program hold.
@safe
package struct ZstdReader: ~Copyable {
    private static let windowLog: Int32 = 27

    /// Made when the first bytes come; most inputs are not packed.
    private var context: OpaquePointer?
    private let limits: ZstdLimits
    private var packed: [UInt8] = []
    private var position = 0
    private var packedTotal = 0
    private var unpackedTotal = 0
    /// Whether the library may hold bytes that it had no room to hand out.
    private var isOutputFull = false
    /// Whether a frame has begun and not ended.
    package private(set) var isInFrame = false

    /// Begins a stream.
    ///
    /// - Parameter limits: When to take the stream for a bomb.
    package init(limits: ZstdLimits = .standard) {
        self.limits = limits
    }

    deinit {
        unsafe ZSTD_freeDCtx(context)
    }

    /// Whether an input is a zstd stream by its first bytes; nil while they are too few to tell.
    ///
    /// One begins with a frame, or with a frame to be skipped.
    package static func isMagic(_ bytes: [UInt8]) -> Bool? {
        let first = bytes.first ?? 0
        let start = first & 0xF0 == 0x50 ? [first, 0x2A, 0x4D, 0x18] : [0x28, 0xB5, 0x2F, 0xFD]
        guard bytes.prefix(4).elementsEqual(start.prefix(bytes.count)) else { return false }
        return bytes.count < start.count ? nil : true
    }

    /// Whether something may come out without more going in.
    package var hasMore: Bool { position < packed.count || isOutputFull }

    /// Hands the next packed bytes over; all before must have come out.
    package mutating func give(_ bytes: [UInt8]) {
        packed = bytes
        position = 0
        packedTotal += bytes.count
    }

    /// Unpacks at most that many bytes; empty when more must go in.
    ///
    /// - Throws: ``ZstdError`` as the stream is damaged or passes a limit.
    package mutating func take(upTo count: Int) throws(ZstdError) -> [UInt8] {
        guard hasMore else { return [] }
        try open()
        var answer = 0
        let output = unsafe [UInt8](unsafeUninitializedCapacity: count) { room, used in
            answer = unsafe unpack(into: room.baseAddress, count, &used)
        }
        guard ZSTD_isError(answer) == 0 else {
            throw .damaged(unsafe String(cString: ZSTD_getErrorName(answer)))
        }
        isInFrame = answer != 0
        isOutputFull = output.count == count && isInFrame
        unpackedTotal += output.count
        if let passed = limits.passed(packed: packedTotal, unpacked: unpackedTotal) { throw passed }
        return output
    }

    private mutating func open() throws(ZstdError) {
        guard unsafe context == nil else { return }
        unsafe context = ZSTD_createDCtx()
        guard unsafe context != nil else { throw .noMemory }
        unsafe ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, ZstdReader.windowLog)
    }

    /// One step of the library; answers 0 at the end of a frame, or an error of its own.
    private mutating func unpack(
        into room: UnsafeMutablePointer<UInt8>?,
        _ count: Int,
        _ used: inout Int
    ) -> Int {
        let context = unsafe context
        var place = position
        defer { position = place }
        return unsafe packed.withUnsafeBufferPointer { source in
            var input = unsafe ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: place)
            var output = unsafe ZSTD_outBuffer(dst: room, size: count, pos: 0)
            let answer = unsafe ZSTD_decompressStream(context, &output, &input)
            place = unsafe input.pos
            used = unsafe output.pos
            return answer
        }
    }
}
