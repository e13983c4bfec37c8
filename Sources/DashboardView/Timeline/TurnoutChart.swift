import CellGrid
import ElectionModel
import Tabulation

/// Turnout by reports as a line, the counted part as an area, announced figures as rings with their time.
struct TurnoutChart {
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
        scale = scene.turnoutScale
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
        drawNewest(into: &grid, region)
        drawLines(into: &grid, region)
        drawAnnounced(into: &grid, region)
    }

    private func level(_ share: Double) -> Int {
        Int(min(1, max(0, share / scale)) * Double(rows * 4 - 1) + 0.5)
    }

    private func row(of share: Double) -> Int { rows - 1 - level(share) / 4 }

    /// The newest announced turnout from its moment on, with its time beside it.
    private func drawNewest(into grid: inout Grid, _ region: Region) {
        guard let newest = scene.announcedTurnouts.last, let time = newest.time else { return }
        let line = row(of: newest.share.approximate)
        let warn = scene.ink(.warn)
        let first = axis.place(time, of: columns)
        for column in stride(from: first, to: columns, by: 2) {
            grid.run("┄", count: 1, row: line, column: TimelinePanel.left + column, in: region, style: warn)
        }
        guard rows >= 2 else { return }
        let column = TimelinePanel.left + columns
        let value = " " + scene.numbers.decimal(newest.text)
        grid.write(value, row: line, column: column, in: region, style: warn)
        let below = line + 1 < rows ? line + 1 : line - 1
        let clock = " " + scene.clock(time, withSeconds: false)
        grid.write(clock, row: below, column: column, in: region, style: scene.ink(.dim))
    }

    private func drawLines(into grid: inout Grid, _ region: Region) {
        var dots = DotCanvas(rows: rows, columns: columns)
        let now = scene.now
        var from = 0
        var turnout = 0
        var counted = 0
        var isAhead = false
        func hold(until x: Int) {
            for place in from..<max(from, x) {
                if counted > 0 { area(&dots, place, counted, isAhead) }
                if turnout > 0 { dots.set(place, turnout, line(isAhead), isAhead ? "." : "*") }
            }
            from = max(from, x)
        }
        for sample in scene.samples {
            if let now, !isAhead, sample.time.instant > now.instant {
                hold(until: axis.place(now, of: dots.width) + 1)
                isAhead = true
            }
            let x = axis.place(sample.time, of: dots.width)
            hold(until: x)
            let next = level(sample.turnout.approximate)
            if next != turnout { dots.rise(x, from: turnout, to: next, line(isAhead), isAhead ? "." : "*") }
            turnout = next
            counted = level(sample.counted.approximate)
        }
        if let now, !isAhead { hold(until: axis.place(now, of: dots.width) + 1) }
        dots.draw(into: &grid, row: 0, column: TimelinePanel.left, region: region, isASCII: scene.isASCII)
    }

    private func line(_ isAhead: Bool) -> Style { scene.ink(isAhead ? .dim : .accent) }

    /// Every other dot under a height, and its edge; only the edge of what is ahead.
    private func area(_ dots: inout DotCanvas, _ x: Int, _ height: Int, _ isAhead: Bool) {
        for y in 0...height where y == height || (!isAhead && (x + y) % 2 == 0) {
            dots.set(x, y, scene.ink(isAhead ? .track : .warn), isAhead ? "." : "#")
        }
    }

    private func drawAnnounced(into grid: inout Grid, _ region: Region) {
        let now = scene.now?.instant ?? .min
        for figure in scene.announcedTurnouts {
            guard let time = figure.time else { continue }
            let column = TimelinePanel.left + axis.place(time, of: columns)
            let style = scene.ink(time.instant > now ? .dim : .strong)
            let line = row(of: figure.share.approximate)
            grid.run("○", count: 1, row: line, column: column, in: region, style: style)
        }
    }
}

extension Scene {
    /// The samples up to the clock, and those after it where they may be shown.
    var samples: ShownSamples {
        guard let now else { return ShownSamples([], ahead: [], clock: 0) }
        return ShownSamples(snapshot.timeline, ahead: play.ahead?.timeline ?? [], clock: now.instant)
    }

    /// What the full height of a turnout stands for: 60 % as long as nothing shown is above it.
    var turnoutScale: Double {
        let announced = announcedTurnouts.map { $0.share.approximate }
        let most = samples.reduce(announced.max() ?? 0) { max($0, $1.turnout.approximate) }
        return most > 0.6 ? 1 : 0.6
    }
}
