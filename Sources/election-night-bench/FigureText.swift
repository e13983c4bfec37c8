/// Measured figures as people read them: three digits that matter.
enum FigureText {
    /// A figure with thousands parted by commas, or with one or two decimals when it is small.
    static func text(_ figure: Double) -> String {
        if figure < 0 { return "−" + text(-figure) }
        if figure >= 99.95 { return grouped(Int(figure.rounded())) }
        let decimals = figure >= 9.995 ? 1 : 2
        let scale = decimals == 1 ? 10 : 100
        let scaled = Int((figure * Double(scale)).rounded())
        let rest = String(scaled % scale)
        return "\(scaled / scale)." + String(repeating: "0", count: decimals - rest.count) + rest
    }

    /// The same without commas, as a program reads it.
    static func plain(_ figure: Double) -> String { text(figure).filter { $0 != "," } }

    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0 && (digits.count - place) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }
}
