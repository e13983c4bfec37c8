/// What text looks like: letters of Latin and Cyrillic that look alike are one, case and blanks are none.
///
/// A small table of our own in the manner of Unicode Technical Standard 39, for the two alphabets of
/// Kazakhstan's ballots; a pair counts as alike when it is in one of its cases.
enum Lookalike {
    /// The looks of a text: equal for two texts that a reader could take for one another.
    ///
    /// Composed and decomposed letters are the same, as strings compare by canonical equivalence.
    static func skeleton(of text: String) -> String {
        var skeleton = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isBlankOrUnseen { continue }
            for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                skeleton.append(contentsOf: (looks[lower] ?? String(lower)).unicodeScalars)
            }
        }
        return String(skeleton)
    }

    /// Whether a letter of one alphabet has a double in the other.
    static func hasDouble(_ scalar: Unicode.Scalar) -> Bool {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        return looks[lower] != nil || doubled.contains(lower)
    }

    /// Each look with the lower-case scalars that have it; case was folded before.
    private static let table: [(look: String, scalars: String)] = [
        ("a", "аɑα"), ("b", "вьβ"), ("c", "сϲⅽ"), ("d", "ԁⅾ"), ("e", "еε℮"), ("g", "ԍɡ"), ("h", "һнη"),
        ("i", "1lіӏıι|ⅰⅼ"), ("j", "јϳ"), ("k", "кκ"), ("m", "мμⅿ"), ("n", "ոν"), ("o", "0оο"), ("p", "рρ"),
        ("q", "ԛ"), ("r", "г"), ("s", "ѕ"), ("t", "тτ"), ("u", "υ"), ("v", "ѵⅴ"), ("w", "ԝѡω"),
        ("x", "хχⅹ×"), ("y", "уүγ"), ("z", "ζ"), ("3", "зӡʒ"), ("ә", "əǝ"), ("ө", "ɵ"),
        ("ë", "ё"), ("ï", "ї"), ("ä", "ӓ"), ("ă", "ӑ"), ("ö", "ӧ"), ("ÿ", "ӱ"), ("ĕ", "ӗ"), ("no", "№"),
        ("-", "‐‑‒–—―−"), ("'", "`´ʹʻʼʽˈ‘’‚‛′"), ("\"", "«»“”„‟″"), (".", "·․‧"), ("/", "∕⁄"), (":", "ː꞉"),
    ]

    private static let looks: [Unicode.Scalar: String] = {
        var looks: [Unicode.Scalar: String] = [:]
        for row in table {
            for scalar in row.scalars.unicodeScalars { looks[scalar] = row.look }
        }
        for (offset, letter) in "abcdefghijklmnopqrstuvwxyz".unicodeScalars.enumerated() {
            looks[Unicode.Scalar(0xFF41 + UInt32(offset)) ?? letter] = looks[letter] ?? String(letter)
        }
        return looks
    }()

    /// The looks that are Latin letters with a Cyrillic double.
    private static let doubled = Set(
        table.filter { row in row.scalars.unicodeScalars.contains { Alphabet($0) == .cyrillic } }
            .flatMap { $0.look.unicodeScalars }
    )
}

/// The alphabets that are told apart.
enum Alphabet {
    case latin, cyrillic

    /// The alphabet of a letter, nil for what is no letter of either.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF,
            0xFF21...0xFF3A, 0xFF41...0xFF5A:
            self = .latin
        case 0x400...0x52F, 0x1C80...0x1C8F, 0xA640...0xA69F: self = .cyrillic
        default: return nil
        }
    }
}

extension Unicode.Scalar {
    /// Whether a reader sees nothing, or only a gap.
    fileprivate var isBlankOrUnseen: Bool {
        properties.isWhitespace || ScalarClass(self) == .hidden
    }
}
