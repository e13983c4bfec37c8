/// Reads a JSON document of any length as events, strictly and without building it up in memory.
///
/// Numbers are told as they stand; null is a member without text.
package struct JSONEventReader {
    /// Values within each other at most.
    package static let maximumDepth = 32

    private var scanner: JSONScanner
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
            let scanner = JSONScanner(file: file, maximumDepth: maximumDepth)
            var reader = JSONEventReader(scanner: scanner, tell: tell)
            try reader.value(bytes.span, as: nil, depth: 1)
            try reader.scanner.end(bytes.span)
        }
    }

    private init(scanner: JSONScanner, tell: @escaping (DocumentEvent) -> Void) {
        self.scanner = scanner
        self.tell = tell
    }

    /// Reads a value; an array tells each of its elements under its own name.
    private mutating func value(
        _ bytes: Span<UInt8>,
        as name: String?,
        depth: Int
    ) throws(FormatError) {
        let place = try scanner.begin(depth: depth, bytes)
        if scanner.peek(bytes) == UInt8(ascii: "[") {
            return try array(bytes, as: name, depth: depth)
        }
        if let name { tell(.begin(name, line: place.line)) }
        switch scanner.peek(bytes) {
        case UInt8(ascii: "{"): try object(bytes, depth: depth)
        case UInt8(ascii: "\""): tell(.text(try scanner.text(bytes)))
        default: try bare(bytes, place)
        }
        if name != nil { tell(.end) }
    }

    private mutating func object(_ bytes: Span<UInt8>, depth: Int) throws(FormatError) {
        _ = scanner.take(UInt8(ascii: "{"), bytes)
        guard !scanner.take(UInt8(ascii: "}"), bytes) else { return }
        var names: Set<String> = []
        repeat {
            let place = scanner.place(bytes)
            let name = try scanner.text(bytes)
            guard names.insert(name).inserted else { throw .memberRepeated(path: name, place) }
            try scanner.expect(":", bytes)
            try value(bytes, as: name, depth: depth + 1)
        } while scanner.take(UInt8(ascii: ","), bytes)
        try scanner.expect("}", bytes)
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
        try scanner.expect("]", bytes)
    }

    private mutating func bare(_ bytes: Span<UInt8>, _ place: FilePlace) throws(FormatError) {
        let token = try scanner.bare(bytes)
        guard token.form != .null else { return }
        let text = String(decoding: bytes.extracting(token.range).copied, as: UTF8.self)
        guard [.number, .yes, .no].contains(token.form) || JSONEventReader.isNumber(text) else {
            throw .malformed(expected: "a value of JSON", place)
        }
        tell(.text(text))
    }

    /// Whether a text is a number as JSON writes it.
    private static func isNumber(_ text: String) -> Bool {
        text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil
    }
}
