import CellGrid
import ElectionModel
import Tabulation

/// The two turnouts over the day up to the playhead; the future stays hidden but for what was announced.
struct TimelinePanel: Panel {
    let scene: Scene
    let isFocused: Bool

    /// Cells left of the chart, for its scale, and right of it, for labels.
    static let left = 5
    static let right = 7

    func draw(into grid: inout Grid, region: Region) {
        let inside = Frame(
            scene,
            pane: .timeline,
            title: scene.words[.timeline],
            isFocused: isFocused
        ).draw(into: &grid, region: region)
        drawLegend(into: &grid, region)
        guard let axis = TimeAxis(scene: scene), inside.rows >= 4, inside.columns >= 24 else {
            grid.write(scene.words[.noTimeline], row: 0, column: 1, in: inside, style: scene.ink(.dim))
            return
        }
        let part = TimelinePanel.chart(in: inside)
        let columns = part.columns - TimelinePanel.left - TimelinePanel.right
        let chart = TurnoutChart(scene: scene, axis: axis, rows: inside.rows - 2, columns: columns)
        chart.draw(into: &grid, region: part)
        Scrubber(scene: scene, axis: axis, columns: columns).draw(
            into: &grid,
            row: inside.rows - 2,
            region: part
        )
        guard part.columns < inside.columns else { return }
        let rest = Region(
            row: inside.row,
            column: inside.column + part.columns,
            rows: inside.rows,
            columns: inside.columns - part.columns
        )
        ShareChart(scene: scene, end: axis.end).draw(into: &grid, region: rest)
    }

    /// The part of the pane's inside that holds the turnouts; a wide and high one has a second chart.
    static func chart(in inside: Region) -> Region {
        guard inside.columns >= 96, inside.rows >= 12 else { return inside }
        let columns = inside.columns * 56 / 100
        return Region(row: inside.row, column: inside.column, rows: inside.rows, columns: columns)
    }

    private func drawLegend(into grid: inout Grid, _ region: Region) {
        let items: [(String, Word, Ink)] = [
            ("━", .turnoutColumn, .accent), ("■", .counted, .warn), ("○┄", .announced, .warn),
        ]
        let width = items.reduce(4) { $0 + 4 + TextWidth.columns(of: scene.words[$1.1]) }
        guard width + 20 <= region.columns else { return }
        var column = region.columns - 2 - width + 2
        for (sign, word, ink) in items {
            column = grid.write(" " + sign, row: 0, column: column, in: region, style: scene.ink(ink))
            let text = " " + scene.words[word] + " "
            column = grid.write(text, row: 0, column: column, in: region, style: scene.ink(.dim))
        }
    }
}

/// Turnout by reports as a line, the counted part as an area, announced figures as rings.
private struct TurnoutChart {
    let scene: Scene
    let axis: TimeAxis
    let rows: Int
    let columns: Int

    /// What the full height stands for.
    let scale: Double

    init(scene: Scene, axis: TimeAxis, rows: Int, columns: Int) {
        self.scene = scene
        self.axis = axis
        self.rows = rows
        self.columns = columns
        let announced = scene.announcedTurnout?.share.approximate ?? 0
        let most = scene.snapshot.timeline.reduce(announced) { max($0, $1.turnout.approximate) }
        scale = most > 0.6 ? 1 : 0.6
    }

    func draw(into grid: inout Grid, region: Region) {
        guard rows > 0, columns > 0 else { return }
        let dim = scene.ink(.dim)
        let top = scene.numbers.count(Int(scale * 100))
        grid.writeRight(top, row: 0, endColumn: 4, in: region, style: dim)
        if rows >= 4 {
            let half = scene.numbers.count(Int(scale * 50))
            grid.writeRight(half, row: row(of: scale / 2), endColumn: 4, in: region, style: dim)
        }
        grid.writeRight("0", row: rows - 1, endColumn: 4, in: region, style: dim)
        drawFinal(into: &grid, region)
        drawLines(into: &grid, region)
        drawAnnounced(into: &grid, region)
    }

    private func level(_ share: Double) -> Int {
        Int(min(1, max(0, share / scale)) * Double(rows * 4 - 1) + 0.5)
    }

    private func row(of share: Double) -> Int { rows - 1 - level(share) / 4 }

    private func drawFinal(into grid: inout Grid, _ region: Region) {
        guard let final = scene.announcedTurnout else { return }
        let line = row(of: final.share.approximate)
        for column in stride(from: 0, to: columns, by: 2) {
            let style = scene.ink(.warn)
            grid.run("┄", count: 1, row: line, column: TimelinePanel.left + column, in: region, style: style)
        }
        let text = " " + scene.numbers.decimal(final.text)
        let column = TimelinePanel.left + columns
        grid.write(text, row: line, column: column, in: region, style: scene.ink(.warn))
    }

