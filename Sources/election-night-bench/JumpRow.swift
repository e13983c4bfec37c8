import NightDesk
import ElectionModel
import Tabulation

/// A jump to the end of the night: everything counted again from the first report.
struct JumpRow: RowSource {
    static let ids = ["jump"]

    let material: Material

    private static let queries = 5

    /// Measures both sides, and checks that they say the same.
    ///
    /// - Returns: The row alone.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        try material.shell.write(protocols(), to: csv)
        let results = try Duel(runs: material.settings.runs).fight([
            Contestant(run: jump), Contestant(run: ask),
        ])
        let count = material.recording.entries.count
        return [
            Row(
                id: JumpRow.ids[0],
                unit: "ms",
                sense: .less,
                ours: results[0][0],
                peers: [Row.Peer(name: "sqlite3, list votes only", samples: results[1][0])],
                what:
                    "A jump of the playhead to the end: \(count) reports counted from the first, all contests, "
                    + "turnout, events, seats. The peer answers only the country's list votes, the newest protocol "
                    + "of each station not annulled, from a table in memory; the answers are compared."
            )
        ]
    }

    private func jump() throws(BenchError) -> [Double] {
        let count = material.recording.entries.count
        var seq = 0
        let spent = Stopwatch.nanoseconds {
            seq = material.recording.night(at: count, clock: nil).snapshot().seq
        }
        precondition(seq == count, "all is counted")
        return [spent / 1e6]
    }

    private func ask() throws(BenchError) -> [Double] {
        let shell = SQLiteShell(shell: material.shell)
        let answer = try shell.time(table: table, csv: csv, query: query, times: JumpRow.queries)
        guard answer.rows.last == material.night.country.votes.map({ "\($0)" }) else {
            throw .answersDiffer(row: JumpRow.ids[0])
        }
        return [answer.nanoseconds / 1e6]
    }

    private var csv: String { material.folder + "/protocols.csv" }
    private var votes: [String] { (1...material.night.country.votes.count).map { "v\($0)" } }

    private var table: String {
        "CREATE TABLE t (kind INTEGER, station INTEGER, revision INTEGER, "
            + votes.map { $0 + " INTEGER" }.joined(separator: ",") + ")"
    }

    private var query: String {
        let sums = votes.map { "sum(\($0))" }.joined(separator: ",")
        return "SELECT \(sums) FROM (SELECT *, max(revision) FROM t WHERE kind = 1 AND (station, revision) "
            + "NOT IN (SELECT station, revision FROM t WHERE kind = 2) GROUP BY station)"
    }

    /// List protocols (1) and their annulments (2) in order of arrival.
    private func protocols() -> [UInt8] {
        let list = material.election.listContest
        let none = [String](repeating: "0", count: votes.count).joined(separator: ",")
        var text = ""
        for entry in material.recording.entries {
            switch entry.report {
            case .count(let count) where count.contest == list:
                let votes = count.votes.map { "\($0)" }.joined(separator: ",")
                text += "1,\(count.precinct),\(count.revision),\(votes)\n"
            case .annul(let annulment) where annulment.contest == list:
                text += "2,\(annulment.precinct),\(annulment.revision),\(none)\n"
            default: break
            }
        }
        return Array(text.utf8)
    }
}
