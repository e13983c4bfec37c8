import ElectionModel
import Tabulation

/// The full recount: list votes of every station, added up by region.
struct RecountRow: RowSource {
    static let ids = ["recount"]

    let material: Material

    private static let repetitions = 200
    private static let queries = 20

    /// Measures all sides, and checks that they say the same.
    ///
    /// - Returns: The row alone.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        let sums = try RegionSums(of: material.night, for: RecountRow.ids[0], material: material)
        let tables = PythonTable.all(material)
        let sides = [
            Contestant(run: recount),
            Contestant { () throws(BenchError) in [try sums.askSQLite(times: RecountRow.queries) / 1_000] },
        ]
        let others = tables.map { table in
            Contestant { () throws(BenchError) in [try sums.ask(table, times: RecountRow.queries) / 1_000] }
        }
        let results = try Duel(runs: material.settings.runs).fight(sides + others)
        let count = material.election.precincts.count
        let names = ["sqlite3 GROUP BY"] + tables.map(\.engine.title)
        return [
            Row(
                id: RecountRow.ids[0],
                unit: "µs",
                sense: .less,
                ours: results[0][0],
                peers: names.enumerated().map { Row.Peer(name: $1, samples: results[$0 + 1][0]) },
                what: "List votes of \(count) stations × \(sums.selections) added up by region; the others "
                    + "have the same rows in memory, sqlite3 stored by region, and all processors. All "
                    + "answers are compared."
            )
        ]
    }

    /// One recount, the mean of many.
    static func nanoseconds(_ night: Night) -> Double { RegionSums.nanoseconds(night, times: repetitions) }

    private func recount() throws(BenchError) -> [Double] {
        [RecountRow.nanoseconds(material.night) / 1_000]
    }
}
