/// Writes compact JSON into bytes; commas and quotes are its own affair.
///
/// The caller closes what it opens; a key comes before each value of an object.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    /// Whether a comma comes before the next key or element.
    private var needsComma = false

    package init() {}

    /// Opens an object; members follow.
    package mutating func beginObject() { open("{") }
    /// Closes the object opened last.
    package mutating func endObject() { close("}") }
    /// Opens an array; elements follow.
    package mutating func beginArray() { open("[") }
    /// Closes the array opened last.
    package mutating func endArray() { close("]") }

    /// Writes the name of the next member.
    package mutating func key(_ name: String) {
        separate()
        bytes.appendSafeJSONText(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes a text, escaped as JSON wants it, and what a terminal must not see escaped too.
    package mutating func string(_ text: String) {
        separate()
        bytes.appendSafeJSONText(text)
        needsComma = true
    }

    /// Writes a whole number.
    package mutating func number(_ number: some BinaryInteger) { bare(String(number)) }
    /// Writes true or false.
    package mutating func bool(_ value: Bool) { bare(value ? "true" : "false") }
    /// Writes null.
    package mutating func null() { bare("null") }

    /// Writes a value that another writer wrote; line feeds at its end are left out.
    package mutating func value(_ json: [UInt8]) {
        separate()
        var end = json.count
        while end > 0, json[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        bytes += json[..<end]
        needsComma = true
    }

    /// Writes text or `null`.
    package mutating func string(_ text: String?) {
        if let text { string(text) } else { null() }
    }

    /// Writes a number or `null`.
    package mutating func number(_ value: (some BinaryInteger)?) {
        if let value { number(value) } else { null() }
    }

    /// Writes a member whose value is text, or `null`.
    package mutating func member(_ name: String, _ text: String?) {
        key(name)
        string(text)
    }

    /// Writes a member whose value is a number, or `null`.
    package mutating func member(_ name: String, _ value: (some BinaryInteger)?) {
        key(name)
        number(value)
    }

    /// Writes a member whose value is true or false.
    package mutating func member(_ name: String, _ value: Bool) {
        key(name)
        bool(value)
    }

    /// Ends a line of JSON Lines.
    package mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    private mutating func open(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    private mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    private mutating func bare(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }
}

extension [UInt8] {
    /// Appends text as JSON with its quotes; only quote, backslash and C0 controls are escaped.
    mutating func appendJSONText(_ text: String) {
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                append(UInt8(ascii: "\\"))
                append(byte)
            case 0..<0x20: appendControl(byte)
            default: append(byte)
            }
        }
        append(UInt8(ascii: "\""))
    }

    /// Appends a C0 control as JSON escapes it.
    mutating func appendControl(_ byte: UInt8) {
        switch byte {
        case 0x08: append(contentsOf: "\\b".utf8)
        case 0x09: append(contentsOf: "\\t".utf8)
        case 0x0A: append(contentsOf: "\\n".utf8)
        case 0x0C: append(contentsOf: "\\f".utf8)
        case 0x0D: append(contentsOf: "\\r".utf8)
        default:
            let digits = String(byte, radix: 16)
            append(contentsOf: (byte < 16 ? "\\u000" : "\\u00").utf8)
            append(contentsOf: digits.utf8)
        }
    }
}
