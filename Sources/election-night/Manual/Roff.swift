/// A page of the manual being put together, in the man(7) macros that groff and mandoc know.
struct Roff {
    private(set) var text: String
    /// Whether a heading has just been set, after which no paragraph is begun.
    private var isFresh = false

    /// Begins a page.
    ///
    /// - Parameters:
    ///   - name: What the page is about.
    ///   - section: 1 for a command, 5 for files.
    ///   - summary: The line that apropos(1) looks in.
    init(name: String, section: Int, summary: String) {
        let date = Release.date
        text = ".TH \(name.uppercased()) \(section) \(date) \"\(Roff.escaped(HelpText.version))\"\n"
        text += ".SH NAME\n\(Roff.escaped(name)) \\- \(Roff.escaped(summary))\n"
    }

    /// Begins a part of the page.
    mutating func section(_ title: String) {
        text += ".SH \"\(Roff.escaped(title))\"\n"
        isFresh = true
    }

    /// Begins a part of a part.
    mutating func part(_ title: String) {
        text += ".SS \"\(Roff.escaped(title))\"\n"
        isFresh = true
    }

    /// How a program is called: its name, then what may follow once, then what may follow often.
    mutating func usage(_ name: String, _ once: [String], _ often: [String]) {
        let parts = once.map { "[\\fI\($0)\\fR]" } + often.map { "[\\fI\($0)\\fR]..." }
        isFresh = false
        text += ".B \(Roff.escaped(name))\n" + parts.joined(separator: " ") + "\n"
    }

    /// A paragraph of running text.
    mutating func paragraph(_ words: String) { text += begin + Roff.line(words) }

    /// An entry of a list: what it is about in bold, then what is to say of it.
    mutating func entry(_ label: String, _ words: String) {
        isFresh = false
        text += ".TP\n.B \(Roff.escaped(label))\n" + Roff.line(words)
    }

    /// Lines as they are, such as commands to type.
    mutating func literal(_ lines: [String]) {
        text += begin + ".nf\n.RS 4\n" + lines.map { Roff.line($0) }.joined() + ".RE\n.fi\n"
    }

    /// What begins a paragraph.
    private var begin: String {
        mutating get {
            defer { isFresh = false }
            return isFresh ? "" : ".PP\n"
        }
    }

    /// A line of text; one that begins like a macro is kept from being one.
    private static func line(_ words: String) -> String {
        let escaped = escaped(words)
        return (escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" : "") + escaped + "\n"
    }

    /// Text in which nothing is a command: hyphens can be copied, and drawing signs are named.
    static func escaped(_ words: String) -> String {
        var text = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\\": text += "\\e"
            case "-": text += "\\-"
            case "…": text += "..."
            case "\"": text += "\\(dq"
            case "≤": text += "\\(<="
            case "≥": text += "\\(>="
            case "–": text += "\\(en"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

/// When the version was made.
enum Release {
    static let date = "2026-11-28"
}
