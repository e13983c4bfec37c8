import ElectionModel

/// A burst of reports at once while a screen is open, and the keys pressed meanwhile.
struct BurstRows: RowSource {
    static let ids = ["burst", "burst-frame", "burst-key"]

    let material: Material

    private static let (rows, columns, reports) = (50, 200, 100_000)

    /// Measures `ingest` and `watch` together; nothing else does that.
    ///
    /// - Returns: The rows of the time to the last commit, to the last frame, and of the slowest key.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        let night = MillionNight(material: material)
        try night.write()
        let results = try Duel(runs: material.settings.runs).fight([
            Contestant { () throws(BenchError) in try burst(night) }
        ])
        func row(_ place: Int, _ unit: String, figure: Int, _ what: String) -> Row {
            Row(
                id: BurstRows.ids[place],
                unit: unit,
                sense: .less,
                ours: results[0][figure],
                peers: [],
                what: what
            )
        }
        return [
            row(
                0,
                "s",
                figure: 0,
                "\(BurstRows.reports) reports given at once to `ingest` of a night that goes on, of "
                    + "\(material.election.precincts.count * MillionNight.copies) stations, while `watch` shows "
                    + "it: from the start of `ingest` until all are committed, synced and answered."
            ),
            row(1, "s", figure: 2, "The same until the screen shows the last of them."),
            row(
                2,
                "ms",
                figure: 1,
                "The slowest answer to j and k, pressed ten times a second all the while: from the key to the "
                    + "last byte of the frame in which the cursor has moved."
            ),
        ]
    }

    private func burst(_ night: MillionNight) throws(BenchError) -> [Double] {
        let driver = material.settings.drivers + "/burst_times.py"
        let size = [BurstRows.rows, BurstRows.columns, BurstRows.reports].map { "\($0)" }
        let words =
            ["/usr/bin/python3", driver] + size + [night.lines, night.scenario, material.settings.program]
        let numbers = try material.shell.numbers(of: words)
        guard numbers.count == 4 else { throw .notUnderstood(program: driver, output: "\(numbers)") }
        return numbers
    }
}
