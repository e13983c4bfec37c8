import CellGrid

/// What a piece of text is for; a palette turns it into a style.
enum Ink: Int, CaseIterable {
    case text, strong, dim
    case frame, frameFocus, title, titleFocus
    case track, accent, good, warn, bad, key
}

/// The styles of a theme.
struct Palette {
    let theme: Theme

    func style(_ ink: Ink) -> Style {
        switch theme {
        case .dark256: Palette.indexed(ink, Palette.dark)
        case .light256: Palette.indexed(ink, Palette.light)
        case .colour16: Palette.indexed(ink, Palette.sixteen)
        case .colour8: Palette.indexed(ink, Palette.eight)
        case .mono: Style(attributes: Palette.attributes(ink, isMono: true))
        }
    }

    /// The colour of a party by its place on the ballot, the same all night.
    func party(_ place: Int) -> Style {
        let colours: [UInt8] =
            switch theme {
            case .dark256: Palette.darkParties
            case .light256: Palette.lightParties
            case .colour16: [14, 10, 11, 9, 13, 12, 6, 2, 3, 5]
            case .colour8: [6, 2, 3, 1, 5, 4]
            case .mono: []
            }
        guard !colours.isEmpty, place >= 0 else { return Style(attributes: []) }
        return Style(foreground: .indexed(colours[place % colours.count]))
    }

    /// The colour of independents.
    var independent: Style {
        switch theme {
        case .dark256: Style(foreground: .indexed(250))
        case .light256: Style(foreground: .indexed(243))
        case .colour16: Style(foreground: .indexed(7))
        case .colour8, .mono: .plain
        }
    }

    /// The colour of the line "against all".
    var againstAll: Style {
        switch theme {
        case .dark256: Style(foreground: .indexed(245))
        case .light256: Style(foreground: .indexed(247))
        case .colour16: Style(foreground: .indexed(7))
        case .colour8, .mono: .plain
        }
    }

    /// The same style as part of the header or the footer.
    func onBar(_ style: Style) -> Style {
        switch theme {
        case .dark256: style.on(.indexed(236))
        case .light256: style.on(.indexed(254))
        case .colour16, .colour8: style
        case .mono: style.adding(.reverse)
        }
    }

    /// The same style in the selected row.
    func selected(_ style: Style) -> Style {
        switch theme {
        case .dark256: style.on(.indexed(237))
        case .light256: style.on(.indexed(253))
        case .colour16, .colour8, .mono: style.adding(.reverse)
        }
    }

    /// A letter on a field of the style's colour; reversed where there is no colour.
    func chip(_ style: Style) -> Style {
        guard style.foreground != .standard else { return Style(attributes: .reverse) }
        let letter: UInt8 = theme == .light256 ? 231 : theme == .dark256 ? 16 : 0
        return Style(foreground: .indexed(letter), background: style.foreground)
    }

    /// A solid field of the style's colour; the character alone where there is no colour.
    func solid(_ style: Style) -> Style {
        guard style.foreground != .standard else { return style }
        return Style(foreground: style.foreground, background: style.foreground)
    }

    private static func indexed(_ ink: Ink, _ colours: [UInt8?]) -> Style {
        let colour = colours[ink.rawValue].map { Colour.indexed($0) } ?? .standard
        return Style(foreground: colour, attributes: attributes(ink, isMono: false))
    }

    private static func attributes(_ ink: Ink, isMono: Bool) -> Style.Attributes {
        switch ink {
        case .strong, .titleFocus, .key: .bold
        case .frameFocus, .accent, .bad, .warn: isMono ? .bold : []
        case .frame, .track: isMono ? .dim : []
        case .text, .dim, .title, .good: []
        }
    }

    // In the order of ``Ink``: text, strong, dim, frame, frameFocus, title, titleFocus, track, accent,
    // good, warn, bad, key.
    private static let dark: [UInt8?] = [252, 255, 245, 240, 110, 250, 255, 239, 110, 108, 179, 173, 179]
    private static let light: [UInt8?] = [236, 232, 242, 250, 25, 238, 232, 251, 25, 28, 130, 124, 94]
    private static let sixteen: [UInt8?] = [nil, nil, 7, 8, 14, nil, nil, 8, 14, 10, 11, 9, 11]
    private static let eight: [UInt8?] = [nil, nil, nil, nil, 6, nil, nil, nil, 6, 2, 3, 1, 3]

    /// Okabe and Ito's family first, told apart with any colour vision.
    private static let darkParties: [UInt8] = [
        74, 36, 214, 227, 166, 175, 32, 143, 180, 109, 139, 187, 71, 203, 99, 216,
    ]
    private static let lightParties: [UInt8] = [
        25, 29, 166, 136, 124, 90, 31, 64, 95, 60, 133, 101, 22, 160, 55, 130,
    ]
}
