package import CellGrid

/// How a bar of the screen or the chosen row stands out from the rest.
package enum Ground: Hashable, Sendable {
    /// It does not, but for the signs in it.
    case plain
    case colour(Colour)
    case reverse

    /// A style as it is drawn there.
    package func under(_ style: Style) -> Style {
        switch self {
        case .plain: style
        case .colour(let colour): style.on(colour)
        case .reverse: style.adding(.reverse)
        }
    }
}
