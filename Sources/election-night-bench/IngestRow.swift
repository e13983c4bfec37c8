/// Ingest of a million reports into a new store, beside a bare import.
struct IngestRow: RowSource {
    static let ids = ["ingest"]

    let material: Material

    /// Measures both sides into new files.
    ///
    /// - Returns: The row alone.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        let night = MillionNight(material: material)
        try night.write()
        let results = try Duel(runs: material.settings.runs).fight([
            Contestant { () throws(BenchError) in try ingest(night) },
            Contestant { () throws(BenchError) in try importBare(night) },
        ])
        return [
            Row(
                id: IngestRow.ids[0],
                unit: "k rows/s",
                sense: .more,
                ours: results[0][0],
                peers: [Row.Peer(name: "sqlite3 .import", samples: results[1][0])],
                what:
                    "\(night.count) reports from a file into a new store: JSON read, rules checked, "
                    + "hash chain, identities kept, WAL, FULL. The peer imports the same reports as CSV of "
                    + "\(ReportRows.columns) columns into a table without an index, WAL and FULL, unchecked."
            )
        ]
    }

    private func ingest(_ night: MillionNight) throws(BenchError) -> [Double] {
        let (shell, program) = (material.shell, material.settings.program)
        let store = material.folder + "/new.db"
        try shell.run(["rm", "-f"] + ["", "-wal", "-shm", "-head", "-lock"].map { store + $0 })
        try shell.run([program, "init", store, "--scenario", night.scenario, "--recorded"])
        return rate(night, try shell.run([program, "ingest", store, night.lines, "--quiet"]))
    }

    private func importBare(_ night: MillionNight) throws(BenchError) -> [Double] {
        let path = material.folder + "/import.db"
        let peer = SQLiteShell(shell: material.shell)
        return rate(night, try peer.importTime(csv: night.csv, columns: ReportRows.columns, into: path))
    }

    /// Thousands of rows a second.
    private func rate(_ night: MillionNight, _ nanoseconds: Double) -> [Double] {
        [Double(night.count) / nanoseconds * 1e6]
    }
}
