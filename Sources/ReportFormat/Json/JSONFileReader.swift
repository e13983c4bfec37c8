/// Reads a small JSON file as a tree, strictly, by the scanner of report lines.
struct JSONFileReader {
    static let maximumDepth = 8
    static let maximumDigits = 18

    private var scanner: JSONScanner

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - file: Its name for messages.
    /// - Returns: The value at the top.
    /// - Throws: ``FormatError/malformed(expected:_:)`` or ``FormatError/memberRepeated(path:_:)``.
    static func read(_ bytes: [UInt8], file: String) throws(FormatError) -> JSONNode {
        var reader = JSONFileReader(scanner: JSONScanner(file: file, maximumDepth: maximumDepth))
        let top = try reader.element(bytes.span, path: "", depth: 1)
        try reader.scanner.end(bytes.span)
        return JSONNode(value: top.value, place: top.place)
    }

    private init(scanner: JSONScanner) {
        self.scanner = scanner
    }

    private mutating func element(
        _ bytes: Span<UInt8>,
        path: String,
        depth: Int
    ) throws(FormatError) -> JSONValue.Element {
        let place = try scanner.begin(depth: depth, bytes)
        let value: JSONValue
        switch scanner.peek(bytes) {
        case UInt8(ascii: "{"): value = .object(try object(bytes, path: path, depth: depth))
        case UInt8(ascii: "["): value = .array(try array(bytes, path: path, depth: depth))
        case UInt8(ascii: "\""): value = .string(try scanner.text(bytes))
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
            let place = scanner.place(bytes)
            let name = try scanner.text(bytes)
            let inner = path.isEmpty ? name : "\(path).\(name)"
            guard names.insert(Array(name.utf8)).inserted else { throw .memberRepeated(path: inner, place) }
            try scanner.expect(":", bytes)
            let element = try element(bytes, path: inner, depth: depth + 1)
            members.append(JSONValue.Member(name: name, value: element.value, place: element.place))
        } while scanner.take(UInt8(ascii: ","), bytes)
        try scanner.expect("}", bytes)
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
        try scanner.expect("]", bytes)
        return elements
    }

    private mutating func bare(
        _ bytes: Span<UInt8>,
        path: String,
        _ place: FilePlace
    ) throws(FormatError) -> JSONValue {
        let token = try scanner.bare(bytes)
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
