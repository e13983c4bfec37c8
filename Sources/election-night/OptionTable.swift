/// An option of the command line; one table makes the parser and the help.
struct Option: Sendable {
    /// Long name without the dashes: `speed`.
    let name: String
    /// One letter, or nothing.
    var letter: Character?
    /// What stands for the value in the help: `N`; nil for a switch.
    var value: String?
    let summary: String
}

/// Every option, once.
enum OptionTable {
    static let scenario = Option(name: "scenario", value: "DIR", summary: "the election's folder, or a name")
    static let tableMap = Option(name: "map", value: "MAP", summary: "names of a table's columns, as JSON")
    static let recorded = Option(
        name: "recorded",
        summary: "a night that is over: reports carry their time of arrival"
    )
    static let follow = Option(name: "follow", summary: "go on: files that grow, folders that fill")
    static let format = Option(name: "format", value: "NAME", summary: "form of the input or output")
    static let receipts = Option(name: "receipts", value: "FILE", summary: "write a receipt for every line")
    static let strict = Option(name: "strict", summary: "end with status 1 when a line was refused")
    static let at = Option(name: "at", value: "TIME", summary: "as of a moment: a full time, or 22:10")
    static let seq = Option(name: "seq", value: "N", summary: "as of a log position")
    static let from = Option(
        name: "from",
        value: "TIME",
        summary: "begin the replay there: a full time, or 20:30"
    )
    static let speed = Option(
        name: "speed",
        value: "N",
        summary: "recorded seconds a second, 1 to 3600 (300); quiet stretches pass faster"
    )
    static let spoilers = Option(
        name: "spoilers",
        summary: "show what the recording holds after the moment shown, announced figures too"
    )
    static let live = Option(
        name: "live",
        summary: "hand the reports over as the clock passes, watch the live edge"
    )
    static let tour = Option(
        name: "tour",
        summary: "rest at every announcement with a caption; Space goes on"
    )
    static let alerts = Option(
        name: "alerts",
        value: "FILE",
        summary: "conditions to tell of by bell and status line, one a line"
    )
    static let alertLog = Option(name: "alert-log", value: "FILE", summary: "add each alert to a file")
    static let alertCommand = Option(
        name: "alert-command",
        value: "PROGRAM",
        summary: "run it for each alert with the time, live or replay, and the condition"
    )
    static let size = Option(name: "size", value: "COLSxROWS", summary: "size of the frame: 120x40")
    static let page = Option(
        name: "page",
        value: "NAME",
        summary: "what fills the frame: " + PageName.all.joined(separator: ", ")
    )
    static let figure = Option(
        name: "figure",
        value: "FIGURE",
        summary: "whose reports the page of reports lists, as for explain: list.amanat.abai"
    )
    static let compare = Option(
        name: "compare",
        value: "UNIT,UNIT",
        summary: "two regions or two districts side by side: abai,astana"
    )
    static let view = Option(
        name: "view",
        value: "WORDS",
        summary: "what is chosen on the screen, as the key Y copies it"
    )
    static let noMouse = Option(name: "no-mouse", summary: "leave the mouse to the terminal; M takes it")
    static let ansi = Option(name: "ansi", summary: "with colours")
    static let unit = Option(name: "unit", value: "ID", summary: "only what concerns a precinct")
    static let all = Option(name: "all", summary: "with the reports that do not count")
    static let refused = Option(name: "refused", summary: "what was refused, and why")
    static let summary = Option(name: "summary", summary: "refusals by rule and input, with how many")
    static let reason = Option(
        name: "reason",
        value: "TEXT",
        summary: "why: 1 to 200 characters, kept in the log"
    )
    static let zstd = Option(name: "zstd", summary: "packed, with --format jsonl; ingest reads it again")
    static let anchor = Option(
        name: "anchor",
        value: "FILE",
        summary: "hold the log against a head kept elsewhere"
    )
    static let exportFormat = Option(
        name: "format",
        value: "NAME",
        summary: ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
    )
    static let level = Option(
        name: "level",
        value: "LEVEL",
        summary: "summary, or precinct with every station (nist-json and nist-xml: precinct)"
    )
    static let out = Option(
        name: "out",
        value: "FILE",
        summary: "write FILE whole, or leave the old one; else standard output"
    )
    static let importFormat = Option(
        name: "format",
        value: "NAME",
        summary: "nist-xml, nist-json, or csv with --map"
    )
    static let map = Option(
        name: "map",
        value: "FILE",
        summary: "how a table is to be read: charset, separator, columns (JSON)"
    )
    static let source = Option(name: "source", value: "ID", summary: "who sends the reports")
    static let reportedAt = Option(
        name: "reported-at",
        value: "TIME",
        summary: "when the sender made them; NIST says so itself"
    )
    static let dryRun = Option(name: "dry-run", summary: "say what would change, and change nothing")
    static let keepFresh = Option(name: "follow", summary: "go on: write again when something changed")
    static let seed = Option(name: "seed", value: "N", summary: "another made-up night with the same totals")
    static let lang = Option(
        name: "lang",
        value: "en|ru|kk",
        summary: "language of the screen, of --plain, tally, doubt and ledger"
    )
    static let ascii = Option(name: "ascii", summary: "only characters of ASCII")
    static let color = Option(
        name: "color",
        value: "WHEN",
        summary: "auto, always or never; 16 or 256 at most (auto)"
    )
    static let noColor = Option(name: "no-color", summary: "without colours, as with NO_COLOR")
    static let theme = Option(
        name: "theme",
        value: "NAME",
        summary: "colours: dark, light, high-contrast, tty16, tty8, mono, or your own"
    )
    static let plain = Option(
        name: "plain",
        summary: "the night told line by line, for screen readers and pipes"
    )
    static let interval = Option(
        name: "interval",
        value: "S",
        summary: "seconds of the night between summaries of --plain, 0 = none (1800)"
    )
    static let record = Option(
        name: "record",
        value: "FILE.cast",
        summary: "keep what is drawn in a new file, for asciinema (asciicast v2)"
    )
    static let config = Option(name: "config", value: "FILE", summary: "settings from this file alone")
    static let quiet = Option(name: "quiet", summary: "no progress")
    static let help = Option(name: "help", letter: "h", summary: "this page")
    static let version = Option(name: "version", letter: "V", summary: "the program's version")

    static let listThemes = Option(name: "list-themes", summary: "the themes there are")
    static let defaultConfig = Option(
        name: "default-config",
        summary: "a file of settings to begin with, on standard output"
    )

    static let generate = Option(
        name: "generate",
        value: "NAME",
        summary: "a file to install: man1, man5, bash, zsh or fish, on standard output"
    )

    /// How a night is played again.
    static let playing = [from, speed, spoilers, noMouse, tour]
    /// How it is told without a screen, and kept.
    static let telling = [plain, interval, record]
    /// What to tell of, and where to.
    static let alerting = [alerts, alertLog, alertCommand]
    /// Options that every command takes.
    static let shared = [lang, ascii, color, noColor, theme, config, quiet] + pages

    /// Options that print something about the program and do nothing else.
    static let pages = [help, version, listThemes, defaultConfig, generate]
}
