package import CellGrid

/// How a bar of the screen or the chosen row stands out from the rest.
package enum Ground: Hashable, Sendable {
    /// It does not, but for the signs in it.
    case plain
    case colour(Colour)
    case reverse

    /// A style as it is drawn there.
    ///
    /// - Parameters:
    ///   - style: As it is drawn on the terminal's own ground.
    ///   - ink: What stands for the terminal's own ink on a colour, which that ink need not stand out from.
    /// - Returns: The style with this ground.
    package func under(_ style: Style, ink: Colour) -> Style {
        switch self {
        case .plain: style
        case .colour(let colour):
            Style(
                foreground: style.foreground == .standard ? ink : style.foreground,
                background: colour,
                attributes: style.attributes
            )
        case .reverse: style.adding(.reverse)
        }
    }
}
