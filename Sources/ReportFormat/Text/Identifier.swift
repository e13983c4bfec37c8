/// The one form of identifiers: `[a-z0-9][a-z0-9-]{0,62}`.
package enum Identifier {
    static let maximumLength = 63

    /// Whether the bytes are an identifier.
    static func isWellFormed(_ bytes: Span<UInt8>) -> Bool {
        guard (1...maximumLength).contains(bytes.count) else { return false }
        for index in bytes.indices where !isAllowed(bytes[index], isFirst: index == 0) { return false }
        return true
    }

    /// Whether the text is an identifier.
    package static func isWellFormed(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return isWellFormed(bytes.span)
    }

    /// What is wrong with bytes that are no identifier: the first character that may not stand there.
    static func fault(in bytes: Span<UInt8>) -> String {
        var index = 0
        var place = 1
        while index < bytes.count, let found = ScalarReader.scalar(in: bytes, at: index) {
            if place > maximumLength { return "longer than \(maximumLength) characters" }
            let isAllowed = found.length == 1 && isAllowed(bytes[index], isFirst: index == 0)
            guard isAllowed else { return "character \(found.scalar.codePoint) at \(place)" }
            index += found.length
            place += 1
        }
        return bytes.isEmpty ? "empty" : "not UTF-8 at \(place)"
    }

    private static func isAllowed(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"): !isFirst
        default: false
        }
    }
}
