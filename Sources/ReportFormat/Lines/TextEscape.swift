/// One escape of a JSON text, from its backslash on.
struct TextEscape {
    let scalar: Unicode.Scalar
    /// Bytes with the backslash: 2, 6, or 12 for a surrogate pair.
    let length: Int

    /// Reads an escape.
    ///
    /// - Parameters:
    ///   - bytes: The line.
    ///   - start: Where the backslash stands.
    /// - Returns: The scalar that is meant.
    /// - Throws: ``LineFault`` for an unknown escape, half of a surrogate pair, or no end.
    static func read(_ bytes: Span<UInt8>, at start: Int) throws(LineFault) -> TextEscape {
        guard start + 1 < bytes.count else {
            throw LineFault(reason: .endsTooEarly, position: bytes.count)
        }
        switch bytes[start + 1] {
        case UInt8(ascii: "\""): return TextEscape(scalar: "\"", length: 2)
        case UInt8(ascii: "\\"): return TextEscape(scalar: "\\", length: 2)
        case UInt8(ascii: "/"): return TextEscape(scalar: "/", length: 2)
        case UInt8(ascii: "b"): return TextEscape(scalar: "\u{8}", length: 2)
        case UInt8(ascii: "f"): return TextEscape(scalar: "\u{C}", length: 2)
        case UInt8(ascii: "n"): return TextEscape(scalar: "\n", length: 2)
        case UInt8(ascii: "r"): return TextEscape(scalar: "\r", length: 2)
        case UInt8(ascii: "t"): return TextEscape(scalar: "\t", length: 2)
        case UInt8(ascii: "u"): return try unicode(bytes, at: start)
        default: throw LineFault(reason: .badEscape, position: start)
        }
    }

    private static func unicode(_ bytes: Span<UInt8>, at start: Int) throws(LineFault) -> TextEscape {
        let first = try unit(bytes, at: start)
        if let scalar = Unicode.Scalar(first) { return TextEscape(scalar: scalar, length: 6) }
        let lone = LineFault(reason: .loneSurrogate, position: start)
        guard first < 0xDC00, start + 7 < bytes.count, bytes[start + 6] == UInt8(ascii: "\\"),
            bytes[start + 7] == UInt8(ascii: "u")
        else { throw lone }
        let second = try unit(bytes, at: start + 6)
        guard (0xDC00...0xDFFF).contains(second) else { throw lone }
        let value = 0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00)
        guard let scalar = Unicode.Scalar(value) else { throw lone }
        return TextEscape(scalar: scalar, length: 12)
    }

    /// The four digits of `\uXXXX`.
    private static func unit(_ bytes: Span<UInt8>, at start: Int) throws(LineFault) -> UInt32 {
        var value: UInt32 = 0
        for index in start + 2..<start + 6 {
            guard index < bytes.count else {
                throw LineFault(reason: .endsTooEarly, position: bytes.count)
            }
            guard let digit = bytes[index].hexadecimal else {
                throw LineFault(reason: .badEscape, position: start)
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    /// The bytes of a text with its escapes resolved; the scanner has found it whole.
    static func resolved(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(LineFault) -> [UInt8] {
        var text: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == UInt8(ascii: "\\") {
                let escape = try read(bytes, at: index)
                text.append(contentsOf: String(escape.scalar).utf8)
                index += escape.length
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        return text
    }
}
