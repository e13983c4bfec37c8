import ElectionModel

/// The rule for the free text of an annulment: S04.
enum ReasonText {
    static let maximumLength = 200

    /// What is wrong with the text, nil when nothing is.
    ///
    /// Allowed are letters, at most two marks on each, digits, the blank and a short list of punctuation;
    /// 200 scalars.
    static func finding(_ text: Span<UInt8>) -> Finding? {
        var index = 0
        var length = 0
        var filter = ScalarFilter()
        while index < text.count {
            guard let found = ScalarReader.scalar(in: text, at: index) else {
                return Finding(code: .text, message: "reason: not UTF-8 at \(index + 1)")
            }
            length += 1
            guard filter.lets(found.scalar), isAllowed(found.scalar) else {
                let hex = found.scalar.codePoint
                return Finding(code: .text, message: "reason: character \(hex) at \(length)")
            }
            index += found.length
        }
        guard length > maximumLength else { return nil }
        return Finding(code: .text, message: "reason: \(length) characters, at most \(maximumLength)")
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch ScalarClass(scalar) {
        case .letter, .mark: true
        case .printable:
            punctuation.contains(scalar) || scalar.properties.generalCategory == .decimalNumber
        case .hidden: false
        }
    }

    private static let punctuation = Set(" .,:;!?'\"()-–—/+%«»“”„‘’№".unicodeScalars)
}
