import CZstd

/// A zstd stream being made: one frame with a checksum.
@safe
package struct ZstdWriter: ~Copyable {
    /// Packs a night to a twentieth in about the time it takes to read it.
    private static let level: Int32 = 6

    private let context: OpaquePointer

    /// Begins a frame.
    ///
    /// - Throws: ``ZstdError/noMemory``.
    package init() throws(ZstdError) {
        guard let context = unsafe ZSTD_createCCtx() else { throw .noMemory }
        unsafe self.context = context
        unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, ZstdWriter.level)
        unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    }

    deinit {
        unsafe ZSTD_freeCCtx(context)
    }

    /// Packs bytes; what comes out may belong to bytes given before.
    ///
    /// - Parameters:
    ///   - bytes: What the stream goes on with.
    ///   - isLast: Whether the frame ends with them.
    /// - Returns: Bytes of the stream, possibly none.
    /// - Throws: ``ZstdError`` as the library refuses.
    package mutating func pack(_ bytes: [UInt8], isLast: Bool = false) throws(ZstdError) -> [UInt8] {
        let context = unsafe context
        let end = isLast ? ZSTD_e_end : ZSTD_e_continue
        var output: [UInt8] = []
        var place = 0
        while true {
            var left = 0
            let room = ZSTD_CStreamOutSize()
            output += unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, used in
                unsafe bytes.withUnsafeBufferPointer { source in
                    var input = unsafe ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: place)
                    var packed = unsafe ZSTD_outBuffer(dst: buffer.baseAddress, size: room, pos: 0)
                    left = unsafe ZSTD_compressStream2(context, &packed, &input, end)
                    place = unsafe input.pos
                    used = unsafe packed.pos
                }
            }
            guard ZSTD_isError(left) == 0 else {
                throw .damaged(unsafe String(cString: ZSTD_getErrorName(left)))
            }
            if isLast ? left == 0 : place == bytes.count { return output }
        }
    }
}