    private func drawLines(into grid: inout Grid, _ region: Region) {
        var dots = DotCanvas(rows: rows, columns: columns)
        let now = scene.play.clock ?? scene.snapshot.asOf
        var from = 0
        var turnout = 0
        var counted = 0
        func hold(until x: Int) {
            for place in from..<max(from, x) {
                if counted > 0 { area(&dots, place, counted) }
                if turnout > 0 { dots.set(place, turnout, scene.ink(.accent), "*") }
            }
            from = max(from, x)
        }
        for sample in scene.snapshot.timeline {
            if let now, sample.time.instant > now.instant { break }
            let x = axis.place(sample.time, of: dots.width)
            hold(until: x)
            let next = level(sample.turnout.approximate)
            if next != turnout { dots.rise(x, from: turnout, to: next, scene.ink(.accent), "*") }
            turnout = next
            counted = level(sample.counted.approximate)
        }
        if let now { hold(until: axis.place(now, of: dots.width) + 1) }
        dots.draw(into: &grid, row: 0, column: TimelinePanel.left, region: region, isASCII: scene.isASCII)
    }

    /// Every other dot under a height, and its edge.
    private func area(_ dots: inout DotCanvas, _ x: Int, _ height: Int) {
        for y in 0...height where y == height || (x + y) % 2 == 0 {
            dots.set(x, y, scene.ink(.warn), "#")
        }
    }

    private func drawAnnounced(into grid: inout Grid, _ region: Region) {
        guard let now = scene.play.clock ?? scene.snapshot.asOf else { return }
        let country = scene.election.units[scene.election.country].id
        for figure in scene.election.published
        where figure.measure == "turnout-percent" && figure.scope == country && figure.status == .announced {
            guard let time = figure.time, time.instant <= now.instant, let value = scene.announced(figure)
            else {
                continue
            }
            let column = TimelinePanel.left + axis.place(time, of: columns)
            let line = row(of: value.share.approximate)
            grid.run("○", count: 1, row: line, column: column, in: region, style: scene.ink(.strong))
        }
    }
}

/// The playhead on its rail, with the hours under it.
struct Scrubber {
    let scene: Scene
    let axis: TimeAxis
    let columns: Int

    func draw(into grid: inout Grid, row: Int, region: Region) {
        let left = TimelinePanel.left
        let now = scene.play.clock ?? scene.snapshot.asOf
        let head = now.map { axis.place($0, of: columns) } ?? 0
        grid.run("─", count: columns, row: row, column: left, in: region, style: scene.ink(.track))
        grid.run("━", count: head, row: row, column: left, in: region, style: scene.ink(.accent))
        grid.run("◆", count: 1, row: row, column: left + head, in: region, style: scene.ink(.strong))
        axis.drawLabels(into: &grid, row: row + 1, region: region, columns: columns, style: scene.ink(.dim))
    }
}

/// The timeline in one row, where it has no pane.
struct TimeStrip: Panel {
    let scene: Scene

    func draw(into grid: inout Grid, region: Region) {
        guard let axis = TimeAxis(scene: scene) else { return }
        let offset = axis.offsetMinutes
        let first = axis.label(Timestamp(instant: axis.begin, offsetMinutes: offset))
        let last = axis.label(Timestamp(instant: axis.end, offsetMinutes: offset))
        let start = grid.write(" " + first + " ", row: 0, column: 0, in: region, style: scene.ink(.dim))
        let end = region.columns - 2 - TextWidth.columns(of: last)
        grid.write(" " + last, row: 0, column: end, in: region, style: scene.ink(.dim))
        let columns = end - start
        guard columns > 4 else { return }
        grid.run("─", count: columns, row: 0, column: start, in: region, style: scene.ink(.track))
        guard let now = scene.play.clock ?? scene.snapshot.asOf else { return }
        let head = axis.place(now, of: columns)
        let scale = max(scene.announcedTurnout?.share.approximate ?? 0.6, 0.01)
        var dots = DotCanvas(rows: 1, columns: head)
        var from = 0
        var level = 0
        for sample in scene.snapshot.timeline where sample.time.instant <= now.instant {
            let x = axis.place(sample.time, of: columns * 2)
            for place in from..<max(from, x) { dots.set(place, level, scene.ink(.accent), "=") }
            from = max(from, x)
            level = Int(min(1, sample.turnout.approximate / scale) * 3 + 0.5)
        }
        for place in from..<max(from, head * 2) { dots.set(place, level, scene.ink(.accent), "=") }
        dots.draw(into: &grid, row: 0, column: start, region: region, isASCII: scene.isASCII)
        grid.run("◆", count: 1, row: 0, column: start + head, in: region, style: scene.ink(.strong))
    }
}
