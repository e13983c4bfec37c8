import NightDesk
import ElectionModel

/// Ingest of the whole night into a new store, beside a bare import.
struct IngestRow: RowSource {
    static let ids = ["ingest"]

    let material: Material

    private static let columns = 14

    /// Measures both sides into new files.
    ///
    /// - Returns: The row alone.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        try material.shell.write(rows(), to: csv)
        let results = try Duel(runs: material.settings.runs).fight([
            Contestant(run: ingest), Contestant(run: importBare),
        ])
        return [
            Row(
                id: IngestRow.ids[0],
                unit: "k rows/s",
                sense: .more,
                ours: results[0][0],
                peers: [Row.Peer(name: "sqlite3 .import", samples: results[1][0])],
                what:
                    "\(material.made.count) reports from a file into a new store: JSON read, rules checked, "
                    + "hash chain, WAL, FULL. The peer imports the same reports as CSV, WAL and FULL, unchecked."
            )
        ]
    }

    private var csv: String { material.folder + "/reports.csv" }

    private func ingest() throws(BenchError) -> [Double] {
        let (shell, program) = (material.shell, material.settings.program)
        let store = material.folder + "/new.db"
        try shell.run(["rm", "-f"] + ["", "-wal", "-shm", "-head", "-lock"].map { store + $0 })
        try shell.run([program, "init", store, "--scenario", Material.scenarioName, "--recorded"])
        return rate(try shell.run([program, "ingest", store, material.lines, "--quiet"]))
    }

    private func importBare() throws(BenchError) -> [Double] {
        let path = material.folder + "/import.db"
        let shell = SQLiteShell(shell: material.shell)
        return rate(try shell.importTime(csv: csv, columns: IngestRow.columns, into: path))
    }

    /// Thousands of rows a second.
    private func rate(_ nanoseconds: Double) -> [Double] { [Double(material.made.count) / nanoseconds * 1e6] }

    /// One line an entry; those refused or repeated stand in by the entry before.
    private func rows() -> [UInt8] {
        var text = ""
        let entries = material.recording.entries
        for place in 0..<material.made.count {
            let entry = entries[min(place, entries.count - 1)]
            text += "\(entry.receivedAt.iso8601)," + fields(of: entry.report).joined(separator: ",") + "\n"
        }
        return Array(text.utf8)
    }

    /// The fields of a report but for its arrival: 13 of them.
    private func fields(of report: Report) -> [String] {
        let unit = material.election.precinct(report.precinct).id
        let head = [unit, report.source, report.reportedAt.iso8601]
        let none = { (count: Int) in [String](repeating: "", count: count) }
        switch report {
        case .turnout(let turnout):
            return ["turnout"] + head + none(2) + ["\(turnout.votersListed)", "\(turnout.ballotsIssued)"]
                + none(5)
        case .annul(let annulment):
            let place = [material.election.contests[annulment.contest].id, "\(annulment.revision)"]
            return ["annul"] + head + place + none(6) + [annulment.reason]
        case .decide(let decision): return ["decide"] + head + none(8) + [decision.reason]
        case .count(let count):
            let place = [material.election.contests[count.contest].id, "\(count.revision)"]
            let ballots = count.ballots
            let figures: [UInt32?] = [
                ballots.votersListed, ballots.ballotsIssued, ballots.ballotsReceived,
                ballots.ballotsCancelled, ballots.ballotsFound, ballots.invalidBallots,
            ]
            let votes = count.votes.map { "\($0)" }.joined(separator: ";")
            return ["count"] + head + place + figures.map { $0.map { "\($0)" } ?? "" } + [votes]
        }
    }
}
