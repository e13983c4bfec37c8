/// Reading of records, little-endian; callers have checked that the bytes are there.
extension RawSpan {
    func byte(_ place: Int) -> UInt8 {
        unsafe unsafeLoad(fromByteOffset: place, as: UInt8.self)
    }

    func int16(_ place: Int) -> Int16 {
        Int16(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: place, as: Int16.self))
    }

    func uint32(_ place: Int) -> UInt32 {
        UInt32(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self))
    }

    func next(_ cursor: inout Int) -> UInt32 {
        defer { cursor += 4 }
        return uint32(cursor)
    }

    func int64(_ place: Int) -> Int64 {
        Int64(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: place, as: Int64.self))
    }

    func next(_ cursor: inout Int, if isThere: Bool) -> UInt32? {
        isThere ? next(&cursor) : nil
    }

    func numbers(_ count: Int, _ cursor: inout Int) -> [UInt32] {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(count)
        for _ in 0..<count { numbers.append(next(&cursor)) }
        return numbers
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes(range), as: UTF8.self)
    }

    func bytes(_ range: Range<Int>) -> [UInt8] { range.map { byte($0) } }
}
