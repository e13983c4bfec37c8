/// The rule for names in definitions: nothing hidden, two marks a letter, no word that is a disguise.
enum PlainText {
    /// What a definition should say instead of a text; nil when the text may stand.
    static func wanted(insteadOf text: String) -> String? {
        // A night has thirty thousand names: nearly all are told by their bytes.
        if isCommon(text.utf8Span.span) { return nil }
        var filter = ScalarFilter()
        for scalar in text.unicodeScalars where !filter.lets(scalar) {
            return "plain text: it holds \(scalar.codePoint)"
        }
        return MixedWord.first(in: text).map {
            "in one alphabet: \"\($0)\" mixes Latin and Cyrillic letters that look alike"
        }
    }

    /// Whether a text is of printable ASCII, Cyrillic letters and №, with letters of one alphabet alone.
    private static func isCommon(_ text: Span<UInt8>) -> Bool {
        var (hasLatin, hasCyrillic) = (false, false)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                guard (0x20...0x7E).contains(byte) else { return false }
                hasLatin = hasLatin || (0x61...0x7A).contains(byte | 0x20)
                index += 1
            } else if byte & 0xFC == 0xD0, index + 1 < text.count {
                // D0 to D3 begin U+0400 to U+04FF; between the letters stand a sign and seven marks.
                let scalar = UInt16(byte & 0x1F) << 6 | UInt16(text[index + 1] & 0x3F)
                guard (0x400...0x481).contains(scalar) || (0x48A...0x4FF).contains(scalar) else {
                    return false
                }
                hasCyrillic = true
                index += 2
            } else {
                // №, U+2116.
                guard byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x84, text[index + 2] == 0x96
                else { return false }
                index += 3
            }
        }
        return !(hasLatin && hasCyrillic)
    }
}
