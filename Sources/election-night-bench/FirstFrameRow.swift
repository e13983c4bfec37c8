/// From the start of a dashboard to its first complete frame, and the memory it holds then.
struct FirstFrameRow: RowSource {
    static let ids = ["first-frame", "first-count", "first-work", "memory"]

    let material: Material

    fileprivate static let (rows, columns) = (50, 200)

    /// Measures `watch` beside the monitors that are installed.
    ///
    /// - Returns: The rows of time, with a count that was kept and without, of work and of memory.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        let watch = [material.settings.program, "watch", material.store]
        let monitors = ["htop", "btop"].filter { material.shell.has($0) }
        let commands = [watch, ["env", "XDG_CACHE_HOME=/dev/null"] + watch] + monitors.map { [$0] }
        let contestants = commands.map { Contestant(run: Dashboard(command: $0, material: material).start) }
        // The screen that was open before, and kept what it had counted.
        _ = try contestants[0].run()
        let results = try Duel(runs: material.settings.runs).fight(contestants)
        func row(_ place: Int, _ unit: String, of: Int, figure: Int, _ what: String) -> Row {
            Row(
                id: FirstFrameRow.ids[place],
                unit: unit,
                sense: .less,
                ours: results[of][figure],
                peers: monitors.enumerated().map {
                    Row.Peer(name: $1, samples: results[$0 + 2][figure])
                },
                what: what
            )
        }
        let size = "\(FirstFrameRow.columns)×\(FirstFrameRow.rows)"
        return [
            row(
                0,
                "ms",
                of: 0,
                figure: 1,
                "`watch` on the full store that a screen was open on before, on a terminal of \(size): from exec "
                    + "to the last byte of the first frame, told by 50 ms of quiet. The monitors are started by "
                    + "the same driver."
            ),
            row(1, "ms", of: 1, figure: 1, "The same where nothing was kept: all reports are counted first."),
            row(2, "ms", of: 0, figure: 3, "Processor time of all threads to the first of them."),
            row(3, "MiB", of: 0, figure: 2, "Resident memory then; `watch` holds the whole night."),
        ]
    }
}

/// A program that fills a terminal.
private struct Dashboard {
    let command: [String]
    let material: Material

    /// Starts it on a terminal and ends it once its first frame is there.
    ///
    /// - Returns: Milliseconds to the first synchronised frame and to the first complete one, MiB resident,
    ///   milliseconds of processor time.
    /// - Throws: ``BenchError`` as the driver fails.
    func start() throws(BenchError) -> [Double] {
        let driver = material.settings.drivers + "/first_frame.py"
        let size = ["\(FirstFrameRow.rows)", "\(FirstFrameRow.columns)"]
        let numbers = try material.shell.numbers(of: ["python3", driver] + size + command)
        guard numbers.count == 4 else { throw .notUnderstood(program: driver, output: "\(numbers)") }
        return [numbers[0], numbers[1], numbers[2] / 1_024, numbers[3]]
    }
}
