import PosixIO

/// Ingest of a million reports into a new store, beside a bare import.
struct IngestRow: RowSource {
    static let ids = ["ingest", "ingest-mem"]

    let material: Material

    /// Measures both sides into new files.
    ///
    /// - Returns: The rate, and the most memory held.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        let night = MillionNight(material: material)
        try night.write()
        let results = try Duel(runs: material.settings.runs).fight([
            Contestant { () throws(BenchError) in try ingest(night) },
            Contestant { () throws(BenchError) in try importBare(night) },
        ])
        let peers = results[1].map { Row.Peer(name: "sqlite3 .import", samples: $0) }
        return [
            Row(
                id: IngestRow.ids[0],
                unit: "k rows/s",
                sense: .more,
                ours: results[0][0],
                peers: [peers[0]],
                what:
                    "\(night.count) reports from a file into a new store: JSON read, rules checked, "
                    + "hash chain, identities indexed, WAL, FULL. The peer imports the same reports as CSV of "
                    + "\(ReportRows.columns) columns into a table without an index, WAL and FULL, unchecked."
            ),
            Row(
                id: IngestRow.ids[1],
                unit: "MiB",
                sense: .less,
                ours: results[0][1],
                peers: [peers[1]],
                what: "The most memory held meanwhile; ours holds an election of eleven times the precincts."
            ),
        ]
    }

    private func ingest(_ night: MillionNight) throws(BenchError) -> [Double] {
        let (shell, program) = (material.shell, material.settings.program)
        let store = material.folder + "/new.db"
        try shell.run(["rm", "-f"] + ["", "-wal", "-shm", "-head", "-lock"].map { store + $0 })
        try shell.run([program, "init", store, "--scenario", night.scenario, "--recorded"])
        return figures(night, try shell.ending(of: [program, "ingest", store, night.lines, "--quiet"]))
    }

    private func importBare(_ night: MillionNight) throws(BenchError) -> [Double] {
        let path = material.folder + "/import.db"
        let peer = SQLiteShell(shell: material.shell)
        return figures(night, try peer.importing(csv: night.csv, columns: ReportRows.columns, into: path))
    }

    /// Thousands of rows a second, and MiB.
    private func figures(_ night: MillionNight, _ ending: ChildProcess.Ending) -> [Double] {
        [Double(night.count) / Double(ending.nanoseconds) * 1e6, Double(ending.peakKilobytes) / 1_024]
    }
}
