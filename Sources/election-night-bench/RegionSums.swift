import ElectionModel
import Tabulation

/// The list votes of every station of a night added up by region: by us, and by others from the same rows.
struct RegionSums {
    let material: Material
    /// The row of the table it is for.
    let row: String
    let csv: String
    let selections: Int
    /// What the others must answer.
    private let expected: [[UInt64]]

    /// Writes the stations of a night as a table without a header: region, station, votes in ballot order.
    ///
    /// - Parameters:
    ///   - night: The night as it stands.
    ///   - row: The row of the table it is for.
    ///   - material: Gives the folder.
    /// - Throws: ``BenchError`` as the table cannot be written.
    init(of night: Night, for row: String, material: Material) throws(BenchError) {
        self.material = material
        self.row = row
        csv = material.folder + "/\(row).csv"
        selections = night.country.votes.count
        expected = night.recountVotes()
        try material.shell.write(RegionSums.table(of: night), to: csv)
    }

    /// One recount of ours in nanoseconds, the mean of many.
    static func nanoseconds(_ night: Night, times: Int) -> Double {
        var votes: UInt64 = 0
        let spent = Stopwatch.nanoseconds {
            for _ in 0..<times { votes &+= night.recountVotes()[0][0] }
        }
        precondition(votes % UInt64(times) == 0, "each recount gives the same")
        return spent / Double(times)
    }

    /// The same by `sqlite3`, rows stored by region.
    ///
    /// - Parameter times: How often.
    /// - Returns: Nanoseconds, the mean.
    /// - Throws: ``BenchError``, among them that the answer is another.
    func askSQLite(times: Int) throws(BenchError) -> Double {
        let places = 1...selections
        let votes = places.map { "v\($0) INTEGER" }.joined(separator: ",")
        let sums = places.map { "sum(v\($0))" }.joined(separator: ",")
        return try check(
            SQLiteShell(shell: material.shell).time(
                table: "CREATE TABLE t (region INTEGER, station INTEGER, \(votes), "
                    + "PRIMARY KEY (region, station)) WITHOUT ROWID",
                csv: csv,
                query: "SELECT region, \(sums) FROM t GROUP BY region",
                times: times
            )
        )
    }

    /// The same by a column store of Python.
    ///
    /// - Parameters:
    ///   - table: Which.
    ///   - times: How often.
    /// - Returns: Nanoseconds, the mean.
    /// - Throws: ``BenchError``, among them that the answer is another.
    func ask(_ table: PythonTable, times: Int) throws(BenchError) -> Double {
        try check(try table.sums(csv: csv, selections: selections, times: times))
    }

    private func check(_ answer: QueryAnswer) throws(BenchError) -> Double {
        let isSame = answer.rows.allSatisfy { row in
            guard let place = row.first.flatMap({ Int($0) }), expected.indices.contains(place) else {
                return false
            }
            return row.dropFirst().map { String($0) } == expected[place].map { "\($0)" }
        }
        guard isSame, !answer.rows.isEmpty else { throw .answersDiffer(row: row) }
        return answer.nanoseconds
    }

    private static func table(of night: Night) -> [UInt8] {
        var text = ""
        for precinct in night.election.precincts.indices {
            let region = night.election.regionPlace(ofPrecinct: precinct) ?? night.election.regions.count
            let votes = night.figures(ofPrecinct: precinct).votes
            text += "\(region),\(precinct)," + votes.map { "\($0)" }.joined(separator: ",") + "\n"
        }
        return Array(text.utf8)
    }
}
