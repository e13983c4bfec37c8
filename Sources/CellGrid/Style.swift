/// A colour of the terminal: its default, or one of the 256 of the palette.
package struct Colour: Hashable, Sendable {
    /// 0 = the terminal's default, otherwise the palette index plus one.
    package let code: UInt16

    package static let standard = Colour(code: 0)

    /// A colour of the 256-colour palette.
    package static func indexed(_ index: UInt8) -> Colour { Colour(code: UInt16(index) + 1) }

    /// The palette index, nil for the terminal's default.
    package var index: UInt8? { code == 0 ? nil : UInt8(truncatingIfNeeded: code - 1) }

    init(code: UInt16) { self.code = code }
}

/// How a cell is drawn; the same without colour keeps its attributes.
package struct Style: Hashable, Sendable {
    /// How letters stand out, with or without colour.
    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package static let bold = Attributes(rawValue: 1)
        package static let dim = Attributes(rawValue: 2)
        package static let underline = Attributes(rawValue: 4)
        package static let reverse = Attributes(rawValue: 8)
    }

    package var foreground: Colour
    package var background: Colour
    package var attributes: Attributes

    package init(
        foreground: Colour = .standard,
        background: Colour = .standard,
        attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    package static let plain = Style()

    /// The style in 24 bits: 9 of foreground, 9 of background, 6 of attributes.
    var bits: UInt64 {
        UInt64(foreground.code) | UInt64(background.code) << 9 | UInt64(attributes.rawValue & 0x3F) << 18
    }

    /// Takes the style out of the low 24 bits.
    init(bits: UInt64) {
        foreground = Colour(code: UInt16(truncatingIfNeeded: bits & 0x1FF))
        background = Colour(code: UInt16(truncatingIfNeeded: bits >> 9 & 0x1FF))
        attributes = Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 18 & 0x3F))
    }

    /// The same style with more attributes.
    package func adding(_ more: Attributes) -> Style {
        Style(foreground: foreground, background: background, attributes: attributes.union(more))
    }

    /// The same style on another background.
    package func on(_ colour: Colour) -> Style {
        Style(foreground: foreground, background: colour, attributes: attributes)
    }
}
