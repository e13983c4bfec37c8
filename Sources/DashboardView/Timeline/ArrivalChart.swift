import CellGrid
import ElectionModel
import Tabulation

/// Reports arriving: how many a minute, over the hours of the axis, beside the most of any moment shown.
struct ArrivalChart {
    let scene: Scene
    let axis: TimeAxis
    let rows: Int
    let columns: Int

    func draw(into grid: inout Grid, row: Int, region: Region) {
        guard rows > 0, columns > 0 else { return }
        let counts = self.counts
        let most = counts.max() ?? 0
        guard most > 0 else { return }
        var dots = DotCanvas(rows: rows, columns: columns)
        let now = scene.now.map { axis.place($0, of: dots.width) } ?? 0
        for (x, count) in counts.enumerated() where count > 0 {
            let level = max(1, (count * dots.height + most - 1) / most)
            let style = scene.ink(x > now ? .track : .text)
            dots.rise(x, from: 0, to: level - 1, style, mark(level, of: dots.height))
        }
        dots.draw(into: &grid, row: row, column: TimelinePanel.left, region: region, isASCII: scene.isASCII)
        let label = " " + scene.numbers.count(aMinute(most))
        let column = TimelinePanel.left + columns
        grid.write(label, row: row, column: column, in: region, style: scene.ink(.dim))
    }

    /// Reports by dot column: the positions of the log that were passed in it.
    private var counts: [Int] {
        var counts = [Int](repeating: 0, count: columns * 2)
        var before = 0
        for sample in scene.samples {
            let seq = min(max(0, sample.seq), ArrivalChart.mostReports)
            counts[axis.place(sample.time, of: counts.count)] += max(0, seq - before)
            before = max(before, seq)
        }
        return counts
    }

    /// No log has more; keeps products far from overflow.
    private static let mostReports = 1_000_000_000

    /// Reports a minute, rounded up, of so many in one dot column.
    private func aMinute(_ count: Int) -> Int {
        let seconds = max(60, Int(clamping: (axis.end - axis.begin) / Int64(max(1, columns * 2))))
        return (count * 60 + seconds - 1) / seconds
    }

    /// How high a column is, where a cell is one character.
    private func mark(_ level: Int, of height: Int) -> Unicode.Scalar {
        guard rows == 1 else { return "|" }
        switch level * 4 / max(1, height) {
        case ...1: return "."
        case 2: return ":"
        case 3: return "|"
        default: return "#"
        }
    }
}
