extension TerminalScreen {
    /// The most bytes handed over at once: what terminals are known to take.
    package static let clipboardLimit = 65_536

    /// Hands a text to the clipboard of the terminal (OSC 52); one that does not know it shows nothing.
    ///
    /// - Returns: Whether it was sent: not to a console, and not more than ``clipboardLimit`` bytes.
    package mutating func copy(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard hasClipboard, bytes.count <= TerminalScreen.clipboardLimit else { return false }
        queue.append(Array("\u{1B}]52;c;".utf8) + Base64.encoded(bytes) + [7])
        queue.flush(to: display)
        return true
    }
}

extension TerminalScreen {
    /// Rings the terminal's bell, which may be heard or seen.
    package mutating func ring() {
        queue.append([7])
        queue.flush(to: display)
    }
}

/// Bytes in the 64 characters of RFC 4648.
enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    )

    /// Four characters for every three bytes, filled up with `=`.
    static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let value = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                let digit = alphabet[Int(value >> UInt32(18 - 6 * place) & 63)]
                text.append(place <= group.count ? digit : UInt8(ascii: "="))
            }
        }
        return text
    }
}
