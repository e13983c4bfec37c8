/// The `sqlite3` shell as a peer.
struct SQLiteShell {
    let shell: Shell

    /// Times a query over a table in memory; loading it is not timed.
    ///
    /// - Parameters:
    ///   - table: The statement that makes the table `t`.
    ///   - csv: The file its rows come from, without a header.
    ///   - query: What is timed.
    ///   - times: How often.
    /// - Returns: The answer, and the time by `.timer`.
    /// - Throws: ``BenchError`` as the shell fails.
    func time(table: String, csv: String, query: String, times: Int) throws(BenchError) -> QueryAnswer {
        let silent = String(repeating: query + ";\n", count: times)
        let script = """
            \(table);
            .import --csv "\(csv)" t
            \(query);
            .output /dev/null
            .timer on
            \(silent)
            """
        let lines = try shell.output(of: ["sqlite3", "-batch", ":memory:"], input: script).split(
            separator: "\n"
        )
        let times = lines.compactMap { SQLiteShell.seconds(in: $0) }
        guard !times.isEmpty else {
            throw .notUnderstood(program: "sqlite3", output: lines.joined(separator: " "))
        }
        let rows = lines.filter { !$0.hasPrefix("Run Time:") }.map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
        }
        return QueryAnswer(rows: rows, nanoseconds: times.reduce(0, +) / Double(times.count) * 1e9)
    }

    /// Times an import into a new database with a write-ahead log and a sync at every commit.
    ///
    /// - Parameters:
    ///   - csv: The rows, without a header.
    ///   - columns: How many there are.
    ///   - path: The database; what stands there is removed.
    /// - Returns: Nanoseconds from the shell's start to its end.
    /// - Throws: ``BenchError`` as the shell fails.
    func importTime(csv: String, columns: Int, into path: String) throws(BenchError) -> Double {
        let names = (1...columns).map { "c\($0)" }.joined(separator: ",")
        let script = """
            PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
            CREATE TABLE t (\(names));
            .import --csv "\(csv)" t
            """
        let asked = shell.folder + "/import.sql"
        try shell.run(["rm", "-f", path, path + "-wal", path + "-shm"])
        try shell.write(Array((script + "\n").utf8), to: asked)
        return try shell.run(["sqlite3", "-batch", path], input: asked)
    }

    /// The time in a line such as `Run Time: real 0.005 user 0.004621 sys 0.000132`.
    ///
    /// Processor time is told to the microsecond, real time only to the millisecond; a query in memory
    /// waits for nothing.
    private static func seconds(in line: Substring) -> Double? {
        let words = line.split(separator: " ")
        guard words.count == 8, words[0] == "Run", let user = Double(words[5]), let system = Double(words[7])
        else { return nil }
        return user + system
    }
}
