package import CellGrid

/// A line of the help: keys, what they do, and where.
package struct HelpKey: Sendable {
    /// As the help writes them; `↵` stands for Enter.
    package let label: String
    /// What somebody presses.
    package let keys: [Key]
    package let word: Word
    /// The tables in which they mean this; empty = everywhere.
    package let tables: [Pane]

    init(_ label: String, _ keys: [Key], _ word: Word, in tables: [Pane] = []) {
        self.label = label
        self.keys = keys
        self.word = word
        self.tables = tables
    }

    /// Every line, in the order of the help.
    package static let all: [HelpKey] = tables + pages + finding + player + program

    /// Keys of panes that hold rows.
    private static let tables: [HelpKey] = {
        let rows: [Pane] = [.parties, .regions, .quota, .events, .detail]
        return [
            HelpKey("j k ↑ ↓", letters("jk") + [.up, .down], .helpMove, in: rows),
            HelpKey(
                "PgUp PgDn  g G",
                [.pageUp, .pageDown] + letters("gG") + [.home, .end],
                .helpPage,
                in: rows
            ),
            HelpKey("↵", [.enter], .helpOpen, in: rows),
            HelpKey("/", letters("/"), .helpSearch, in: rows),
            HelpKey("n  N", letters("nN"), .helpNextMatch, in: rows),
            HelpKey("f  F4", letters("f") + [.function(4)], .helpFilter, in: [.parties, .regions, .detail]),
            HelpKey("f  F4", letters("f") + [.function(4)], .helpKinds, in: [.events]),
            HelpKey("s  r", letters("sr"), .helpSort, in: [.parties, .regions, .detail]),
            HelpKey("S  F6", letters("S") + [.function(6)], .helpColumns, in: [.parties, .regions, .detail]),
            HelpKey("c", letters("c"), .helpCompare, in: [.regions, .detail]),
            HelpKey("*", letters("*"), .helpWatch, in: [.events, .detail]),
            HelpKey("D", letters("D"), .helpDecide, in: [.events, .detail]),
            HelpKey("v", letters("v"), .helpNear, in: [.parties]),
            HelpKey("i", letters("i"), .helpIdle, in: [.detail]),
        ]
    }()

    private static let pages: [HelpKey] = [
        HelpKey("w", letters("w"), .helpWhy),
        HelpKey("↵  Tab", [.enter, .tab], .helpReports),
        HelpKey("p", letters("p"), .helpPages),
        HelpKey("d", letters("d"), .helpDistricts),
        HelpKey("u", letters("u"), .helpHours),
        HelpKey("a", letters("a"), .helpAlarms),
        HelpKey("e  E", letters("eE"), .helpNextAlarm),
        HelpKey("W", letters("W"), .helpWatched),
        HelpKey("P", letters("P"), .helpLedger),
        HelpKey("X", letters("X"), .helpPolls),
        HelpKey("o", letters("o"), .helpSources),
    ]

    private static let finding: [HelpKey] = [
        HelpKey("Tab  ⇧Tab  1–7", [.tab, .backTab] + letters("1234567"), .helpPanes),
        HelpKey("z", letters("z"), .helpZoom),
        HelpKey("Esc  Backspace", [.escape, .backspace], .helpBack),
    ]

    private static let player: [HelpKey] = [
        HelpKey("Space", letters(" "), .helpPause),
        HelpKey("- +  =", letters("-+="), .helpSpeed),
        HelpKey("◂ ▸", [.left, .right, .shiftLeft, .shiftRight], .helpSeek),
        HelpKey("0–9", letters("0123456789"), .helpTenths, in: [.timeline]),
        HelpKey("b", letters("b"), .helpGoTo),
        HelpKey(",  .", letters(",."), .helpStep),
        HelpKey("[  ]", letters("[]"), .helpMarks),
        HelpKey("m", letters("m"), .helpOwnMark),
        HelpKey("L", letters("L"), .helpLive),
    ]

    private static let program: [HelpKey] = [
        HelpKey("?  h  F1", letters("?h") + [.function(1)], .helpHelp),
        HelpKey("y", letters("y"), .helpCopy),
        HelpKey("Y", letters("Y"), .helpCopyCommand),
        HelpKey("x", letters("x"), .helpKeep),
        HelpKey("M", letters("M"), .helpMouse),
        HelpKey("^L  ^Z", [.control("l"), .control("z")], .helpRedraw),
        HelpKey("q  ^C  F10", letters("q") + [.control("c"), .function(10)], .helpQuit),
    ]

    private static func letters(_ text: String) -> [Key] { text.map { .character($0) } }
}
