/// Text for ears and braille: signs that a reader spells out, or skips, become words.
struct Spoken {
    let words: Wording

    /// The text with each sign of the screen said; letters, numbers and plain punctuation stay.
    func text(_ text: String) -> String {
        var spoken = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "→": replaceBlank(in: &spoken, by: ", " + words[plain: .becomes])
            case "≠": spoken += words[plain: .isNot]
            case "≤": spoken += words[plain: .atMost]
            case "≥": spoken += words[plain: .atLeast]
            case "–", "—": spoken += spoken.isEmpty || spoken.hasSuffix(" ") ? words[plain: .unknown] : "-"
            case "−": spoken += "-"
            case "·": replaceBlank(in: &spoken, by: ",")
            case "/": spoken.hasSuffix(" ") ? replaceBlank(in: &spoken, by: ",") : spoken.append("/")
            case "…": spoken += "..."
            case "✓", "✗", "▸", "≈", "■": break
            case "×": spoken += "x"
            default: spoken.unicodeScalars.append(scalar)
            }
        }
        return spoken
    }

    private func replaceBlank(in text: inout String, by word: String) {
        while text.last == " " { text.removeLast() }
        text += word
    }
}
