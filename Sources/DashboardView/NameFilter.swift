import ElectionModel

/// Text that names of units must hold, or must not when it begins with `!`; case does not matter.
struct NameFilter {
    private let wanted: String
    private let bytes: [UInt8]
    private let isInverted: Bool
    private let look: Look

    init(_ text: String, look: Look, canInvert: Bool = true) {
        isInverted = canInvert && text.hasPrefix("!")
        wanted = (isInverted ? String(text.dropFirst()) : text).lowercased()
        bytes = Array(wanted.utf8)
        self.look = look
    }

    /// Whether the filter lets everything through.
    var isOpen: Bool { bytes.isEmpty }

    /// Whether a row of that name stays.
    ///
    /// Latin letters are looked for in the English name and in the transliterated one of the screen's
    /// language, others in the Russian and the Kazakh name.
    func keeps(_ name: LocalizedText) -> Bool {
        guard !isOpen else { return true }
        return holds(name) != isInverted
    }

    /// Whether a list stays, by its short name or its name.
    func keeps(_ party: Party) -> Bool {
        guard !isOpen else { return true }
        let short = LocalizedText(en: party.short, ru: party.short, kk: party.short)
        return (holds(short) || holds(party.name)) != isInverted
    }

    private func holds(_ name: LocalizedText) -> Bool {
        guard bytes.allSatisfy({ $0 < 0x80 }) else {
            return name.ru.lowercased().contains(wanted) || name.kk.lowercased().contains(wanted)
        }
        if contains(name.en) { return true }
        guard look.language != .en || name.en.isEmpty else { return false }
        return contains(Transliteration.ascii(name[look.language]))
    }

    /// Looks for ASCII letters byte by byte, without making a lower-case copy of the name.
    private func contains(_ text: String) -> Bool {
        let name = Array(text.utf8)
        guard name.count >= bytes.count else { return false }
        return (0...(name.count - bytes.count)).contains { start in
            bytes.indices.allSatisfy { NameFilter.folded(name[start + $0]) == bytes[$0] }
        }
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte + 32 : byte
    }
}
