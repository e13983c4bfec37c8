/// election-night(1), made from the tables of commands, options and settings.
enum ManualOfProgram {
    static var text: String {
        var page = Roff(
            name: "election-night",
            section: 1,
            summary: "watch an election night in the terminal"
        )
        synopsis(&page)
        commands(&page)
        page.section("OPTIONS OF EVERY COMMAND")
        options(OptionTable.shared, &page)
        plain(&page)
        surroundings(&page)
        endings(&page)
        page.section("EXAMPLES")
        page.literal([
            "election-night", "election-night init night.db --scenario kz-2023 --recorded",
            "election-night reconstruct kz-2023 | election-night ingest night.db -",
            "election-night replay night.db --from 20:30 --speed 60",
            "election-night watch night.db --plain >> night.txt",
        ])
        page.section("SEE ALSO")
        page.paragraph("election-night(5) for its files, sqlite3(1), terminfo(5), locale(7)")
        return page.text
    }

    private static func synopsis(_ page: inout Roff) {
        page.section("SYNOPSIS")
        page.usage("election-night", ["COMMAND"], ["OPTION"])
        page.section("DESCRIPTION")
        page.paragraph(
            "Polling-station protocols come in, every figure is checked, kept and traced, and turnout, shares, "
                + "the threshold, seats and quotas are on screen as they change, live or replayed. Without a "
                + "command the recorded night kz-2023 is shown. The key ? lists the keys, F1 too; q leaves."
        )
    }

    private static func commands(_ page: inout Roff) {
        page.section("COMMANDS")
        for command in CommandTable.all {
            page.part(command.name.rawValue + (command.operands.isEmpty ? "" : " " + command.operands))
            page.paragraph(sentence(command.summary))
            options(command.options, &page)
            page.literal(command.examples)
        }
    }

    private static func options(_ options: [Option], _ page: inout Roff) {
        for option in options {
            let letter = option.letter.map { "-\($0), " } ?? ""
            let value = option.value.map { " " + $0 } ?? ""
            page.entry(letter + "--" + option.name + value, sentence(option.summary))
        }
    }

    private static func plain(_ page: inout Roff) {
        page.section("WITHOUT A SCREEN")
        page.paragraph(
            "With --plain, and where standard output is no terminal, demo, replay and watch tell the night in "
                + "lines of time, kind and words: each event once, and how things stand at the beginning, every "
                + "--interval seconds of the night, at its end, and on Enter. No place, colour or drawn sign "
                + "means anything. Keys are lines typed at standard input, or at the terminal of the session "
                + "when standard input is none: Enter, p pause, + and - speed, = normal speed, q quit."
        )
        page.paragraph(
            "Help pages, this manual, error lines, logs and everything another program reads (JSON, CSV, "
                + "receipts, identifiers, codes) are in English in every language, so that they can be searched "
                + "for and compared."
        )
    }

    private static func surroundings(_ page: inout Roff) {
        page.section("ENVIRONMENT")
        for setting in SettingTable.all {
            page.entry(setting.variable, "As --\(setting.option.name): \(setting.wanted).")
        }
        page.entry("NO_COLOR", "When not empty, as --color never. Bold and reverse stay.")
        page.entry("CLICOLOR_FORCE", "When neither empty nor 0, as --color always.")
        page.entry(
            "LC_ALL, LC_MESSAGES, LANG",
            "The language where nothing else names one; and the encoding."
        )
        page.entry("TERM", "The kind of the terminal; an unknown one is taken for xterm-256color or vt100.")
        page.entry("ELECTION_NIGHT_SCENARIOS", "A folder of scenarios, looked in first.")
        page.entry("TMPDIR", "Where demo keeps its store while it runs.")
        page.section("FILES")
        page.entry(
            "$XDG_CONFIG_HOME/election-night/config, /etc/election-night/config",
            "Settings; see election-night(5). Never written by the program: --default-config prints one."
        )
        page.entry("$XDG_CONFIG_HOME/election-night/themes/NAME", "Themes of your own.")
        page.entry(
            "$XDG_STATE_HOME/election-night/crash-TIME-PID.txt",
            "What is known of a crash: its text, signal and place. Made by a crash and by nothing else."
        )
        page.entry(
            "$XDG_CACHE_HOME/election-night/*.night",
            "What watch had counted of a store (~/.cache without that variable): the next watch shows it at "
                + "once, says that it is unchecked, and counts again. Eight are kept; remove them as you like."
        )
    }

    private static func endings(_ page: inout Roff) {
        page.section("EXIT STATUS")
        for (status, words) in [
            ("0", "Done; for ingest, every line has a verdict."),
            ("1", "A check failed; with --strict, a line was refused."),
            ("2", "The command line or the settings are wrong, or there is no usable terminal."),
            ("65", "The data is not what it says."), ("66", "There is no such input."),
            ("73", "It cannot be made, or it exists."), ("74", "Reading or writing failed."),
            ("75", "The store is held by another writer."),
            ("128+N", "Signal N asked the program to end: INT, TERM, HUP or QUIT."),
        ] { page.entry(status, words) }
        page.paragraph("What the program was started to ignore, as by nohup, does not end it.")
        page.paragraph("After a crash the terminal is given back and the process dies by its signal.")
    }

    private static func sentence(_ summary: String) -> String {
        summary.prefix(1).uppercased() + summary.dropFirst() + "."
    }
}
