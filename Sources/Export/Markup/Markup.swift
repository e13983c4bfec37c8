import ReportFormat

/// Writes XML, SVG or HTML into bytes; every text and value is made safe and escaped here.
///
/// An element is closed by its own name, which the writer remembers.
struct Markup {
    typealias Attributes = KeyValuePairs<String, String>

    private(set) var bytes: [UInt8] = []
    private var open: [String] = []
    /// The most scalars of one text; the line of a day has thousands of points.
    private static let longest = 200_000

    /// Begins an element.
    mutating func begin(_ name: String, _ attributes: Attributes = [:]) {
        tag(name, attributes)
        append(">")
        open.append(name)
    }

    /// Ends the element begun last.
    mutating func end() {
        guard let name = open.popLast() else { return }
        append("</")
        append(name)
        append(">")
    }

    /// Ends the element begun last, and the line.
    mutating func endLine() {
        end()
        newLine()
    }

    /// Writes an element without content.
    mutating func void(_ name: String, _ attributes: Attributes = [:]) {
        tag(name, attributes)
        append("/>")
    }

    /// Writes an element that holds one text.
    mutating func element(_ name: String, _ text: String, _ attributes: Attributes = [:]) {
        begin(name, attributes)
        self.text(text)
        end()
    }

    /// Writes text, escaped; what could steer or hide is shown as an escape.
    mutating func text(_ text: String) { escaped(Sanitiser.safe(text, limit: Markup.longest)) }

    /// Writes text of our own as it is: a style, a script, a declaration.
    mutating func raw(_ text: String) { append(text) }

    /// Adds what another writer wrote.
    mutating func add(_ other: Markup) { bytes += other.bytes }

    mutating func newLine() { bytes.append(UInt8(ascii: "\n")) }

    private mutating func tag(_ name: String, _ attributes: Attributes) {
        append("<")
        append(name)
        for (key, value) in attributes {
            append(" ")
            append(key)
            append("=\"")
            escaped(Sanitiser.safe(value, limit: Markup.longest))
            append("\"")
        }
    }

    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func escaped(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\""): append("&quot;")
            case UInt8(ascii: "'"): append("&#39;")
            default: bytes.append(byte)
            }
        }
    }
}
