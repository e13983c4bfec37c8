import CellGrid
import ElectionModel
import Tabulation

/// The lists near the threshold since the first protocol, on hours of its own: 0 to 12 %.
struct ShareChart: Panel {
    let scene: Scene
    /// Last moment of the timeline.
    let end: Int64

    private static let scale = 0.12
    /// Cells for the labels at the ends of lines.
    private static let labels = 11

    func draw(into grid: inout Grid, region: Region) {
        let dim = scene.ink(.dim)
        grid.write(scene.words[.nearChart], row: 0, column: TimelinePanel.left, in: region, style: dim)
        let columns = region.columns - TimelinePanel.left - ShareChart.labels - 2
        let rows = region.rows - 3
        guard columns > 8, rows > 2 else { return }
        grid.writeRight("12", row: 1, endColumn: 4, in: region, style: dim)
        grid.writeRight("0", row: rows, endColumn: 4, in: region, style: dim)
        drawThreshold(into: &grid, region, rows: rows, columns: columns)
        let samples = ShareSamples(of: scene)
        guard let first = samples.times.first?.instant,
            let axis = TimeAxis(begin: first, end: max(end, first + 3_600), scene: scene)
        else { return }
        drawLines(samples, axis, into: &grid, region, rows: rows, columns: columns)
        grid.run(
            "─",
            count: columns,
            row: rows + 1,
            column: TimelinePanel.left,
            in: region,
            style: scene.ink(.track)
        )
        drawHours(axis, into: &grid, region, row: rows + 2, columns: columns)
    }

    private func drawLines(
        _ samples: ShareSamples,
        _ axis: TimeAxis,
        into grid: inout Grid,
        _ region: Region,
        rows: Int,
        columns: Int
    ) {
        var dots = DotCanvas(rows: rows, columns: columns)
        var labels = LineLabels(rows: rows)
        for party in scene.election.parties.indices {
            guard let share = samples.last(of: party), share.isDefined,
                share.approximate < ShareChart.scale
            else { continue }
            line(of: party, samples, axis, &dots)
            labels.add(party: party, share: share, row: rows - 1 - level(share.approximate, rows) / 4)
        }
        dots.draw(into: &grid, row: 1, column: TimelinePanel.left, region: region, isASCII: scene.isASCII)
        let head = now.map { axis.place($0, of: columns) } ?? 0
        let column = TimelinePanel.left + min(head + 2, columns + 1)
        for label in labels.placed {
            let text = scene.code(label.party) + " " + scene.numbers.percent(label.share) + " "
            let style = scene.colour(label.party)
            grid.write(text, row: 1 + label.row, column: column, in: region, style: style)
        }
    }

    private var now: Timestamp? { scene.now }

    private func level(_ share: Double, _ rows: Int) -> Int {
        Int(min(1, max(0, share / ShareChart.scale)) * Double(rows * 4 - 1) + 0.5)
    }

    /// The height of a share; above the chart when the share is.
    private func height(_ share: Share, _ rows: Int) -> Int {
        let share = share.approximate
        return share > ShareChart.scale ? rows * 4 : level(share, rows)
    }

    private func drawThreshold(into grid: inout Grid, _ region: Region, rows: Int, columns: Int) {
        guard let threshold = scene.threshold, threshold.value.share.approximate < ShareChart.scale else {
            return
        }
        let row = rows - level(threshold.value.share.approximate, rows) / 4
        let style = scene.ink(.warn)
        let text = scene.wholePercent(threshold.value.share) + "%"
        grid.writeRight(text, row: row, endColumn: 4, in: region, style: style)
        for column in stride(from: 0, to: columns, by: 2) {
            grid.run("┄", count: 1, row: row, column: TimelinePanel.left + column, in: region, style: style)
        }
    }

    private func drawHours(_ axis: TimeAxis, into grid: inout Grid, _ region: Region, row: Int, columns: Int)
    {
        axis.drawLabels(into: &grid, row: row, region: region, columns: columns, style: scene.ink(.dim))
    }

    private func line(of party: Int, _ samples: ShareSamples, _ axis: TimeAxis, _ dots: inout DotCanvas) {
        let style = scene.colour(party)
        let letter = scene.codes.letters.indices.contains(party) ? scene.codes.letters[party] : "*"
        var from = 0
        var height = self.height(samples.share(of: party, at: 0), dots.rows)
        func hold(until x: Int) {
            guard height < dots.height else { return }
            for column in from..<max(from, x) { dots.set(column, height, style, letter) }
        }
        for (place, time) in samples.times.enumerated() {
            let x = axis.place(time, of: dots.width)
            hold(until: x)
            let next = self.height(samples.share(of: party, at: place), dots.rows)
            if next != height { dots.rise(x, from: height, to: next, style, letter) }
            from = max(from, x)
            height = next
        }
        let head = now.map { axis.place($0, of: dots.width) + 1 } ?? from
        hold(until: head)
    }
}

/// Labels at the ends of lines, each in a row of its own.
struct LineLabels {
    struct Label {
        let party: Int
        let share: Share
        var row: Int
    }

    let rows: Int
    private var labels: [Label] = []

    init(rows: Int) {
        self.rows = rows
    }

    mutating func add(party: Int, share: Share, row: Int) {
        labels.append(Label(party: party, share: share, row: row))
    }

    /// The labels from the highest share down, moved apart; those without room are left out.
    var placed: [Label] {
        var next = 0
        var placed: [Label] = []
        let sorted = labels.sorted { $1.share.isLess(than: $0.share) }
        for (place, label) in sorted.enumerated() {
            let latest = rows - (sorted.count - place)
            let row = min(max(label.row, next), max(next, latest))
            guard row < rows else { break }
            placed.append(Label(party: label.party, share: label.share, row: row))
            next = row + 1
        }
        return placed
    }
}
