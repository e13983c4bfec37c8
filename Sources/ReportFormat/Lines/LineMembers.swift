/// The members of one line, found by a single walk over its bytes.
///
/// The walk knows the form of lines, not the election: what is left to ask is whether the members fit
/// their kind and the night.
struct LineMembers {
    /// What is wrong with a member; the walk goes on, since a line that is no JSON is refused as that.
    enum Problem: Equatable {
        case unknown(String)
        case twice(ReportMember)
        case notANumber(field: String, text: String)
    }

    private(set) var present: MemberSet = []
    /// The first member unknown or named twice.
    private(set) var memberProblem: Problem?
    /// The first figure that is not a plain whole number.
    private(set) var numberProblem: Problem?
    /// Whether a member other than `votes` has escapes.
    private(set) var hasEscapes = false
    /// Whether nothing in the form of the line differs from its canonical line: order, blanks, escapes.
    private(set) var isPlain = true
    /// Place of the member that a canonical line would have next.
    private var next = 0
    private var tokens = InlineArray<22, LineToken>(repeating: LineToken())

    subscript(member: ReportMember) -> LineToken {
        get { tokens[member.rawValue] }
        set { tokens[member.rawValue] = newValue }
    }

    /// Walks over a line.
    ///
    /// - Parameters:
    ///   - bytes: The line without its end.
    ///   - names: The table of ``ReportMember/names``.
    /// - Throws: ``LineFault`` where the line is not strict JSON of the form of reports.
    init(_ bytes: Span<UInt8>, names: ByteTable) throws(LineFault) {
        var scanner = LineScanner()
        try scanner.expect(UInt8(ascii: "{"), bytes)
        if !scanner.take(UInt8(ascii: "}"), bytes) {
            repeat {
                try readMember(&scanner, bytes, names)
            } while try LineMembers.another(&scanner, bytes)
        }
        scanner.skipBlanks(bytes)
        guard scanner.position == bytes.count else { throw scanner.fault(.afterTheEnd) }
        isPlain = isPlain && !scanner.hasBlanks && !hasEscapes
    }

    /// Passes the comma before another member, or the end of the object.
    static func another(_ scanner: inout LineScanner, _ bytes: Span<UInt8>) throws(LineFault) -> Bool {
        if scanner.take(UInt8(ascii: ","), bytes) { return true }
        try scanner.expect(UInt8(ascii: "}"), bytes)
        return false
    }

    private mutating func readMember(
        _ scanner: inout LineScanner,
        _ bytes: Span<UInt8>,
        _ names: ByteTable
    ) throws(LineFault) {
        if let member = expectedMember(&scanner, bytes, names) {
            let token = try readValue(&scanner, bytes, of: member)
            present.insert(member)
            self[member] = token
            return
        }
        let key = try scanner.text(bytes)
        try scanner.expect(UInt8(ascii: ":"), bytes)
        let member = try member(key, bytes, names)
        let token = try readValue(&scanner, bytes, of: member)
        guard let member else {
            let name = Sanitiser.safe(bytes.extracting(key.range), limit: 40)
            memberProblem = memberProblem ?? .unknown(name)
            return
        }
        if present.contains(member) {
            memberProblem = memberProblem ?? .twice(member)
        } else {
            present.insert(member)
            self[member] = token
        }
    }

