/// From the start of a dashboard to its first complete frame, and the memory it holds then.
struct FirstFrameRow: RowSource {
    static let ids = ["first-frame", "first-work", "memory"]

    let material: Material

    fileprivate static let (rows, columns) = (50, 200)

    /// Measures `watch` beside the monitors that are installed.
    ///
    /// - Returns: The rows of time, work and memory.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        let monitors = ["htop", "btop"].filter { material.shell.has($0) }
        let commands = [[material.settings.program, "watch", material.store]] + monitors.map { [$0] }
        let contestants = commands.map { Contestant(run: Dashboard(command: $0, material: material).start) }
        let results = try Duel(runs: material.settings.runs).fight(contestants)
        return [
            Row(
                id: FirstFrameRow.ids[0],
                unit: "ms",
                sense: .less,
                ours: results[0][1],
                peers: peers(monitors, results, figure: 1),
                what: "`watch` on the full store, on a terminal of \(FirstFrameRow.columns)×"
                    + "\(FirstFrameRow.rows): from exec to the last byte of the first frame, told by 50 ms of "
                    + "quiet. The monitors are started by the same driver."
            ),
            Row(
                id: FirstFrameRow.ids[1],
                unit: "ms",
                sense: .less,
                ours: results[0][3],
                peers: peers(monitors, results, figure: 3),
                what: "Processor time of all threads until then: the same without waiting for a busy machine."
            ),
            Row(
                id: FirstFrameRow.ids[2],
                unit: "MiB",
                sense: .less,
                ours: results[0][2],
                peers: peers(monitors, results, figure: 2),
                what: "Resident memory at that frame; `watch` holds the whole night."
            ),
        ]
    }

    private func peers(_ names: [String], _ results: [[Samples]], figure: Int) -> [Row.Peer] {
        names.enumerated().map { Row.Peer(name: $1, samples: results[$0 + 1][figure]) }
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
