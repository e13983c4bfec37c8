import CellGrid

/// Short marks of the parties for legends and bars: three letters each, and one letter each, no two alike.
package struct PartyCodes: Hashable, Sendable {
    /// In ballot order: `AMA`, `AUY`.
    package let codes: [String]
    /// In ballot order: `A`, `U`.
    package let letters: [Unicode.Scalar]

    /// Derives the marks from the parties' short names, in ballot order.
    ///
    /// - Parameters:
    ///   - names: Short names in ballot order; empty ones get letters of the alphabet.
    ///   - reserved: Codes that no party may get, such as the one of the independents.
    package init(names: [String], reserved: [String]) {
        var codes: [String] = []
        var letters: [Unicode.Scalar] = []
        for name in names {
            let scalars = name.uppercased().unicodeScalars.filter {
                $0.properties.isAlphabetic && TextWidth.columns(of: $0) == 1
            }
            let code = PartyCodes.code(from: Array(scalars), taken: codes + reserved)
            codes.append(code)
            letters.append(PartyCodes.letter(from: Array(code.unicodeScalars) + scalars, taken: letters))
        }
        self.codes = codes
        self.letters = letters
    }

    private static func code(from scalars: [Unicode.Scalar], taken: [String]) -> String {
        var padded = scalars
        while padded.count < 3 { padded.append(padded.isEmpty ? "P" : "X") }
        let plain = text(padded[0], padded[1], padded[2])
        if !taken.contains(plain) { return plain }
        for third in padded.dropFirst(3) {
            let code = text(padded[0], padded[1], third)
            if !taken.contains(code) { return code }
        }
        for number in 1...999 {
            let digits = String(number)
            let kept = text(padded[0], padded[1], padded[2]).prefix(max(0, 3 - digits.count))
            let code = String(kept) + digits
            if !taken.contains(code) { return code }
        }
        return plain
    }

    private static func letter(from scalars: [Unicode.Scalar], taken: [Unicode.Scalar]) -> Unicode.Scalar {
        if let free = scalars.first(where: { !taken.contains($0) }) { return free }
        let spare = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { Unicode.Scalar($0) }
        let digits = (UInt8(ascii: "1")...UInt8(ascii: "9")).map { Unicode.Scalar($0) }
        return (spare + digits).first { !taken.contains($0) } ?? "#"
    }

    private static func text(_ scalars: Unicode.Scalar...) -> String {
        var text = ""
        for scalar in scalars { text.unicodeScalars.append(scalar) }
        return text
    }
}
