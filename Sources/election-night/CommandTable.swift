/// A command with the options it takes; the first word of the command line names it.
struct Command: Sendable {
    let name: Name
    /// What follows the name: `STORE [INPUT…]`.
    let operands: String
    /// Fewest and most operands.
    let arity: ClosedRange<Int>
    let options: [Option]
    let summary: String
    /// Lines under the usage that teach by example.
    let examples: [String]

    enum Name: String, Sendable, CaseIterable {
        case demo, `init`, ingest, watch, replay, tally, screen, log, verify, reconstruct, allocate
        case admit, withdraw, confirm, doubt, explain, backup, export, report, `import`, check, ledger, draft
    }
}

/// Every command, in the order of the help.
enum CommandTable {
    static let all: [Command] = [
        Command(
            name: .demo,
            operands: "[SCENARIO]",
            arity: 0...1,
            options: [OptionTable.live, OptionTable.seed] + OptionTable.playing + OptionTable.telling
                + OptionTable.alerting,
            summary: "a recorded night replayed on a dashboard; the default (kz-2023)",
            examples: [
                "election-night", "election-night demo --live --speed 600",
                "election-night demo --from 20:30", "election-night demo --tour",
            ]
        ),
        Command(
            name: .`init`,
            operands: "STORE --scenario DIR",
            arity: 1...1,
            options: [OptionTable.scenario, OptionTable.recorded],
            summary: "a new store for an election",
            examples: ["election-night init night.db --scenario Scenarios/kz-2023 --recorded"]
        ),
        check, draft,
        Command(
            name: .ingest,
            operands: "STORE [INPUT…]",
            arity: 1...64,
            options: [OptionTable.follow, OptionTable.format, OptionTable.receipts, OptionTable.strict],
            summary: "check reports and keep them; INPUT is a file, a folder or - (--format jsonl, csv)",
            examples: [
                "election-night reconstruct kz-2023 | election-night ingest night.db -",
                "election-night ingest night.db spool/ --follow --receipts receipts.jsonl",
                "  takes each finished file of spool/ and removes it once its reports are kept;",
                "  senders write NAME.part there and rename it to NAME",
            ]
        ),
        Command(
            name: .`import`,
            operands: "STORE FILE --format NAME",
            arity: 2...2,
            options: [
                OptionTable.importFormat, OptionTable.source, OptionTable.map, OptionTable.reportedAt,
                OptionTable.dryRun, OptionTable.receipts, OptionTable.strict,
            ],
            summary: "results of another system as reports: NIST SP 1500-100 v2, or a table with a mapping",
            examples: [
                "election-night import night.db results.xml --format nist-xml --source cec --dry-run",
                "election-night import night.db protocols.csv --format csv --map cec-map.json",
            ]
        ),
        Command(
            name: .watch,
            operands: "STORE",
            arity: 1...1,
            options: [OptionTable.noMouse] + OptionTable.telling + OptionTable.alerting,
            summary: "the live dashboard",
            examples: ["election-night watch night.db --alerts conditions.txt --alert-log alerts.tsv"]
        ),
        Command(
            name: .replay,
            operands: "STORE",
            arity: 1...1,
            options: OptionTable.playing + OptionTable.telling + OptionTable.alerting,
            summary: "the same night again, read-only",
            examples: ["election-night replay night.db --from 20:00 --speed 60"]
        ),
        Command(
            name: .tally,
            operands: "STORE",
            arity: 1...1,
            options: [OptionTable.format, OptionTable.at, OptionTable.seq],
            summary: "the figures: --format text, json or csv",
            examples: [
                "election-night tally night.db --at 2023-03-19T22:10:00+06:00 --format json",
                "election-night tally night.db --at 22:10          on election day",
            ]
        ),
        Command(
            name: .doubt,
            operands: "STORE",
            arity: 1...1,
            options: [OptionTable.format, OptionTable.at, OptionTable.seq],
            summary: "which outcomes hang on stations in doubt: --format text or json",
            examples: [
                "election-night doubt night.db",
                "election-night doubt night.db --at 2023-03-19T23:20:00+06:00 --format json",
            ]
        ),
        Command(
            name: .explain,
            operands: "STORE FIGURE",
            arity: 1...2,
            options: [OptionTable.format, OptionTable.all, OptionTable.at, OptionTable.seq],
            summary: "the reports behind a figure: --format text, json or csv",
            examples: [
                "election-night explain night.db turnout.abai", "election-night explain night.db list.amanat",
                "election-night explain night.db district-07.district-07-3",
                "election-night explain night.db          what can be asked",
            ]
        ),
        ledger,
        Command(
            name: .screen,
            operands: "STORE",
            arity: 1...1,
            options: [
                OptionTable.size, OptionTable.page, OptionTable.figure, OptionTable.compare, OptionTable.view,
                OptionTable.ansi, OptionTable.at, OptionTable.seq, OptionTable.spoilers,
            ],
            summary: "one frame on standard output, no terminal needed",
            examples: [
                "election-night screen night.db --size 120x40",
                "election-night screen night.db --page reports --figure list.amanat.abai",
                "election-night screen night.db --page seats --at 22:10 --size 80x50",
            ]
        ),
        Command(
            name: .export,
            operands: "STORE --format NAME",
            arity: 1...1,
            options: [
                OptionTable.exportFormat, OptionTable.out, OptionTable.level, OptionTable.keepFresh,
                OptionTable.at, OptionTable.seq,
            ],
            summary: "the results for others: a page, a picture, tables, NIST SP 1500-100 v2",
            examples: [
                "election-night export night.db --format html --out results.html --lang ru",
                "election-night export night.db --format html --out results.html --follow",
                "election-night export night.db --format nist-xml --at 22:10 --out results.xml",
                "election-night export night.db --format svg > house.svg",
            ]
        ),
        Command(
            name: .report,
            operands: "STORE",
            arity: 1...1,
            options: [OptionTable.format, OptionTable.out, OptionTable.at, OptionTable.seq],
            summary: "the night in one document: --format text or html",
            examples: [
                "election-night report night.db --format html --out night.html",
                "election-night report night.db --lang kk",
            ]
        ),
        Command(
            name: .log,
            operands: "STORE",
            arity: 1...1,
            options: [
                OptionTable.unit, OptionTable.refused, OptionTable.summary, OptionTable.format,
                OptionTable.zstd,
            ],
            summary: "what arrived: --format text or jsonl",
            examples: [
                "election-night log night.db --unit abai-0001", "election-night log night.db --refused",
                "election-night log night.db --refused --summary",
                "election-night log night.db --format jsonl --zstd > night.jsonl.zst",
            ]
        ),
        Command(
            name: .admit,
            operands: "STORE NUMBER --reason TEXT",
            arity: 2...2,
            options: [OptionTable.reason],
            summary: "count a refused protocol although it breaks a rule; NUMBER of log --refused",
            examples: [
                "election-night admit night.db 12 --reason 'Signed copy seen, clerk put one vote in no pile'"
            ]
        ),
        Command(
            name: .withdraw,
            operands: "STORE SEQ --reason TEXT",
            arity: 2...2,
            options: [OptionTable.reason],
            summary: "take a protocol out of the count; what stood before stands again",
            examples: ["election-night withdraw night.db 20655 --reason 'Sent from a stolen account'"]
        ),
        Command(
            name: .confirm,
            operands: "STORE SEQ --reason TEXT",
            arity: 2...2,
            options: [OptionTable.reason],
            summary: "say that a protocol's figures stand as they are; its alarms are dealt with",
            examples: ["election-night confirm night.db 20655 --reason 'Checked against the paper'"]
        ),
        Command(
            name: .verify,
            operands: "STORE",
            arity: 1...1,
            options: [OptionTable.anchor],
            summary: "hash chain, recount against running totals, head against the anchor",
            examples: ["election-night verify night.db"]
        ),
        Command(
            name: .backup,
            operands: "STORE FILE",
            arity: 2...2,
            options: [],
            summary: "a checked copy of the store in FILE, also while ingest runs; says up to which entry",
            examples: ["election-night backup night.db /media/stick/night-2215.db"]
        ),
        Command(
            name: .reconstruct,
            operands: "SCENARIO",
            arity: 1...1,
            options: [OptionTable.seed],
            summary: "a made-up night's reports that add up to the published totals, on standard output",
            examples: ["election-night reconstruct kz-2023 > night.jsonl"]
        ),
        Command(
            name: .allocate,
            operands: "FILE",
            arity: 1...1,
            options: [],
            summary: "seats, margins and ranges for votes given as JSON (- for standard input)",
            examples: [
                "election-night allocate votes.json", "votes.json holds one object:",
                #"  {"method":"largest-remainder","seats":69,"threshold":{"value":"1/20"},"#,
                #"   "lists":[{"id":"amanat","votes":3431510,"rank":6},{"id":"auyl","votes":693938,"rank":3}],"#,
                #"   "notLists":[{"id":"against-all","votes":248291}],"outstanding":1200}"#,
                "  method: largest-remainder, dhondt, sainte-lague, modified-sainte-lague;",
                "  needed: method, seats, lists with id and votes (rank: order of registration, for ties);",
                "  threshold: value, inclusive (true), base (valid-ballots, party-votes, ballots-found);",
                "  notLists: votes in the base that take no seats; baseVotes: the base itself, else the sum;",
                "  outstanding: ballots still to come; singleList: factor, minimumSeats; quota: hare",
            ]
        ),
    ]
}
