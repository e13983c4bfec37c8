/// Numbers of a drawing: at most two decimals, the same text for the same number everywhere.
enum SVGNumber {
    static func text(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let size = hundredths.magnitude
        var text = (hundredths < 0 ? "-" : "") + String(size / 100)
        let rest = size % 100
        if rest > 0 {
            text += "." + (rest < 10 ? "0" : "") + String(rest)
            if text.last == "0" { text.removeLast() }
        }
        return text
    }
}
