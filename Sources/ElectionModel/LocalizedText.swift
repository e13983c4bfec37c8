/// A name in the three languages of the screen.
package struct LocalizedText: Hashable, Sendable {
    package let en: String
    package let ru: String
    package let kk: String

    package init(en: String, ru: String, kk: String) {
        self.en = en
        self.ru = ru
        self.kk = kk
    }

    /// The name in a language; English stands in for one that is empty.
    package subscript(language: Language) -> String {
        let text =
            switch language {
            case .en: en
            case .ru: ru
            case .kk: kk
            }
        return text.isEmpty ? en : text
    }
}

/// A language of the screen, by its ISO 639-1 code.
package enum Language: String, Sendable, CaseIterable {
    case en, ru, kk
}
