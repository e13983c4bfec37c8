import ElectionModel

/// Chooses the form of a word that a number asks for.
///
/// English has two forms, Russian three: 1 голос, 2 голоса, 5 голосов. Kazakh has one and needs no choice.
struct Plural {
    let language: Language
    let arguments: [String]

    /// The pattern with each `{1:one|few|many}` replaced by one of its forms.
    ///
    /// The digit names the argument; one that holds no number takes the last form.
    func resolved(_ pattern: String) -> String {
        guard pattern.contains("{") else { return pattern }
        var text = ""
        for part in pattern.split(separator: "{", omittingEmptySubsequences: false) {
            let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2 else {
                text += part
                continue
            }
            text += form(halves[0]) + halves[1]
        }
        return text
    }

    /// What stands for `1:vote|votes`.
    private func form(_ choice: Substring) -> String {
        let forms = choice.dropFirst(2).split(separator: "|")
        let place = (choice.first?.wholeNumberValue ?? 0) - 1
        let number = arguments.indices.contains(place) ? Plural.number(arguments[place]) : nil
        return forms.isEmpty ? "" : String(forms[min(number.map(index) ?? forms.count, forms.count - 1)])
    }

    /// The last digits of a count as it is written, grouped or signed; nil without any.
    private static func number(_ text: String) -> Int? {
        Int(String(text.filter { $0.isASCII && $0.isNumber }.suffix(9)))
    }

    private func index(_ number: Int) -> Int {
        guard language != .en else { return number == 1 ? 0 : 1 }
        if (11...14).contains(number % 100) { return 2 }
        return number % 10 == 1 ? 0 : (2...4).contains(number % 10) ? 1 : 2
    }
}
