/// Reads one Unicode scalar of UTF-8 at a time and never past a fault.
enum ScalarReader {
    /// The scalar that begins at an index, with its length in bytes; nil where the bytes are not UTF-8.
    ///
    /// Overlong forms, surrogates and values above U+10FFFF are faults, as the standard demands.
    static func scalar(in bytes: Span<UInt8>, at start: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        let first = bytes[start]
        let length: Int
        var value: UInt32
        switch first {
        case 0..<0x80: return (Unicode.Scalar(first), 1)
        case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
        case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
        case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
        default: return nil
        }
        guard bytes.count - start >= length else { return nil }
        for index in start + 1..<start + length {
            let byte = bytes[index]
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let minimum: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
        guard value >= minimum, let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, length)
    }

    /// Index of the first byte that is not part of UTF-8, nil when all are.
    static func firstFault(in bytes: Span<UInt8>) -> Int? {
        // The library's own check takes many bytes at a time; where it fails the place is looked for.
        if (try? UTF8Span(validating: bytes)) != nil { return nil }
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
            } else {
                guard let found = scalar(in: bytes, at: index) else { return index }
                index += found.length
            }
        }
        return nil
    }
}
