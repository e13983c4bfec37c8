/// What a piece of text is for; a palette turns it into a style.
package enum Ink: Int, Hashable, Sendable, CaseIterable {
    case text, strong, dim
    case frame, frameFocus, title, titleFocus
    case track, accent, good, warn, bad, key

    /// Whether it draws lines and fields, which nobody has to read.
    package var isDecoration: Bool { self == .frame || self == .track }
}
