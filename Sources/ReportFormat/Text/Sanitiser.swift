/// The one filter that text from outside passes before a screen, a log line or an export.
///
/// What could steer a terminal or hide in a line is shown as an escape: controls, bidirectional and
/// other format characters, invisible and private ones, unassigned ones, line separators, and more than
/// two combining marks on a letter. Filtering twice changes nothing.
package enum Sanitiser {
    /// Makes text safe to show on one line.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - limit: The most scalars of the result; longer text ends in `…`, never inside an escape.
    /// - Returns: Printable text; a hidden scalar stands as `\u{202E}`.
    package static func safe(_ text: String, limit: Int = 200) -> String {
        var output = SafeText(limit: limit)
        for scalar in text.unicodeScalars where !output.isFull { output.add(scalar) }
        return output.text
    }

    /// Makes bytes safe to show on one line; a byte that is not UTF-8 stands as `\xFF`.
    ///
    /// - Parameters:
    ///   - bytes: Any bytes.
    ///   - limit: The most scalars of the result; longer text ends in `…`, never inside an escape.
    /// - Returns: Printable text.
    package static func safe(_ bytes: Span<UInt8>, limit: Int = 200) -> String {
        var output = SafeText(limit: limit)
        var index = 0
        while index < bytes.count, !output.isFull {
            if let found = ScalarReader.scalar(in: bytes, at: index) {
                output.add(found.scalar)
                index += found.length
            } else {
                output.add(invalidByte: bytes[index])
                index += 1
            }
        }
        return output.text
    }

    /// Makes bytes safe to show on one line; a byte that is not UTF-8 stands as `\xFF`.
    ///
    /// - Parameters:
    ///   - bytes: Any bytes.
    ///   - limit: The most scalars of the result.
    /// - Returns: Printable text.
    package static func safe(_ bytes: [UInt8], limit: Int = 200) -> String {
        safe(bytes.span, limit: limit)
    }
}

/// Text being made safe, with the room that is left.
private struct SafeText {
    private(set) var text = ""
    private(set) var isFull = false
    private let limit: Int
    private var length = 0
    /// Marks that may still follow: two after a letter, none after anything else.
    private var marksLeft = 0
    /// Text and length before the last scalar that still leaves room for `…`.
    private var cut = "".endIndex

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ scalar: Unicode.Scalar) {
        switch ScalarClass(scalar) {
        case .letter:
            put(String(scalar), length: 1)
            marksLeft = 2
        case .mark where marksLeft > 0:
            put(String(scalar), length: 1)
            marksLeft -= 1
        case .printable:
            put(String(scalar), length: 1)
            marksLeft = 0
        case .mark, .hidden:
            let escape = "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            put(escape, length: escape.utf8.count)
            marksLeft = 0
        }
    }

    mutating func add(invalidByte byte: UInt8) {
        let digits = String(byte, radix: 16, uppercase: true)
        put("\\x" + (byte < 16 ? "0" : "") + digits, length: 4)
        marksLeft = 0
    }

    private mutating func put(_ piece: String, length added: Int) {
        guard length + added <= limit else {
            text = String(text.unicodeScalars[..<cut])
            if limit > 0 { text += "…" }
            isFull = true
            return
        }
        text.unicodeScalars.append(contentsOf: piece.unicodeScalars)
        length += added
        if length < limit { cut = text.endIndex }
    }
}
