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
///
/// It grows as bytes: a string that grows by scalars is copied again and again.
private struct SafeText {
    private(set) var isFull = false
    private let limit: Int
    private var bytes: [UInt8] = []
    private var length = 0
    /// Marks that may still follow: two after a letter, none after anything else.
    private var marksLeft = 0
    /// Bytes up to the last scalar that still leaves room for `…`.
    private var cut = 0

    var text: String { String(decoding: bytes, as: UTF8.self) }

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ scalar: Unicode.Scalar) {
        switch ScalarClass(scalar) {
        case .letter:
            put(scalar)
            marksLeft = 2
        case .mark where marksLeft > 0:
            put(scalar)
            marksLeft -= 1
        case .printable:
            put(scalar)
            marksLeft = 0
        case .mark, .hidden:
            put(escape: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}")
        }
    }

    mutating func add(invalidByte byte: UInt8) {
        let digits = String(byte, radix: 16, uppercase: true)
        put(escape: "\\x" + (byte < 16 ? "0" : "") + digits)
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        guard hasRoom(for: 1) else { return }
        if scalar.isASCII {
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            bytes.append(contentsOf: String(scalar).utf8)
        }
        took(1)
    }

    private mutating func put(escape: String) {
        marksLeft = 0
        guard hasRoom(for: escape.utf8.count) else { return }
        bytes.append(contentsOf: escape.utf8)
        took(escape.utf8.count)
    }

    /// Whether so many scalars have room; else the text ends here.
    private mutating func hasRoom(for added: Int) -> Bool {
        guard length + added > limit else { return true }
        bytes.removeSubrange(cut...)
        if limit > 0 { bytes.append(contentsOf: "…".utf8) }
        isFull = true
        return false
    }

    private mutating func took(_ added: Int) {
        length += added
        if length < limit { cut = bytes.count }
    }
}
