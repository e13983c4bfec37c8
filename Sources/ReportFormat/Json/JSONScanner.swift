/// The scanner of report lines over a file of JSON: says in which line it failed, and how deep it may go.
struct JSONScanner {
    private var lines: LineCounter
    private var scanner = LineScanner()
    private let maximumDepth: Int

    init(file: String, maximumDepth: Int) {
        lines = LineCounter(file: file)
        self.maximumDepth = maximumDepth
    }

    /// Where the next value begins.
    ///
    /// - Throws: ``FormatError/malformed(expected:_:)`` when it would be nested too deep.
    mutating func begin(depth: Int, _ bytes: Span<UInt8>) throws(FormatError) -> FilePlace {
        let place = place(bytes)
        guard depth <= maximumDepth else {
            throw .malformed(expected: "a value nested at most \(maximumDepth) deep", place)
        }
        return place
    }

    /// The place of the next byte that is no blank.
    mutating func place(_ bytes: Span<UInt8>) -> FilePlace {
        scanner.skipBlanks(bytes)
        return lines.place(of: scanner.position, in: bytes)
    }

    mutating func peek(_ bytes: Span<UInt8>) -> UInt8? { scanner.peek(bytes) }

    mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool { scanner.take(byte, bytes) }

    /// - Throws: ``FormatError/malformed(expected:_:)`` when another character stands there.
    mutating func expect(_ scalar: Unicode.Scalar, _ bytes: Span<UInt8>) throws(FormatError) {
        let byte = UInt8(ascii: scalar)
        try step(bytes) { (scanner, bytes) throws(LineFault) in try scanner.expect(byte, bytes) }
    }

    /// A text without its quotes, escapes resolved.
    ///
    /// - Throws: ``FormatError/malformed(expected:_:)`` when none stands there.
    mutating func text(_ bytes: Span<UInt8>) throws(FormatError) -> String {
        try step(bytes) { (scanner, bytes) throws(LineFault) in
            let token = try scanner.text(bytes)
            return String(decoding: try TextEscape.resolved(bytes, token.range), as: UTF8.self)
        }
    }

    /// A number or a word.
    ///
    /// - Throws: ``FormatError/malformed(expected:_:)`` when none stands there.
    mutating func bare(_ bytes: Span<UInt8>) throws(FormatError) -> LineToken {
        try step(bytes) { (scanner, bytes) throws(LineFault) in try scanner.bare(bytes) }
    }

    /// - Throws: ``FormatError/malformed(expected:_:)`` when something follows the value at the top.
    mutating func end(_ bytes: Span<UInt8>) throws(FormatError) {
        try step(bytes) { (scanner, bytes) throws(LineFault) in
            scanner.skipBlanks(bytes)
            guard scanner.position == bytes.count else { throw scanner.fault(.afterTheEnd) }
        }
    }

    /// Lets the scanner go on, and says in which line it failed.
    private mutating func step<Result>(
        _ bytes: Span<UInt8>,
        _ body: (inout LineScanner, Span<UInt8>) throws(LineFault) -> Result
    ) throws(FormatError) -> Result {
        do throws(LineFault) {
            return try body(&scanner, bytes)
        } catch {
            throw .malformed(expected: error.fileDescription, lines.place(of: error.position, in: bytes))
        }
    }
}
