/// From a report's commit in one process to the screen of another.
struct RepaintRows: RowSource {
    static let ids = ["repaint", "repaint-worst", "report-to-frame"]

    let material: Material

    private static let (rows, columns, reports) = (50, 200, 60)

    /// Measures `watch` on a store that `ingest --follow` writes; nothing else does that.
    ///
    /// - Returns: The rows of the median and the 99th percentile, and of the median from the line on.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        let results = try Duel(runs: material.settings.runs).fight([Contestant(run: repaint)])
        let size = "\(RepaintRows.columns)×\(RepaintRows.rows)"
        let texts = [
            "\(RepaintRows.reports) reports given one at a time to `ingest --follow`, while `watch` shows the "
                + "same store on a terminal of \(size): from the receipt, written when the report is committed "
                + "and synced, to the last byte of the frame that shows it; the median of a run. Below zero "
                + "the frame came before the receipt.",
            "The 99th percentile of the same.",
            "The same from the moment the line is handed to `ingest`, the sync of the disk with it.",
        ]
        return texts.indices.map { place in
            Row(
                id: RepaintRows.ids[place],
                unit: "ms",
                sense: .less,
                ours: results[0][place],
                peers: [],
                what: texts[place]
            )
        }
    }

    private func repaint() throws(BenchError) -> [Double] {
        let driver = material.settings.drivers + "/repaint_times.py"
        let size = [RepaintRows.rows, RepaintRows.columns, RepaintRows.reports].map { "\($0)" }
        let words = ["/usr/bin/python3", driver] + size + [material.lines, material.settings.program]
        let numbers = try material.shell.numbers(of: words)
        guard numbers.count == 4 else { throw .notUnderstood(program: driver, output: "\(numbers)") }
        return numbers
    }
}
