/// Commands about what an election's folder says.
extension CommandTable {
    static let check = Command(
        name: .check,
        operands: "DIR",
        arity: 1...1,
        options: [OptionTable.strict],
        summary: "what is wrong with an election's folder: file, line, column, how to mend it",
        examples: [
            "election-night check Scenarios/kz-2023",
            "  0 nothing; 1 it contradicts itself, or --strict and a line of night.jsonl is refused;",
            "  65 init would refuse it",
        ]
    )

    static let draft = Command(
        name: .draft,
        operands: "TABLE --map MAP --scenario DIR",
        arity: 1...1,
        options: [OptionTable.tableMap, OptionTable.scenario],
        summary: "units, lists and night of DIR, which holds election.json, from a table of results",
        examples: [
            "election-night draft votes.csv --map map.json --scenario Norway/",
            "  map.json says what the table calls its columns; a row is an option's votes in a unit:",
            #"  {"separator":";","country":"Norway","source":"ssb","reportedAt":"1965-09-14T08:00:00+01:00","#,
            #"   "columns":{"unit":"district_name","option":"party","votes":"votes","seats":"seats"}}"#,
            "  columns may also name listed, issued, found and invalid",
        ]
    )

    static let ledger = Command(
        name: .ledger,
        operands: "STORE",
        arity: 1...1,
        options: [OptionTable.format, OptionTable.at, OptionTable.seq],
        summary: "published figures against the count, line by line: --format text, json or csv",
        examples: [
            "election-night ledger night.db",
            "election-night ledger night.db --at 14:10      what could be said by then",
        ]
    )
}
