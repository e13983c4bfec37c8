package import CellGrid

/// The styles of a theme.
package struct Palette: Hashable, Sendable {
    /// In the order of ``Ink``.
    private(set) var inks: [Style]
    /// In ballot order, used again from the first when a ballot is longer; empty = parties have no colour.
    private(set) var parties: [Style]
    package private(set) var independent: Style
    package private(set) var againstAll: Style
    /// The header and the footer.
    package private(set) var bar: Ground
    /// The chosen row of a table.
    package private(set) var selection: Ground
    /// The colour of a letter on a field of a party's colour.
    private(set) var letter: Colour
    /// What lies under an overlay.
    private(set) var veil: Style

    package init(
        inks: [Style],
        parties: [Style],
        independent: Style,
        againstAll: Style,
        bar: Ground,
        selection: Ground,
        letter: Colour,
        veil: Style
    ) {
        self.inks = inks
        self.parties = parties
        self.independent = independent
        self.againstAll = againstAll
        self.bar = bar
        self.selection = selection
        self.letter = letter
        self.veil = veil
    }

    package func style(_ ink: Ink) -> Style {
        inks.indices.contains(ink.rawValue) ? inks[ink.rawValue] : .plain
    }

    /// The colour of a party by its place on the ballot, the same all night.
    package func party(_ place: Int) -> Style {
        parties.isEmpty || place < 0 ? .plain : parties[place % parties.count]
    }

    /// The same style as part of the header or the footer.
    package func onBar(_ style: Style) -> Style { bar.under(style, ink: self.style(.title).foreground) }

    /// The same style in the selected row.
    package func selected(_ style: Style) -> Style {
        selection.under(style, ink: self.style(.title).foreground)
    }

    /// A letter on a field of the style's colour; reversed where there is no colour.
    package func chip(_ style: Style) -> Style {
        guard style.foreground != .standard else { return Style(attributes: .reverse) }
        return Style(foreground: letter, background: style.foreground)
    }

    /// A solid field of the style's colour; the character alone where there is no colour.
    func solid(_ style: Style) -> Style {
        guard style.foreground != .standard else { return style }
        return Style(foreground: style.foreground, background: style.foreground)
    }

    /// Changes one part as a theme's file names it.
    mutating func set(_ role: ThemeRole, to value: ThemeValue) {
        switch role {
        case .ink(let ink): inks[ink.rawValue] = value.style
        case .party(let place):
            while parties.count <= place { parties.append(parties.isEmpty ? .plain : party(parties.count)) }
            parties[place] = value.style
        case .independent: independent = value.style
        case .againstAll: againstAll = value.style
        case .bar: bar = value.ground
        case .selection: selection = value.ground
        case .letter: letter = value.style.foreground
        case .veil: veil = value.style
        }
    }
}
