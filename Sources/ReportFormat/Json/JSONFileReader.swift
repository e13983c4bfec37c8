/// Reads a small JSON file as a tree, strictly, by the scanner of report lines.
struct JSONFileReader {
    static let maximumDepth = 8
    static let maximumDigits = 18

    private var lines: LineCounter
    private var scanner = LineScanner()

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - file: Its name for messages.
    /// - Returns: The value at the top.
    /// - Throws: ``FormatError/malformed(expected:_:)`` or ``FormatError/memberRepeated(path:_:)``.
    static func read(_ bytes: [UInt8], file: String) throws(FormatError) -> JSONNode {
        var reader = JSONFileReader(lines: LineCounter(file: file))
        let top = try reader.element(bytes.span, path: "", depth: 1)
        try reader.step(bytes.span) { (scanner, bytes) throws(LineFault) in
            scanner.skipBlanks(bytes)
            guard scanner.position == bytes.count else { throw scanner.fault(.afterTheEnd) }
        }
        return JSONNode(value: top.value, place: top.place)
    }

    private init(lines: LineCounter) {
        self.lines = lines
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

    private mutating func element(
        _ bytes: Span<UInt8>,
        path: String,
        depth: Int
    ) throws(FormatError) -> JSONValue.Element {
        scanner.skipBlanks(bytes)
        let place = lines.place(of: scanner.position, in: bytes)
        guard depth <= JSONFileReader.maximumDepth else {
            throw .malformed(expected: "a value nested at most \(JSONFileReader.maximumDepth) deep", place)
        }
        let value: JSONValue
        switch scanner.peek(bytes) {
        case UInt8(ascii: "{"): value = .object(try object(bytes, path: path, depth: depth))
        case UInt8(ascii: "["): value = .array(try array(bytes, path: path, depth: depth))
        case UInt8(ascii: "\""): value = .string(try text(bytes))
        default: value = try bare(bytes, path: path, place)
        }
        return JSONValue.Element(value: value, place: place)
    }

    private mutating func object(
        _ bytes: Span<UInt8>,
        path: String,
        depth: Int
    ) throws(FormatError) -> [JSONValue.Member] {
        _ = scanner.take(UInt8(ascii: "{"), bytes)
        guard !scanner.take(UInt8(ascii: "}"), bytes) else { return [] }
        var members: [JSONValue.Member] = []
        var names: Set<[UInt8]> = []
        repeat {
            scanner.skipBlanks(bytes)
            let place = lines.place(of: scanner.position, in: bytes)
            let name = try text(bytes)
            let inner = path.isEmpty ? name : "\(path).\(name)"
            guard names.insert(Array(name.utf8)).inserted else { throw .memberRepeated(path: inner, place) }
            try expect(":", bytes)
            let element = try element(bytes, path: inner, depth: depth + 1)
            members.append(JSONValue.Member(name: name, value: element.value, place: element.place))
        } while scanner.take(UInt8(ascii: ","), bytes)
        try expect("}", bytes)
        return members
    }

    private mutating func array(
        _ bytes: Span<UInt8>,
        path: String,
        depth: Int
    ) throws(FormatError) -> [JSONValue.Element] {
        _ = scanner.take(UInt8(ascii: "["), bytes)
        guard !scanner.take(UInt8(ascii: "]"), bytes) else { return [] }
        var elements: [JSONValue.Element] = []
        repeat {
            elements.append(try element(bytes, path: "\(path)[\(elements.count)]", depth: depth + 1))
        } while scanner.take(UInt8(ascii: ","), bytes)
        try expect("]", bytes)
        return elements
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

    private mutating func bare(
        _ bytes: Span<UInt8>,
        path: String,
        _ place: FilePlace
    ) throws(FormatError) -> JSONValue {
        let token = try step(bytes) { (scanner, bytes) throws(LineFault) in try scanner.bare(bytes) }
        switch token.form {
        case .number: return .integer(Int(token.number))
        case .yes: return .boolean(true)
        case .no: return .boolean(false)
        case .null: return .null
        default:
            let text = bytes.extracting(token.range)
            guard let number = JSONFileReader.integer(text) else {
                let shown = Sanitiser.safe(text, limit: 40)
                throw .value(
                    field: path.isEmpty ? "file" : path,
                    text: shown,
                    expected: "a plain whole number or a word of JSON",
                    place
                )
            }
            return .integer(number)
        }
    }

    /// A number with a minus sign, or of 10 to 18 digits; nil for any other form.
    private static func integer(_ text: Span<UInt8>) -> Int? {
        let isNegative = text[0] == UInt8(ascii: "-")
        let digits = text.extracting((isNegative ? 1 : 0)..<text.count)
        guard (1...maximumDigits).contains(digits.count) else { return nil }
        guard digits[0] != UInt8(ascii: "0") else { return nil }
        return digits.decimal(at: 0, digits: digits.count).map { isNegative ? -$0 : $0 }
    }
}

/// Turns positions of a file into lines and columns; positions must not go back.
struct LineCounter {
    let file: String
    private var line = 1
    private var lineStart = 0
    private var counted = 0

    init(file: String) {
        self.file = file
    }

    /// The place of a byte.
    mutating func place(of position: Int, in bytes: Span<UInt8>) -> FilePlace {
        while counted < position, counted < bytes.count {
            if bytes[counted] == UInt8(ascii: "\n") {
                line += 1
                lineStart = counted + 1
            }
            counted += 1
        }
        return FilePlace(file: file, line: line, column: max(1, position - lineStart + 1))
    }
}