    /// Passes the name of one of the members that a canonical line may have next, and the colon; nil where
    /// something else stands there.
    private mutating func expectedMember(
        _ scanner: inout LineScanner,
        _ bytes: Span<UInt8>,
        _ names: ByteTable
    ) -> ReportMember? {
        let start = scanner.position + 1
        guard start < bytes.count, bytes[start - 1] == UInt8(ascii: "\"") else { return nil }
        // The time of arrival comes last, whatever is left out before it.
        for place in 0...3 {
            let guess = place < 3 ? next + place : ReportMember.receivedAt.rawValue
            guard guess >= next, guess < ReportMember.count else { continue }
            let end = start + names.length(guess)
            guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\""),
                bytes[end + 1] == UInt8(ascii: ":"), names.isKey(guess, bytes.extracting(start..<end)),
                let member = ReportMember(rawValue: guess), !present.contains(member)
            else { continue }
            scanner = LineScanner(at: end + 2, after: scanner)
            next = guess + 1
            return member
        }
        return nil
    }

    private mutating func member(
        _ key: LineToken,
        _ bytes: Span<UInt8>,
        _ names: ByteTable
    ) throws(LineFault) -> ReportMember? {
        if key.form == .text {
            let found = names.index(of: bytes.extracting(key.range))
            isPlain = isPlain && (found ?? 0) >= next
            if isPlain, let found { next = found + 1 }
            return found.flatMap(ReportMember.init(rawValue:))
        }
        isPlain = false
        let name = try TextEscape.resolved(bytes, key.range)
        return names.index(of: name.span).flatMap(ReportMember.init(rawValue:))
    }

    private mutating func readValue(
        _ scanner: inout LineScanner,
        _ bytes: Span<UInt8>,
        of member: ReportMember?
    ) throws(LineFault) -> LineToken {
        scanner.skipBlanks(bytes)
        switch scanner.peek(bytes) {
        case UInt8(ascii: "\""):
            let token = try scanner.text(bytes)
            hasEscapes = hasEscapes || token.form == .escapedText
            if let member, member.isNumber { refuseNumber(member.name, token, bytes) }
            return token
        case UInt8(ascii: "{"):
            let token = try readObject(&scanner, bytes, isVotes: member == .votes)
            if let member, member.isNumber { refuseNumber(member.name, token, bytes) }
            return token
        case UInt8(ascii: "["):
            let token = try readArray(&scanner, bytes)
            if let member, member.isNumber { refuseNumber(member.name, token, bytes) }
            return token
        default:
            let start = scanner
            let token = try scanner.bare(bytes)
            if let member, member.isNumber {
                if token.form != .number { refuseNumber(member.name, token, bytes) }
            } else if token.form == .other, !LineMembers.isNumeric(token, bytes) {
                throw start.unexpected(bytes)
            }
            return token
        }
    }

    private mutating func refuseNumber(_ field: String, _ token: LineToken, _ bytes: Span<UInt8>) {
        let text = Sanitiser.safe(bytes.extracting(token.range), limit: 40)
        numberProblem = numberProblem ?? .notANumber(field: field, text: text)
    }

    /// Passes an object inside the line; those inside it are nested too deep.
    private mutating func readObject(
        _ scanner: inout LineScanner,
        _ bytes: Span<UInt8>,
        isVotes: Bool
    ) throws(LineFault) -> LineToken {
        let start = scanner.position
        try scanner.expect(UInt8(ascii: "{"), bytes)
        if !scanner.take(UInt8(ascii: "}"), bytes) {
            repeat {
                let key = try scanner.text(bytes)
                if key.form == .escapedText { isPlain = false }
                try scanner.expect(UInt8(ascii: ":"), bytes)
                let token = try LineMembers.readInner(&scanner, bytes, anyBare: isVotes)
                if isVotes, token.form != .number {
                    let id = Sanitiser.safe(bytes.extracting(key.range), limit: 40)
                    refuseNumber("votes.\(id)", token, bytes)
                }
            } while try LineMembers.another(&scanner, bytes)
        }
        return LineToken(form: .object, start: Int32(start), end: Int32(scanner.position))
    }

    private func readArray(
        _ scanner: inout LineScanner,
        _ bytes: Span<UInt8>
    ) throws(LineFault) -> LineToken {
        let start = scanner.position
        try scanner.expect(UInt8(ascii: "["), bytes)
        if !scanner.take(UInt8(ascii: "]"), bytes) {
            repeat {
                _ = try LineMembers.readInner(&scanner, bytes, anyBare: false)
            } while scanner.take(UInt8(ascii: ","), bytes)
            try scanner.expect(UInt8(ascii: "]"), bytes)
        }
        return LineToken(form: .array, start: Int32(start), end: Int32(scanner.position))
    }

    private static func readInner(
        _ scanner: inout LineScanner,
        _ bytes: Span<UInt8>,
        anyBare: Bool
    ) throws(LineFault) -> LineToken {
        scanner.skipBlanks(bytes)
        let start = scanner
        switch scanner.peek(bytes) {
        case UInt8(ascii: "\""): return try scanner.text(bytes)
        case UInt8(ascii: "{"), UInt8(ascii: "["): throw scanner.fault(.nestedTooDeep)
        default:
            let token = try scanner.bare(bytes)
            guard anyBare || token.form != .other || isNumeric(token, bytes) else {
                throw start.unexpected(bytes)
            }
            return token
        }
    }

    /// Whether an unquoted value at least has the letters of a number, though not the form.
    private static func isNumeric(_ token: LineToken, _ bytes: Span<UInt8>) -> Bool {
        for index in token.range {
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
                continue
            default: return false
            }
        }
        return true
    }
}
