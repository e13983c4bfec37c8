import NightDesk
import CellGrid
import DashboardView
import Tabulation

/// A whole screen drawn, compared and turned into bytes.
struct FullFrameRow: RowSource {
    static let ids = ["full-frame"]

    let material: Material

    private static let (rows, columns) = (50, 200)
    private static let frames = 100

    /// Measures our frame beside ncurses painting every cell.
    ///
    /// - Returns: The row alone.
    /// - Throws: ``BenchError`` as the peer cannot be compiled or run.
    func measure() throws(BenchError) -> [Row] {
        let source = material.settings.drivers + "/full_frame_peer.c"
        try material.shell.run(["cc", "-O2", "-o", peer, source, "-lncursesw"])
        let results = try Duel(runs: material.settings.runs).fight([
            Contestant(run: draw), Contestant(run: paint),
        ])
        return [
            Row(
                id: FullFrameRow.ids[0],
                unit: "µs",
                sense: .less,
                ours: results[0][0],
                peers: [Row.Peer(name: "ncurses, C", samples: results[1][0])],
                what:
                    "A frame of \(FullFrameRow.columns)×\(FullFrameRow.rows): the night drawn into cells, the "
                    + "changes found, every cell turned into a terminal's bytes. The peer, in C, puts letters of "
                    + "changing colour into every cell and lets ncurses write them into memory."
            )
        ]
    }

    private var peer: String { material.folder + "/full_frame_peer" }

    private func paint() throws(BenchError) -> [Double] {
        let words = [FullFrameRow.rows, FullFrameRow.columns, FullFrameRow.frames].map { "\($0)" }
        let numbers = try material.shell.numbers(of: [peer] + words)
        return [numbers[0] / 1_000]
    }

    private func draw() throws(BenchError) -> [Double] {
        let half = material.recording.night(at: material.recording.entries.count / 2, clock: nil)
        return [FullFrameRow.microseconds([material.night.snapshot(), half.snapshot()])]
    }

    /// One frame, the mean of many that show one moment after the other.
    static func microseconds(_ snapshots: [NightSnapshot]) -> Double {
        var shown = Grid(rows: 0, columns: 0)
        var bytes = 0
        let spent = Stopwatch.nanoseconds {
            for frame in 0..<FullFrameRow.frames {
                let grid = FullFrameRow.grid(of: snapshots[frame % snapshots.count])
                bytes += grid.changes(from: shown).count + grid.ansi(colours: 256).utf8.count
                shown = grid
            }
        }
        precondition(bytes > FullFrameRow.frames * FullFrameRow.rows, "frames are drawn")
        return spent / Double(FullFrameRow.frames) / 1_000
    }

    private static func grid(of snapshot: NightSnapshot) -> Grid {
        screenful(
            snapshot,
            play: PlayState(mode: .still, clock: snapshot.asOf),
            state: ScreenState(),
            look: Look(),
            rows: rows,
            columns: columns
        )
    }
}
