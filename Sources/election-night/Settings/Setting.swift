/// An option that the environment and the configuration can give as well.
struct Setting: Sendable {
    let option: Option
    let form: Form
    /// What holds where nobody says anything, as it would be written in the file.
    let fallback: String

    /// What its value looks like.
    enum Form: Sendable {
        case yesOrNo
        case word([String])
        case number(ClosedRange<UInt64>)
        /// A name that is looked up when it is needed.
        case name
    }

    /// The key in the file: the option's name.
    var key: String { option.name }

    /// The variable of the environment: `ELECTION_NIGHT_THEME`.
    var variable: String {
        "ELECTION_NIGHT_" + option.name.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
    }

    /// What a value has to be, in words.
    var wanted: String {
        switch form {
        case .yesOrNo: "yes or no"
        case .word(let words): "one of " + words.joined(separator: ", ")
        case .number(let bounds): "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
        case .name: "a name of small letters, digits and hyphens"
        }
    }

    /// Whether a text is such a value.
    func takes(_ text: String) -> Bool {
        switch form {
        case .yesOrNo: text == "yes" || text == "no"
        case .word(let words): words.contains(text)
        case .number(let bounds):
            text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && UInt64(text).map(bounds.contains) ?? false
        case .name: ThemeFolder.isName(text)
        }
    }

    /// The value as the option's: an empty text for a switch that is on, nil for one that is off.
    func asOption(_ text: String) -> String? {
        guard case .yesOrNo = form else { return text }
        return text == "yes" ? "" : nil
    }
}

/// Every setting, in the order of the file.
enum SettingTable {
    static let all = [
        Setting(option: OptionTable.lang, form: .word(["en", "ru", "kk"]), fallback: "en"),
        Setting(option: OptionTable.theme, form: .name, fallback: "dark"),
        Setting(option: OptionTable.color, form: .word(ColourChoice.words), fallback: "auto"),
        Setting(option: OptionTable.ascii, form: .yesOrNo, fallback: "no"),
        Setting(option: OptionTable.plain, form: .yesOrNo, fallback: "no"),
        Setting(option: OptionTable.interval, form: .number(0...86_400), fallback: "1800"),
        Setting(option: OptionTable.speed, form: .number(1...3_600), fallback: "300"),
        Setting(option: OptionTable.quiet, form: .yesOrNo, fallback: "no"),
    ]
}
