/// A column store of Python as a peer, from PyPI.
struct PythonTable {
    /// Those that are compared, by the names of their modules.
    enum Engine: String, CaseIterable {
        case duckdb, polars

        /// As it stands in the table.
        var title: String {
            switch self {
            case .duckdb: "DuckDB GROUP BY"
            case .polars: "polars group_by"
            }
        }
    }

    let engine: Engine
    let material: Material

    /// Those that are installed; none without a Python that has them.
    static func all(_ material: Material) -> [PythonTable] {
        Engine.allCases.map { PythonTable(engine: $0, material: material) }.filter(\.isInstalled)
    }

    private var isInstalled: Bool {
        let python = material.settings.python
        guard !python.isEmpty else { return false }
        let script = "import importlib.util as u; exit(u.find_spec('\(engine.rawValue)') is None)"
        return (try? material.shell.run([python, "-c", script])) != nil
    }

    /// Times the sums of the votes by region over a table in memory; reading it is not timed.
    ///
    /// - Parameters:
    ///   - csv: Lines of region, station and votes.
    ///   - selections: Votes in a line.
    ///   - times: How often.
    /// - Returns: The answer, and the time that Python's clock shows around the query.
    /// - Throws: ``BenchError`` as the driver fails.
    func sums(csv: String, selections: Int, times: Int) throws(BenchError) -> QueryAnswer {
        let driver = material.settings.drivers + "/group_peer.py"
        let words = [material.settings.python, driver, engine.rawValue, csv, "\(selections)", "\(times)"]
        var lines = try material.shell.output(of: words).split(separator: "\n")
        guard let nanoseconds = lines.popLast().flatMap({ Double($0) }), !lines.isEmpty else {
            throw .notUnderstood(program: driver, output: lines.joined(separator: " "))
        }
        return QueryAnswer(
            rows: lines.map { $0.split(separator: "|").map { String($0) } },
            nanoseconds: nanoseconds
        )
    }
}
