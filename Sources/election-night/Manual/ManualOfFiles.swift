import DashboardView

/// election-night(5): the files the program reads and writes.
enum ManualOfFiles {
    static var text: String {
        var page = Roff(name: "election-night", section: 5, summary: "files of election-night(1)")
        settings(&page)
        themes(&page)
        scenarios(&page)
        reports(&page)
        answers(&page)
        stores(&page)
        page.section("SEE ALSO")
        page.paragraph("election-night(1), sqlite3(1), asciinema(1)")
        return page.text
    }

    private static func settings(_ page: inout Roff) {
        page.section("SETTINGS")
        page.paragraph(
            "Lines of key = value in UTF-8, each ended by a line feed. A line that begins with # is a comment; "
                + "blanks around key and value do not count; a key stands once. What does not fit is refused by "
                + "every command, with its line. A flag goes before the environment, that before "
                + "$XDG_CONFIG_HOME/election-night/config (~/.config without that variable), that before "
                + "/etc/election-night/config, and that before the locale. --config FILE names another file, and "
                + "then no other is read."
        )
        for setting in SettingTable.all {
            page.entry(
                setting.key,
                "\(setting.wanted) (\(setting.fallback)): \(setting.option.summary); \(setting.variable)."
            )
        }
    }

    private static func themes(_ page: inout Roff) {
        page.section("THEMES")
        page.paragraph(
            "A theme of your own is a file of the same form, $XDG_CONFIG_HOME/election-night/themes/NAME, NAME "
                + "of small letters, digits and hyphens. A value is #rrggbb (the nearest of the 256 colours is "
                + "taken), a number of the palette from 0 to 255, or default, then any of bold, dim, underline "
                + "and reverse. base, if it is there, comes first and names the theme that the rest is taken "
                + "from: \(Theme.allCases.map(\.rawValue).joined(separator: ", ")). bar and selection are "
                + "grounds: a colour, or default reverse."
        )
        page.entry("Roles", ThemeNames.all.joined(separator: ", ") + ".")
        page.literal(["base = light", "accent = #005f87 bold", "party.1 = 26", "selection = default reverse"])
    }

    private static func scenarios(_ page: inout Roff) {
        page.section("SCENARIO FOLDER")
        for (name, words) in [
            (
                "election.json",
                "What is fixed before the night: contests, threshold, allocation, quota, limits, "
                    + "sources, majorities."
            ),
            ("units.csv", "The country, regions, districts and precincts, voters listed at opening, hours."),
            ("parties.csv", "The lists, in ballot order."),
            ("candidates.csv", "Persons of lists and districts with the quota's attributes; optional."),
            ("published.csv", "Figures that others announced; optional."),
            ("reconstruction.json", "The totals that a made-up night adds up to; optional."),
            ("SOURCES.md", "Where each figure comes from, and what is made up."),
        ] { page.entry(name, words) }
    }

    private static func reports(_ page: inout Roff) {
        page.section("REPORTS")
        page.paragraph(
            "JSON Lines, one report a line of at most 64 KiB: kind turnout (voters listed and ballots issued by "
                + "an hour), count (the protocol of a contest at a precinct in one revision) or annul (takes one "
                + "revision back). Unknown, repeated and missing members are refused. Times are ISO 8601 with "
                + "whole seconds and an offset, numbers plain whole ones of at most nine digits. With --format "
                + "csv the same names are the header, with a column votes.ID for each selection. Input that "
                + "begins as a zstd stream is unpacked."
        )
        page.literal([
            #"{"kind":"turnout","election":"kz-2023","unit":"abai-0001","source":"abai","#,
            #" "reportedAt":"2023-03-19T12:00:00+06:00","votersListed":812,"ballotsIssued":273}"#,
            #"{"kind":"count","election":"kz-2023","contest":"list","unit":"abai-0001","source":"abai","#,
            #" "revision":1,"reportedAt":"2023-03-19T21:04:11+06:00","votersListed":812,"#,
            #" "ballotsReceived":820,"ballotsIssued":463,"ballotsCancelled":357,"ballotsFound":463,"#,
            #" "invalidBallots":11,"votes":{"amanat":244,"auyl":49,"against-all":159}}"#,
        ])
        page.paragraph("Each report stands in one line; they are broken here to fit.")
    }

    private static func answers(_ page: inout Roff) {
        page.section("RECEIPTS")
        page.paragraph(
            "ingest --receipts FILE writes a line for each line read, after its report is safe on disk: verdict "
                + "accepted, repeat or refused, with the position in the log and its hash, or the code of the "
                + "rule and a message. Codes that begin with S, D, K, V, T, R and C refuse or warn; A and X are "
                + "alarms and warnings about an accepted protocol. With or without it, the end of ingest says how "
                + "many lines were refused and which command tells why, unless --quiet is given."
        )
    }

    private static func stores(_ page: inout Roff) {
        page.section("STORE")
        page.paragraph(
            "One SQLite file that only grows, and beside it STORE-lock (the writer), STORE-head (the last "
                + "position and its hash), STORE-decisions (decisions that wait for the writer) and SQLite's own "
                + "-wal and -shm. The hash of an entry is SHA-256 over the hash before, the position, the time of "
                + "arrival and the canonical line, each followed by a line feed, with 64 zeros before the first. "
                + "log --format jsonl writes the entries as reports that ingest takes into a --recorded store."
        )
        page.section("RECORDING")
        page.paragraph(
            "--record FILE.cast writes an asciicast of version 2: a head, then an event for each frame (o) and "
                + "each change of size (r), with the seconds since the beginning."
        )
    }
}
