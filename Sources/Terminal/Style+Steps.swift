import CellGrid

/// Styles as the terminal is told of them (ECMA-48, SGR).
extension Style {
    /// The style after the codes of one sequence, `0;1;38;5;110`; nil for a code that is none of ours.
    func applying(_ codes: ArraySlice<UInt8>) -> Style? {
        guard codes.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ";") }) else { return nil }
        var rest = codes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }[...]
        var style = self
        while let code = rest.popFirst() {
            switch code {
            case 0: style = .plain
            case 1: style.attributes.insert(.bold)
            case 2: style.attributes.insert(.dim)
            case 4: style.attributes.insert(.underline)
            case 7: style.attributes.insert(.reverse)
            case 22: style.attributes.subtract([.bold, .dim])
            case 24: style.attributes.remove(.underline)
            case 27: style.attributes.remove(.reverse)
            case 30...37: style.foreground = .indexed(UInt8(code - 30))
            case 40...47: style.background = .indexed(UInt8(code - 40))
            case 90...97: style.foreground = .indexed(UInt8(code - 82))
            case 100...107: style.background = .indexed(UInt8(code - 92))
            case 39: style.foreground = .standard
            case 49: style.background = .standard
            case 38, 48:
                guard rest.popFirst() == 5, let index = rest.popFirst(), let byte = UInt8(exactly: index)
                else { return nil }
                if code == 38 { style.foreground = .indexed(byte) } else { style.background = .indexed(byte) }
            // The usual font, which ncurses asks for together with the usual attributes.
            case 10: break
            default: return nil
            }
        }
        return style
    }

    /// The shortest sequence that leads here from another style, or from one that is not known.
    func step(from other: Style?) -> String {
        let whole = (["0"] + codes(besides: .plain)).joined(separator: ";")
        guard let other else { return "\u{1B}[\(whole)m" }
        var parts: [String] = []
        let gone = other.attributes.subtracting(attributes)
        var kept = other
        if !gone.isDisjoint(with: [.bold, .dim]) {
            parts.append("22")
            kept.attributes.subtract([.bold, .dim])
        }
        if gone.contains(.underline) { parts.append("24") }
        if gone.contains(.reverse) { parts.append("27") }
        let step = (parts + codes(besides: kept)).joined(separator: ";")
        // Nothing is off without a code for it.
        let shortest = step.utf8.count <= (whole == "0" ? 0 : whole.utf8.count) ? step : whole
        return "\u{1B}[\(shortest == "0" ? "" : shortest)m"
    }

    /// The codes that add what another style lacks.
    private func codes(besides other: Style) -> [String] {
        let added = attributes.subtracting(other.attributes)
        var codes: [String] = []
        if added.contains(.bold) { codes.append("1") }
        if added.contains(.dim) { codes.append("2") }
        if added.contains(.underline) { codes.append("4") }
        if added.contains(.reverse) { codes.append("7") }
        if foreground != other.foreground { codes.append(Style.code(of: foreground, base: 30)) }
        if background != other.background { codes.append(Style.code(of: background, base: 40)) }
        return codes
    }

    private static func code(of colour: Colour, base: Int) -> String {
        guard let index = colour.index else { return "\(base + 9)" }
        if index < 8 { return "\(base + Int(index))" }
        return index < 16 ? "\(base + 52 + Int(index))" : "\(base + 8);5;\(index)"
    }
}
