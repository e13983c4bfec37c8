import PosixIO

/// What is asked for on the command line, and where the parts of the comparison lie.
struct Settings {
    /// Where the table goes as JSON too.
    private(set) var json: String?
    /// Interleaved runs of each row; five at least make a median.
    private(set) var runs = 5
    /// Rows to measure; empty for all.
    private(set) var rows: [String] = []
    /// The program that is measured.
    let program: String
    /// The folder of the peers that are not programs of the system.
    let drivers: String
    /// The Python that has the peers from PyPI; empty without one.
    let python: String
    /// The store whose size is measured alone, instead of the rows.
    private(set) var growth: String?

    /// Reads the command line and the environment.
    ///
    /// - Parameter words: The arguments.
    /// - Throws: ``BenchError/usage(word:)``.
    init(_ words: [String]) throws(BenchError) {
        program = Environment.value("ELECTION_NIGHT_PROGRAM") ?? ".build-release/release/election-night"
        drivers = Environment.value("ELECTION_NIGHT_DRIVERS") ?? "Tests/EndToEndTests/Drivers"
        python = Environment.value("ELECTION_NIGHT_PEERS") ?? ""
        var rest = words[...]
        while let option = rest.popFirst() {
            guard let value = rest.popFirst() else { throw .usage(word: option) }
            switch option {
            case "--json": json = value
            case "--row": rows.append(value)
            case "--growth": growth = value
            case "--runs":
                guard let number = Int(value), (1...99).contains(number) else { throw .usage(word: value) }
                runs = number
            default: throw .usage(word: option)
            }
        }
    }

    /// Whether any of these rows is asked for.
    func wants(_ ids: [String]) -> Bool { rows.isEmpty || ids.contains { rows.contains($0) } }
}
