extension Colour {
    /// The colour as a terminal of fewer colours can show it.
    ///
    /// A coloured index keeps its hue. Greys keep their lightness on 16 colours; on 8 a middle grey becomes
    /// the terminal's default, which can be read on light and dark grounds alike.
    ///
    /// - Parameter colours: What the terminal has: 256, 16, 8, or fewer for none.
    /// - Returns: The default, or an index below `colours`.
    package func reduced(to colours: Int) -> Colour {
        guard let index, colours >= 8 else { return .standard }
        guard colours < 256, Int(index) >= min(colours, 16) else { return self }
        if index < 16 { return .indexed(index & 7) }
        let (red, green, blue) = Colour.levels(of: index)
        let top = max(red, green, blue)
        let bottom = min(red, green, blue)
        guard top - bottom >= 40 else { return Colour.grey(top, hasBright: colours >= 16) }
        let middle = (top + bottom) / 2
        let hue: UInt8 = (red > middle ? 1 : 0) | (green > middle ? 2 : 0) | (blue > middle ? 4 : 0)
        return .indexed(colours >= 16 && top >= 215 ? hue | 8 : hue)
    }

    private static func grey(_ level: Int, hasBright: Bool) -> Colour {
        switch level {
        case ..<40: .indexed(0)
        case ..<140: hasBright ? .indexed(8) : .standard
        case ..<210: .indexed(7)
        default: hasBright ? .indexed(15) : .indexed(7)
        }
    }

    /// Red, green and blue, 0 to 255, of the palette from 16 on: a cube of 6 levels, then 24 greys.
    package static func levels(of index: UInt8) -> (red: Int, green: Int, blue: Int) {
        let place = Int(index) - 16
        guard place < 216 else {
            let level = 8 + 10 * (place - 216)
            return (level, level, level)
        }
        let cube = [0, 95, 135, 175, 215, 255]
        return (cube[place / 36], cube[place / 6 % 6], cube[place % 6])
    }

    /// The colour of the palette from 16 on that is nearest to red, green and blue; the first of equals.
    package static func nearest(red: UInt8, green: UInt8, blue: UInt8) -> Colour {
        var best: (index: UInt8, distance: Int) = (16, .max)
        for index in UInt8(16)...255 {
            let (r, g, b) = levels(of: index)
            let parts = [r - Int(red), g - Int(green), b - Int(blue)]
            let distance = parts.reduce(0) { $0 + $1 * $1 }
            if distance < best.distance { best = (index, distance) }
        }
        return .indexed(best.index)
    }
}
