import CellGrid

/// The themes that come with the program.
///
/// Running text has the terminal's own ink, which its owner chose to be read on its ground. In 256 colours whatever
/// else is read has a contrast of at least 4.5 to 1 on every ground it stands on, 7 to 1
/// in the high contrast, and eight parties are told apart with any colour vision; tests compute both.
extension Palette {
    static let dark = Palette(
        inks: inks([nil, nil, 247, 240, 110, 250, 255, 239, 110, 108, 179, 173, 179]),
        parties: colours([117, 36, 214, 227, 172, 212, 111, 186, 180, 152, 210, 187, 114, 216, 147, 79]),
        independent: Style(foreground: .indexed(250)),
        againstAll: Style(foreground: .indexed(247)),
        bar: .colour(.indexed(236)),
        selection: .colour(.indexed(236)),
        letter: .indexed(16),
        veil: Style(foreground: .indexed(240))
    )

    static let light = Palette(
        inks: inks([nil, nil, 241, 250, 25, 238, 232, 251, 25, 22, 94, 124, 94]),
        parties: colours([26, 22, 89, 52, 124, 90, 61, 96, 94, 23, 53, 88, 60, 25, 58, 54]),
        independent: Style(foreground: .indexed(241)),
        againstAll: Style(foreground: .indexed(242)),
        bar: .colour(.indexed(255)),
        selection: .colour(.indexed(255)),
        letter: .indexed(231),
        veil: Style(foreground: .indexed(250))
    )

    static let highContrast = Palette(
        inks: inks([231, 231, 255, 250, 226, 231, 231, 245, 226, 120, 228, 217, 228]).map {
            $0.adding(.bold)
        },
        parties: colours([153, 120, 214, 155, 180, 206, 147, 223, 216, 159, 219, 194, 189, 225, 230, 195]),
        independent: Style(foreground: .indexed(255)),
        againstAll: Style(foreground: .indexed(253)),
        bar: .reverse,
        selection: .reverse,
        letter: .indexed(16),
        veil: Style(foreground: .indexed(245))
    )

    static let sixteen = Palette(
        inks: inks([nil, nil, 7, 8, 14, nil, nil, 8, 14, 10, 11, 9, 11]),
        parties: colours([14, 10, 11, 9, 13, 6, 2, 15]),
        independent: Style(foreground: .indexed(7)),
        againstAll: Style(foreground: .indexed(7)),
        bar: .plain,
        selection: .reverse,
        letter: .indexed(0),
        veil: Style(foreground: .indexed(8))
    )

    /// Bold makes the dark red and brown of a console bright enough to be read.
    static let eight = Palette(
        inks: inks([nil, nil, nil, nil, 6, nil, nil, nil, 6, 2, 3, 1, 3]).enumerated().map { place, style in
            [Ink.warn, .bad].map(\.rawValue).contains(place) ? style.adding(.bold) : style
        },
        parties: colours([6, 2, 3, 1, 5, 4]),
        independent: .plain,
        againstAll: .plain,
        bar: .plain,
        selection: .reverse,
        letter: .indexed(0),
        veil: .plain
    )

    static let mono = Palette(
        inks: Ink.allCases.map { Style(attributes: attributes($0, isMono: true)) },
        parties: [],
        independent: .plain,
        againstAll: .plain,
        bar: .reverse,
        selection: .reverse,
        letter: .standard,
        veil: Style(attributes: .dim)
    )

    private static func inks(_ indexes: [UInt8?]) -> [Style] {
        zip(Ink.allCases, indexes).map { ink, index in
            Style(
                foreground: index.map { .indexed($0) } ?? .standard,
                attributes: attributes(ink, isMono: false)
            )
        }
    }

    private static func attributes(_ ink: Ink, isMono: Bool) -> Style.Attributes {
        switch ink {
        case .strong, .titleFocus, .key: .bold
        case .frameFocus, .accent, .bad, .warn: isMono ? .bold : []
        case .frame, .track: isMono ? .dim : []
        case .text, .dim, .title, .good: []
        }
    }

    private static func colours(_ indexes: [UInt8]) -> [Style] {
        indexes.map { Style(foreground: .indexed($0)) }
    }
}
