package import ElectionModel

extension JSONNode {
    /// The identifier, or an error.
    package func identifier() throws(FormatError) -> String {
        let text = try text()
        guard Identifier.isWellFormed(text) else {
            throw expected("an identifier ([a-z0-9][a-z0-9-]{0,62})")
        }
        return text
    }

    /// The fraction written as `1/20`, or an error.
    package func fraction() throws(FormatError) -> Fraction {
        guard let fraction = Fraction(parsing: try text()) else { throw expected("a fraction such as 1/20") }
        return fraction
    }

    /// The count of at most 9 digits, or an error.
    package func count() throws(FormatError) -> UInt32 {
        UInt32(try integer(in: 0...999_999_999))
    }

    /// The moment, or an error.
    package func timestamp() throws(FormatError) -> Timestamp {
        guard let time = Timestamp(parsing: try text()) else {
            throw expected("a time with seconds and offset")
        }
        return time
    }

    /// One of the words of a type, or an error.
    package func choice<Word: RawRepresentable<String> & CaseIterable>() throws(FormatError) -> Word {
        let text = try text()
        guard let word = Word.allCases.first(where: { $0.rawValue == text }) else {
            throw expected("one of " + Word.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return word
    }

    /// Text that is not empty and holds nothing hidden, or an error.
    package func plainText() throws(FormatError) -> String {
        let text = try text()
        guard !text.isEmpty else { throw expected("text that is not empty") }
        if let wanted = PlainText.wanted(insteadOf: text) { throw expected(wanted) }
        return text
    }

    /// A name in the languages `en`, `ru` and `kk`; the English one must be there.
    package func localizedText() throws(FormatError) -> LocalizedText {
        try requireOnly(["en", "ru", "kk"])
        return LocalizedText(
            en: try member("en").plainText(),
            ru: try optional("ru")?.plainText() ?? "",
            kk: try optional("kk")?.plainText() ?? ""
        )
    }
}
