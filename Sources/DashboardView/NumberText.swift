package import ElectionModel

/// Numbers as people read them: grouped by thousands, percents with fixed decimals.
package struct NumberText: Hashable, Sendable {
    package let language: Language
    /// Whether thousands are set apart.
    private let isGrouped: Bool

    package init(language: Language, isGrouped: Bool = true) {
        self.language = language
        self.isGrouped = isGrouped
    }

    /// What stands for a number that is not known yet.
    package static let open = "–"

    /// A count with groups of three: `12 032 550`.
    package func count(_ number: some BinaryInteger) -> String {
        let digits = Array(String(number).utf8)
        let first = digits.first == UInt8(ascii: "-") ? 1 : 0
        guard isGrouped, digits.count - first > 3 else { return String(decoding: digits, as: UTF8.self) }
        var text: [UInt8] = []
        text.reserveCapacity(digits.count + digits.count / 3)
        for (place, digit) in digits.enumerated() {
            if place > first, (digits.count - place) % 3 == 0 { text.append(UInt8(ascii: " ")) }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// A count, or the sign for an open one.
    package func count(_ number: Int?) -> String {
        number.map { count($0) } ?? NumberText.open
    }

    /// A percent without its sign, rounded half up; the sign for an open number when there is no base.
    package func percent(_ share: Share, decimals: Int = 2) -> String {
        share.percent(decimals: decimals).map(decimal) ?? NumberText.open
    }

    /// A decimal number as the language writes it: `54.19`, `54,19`.
    package func decimal(_ text: String) -> String {
        guard language != .en else { return text }
        return String(text.map { $0 == "." ? "," : $0 })
    }

    /// A decimal number that may begin with the minus of a keyboard, with that of print.
    package func signed(_ text: String) -> String {
        text.hasPrefix("-") ? "−" + decimal(String(text.dropFirst())) : decimal(text)
    }
}
