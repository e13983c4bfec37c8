package import ElectionModel

/// How a screen is drawn: its characters, its colours, its language.
package struct Look: Hashable, Sendable {
    package var glyphs: Glyphs
    package var theme: Theme
    package var language: Language
    /// Colours of the user's own, in place of those of the theme; nil = none.
    package var ownPalette: Palette?
    /// Whether text is to be read out: numbers are not grouped.
    package var isSpoken = false

    package init(
        glyphs: Glyphs = .unicode,
        theme: Theme = .dark256,
        language: Language = .en,
        ownPalette: Palette? = nil
    ) {
        self.glyphs = glyphs
        self.theme = theme
        self.language = language
        self.ownPalette = ownPalette
    }
}

/// The characters a terminal can show.
package enum Glyphs: String, Hashable, Sendable, CaseIterable {
    case unicode
    /// Letters, single lines and blocks, as the fonts of a Linux console have; no braille.
    case console
    /// Only 0x20 to 0x7E; names are transliterated.
    case ascii
}
