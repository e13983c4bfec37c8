import PosixIO

/// The benchmarks: each row measured side by side with a named peer in the same run.
enum BenchProgram {
    /// Measures and prints.
    ///
    /// - Parameter words: The arguments.
    /// - Returns: The exit status.
    static func run(_ words: [String]) -> Int32 {
        do throws(BenchError) {
            let settings = try Settings(words)
            if let store = settings.growth {
                say(try Growth(store: store).text, on: 1)
                return 0
            }
            let machine = Machine()
            let rows = try measure(settings)
            say(ResultTable(machine: machine, runs: settings.runs, rows: rows).text, on: 1)
            if let path = settings.json {
                let json = ResultJSON(machine: machine, runs: settings.runs, rows: rows)
                try Shell(folder: "").write(Array(json.text.utf8), to: path)
            }
            return 0
        } catch {
            say("election-night-bench: \(error.description)\n", on: 2)
            if case .usage = error { return 2 }
            return 1
        }
    }

    /// In the order of the table; a new one is one line here.
    private static var sources: [any RowSource.Type] {
        [
            RecountRow.self, ApplyRow.self, MillionRows.self, IngestRow.self, RepaintRows.self,
            BurstRows.self, FirstFrameRow.self, VersionRow.self, FullFrameRow.self, JumpRow.self,
            JumpKeyRow.self, LawRow.self, LineRows.self,
        ]
    }

    private static func measure(_ settings: Settings) throws(BenchError) -> [Row] {
        let folder = try temporaryFolder()
        progress("making up the night and filling a store")
        let material = try Material(settings, folder: folder.path)
        var rows: [Row] = []
        for source in sources where settings.wants(source.ids) {
            progress(source.ids.joined(separator: ", "))
            rows += try source.init(material: material).measure()
        }
        return rows
    }

    private static func temporaryFolder() throws(BenchError) -> TemporaryFolder {
        do throws(IOError) { return try TemporaryFolder() } catch { throw .io(error) }
    }

    /// Tells a waiting person what goes on; nobody else.
    private static func progress(_ text: String) {
        if Environment.isTTY(2) { say("measuring: \(text)\n", on: 2) }
    }

    private static func say(_ text: String, on descriptor: Int32) {
        try? FileDescriptor(borrowing: descriptor).writeAll(Array(text.utf8))
    }
}
