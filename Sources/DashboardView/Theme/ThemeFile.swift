import CellGrid

/// A line of a theme's file: a role and what it is drawn with.
package struct ThemeEntry: Hashable, Sendable {
    package let role: String
    package let value: String
    /// Counted from 1.
    package let line: Int

    package init(role: String, value: String, line: Int) {
        self.role = role
        self.value = value
        self.line = line
    }
}

/// Why a theme's file cannot be used.
package enum ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownRole(String, line: Int)
    case unknownBase(String, line: Int)
    /// `base` has to come first: what stands before it would be lost.
    case baseNotFirst(line: Int)
    case badValue(role: String, value: String, line: Int)

    package var description: String {
        switch self {
        case .unknownRole(let role, let line):
            "line \(line): no role \"\(role)\"; roles are \(ThemeRole.names.joined(separator: ", "))"
        case .unknownBase(let name, let line):
            "line \(line): base \"\(name)\" is none of \(Theme.allCases.map(\.rawValue).joined(separator: ", "))"
        case .baseNotFirst(let line): "line \(line): base must be the first line"
        case .badValue(let role, let value, let line):
            "line \(line): \(role) \"\(value)\" is not #rrggbb, 0 to 255 or default, then bold, dim, underline, reverse"
        }
    }
}

extension Palette {
    /// Reads a theme of the user's own: the roles it names, the rest from `base`, dark when not named.
    ///
    /// - Parameter entries: The lines of the file in order, no role twice.
    /// - Throws: ``ThemeError`` for the first line that does not fit.
    package init(_ entries: [ThemeEntry]) throws(ThemeError) {
        var palette = Palette.dark
        for (place, entry) in entries.enumerated() {
            if entry.role == "base" {
                guard place == 0 else { throw .baseNotFirst(line: entry.line) }
                guard let theme = Theme(rawValue: entry.value) else {
                    throw .unknownBase(entry.value, line: entry.line)
                }
                palette = theme.palette
                continue
            }
            guard let role = ThemeRole(entry.role) else {
                throw .unknownRole(entry.role, line: entry.line)
            }
            guard let value = ThemeValue(entry.value) else {
                throw .badValue(role: entry.role, value: entry.value, line: entry.line)
            }
            palette.set(role, to: value)
        }
        self = palette
    }
}

/// The names that stand in a theme's file.
package enum ThemeNames {
    /// `base`, then every role; the parties in one.
    package static let all = ThemeRole.names
}

/// A part of a palette by the name it has in a file.
enum ThemeRole: Hashable {
    case ink(Ink)
    /// From 0; `party.1` in the file.
    case party(Int)
    case independent, againstAll, bar, selection, letter, veil

    /// Parties that a theme can colour.
    static let mostParties = 64

    private static let inks: [(String, Ink)] = [
        ("text", .text), ("strong", .strong), ("dim", .dim), ("frame", .frame),
        ("frame-focus", .frameFocus), ("title", .title), ("title-focus", .titleFocus), ("track", .track),
        ("accent", .accent), ("good", .good), ("warn", .warn), ("bad", .bad), ("key", .key),
    ]
    private static let others: [(String, ThemeRole)] = [
        ("independent", .independent), ("against-all", .againstAll), ("bar", .bar),
        ("selection", .selection), ("letter", .letter), ("veil", .veil),
    ]

    /// Every name, `party.N` for the parties.
    static let names = ["base"] + inks.map(\.0) + ["party.1 to party.\(mostParties)"] + others.map(\.0)

    init?(_ name: String) {
        if let ink = ThemeRole.inks.first(where: { $0.0 == name }) {
            self = .ink(ink.1)
        } else if let other = ThemeRole.others.first(where: { $0.0 == name }) {
            self = other.1
        } else if name.hasPrefix("party."), let number = Int(name.dropFirst(6)),
            (1...ThemeRole.mostParties).contains(number), name == "party.\(number)"
        {
            self = .party(number - 1)
        } else {
            return nil
        }
    }
}

/// What stands behind a role: a colour and attributes.
struct ThemeValue: Hashable {
    let style: Style

    /// Reads `#rrggbb`, an index or `default`, then any of the four attributes.
    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard let first = words.first, let colour = ThemeValue.colour(first) else { return nil }
        var attributes: Style.Attributes = []
        for word in words.dropFirst() {
            switch word {
            case "bold": attributes.insert(.bold)
            case "dim": attributes.insert(.dim)
            case "underline": attributes.insert(.underline)
            case "reverse": attributes.insert(.reverse)
            default: return nil
            }
        }
        style = Style(foreground: colour, attributes: attributes)
    }

    /// The value as a ground: reversed, a colour, or none.
    var ground: Ground {
        if style.attributes.contains(.reverse) { return .reverse }
        return style.foreground == .standard ? .plain : .colour(style.foreground)
    }

    private static func colour(_ word: Substring) -> Colour? {
        if word == "default" { return .standard }
        guard word.hasPrefix("#") else {
            let isPlain = word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            return isPlain ? UInt8(word).map { .indexed($0) } : nil
        }
        let digits = word.dropFirst()
        guard digits.utf8.count == 6, digits.allSatisfy({ $0.isHexDigit }),
            let number = UInt32(digits, radix: 16)
        else { return nil }
        return .nearest(
            red: UInt8(number >> 16),
            green: UInt8(number >> 8 & 255),
            blue: UInt8(number & 255)
        )
    }
}
