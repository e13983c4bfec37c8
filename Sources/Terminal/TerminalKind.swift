import CNcurses

/// What the database of terminals says of the terminal, as far as ncurses does not see to it.
struct TerminalKind: Equatable {
    /// The name in the database, which is not always the value of `TERM`.
    let name: String
    /// Colours that can be told apart by an index: 0, 8, 16 or 256.
    let colours: Int
    /// Whether it reports what the mouse does.
    let hasMouse: Bool
    /// Whether it repeats the last character on demand, as ECMA-48 has it: its styles are of ECMA-48 then too,
    /// which is all that is concluded from it.
    let repeats: Bool
    /// Undoes scrolling margins, whoever left them.
    let wholeScreenScrolls: [UInt8]
    /// The bytes that give the terminal back, whatever was sent before.
    let leaveBytes: [UInt8]

    /// Looks a terminal up, or the nearest one for modern names that old databases lack.
    ///
    /// - Throws: ``TerminalError/termUnknown(_:)``, ``TerminalError/cursorFixed(term:)``.
    static func named(_ term: String) throws(TerminalError) -> TerminalKind {
        guard !term.isEmpty else { throw .termUnset }
        guard let name = candidates(for: term).first(where: isKnown) else { throw .termUnknown(term) }
        defer { forget() }
        guard capability("cup") != nil else { throw .cursorFixed(term: term) }
        let hasMargins = capability("csr")?.starts(with: "\u{1B}[".utf8) ?? false
        return TerminalKind(
            name: name,
            colours: colours(),
            hasMouse: capability("kmous") != nil,
            repeats: capability("rep")?.last == UInt8(ascii: "b"),
            wholeScreenScrolls: hasMargins ? Array("\u{1B}[r".utf8) : [],
            leaveBytes: leaving(name)
        )
    }

    /// The name itself, then what a terminal of that name is sure to understand.
    static func candidates(for term: String) -> [String] {
        let modern = ["256", "kitty", "foot", "ghostty", "alacritty", "wezterm", "direct", "xterm"]
        let isModern = modern.contains { term.contains($0) }
        return [term, isModern ? "xterm-256color" : "vt100"]
    }

    /// Whether it may show what it does not know instead of skipping it: no clipboard, no word of its focus.
    static func isPlain(_ name: String) -> Bool {
        ["linux", "dumb", "vt", "ansi"].contains { name.hasPrefix($0) }
    }

    /// Whether the terminal is one that might show the marks of a frame instead of skipping them.
    var refusesSynchronisedFrames: Bool {
        ["linux", "dumb", "vt", "screen", "ansi"].contains { name.hasPrefix($0) }
    }

    private static func isKnown(_ name: String) -> Bool {
        var found: Int32 = 0
        return unsafe setupterm(name, 1, &found) == OK
    }

    private static func forget() {
        if let entry = unsafe set_curterm(nil) { unsafe del_curterm(entry) }
    }

    /// Direct colour has no palette to index, but keeps the first eight.
    private static func colours() -> Int {
        switch unsafe tigetnum("colors") {
        case 256: 256
        case 16..<256: 16
        case 8...: 8
        default: 0
        }
    }

    /// Ends a frame, mouse reports, attributes and keypad mode, shows the cursor, leaves the screen.
    private static func leaving(_ term: String) -> [UInt8] {
        var bytes = Array("\u{1B}[?2026l".utf8)
        if !isPlain(term) { bytes += TerminalKind.focusOff }
        if capability("kmous") != nil { bytes += TerminalKind.mouseOff }
        for name in ["sgr0", "op", "rmkx", "cnorm"] { bytes += capability(name) ?? [] }
        // Without a second screen to leave, the shell goes on below the picture.
        bytes += capability("rmcup") ?? Array("\u{1B}[999;1H\r\n".utf8)
        return bytes
    }

    /// Presses and drags, as SGR reports where the terminal knows them.
    static let mouseOn = Array("\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h".utf8)
    static let mouseOff = Array("\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?1006l".utf8)

    /// Words of the window coming to the front and being left.
    static let focusOn = Array("\u{1B}[?1004h".utf8)
    static let focusOff = Array("\u{1B}[?1004l".utf8)

    /// A string of the database without its padding marks `$<5>`; nil when the terminal lacks it.
    private static func capability(_ name: String) -> [UInt8]? {
        guard let text = unsafe tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
        return unsafe withoutPadding(Array(String(cString: text).utf8))
    }

    /// The same without the margins, `ESC [ 1;24 r`, that ncurses sets for the size it believes in while it starts;
    /// a line feed would stop at them.
    static func withoutMargins(_ bytes: [UInt8]) -> [UInt8] {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "r")) else { return bytes }
        let start = bytes[..<end].lastIndex { !(0x30...0x39).contains($0) && $0 != UInt8(ascii: ";") }
        guard let start, start > 0, bytes[(start - 1)...start].elementsEqual([0x1B, UInt8(ascii: "[")]) else {
            return bytes
        }
        return Array(bytes[..<(start - 1)] + bytes[(end + 1)...])
    }

    static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let isMark = bytes[index...].starts(with: "$<".utf8)
            if isMark, let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
                index = end + 1
            } else {
                kept.append(bytes[index])
                index += 1
            }
        }
        return kept
    }
}
