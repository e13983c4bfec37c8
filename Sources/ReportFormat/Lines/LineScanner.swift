/// Walks over the bytes of one JSON line; never past their end, never into a fault.
struct LineScanner {
    private(set) var position = 0
    /// Whether blanks were passed.
    private(set) var hasBlanks = false

    init(at position: Int = 0) {
        self.position = position
    }

    /// Goes on further behind, past bytes that are no blanks.
    init(at position: Int, after scanner: LineScanner) {
        self.position = position
        hasBlanks = scanner.hasBlanks
    }

    /// A fault where the scanner stands.
    func fault(_ reason: LineFault.Reason) -> LineFault {
        LineFault(reason: reason, position: position)
    }

    /// A fault about the byte at hand, or about its absence.
    func unexpected(_ bytes: Span<UInt8>) -> LineFault {
        guard position < bytes.count else { return fault(.endsTooEarly) }
        return fault(.unexpected(bytes[position]))
    }

    /// The byte at hand, nil at the end.
    func peek(_ bytes: Span<UInt8>) -> UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    mutating func skipBlanks(_ bytes: Span<UInt8>) {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
                position += 1
                hasBlanks = true
            default: return
            }
        }
    }

    /// Passes one byte that must be there, with the blanks before it.
    mutating func expect(_ byte: UInt8, _ bytes: Span<UInt8>) throws(LineFault) {
        if position < bytes.count, bytes[position] == byte {
            position += 1
            return
        }
        skipBlanks(bytes)
        guard peek(bytes) == byte else { throw unexpected(bytes) }
        position += 1
    }

    /// Passes one byte if it comes next, blanks before it.
    mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
        skipBlanks(bytes)
        guard peek(bytes) == byte else { return false }
        position += 1
        return true
    }

    /// Passes a text with its quotes.
    ///
    /// - Parameter bytes: The line.
    /// - Returns: The text between the quotes.
    /// - Throws: ``LineFault`` for a control character, a wrong escape, bytes that are no UTF-8, or no end.
    mutating func text(_ bytes: Span<UInt8>) throws(LineFault) -> LineToken {
        try expect(UInt8(ascii: "\""), bytes)
        let start = position
        var form = LineToken.Form.text
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                return LineToken(form: form, start: Int32(start), end: Int32(position - 1))
            }
            if byte == UInt8(ascii: "\\") {
                form = .escapedText
                position += try TextEscape.read(bytes, at: position).length
            } else if byte >= 0x80 {
                guard let found = ScalarReader.scalar(in: bytes, at: position) else { throw fault(.notUTF8) }
                position += found.length
            } else {
                guard byte >= 0x20 else { throw fault(.controlInText) }
                position += 1
            }
        }
        throw fault(.endsTooEarly)
    }

    /// Passes an unquoted value: a number, a word of JSON, or something that is neither.
    mutating func bare(_ bytes: Span<UInt8>) throws(LineFault) -> LineToken {
        let start = position
        var value: UInt32 = 0
        while position < bytes.count {
            let digit = bytes[position] &- UInt8(ascii: "0")
            guard digit <= 9 else { break }
            value = value &* 10 &+ UInt32(digit)
            position += 1
        }
        let digits = position - start
        var token = LineToken(form: .number, start: Int32(start), end: Int32(position), number: value)
        let isPlain =
            digits >= 1 && digits <= PlainNumber.maximumDigits
            && (digits == 1 || bytes[start] != UInt8(ascii: "0"))
        if isPlain, position == bytes.count || !LineScanner.isBare(bytes[position]) { return token }
        while position < bytes.count, LineScanner.isBare(bytes[position]) {
            guard let found = ScalarReader.scalar(in: bytes, at: position) else { throw fault(.notUTF8) }
            position += found.length
        }
        guard position > start else { throw unexpected(bytes) }
        token.end = Int32(position)
        token.form = LineScanner.word(bytes.extracting(start..<position))
        return token
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: "_"), 0x80...0xFF:
            true
        default: false
        }
    }

    private static func word(_ bytes: Span<UInt8>) -> LineToken.Form {
        let words: [(String, LineToken.Form)] = [("true", .yes), ("false", .no), ("null", .null)]
        for (word, form) in words where bytes.equals(word) { return form }
        return .other
    }
}

extension Span where Element == UInt8 {
    /// Whether the bytes are those of a text.
    func equals(_ text: String) -> Bool {
        guard count == text.utf8.count else { return false }
        var index = 0
        for byte in text.utf8 {
            guard self[index] == byte else { return false }
            index += 1
        }
        return true
    }

    /// The bytes as an array.
    var copied: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        for index in indices { bytes.append(self[index]) }
        return bytes
    }
}
