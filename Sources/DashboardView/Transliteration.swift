/// Names in the letters of ASCII, for terminals that show no others.
package enum Transliteration {
    /// The text with every character outside 0x20 to 0x7E replaced; `?` for what no table knows.
    package static func ascii(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 > 0x7E || $0 < 0x20 }) else { return text }
        var plain = ""
        for scalar in text.unicodeScalars { plain += ascii(scalar) }
        return plain
    }

    private static func ascii(_ scalar: Unicode.Scalar) -> String {
        if scalar.value >= 0x20, scalar.value <= 0x7E { return String(scalar) }
        if let known = letters[scalar] { return known }
        if let known = letters[Unicode.Scalar(scalar.properties.lowercaseMapping) ?? scalar] {
            return known.prefix(1).uppercased() + known.dropFirst()
        }
        if scalar.properties.canonicalCombiningClass != .notReordered { return "" }
        return String(Glyph.ascii(scalar))
    }

    private static let letters: [Unicode.Scalar: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
        "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
        "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
        "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
        "ә": "a", "ғ": "g", "қ": "q", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
        "ї": "yi", "є": "ye", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "џ": "dz", "ђ": "dj",
        "ћ": "c", "ѓ": "g", "ќ": "k", "ѕ": "dz",
        "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "æ": "ae", "ā": "a", "ă": "a",
        "ą": "a", "ç": "c", "ć": "c", "č": "c", "ď": "d", "đ": "d", "ð": "d", "è": "e", "é": "e",
        "ê": "e", "ë": "e", "ē": "e", "ę": "e", "ě": "e", "ğ": "g", "ì": "i", "í": "i", "î": "i",
        "ï": "i", "ī": "i", "ı": "i", "ł": "l", "ń": "n", "ň": "n", "ñ": "n", "ò": "o", "ó": "o",
        "ô": "o", "õ": "o", "ö": "o", "ø": "o", "ő": "o", "œ": "oe", "ř": "r", "ś": "s", "š": "s",
        "ş": "s", "ș": "s", "ß": "ss", "ť": "t", "ţ": "t", "ț": "t", "þ": "th", "ù": "u", "ú": "u",
        "û": "u", "ü": "u", "ū": "u", "ů": "u", "ű": "u", "ý": "y", "ÿ": "y", "ź": "z", "ż": "z",
        "ž": "z", "«": "\"", "»": "\"", "“": "\"", "”": "\"", "„": "\"", "’": "'", "‘": "'",
        "№": "No.", "–": "-", "—": "-", "…": "...", "\u{A0}": " ", "\u{202F}": " ", "₸": "KZT",
        "≥": ">=", "≤": "<=",
    ]
}
