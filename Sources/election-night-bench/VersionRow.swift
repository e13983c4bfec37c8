/// The start of the program alone: `--version`, from exec to its end.
struct VersionRow: RowSource {
    static let ids = ["version"]

    let material: Material

    private static let starts = 20

    /// Measures it beside a monitor's.
    ///
    /// - Returns: The row alone.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        let programs = [material.settings.program] + ["htop"].filter { material.shell.has($0) }
        let contestants = programs.map { program in
            Contestant { () throws(BenchError) in try start(program) }
        }
        let results = try Duel(runs: material.settings.runs).fight(contestants)
        return [
            Row(
                id: VersionRow.ids[0],
                unit: "ms",
                sense: .less,
                ours: results[0][0],
                peers: programs.indices.dropFirst().map {
                    Row.Peer(name: programs[$0] + " --version", samples: results[$0][0])
                },
                what: "`--version` from exec to its end, the mean of \(VersionRow.starts) starts."
            )
        ]
    }

    private func start(_ program: String) throws(BenchError) -> [Double] {
        var spent = 0.0
        for _ in 0..<VersionRow.starts { spent += try material.shell.run([program, "--version"]) }
        return [spent / Double(VersionRow.starts) / 1e6]
    }
}
