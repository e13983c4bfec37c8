/// The rule for names in definitions: nothing hidden, two marks a letter, no word that is a disguise.
enum PlainText {
    /// What a definition should say instead of a text; nil when the text may stand.
    static func wanted(insteadOf text: String) -> String? {
        var filter = ScalarFilter()
        for scalar in text.unicodeScalars where !filter.lets(scalar) {
            return "plain text: it holds \(scalar.codePoint)"
        }
        return MixedWord.first(in: text).map {
            "in one alphabet: \"\($0)\" mixes Latin and Cyrillic letters that look alike"
        }
    }
}
