import ElectionModel
import Tabulation

/// The full recount: list votes of every station, added up by region.
struct RecountRow: RowSource {
    static let ids = ["recount"]

    let material: Material

    private static let repetitions = 200
    private static let queries = 20

    /// Measures both sides, and checks that they say the same.
    ///
    /// - Returns: The row alone.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        try material.shell.write(stations(), to: csv)
        let results = try Duel(runs: material.settings.runs).fight([
            Contestant(run: recount), Contestant(run: query),
        ])
        let count = material.election.precincts.count
        return [
            Row(
                id: RecountRow.ids[0],
                unit: "µs",
                sense: .less,
                ours: results[0][0],
                peers: [Row.Peer(name: "sqlite3 GROUP BY", samples: results[1][0])],
                what: "List votes of \(count) stations × \(selections) added up by region; sqlite3 has the "
                    + "same rows in memory, stored by region. Both answers are compared."
            )
        ]
    }

    /// One recount, the mean of many.
    static func nanoseconds(_ night: Night) -> Double {
        var votes: UInt64 = 0
        let spent = Stopwatch.nanoseconds {
            for _ in 0..<repetitions { votes &+= night.recountVotes()[0][0] }
        }
        precondition(votes % UInt64(repetitions) == 0, "each recount gives the same")
        return spent / Double(repetitions)
    }

    private func recount() throws(BenchError) -> [Double] { [RecountRow.nanoseconds(material.night) / 1_000] }

    private func query() throws(BenchError) -> [Double] {
        let answer = try SQLiteShell(shell: material.shell).time(
            table: table,
            csv: csv,
            query: "SELECT region, \(sums) FROM t GROUP BY region",
            times: RecountRow.queries
        )
        guard same(answer.rows) else { throw .answersDiffer(row: RecountRow.ids[0]) }
        return [answer.nanoseconds / 1_000]
    }

    private var csv: String { material.folder + "/stations.csv" }
    private var selections: Int { material.night.country.votes.count }
    private var sums: String { (1...selections).map { "sum(v\($0))" }.joined(separator: ",") }

    private var table: String {
        let votes = (1...selections).map { "v\($0) INTEGER" }.joined(separator: ",")
        return "CREATE TABLE t (region INTEGER, station INTEGER, \(votes), "
            + "PRIMARY KEY (region, station)) WITHOUT ROWID"
    }

    /// One line a station: region, station, votes in ballot order.
    private func stations() -> [UInt8] {
        var text = ""
        for precinct in material.election.precincts.indices {
            let region =
                material.election.regionPlace(ofPrecinct: precinct) ?? material.election.regions.count
            let votes = material.night.figures(ofPrecinct: precinct).votes
            text += "\(region),\(precinct)," + votes.map { "\($0)" }.joined(separator: ",") + "\n"
        }
        return Array(text.utf8)
    }

    private func same(_ rows: [[String]]) -> Bool {
        let ours = material.night.recountVotes()
        return rows.allSatisfy { row in
            guard let place = row.first.flatMap({ Int($0) }), ours.indices.contains(place) else {
                return false
            }
            return row.dropFirst().map { String($0) } == ours[place].map { "\($0)" }
        } && !rows.isEmpty
    }
}
