/// What a Unicode scalar does to a line of text on a terminal.
enum ScalarClass {
    /// A letter, on which marks may stand.
    case letter
    /// A combining mark.
    case mark
    /// Anything else that prints in its own place.
    case printable
    /// Steers, hides or means nothing: never shown as it is.
    case hidden

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x400...0x482, 0x48A...0x52F: self = .letter
        case 0x20...0x7E, 0x2116: self = .printable
        case 0..<0x20, 0x7F..<0xA0: self = .hidden
        default: self = ScalarClass(looked: scalar)
        }
    }

    private init(looked scalar: Unicode.Scalar) {
        let properties = scalar.properties
        guard !properties.isDefaultIgnorableCodePoint else {
            self = .hidden
            return
        }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            self = .letter
        case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
        case .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation,
            .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            // U+2800 is a symbol that prints nothing, used to fake blanks.
            self = scalar.value == 0x2800 ? .hidden : .printable
        case .spaceSeparator: self = scalar.value == 0xA0 ? .printable : .hidden
        case .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .privateUse, .unassigned:
            self = .hidden
        @unknown default: self = .hidden
        }
    }
}

extension Unicode.Scalar {
    /// The scalar as `U+202E`, at least four digits.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
