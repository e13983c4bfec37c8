/// Words whose letters come from two alphabets, so that one word can pass for another.
enum MixedWord {
    private static let longestShown = 40

    /// The first word of Latin and Cyrillic letters of which one kind consists of doubles of the other.
    ///
    /// `Amаnat` with a Cyrillic а is one; letters such as і, һ and ү are Cyrillic and fit Cyrillic words.
    static func first(in text: String) -> String? {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        let words = text.unicodeScalars.split { !isPartOfWord($0) }
        return words.first(where: isDisguise).map { Sanitiser.safe(String($0), limit: longestShown) }
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch ScalarClass(scalar) {
        case .letter, .mark: true
        case .printable, .hidden: false
        }
    }

    private static func isDisguise(_ word: Substring.UnicodeScalarView) -> Bool {
        let latin = word.filter { Alphabet($0) == .latin }
        let cyrillic = word.filter { Alphabet($0) == .cyrillic }
        guard !latin.isEmpty, !cyrillic.isEmpty else { return false }
        return latin.allSatisfy(Lookalike.hasDouble) || cyrillic.allSatisfy(Lookalike.hasDouble)
    }
}
