package import ElectionModel

/// How a screen is drawn: its characters, its colours, its language.
package struct Look: Hashable, Sendable {
    package var glyphs: Glyphs
    package var theme: Theme
    package var language: Language

    package init(glyphs: Glyphs = .unicode, theme: Theme = .dark256, language: Language = .en) {
        self.glyphs = glyphs
        self.theme = theme
        self.language = language
    }
}

/// The characters a terminal can show.
package enum Glyphs: String, Hashable, Sendable, CaseIterable {
    case unicode
    /// Only 0x20 to 0x7E; names are transliterated.
    case ascii
}

/// The colours a screen is drawn with; the characters are the same in all of them.
package enum Theme: String, Hashable, Sendable, CaseIterable {
    case dark256 = "dark"
    case light256 = "light"
    case colour16 = "tty16"
    case colour8 = "tty8"
    case mono
}
