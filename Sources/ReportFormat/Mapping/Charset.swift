/// The letters of a file, as its mapping states them.
package enum Charset: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case latin1 = "iso-8859-1"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case utf16le = "utf-16le"
    case utf16be = "utf-16be"

    /// The bytes as UTF-8, a byte order mark left out.
    ///
    /// - Parameter bytes: The whole file.
    /// - Returns: The text; nil where the bytes are none of the charset, with the place of the first such byte.
    package func text(of bytes: [UInt8]) -> Result<String, NotText> {
        switch self {
        case .utf8: Charset.utf8(bytes)
        case .latin1: .success(Charset.table(bytes) { Unicode.Scalar($0) })
        case .windows1251: Charset.checked(bytes) { Charset.cyrillic($0) }
        case .windows1252: Charset.checked(bytes) { Charset.western($0) }
        case .utf16le: Charset.wide(bytes) { UInt16($0) | UInt16($1) << 8 }
        case .utf16be: Charset.wide(bytes) { UInt16($1) | UInt16($0) << 8 }
        }
    }

    /// A byte that is no letter of the charset, by its place from 0.
    package struct NotText: Error, Hashable, Sendable {
        package let place: Int
    }

    private static func utf8(_ bytes: [UInt8]) -> Result<String, NotText> {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let span = bytes.span
        var place = start
        while place < span.count {
            guard let found = ScalarReader.scalar(in: span, at: place) else {
                return .failure(NotText(place: place))
            }
            place += found.length
        }
        return .success(String(decoding: bytes[start...], as: UTF8.self))
    }

    private static func table(_ bytes: [UInt8], _ letter: (UInt8) -> Unicode.Scalar) -> String {
        var text = String.UnicodeScalarView()
        text.reserveCapacity(bytes.count)
        for byte in bytes { text.append(letter(byte)) }
        return String(text)
    }

    private static func checked(
        _ bytes: [UInt8],
        _ letter: (UInt8) -> Unicode.Scalar?
    ) -> Result<String, NotText> {
        var text = String.UnicodeScalarView()
        text.reserveCapacity(bytes.count)
        for (place, byte) in bytes.enumerated() {
            guard let scalar = letter(byte) else { return .failure(NotText(place: place)) }
            text.append(scalar)
        }
        return .success(String(text))
    }

    private static func wide(
        _ bytes: [UInt8],
        _ unit: (UInt8, UInt8) -> UInt16
    ) -> Result<String, NotText> {
        guard bytes.count % 2 == 0 else { return .failure(NotText(place: bytes.count - 1)) }
        var units = stride(from: 0, to: bytes.count, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        if units.first == 0xFEFF { units.removeFirst() }
        let text = String(decoding: units, as: UTF16.self)
        // A half of a pair alone is no letter.
        guard Array(text.utf16) == units else { return .failure(NotText(place: 0)) }
        return .success(text)
    }

    /// The upper half of windows-1252; the rest of it is Latin-1.
    private static func western(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
        return letter(of: westernHigh, Int(byte) - 0x80)
    }

    private static func cyrillic(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case ..<0x80: Unicode.Scalar(byte)
        case 0xC0...: Unicode.Scalar(UInt32(byte) - 0xC0 + 0x410)
        default: letter(of: cyrillicHigh, Int(byte) - 0x80)
        }
    }

    /// A scalar of a table; a blank there stands for a byte that means nothing.
    private static func letter(of table: [Unicode.Scalar], _ place: Int) -> Unicode.Scalar? {
        table[place] == " " ? nil : table[place]
    }

    private static let westernHigh = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)
    private static let cyrillicHigh = Array(
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–— ™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї".unicodeScalars
    )
}
