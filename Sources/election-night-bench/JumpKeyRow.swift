import NightDesk

/// From the key that asks for a moment of the night to the frame that shows it, on a terminal.
struct JumpKeyRow: RowSource {
    static let ids = ["jump-key", "jump-worst"]

    let material: Material

    private static let (rows, columns, jumps) = (50, 200, 60)

    /// Measures random jumps in a replay beside jumps to random lines of the same reports in a pager.
    ///
    /// - Returns: The rows of the median and of the worst jump of each run.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        let replay = [material.settings.program, "replay", material.store, "--from", "22:30", "--speed", "1"]
        let pager = ["less", "-S", material.lines]
        let results = try Duel(runs: material.settings.runs).fight([
            Contestant { () throws(BenchError) in try jumps(in: replay) },
            Contestant { () throws(BenchError) in try jumps(in: pager) },
        ])
        let count = material.recording.entries.count
        return [
            row(
                0,
                results,
                figure: 0,
                what: "\(JumpKeyRow.jumps) jumps to random moments of `replay`, on a terminal of "
                    + "\(JumpKeyRow.columns)×\(JumpKeyRow.rows): from Enter to the last byte of the frame of "
                    + "the moment, in a night of \(count) reports; the median of a run. The peer shows "
                    + "a random line of the same reports, and counts nothing."
            ),
            row(1, results, figure: 2, what: "The slowest of those jumps."),
        ]
    }

    private func row(_ place: Int, _ results: [[Samples]], figure: Int, what: String) -> Row {
        Row(
            id: JumpKeyRow.ids[place],
            unit: "ms",
            sense: .less,
            ours: results[0][figure],
            peers: [Row.Peer(name: "less, to a line", samples: results[1][figure])],
            what: what
        )
    }

    private func jumps(in command: [String]) throws(BenchError) -> [Double] {
        let driver = material.settings.drivers + "/jump_times.py"
        let size = ["\(JumpKeyRow.rows)", "\(JumpKeyRow.columns)", "\(JumpKeyRow.jumps)"]
        let numbers = try material.shell.numbers(of: ["/usr/bin/python3", driver] + size + command)
        guard numbers.count == 3 else { throw .notUnderstood(program: driver, output: "\(numbers)") }
        return numbers
    }
}
