/// A file of lines `key = value`, as the configuration and the themes are written.
///
/// A line that begins with `#` is a comment; blanks around key and value do not count; a key stands once.
package struct SettingsFile: Hashable, Sendable {
    /// A key with its value.
    package struct Entry: Hashable, Sendable {
        package let key: String
        /// Not empty; may hold blanks inside.
        package let value: String
        /// Counted from 1.
        package let line: Int

        package init(key: String, value: String, line: Int) {
            self.key = key
            self.value = value
            self.line = line
        }
    }

    /// In the order of the file.
    package let entries: [Entry]

    /// The most bytes of a file.
    package static let limit = 65_536

    /// Reads a file strictly.
    ///
    /// - Parameter bytes: All of it; the last line may lack its end.
    /// - Throws: ``SettingsError`` for the first line that does not fit.
    package init(parsing bytes: [UInt8]) throws(SettingsError) {
        var entries: [Entry] = []
        for (index, part) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard let entry = try SettingsFile.entry(part, line: index + 1) else { continue }
            if let first = entries.first(where: { $0.key == entry.key }) {
                throw .repeated(key: entry.key, line: entry.line, firstLine: first.line)
            }
            entries.append(entry)
        }
        self.entries = entries
    }

    /// What a line says; nil for a comment or a blank line.
    private static func entry(_ bytes: ArraySlice<UInt8>, line: Int) throws(SettingsError) -> Entry? {
        guard let text = String(validating: bytes, as: UTF8.self),
            text.unicodeScalars.allSatisfy({ $0 == "\t" || $0.value >= 0x20 && $0.value != 0x7F })
        else { throw .notText(line: line) }
        let trimmed = trim(text[...])
        guard let first = trimmed.first, first != "#" else { return nil }
        guard let sign = trimmed.firstIndex(of: "=") else {
            throw .noSign(text: Sanitiser.safe(String(trimmed)), line: line)
        }
        let key = trim(trimmed[..<sign])
        let value = trim(trimmed[trimmed.index(after: sign)...])
        guard isKey(key) else { throw .badKey(Sanitiser.safe(String(key)), line: line) }
        guard !value.isEmpty else { throw .noValue(key: String(key), line: line) }
        return Entry(key: String(key), value: String(value), line: line)
    }

    /// Small letters, digits, points and hyphens, a letter first.
    private static func isKey(_ text: Substring) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        guard let first = text.utf8.first, letters.contains(first) else { return false }
        return text.utf8.allSatisfy {
            letters.contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        }
    }

    private static func trim(_ text: Substring) -> Substring {
        var rest = text
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return rest
    }
}

/// Why a file of settings cannot be read, with the line it is about.
package enum SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Not UTF-8, or a control character, such as the carriage return of another system.
    case notText(line: Int)
    case noSign(text: String, line: Int)
    case badKey(String, line: Int)
    case noValue(key: String, line: Int)
    case repeated(key: String, line: Int, firstLine: Int)

    package var description: String {
        switch self {
        case .notText(let line): "line \(line): not plain text in UTF-8; save it as such, lines ended by LF"
        case .noSign(let text, let line):
            "line \(line): \"\(text)\" has no =; write key = value, or # before it"
        case .badKey(let key, let line):
            "line \(line): \"\(key)\" is no key; keys are small letters, digits, points and hyphens"
        case .noValue(let key, let line): "line \(line): \(key) has no value; give one or remove the line"
        case .repeated(let key, let line, let first):
            "line \(line): \(key) stands in line \(first) already; keep one"
        }
    }
}
