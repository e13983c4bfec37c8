import CNcurses
import CellGrid

/// The pairs of colours ncurses was told of, made when first needed.
///
/// A terminal of 8 colours has 64 pairs, fewer than the combinations; when they are used up, a pair keeps
/// its foreground on the default ground, or falls back to the default colours.
struct ColourPairs {
    /// Colours of the terminal; 0 draws everything in the default pair.
    let colours: Int
    private let limit: Int32
    private var known: [UInt32: Int32] = [:]

    init(colours: Int, limit: Int32) {
        self.colours = colours
        self.limit = limit
    }

    /// The pair for a style, 0 for the terminal's own colours.
    mutating func pair(for style: Style) -> Int32 {
        guard colours > 0, style.foreground.code != 0 || style.background.code != 0 else { return 0 }
        let key = UInt32(style.foreground.code) << 16 | UInt32(style.background.code)
        if let pair = known[key] { return pair }
        let pair = make(style) ?? fallback(for: style)
        known[key] = pair
        return pair
    }

    private mutating func make(_ style: Style) -> Int32? {
        let reduced = style.reduced(to: colours)
        guard reduced.foreground.code != 0 || reduced.background.code != 0 else { return 0 }
        let used = Int32(known.count) + 1
        guard used < limit else { return nil }
        let ink = reduced.foreground.index.map(Int32.init) ?? -1
        let ground = reduced.background.index.map(Int32.init) ?? -1
        return init_extended_pair(used, ink, ground) == OK ? used : nil
    }

    private func fallback(for style: Style) -> Int32 {
        known[UInt32(style.foreground.code) << 16] ?? 0
    }
}
