package import ElectionModel

/// The order of names by the alphabet of a language.
///
/// The order of code points puts Ә, Қ and Ұ behind Я, and the system of a server has no locale to ask. The
/// Kazakh alphabet holds the Russian one in its order, so one table serves both. Numbers inside a name count
/// as numbers; case does not count, and ё stands with е. In Russian and Kazakh, Cyrillic comes before Latin.
package struct Alphabet: Sendable {
    private let isCyrillicFirst: Bool

    package init(_ language: Language) { isCyrillicFirst = language != .en }

    /// What stands for a name in a comparison: two names compare as their keys do.
    ///
    /// - Complexity: O(length); make it once for each name of a table.
    package func key(_ name: String) -> [UInt64] {
        var key: [UInt64] = []
        var number: UInt64?
        for scalar in name.unicodeScalars {
            if let digit = Alphabet.digit(scalar) {
                // A number too long to count keeps its size: no name of a place comes near.
                number = min((number ?? 0), UInt64(1) << 40) * 10 + digit
                continue
            }
            if let whole = number { key.append(Alphabet.digits | whole) }
            number = nil
            key += weights(of: scalar)
        }
        if let whole = number { key.append(Alphabet.digits | whole) }
        return key
    }

    /// Whether one name stands before another; equal ones by their code points, so that the order is one.
    package func precedes(_ name: String, _ other: String) -> Bool {
        let (first, second) = (key(name), key(other))
        if first == second { return name.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars) }
        return first.lexicographicallyPrecedes(second)
    }

    private static let digits: UInt64 = 1 << 56
    private static let firstScript: UInt64 = 2 << 56
    private static let secondScript: UInt64 = 3 << 56
    private static let otherScripts: UInt64 = 4 << 56

    private static func digit(_ scalar: Unicode.Scalar) -> UInt64? {
        (0x30...0x39).contains(scalar.value) ? UInt64(scalar.value) - 0x30 : nil
    }

    private func weights(of scalar: Unicode.Scalar) -> [UInt64] {
        let small = Unicode.Scalar(scalar.properties.lowercaseMapping) ?? scalar
        if let place = Alphabet.places[small] {
            return [(isCyrillicFirst ? Alphabet.firstScript : Alphabet.secondScript) | place]
        }
        let latin = isCyrillicFirst ? Alphabet.secondScript : Alphabet.firstScript
        if (0x61...0x7A).contains(small.value) { return [latin | UInt64(small.value)] }
        guard small.properties.isAlphabetic else { return [UInt64(small.value)] }
        // Letters with marks stand with their plain ones.
        let plain = Transliteration.ascii(String(small)).lowercased().unicodeScalars
        guard (0xC0...0x24F).contains(small.value), !plain.contains("?") else {
            return [Alphabet.otherScripts | UInt64(small.value)]
        }
        return plain.map { latin | UInt64($0.value) }
    }

    private static let places: [Unicode.Scalar: UInt64] = {
        let letters = "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя".unicodeScalars
        var places: [Unicode.Scalar: UInt64] = [:]
        for (place, letter) in letters.enumerated() { places[letter] = UInt64(place) + 1 }
        places["ё"] = places["е"]
        return places
    }()
}
