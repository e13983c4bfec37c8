/// The rule for names in definitions: nothing hidden, two marks a letter, no word that is a disguise.
enum PlainText {
    /// What a definition should say instead of a text; nil when the text may stand.
    static func wanted(insteadOf text: String) -> String? {
        // A night has thirty thousand names: nearly all are told by their bytes.
        if isCommon(text) { return nil }
        var filter = ScalarFilter()
        for scalar in text.unicodeScalars where !filter.lets(scalar) {
            return "plain text: it holds \(scalar.codePoint)"
        }
        return MixedWord.first(in: text).map {
            "in one alphabet: \"\($0)\" mixes Latin and Cyrillic letters that look alike"
        }
    }

    /// Whether a text is of printable ASCII, Cyrillic letters and №, with letters of one alphabet alone.
    private static func isCommon(_ text: String) -> Bool {
        var (hasLatin, hasCyrillic) = (false, false)
        var lead: UInt8 = 0
        var rest: ArraySlice<UInt8> = []
        for byte in text.utf8 {
            if let next = rest.first {
                guard byte == next else { return false }
                rest.removeFirst()
            } else if byte == numberSign[0] {
                rest = numberSign.dropFirst()
            } else if lead != 0 {
                let scalar = UInt16(lead & 0x1F) << 6 | UInt16(byte & 0x3F)
                // Between them stand a sign and seven marks.
                guard (0x400...0x481).contains(scalar) || (0x48A...0x4FF).contains(scalar) else {
                    return false
                }
                hasCyrillic = true
                lead = 0
            } else if byte & 0xFC == 0xD0 {
                // D0 to D3 begin U+0400 to U+04FF.
                lead = byte
            } else {
                guard (0x20...0x7E).contains(byte) else { return false }
                hasLatin = hasLatin || (0x61...0x7A).contains(byte | 0x20)
            }
        }
        return !(hasLatin && hasCyrillic)
    }

    private static let numberSign = Array("№".utf8)
}
