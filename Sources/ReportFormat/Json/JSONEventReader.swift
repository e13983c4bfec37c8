/// Reads a JSON document of any length as events, strictly and without building it up in memory.
///
/// Numbers are told as they stand; null is a member without text.
package struct JSONEventReader {
    /// Values within each other at most.
    package static let maximumDepth = 32

    private var lines: LineCounter
    private var scanner = LineScanner()
    private let tell: (DocumentEvent) -> Void

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: All of it, UTF-8 without byte order mark.
    ///   - file: Its name for messages.
    ///   - tell: Is told each event.
    /// - Throws: ``FormatError`` where the bytes are not strict JSON, or nested too deep.
    package static func read(
        _ bytes: [UInt8],
        file: String,
        _ tell: (DocumentEvent) -> Void
    ) throws(FormatError) {
        try withoutActuallyEscaping(tell) { tell throws(FormatError) in
            var reader = JSONEventReader(lines: LineCounter(file: file), tell: tell)
            try reader.value(bytes.span, as: nil, depth: 1)
            try reader.step(bytes.span) { (scanner, bytes) throws(LineFault) in
                scanner.skipBlanks(bytes)
                guard scanner.position == bytes.count else { throw scanner.fault(.afterTheEnd) }
            }
        }
    }

    private init(lines: LineCounter, tell: @escaping (DocumentEvent) -> Void) {
        self.lines = lines
        self.tell = tell
    }

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

    /// Reads a value; an array tells each of its elements under its own name.
    private mutating func value(
        _ bytes: Span<UInt8>,
        as name: String?,
        depth: Int
    ) throws(FormatError) {
        scanner.skipBlanks(bytes)
        let place = lines.place(of: scanner.position, in: bytes)
        guard depth <= JSONEventReader.maximumDepth else {
            throw .malformed(expected: "a value nested at most \(JSONEventReader.maximumDepth) deep", place)
        }
        if scanner.peek(bytes) == UInt8(ascii: "[") {
            return try array(bytes, as: name, depth: depth)
        }
        if let name { tell(.begin(name, line: place.line)) }
        switch scanner.peek(bytes) {
        case UInt8(ascii: "{"): try object(bytes, depth: depth)
        case UInt8(ascii: "\""): tell(.text(try text(bytes)))
        default: try bare(bytes)
        }
        if name != nil { tell(.end) }
    }

    private mutating func object(_ bytes: Span<UInt8>, depth: Int) throws(FormatError) {
        _ = scanner.take(UInt8(ascii: "{"), bytes)
        guard !scanner.take(UInt8(ascii: "}"), bytes) else { return }
        var names: Set<String> = []
        repeat {
            scanner.skipBlanks(bytes)
            let place = lines.place(of: scanner.position, in: bytes)
            let name = try text(bytes)
            guard names.insert(name).inserted else { throw .memberRepeated(path: name, place) }
            try expect(":", bytes)
            try value(bytes, as: name, depth: depth + 1)
        } while scanner.take(UInt8(ascii: ","), bytes)
        try expect("}", bytes)
    }

    private mutating func array(
        _ bytes: Span<UInt8>,
        as name: String?,
        depth: Int
    ) throws(FormatError) {
        _ = scanner.take(UInt8(ascii: "["), bytes)
        guard !scanner.take(UInt8(ascii: "]"), bytes) else { return }
        repeat {
            try value(bytes, as: name, depth: depth + 1)
        } while scanner.take(UInt8(ascii: ","), bytes)
        try expect("]", bytes)
    }

    private mutating func expect(_ scalar: Unicode.Scalar, _ bytes: Span<UInt8>) throws(FormatError) {
        let byte = UInt8(ascii: scalar)
        try step(bytes) { (scanner, bytes) throws(LineFault) in try scanner.expect(byte, bytes) }
    }

    private mutating func text(_ bytes: Span<UInt8>) throws(FormatError) -> String {
        try step(bytes) { (scanner, bytes) throws(LineFault) in
            let token = try scanner.text(bytes)
            return String(decoding: try TextEscape.resolved(bytes, token.range), as: UTF8.self)
        }
    }

    private mutating func bare(_ bytes: Span<UInt8>) throws(FormatError) {
        let token = try step(bytes) { (scanner, bytes) throws(LineFault) in try scanner.bare(bytes) }
        guard token.form != .null else { return }
        let text = String(decoding: bytes.extracting(token.range).copied, as: UTF8.self)
        guard [.number, .yes, .no].contains(token.form) || JSONEventReader.isNumber(text) else {
            throw .malformed(expected: "a value of JSON", lines.place(of: scanner.position, in: bytes))
        }
        tell(.text(text))
    }

    /// Whether a text is a number as JSON writes it.
    private static func isNumber(_ text: String) -> Bool {
        text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
    }
}
