import CellGrid
import ElectionModel
import Tabulation

/// The second row: two turnouts told apart on one gauge that runs to the announced one.
struct TurnoutGauge: Panel {
    let scene: Scene
    let sizeClass: SizeClass

    func draw(into grid: inout Grid, region: Region) {
        let start = drawFigures(into: &grid, region)
        let end = drawStations(into: &grid, region)
        drawGauge(into: &grid, region, from: start + 1, to: end - 2)
    }

    private func drawFigures(into grid: inout Grid, _ region: Region) -> Int {
        let country = scene.snapshot.country
        var column = 1
        func put(_ text: String, _ ink: Ink) {
            column = grid.write(text, row: 1, column: column, in: region, style: scene.ink(ink))
        }
        let isShort = sizeClass == .compact
        put(scene.words[isShort ? .turnoutShort : .turnout] + " ", .dim)
        if sizeClass > .large { put("(" + scene.words[.issuedOfListed] + ") ", .dim) }
        put(scene.numbers.percent(country.turnout) + (isShort ? " " : " %  "), .strong)
        put(scene.words[isShort ? .countedShort : .counted] + " ", .dim)
        put(scene.numbers.percent(country.counted) + (isShort ? "" : " %"), .strong)
        return column
    }

    private func drawStations(into grid: inout Grid, _ region: Region) -> Int {
        guard sizeClass > .compact else { return region.columns }
        let text = scene.stationsText(isLong: sizeClass > .medium)
        let column = region.columns - 1 - TextWidth.columns(of: text)
        grid.write(text, row: 1, column: column, in: region, style: scene.ink(.text))
        return column
    }

    private func drawGauge(into grid: inout Grid, _ region: Region, from start: Int, to end: Int) {
        let goal = scene.announcedTurnout
        let label = goal.map { self.label($0) } ?? "100 %"
        let cells = end - start - 1 - TextWidth.columns(of: label)
        guard cells >= 4 else { return }
        let scale = goal.map { $0.share.approximate } ?? 1
        let country = scene.snapshot.country
        let turnout = Bar.halves(country.turnout, scale: scale, cells: cells)
        let counted = min(turnout, Bar.halves(country.counted, scale: scale, cells: cells))
        // Where the two are equal no half cell may look like a rest to count.
        let line = turnout == counted ? turnout / 2 * 2 : turnout
        RuleBar(halves: line, cells: cells, mark: nil)
            .draw(into: &grid, row: 1, column: start, in: region, scene: scene)
        grid.run("■", count: counted / 2, row: 1, column: start, in: region, style: scene.ink(.warn))
        let mark = start + cells
        grid.run("┃", count: 1, row: 1, column: mark, in: region, style: scene.ink(.warn))
        grid.write(label, row: 1, column: mark + 1, in: region, style: scene.ink(.warn))
    }

    private func label(_ goal: AnnouncedTurnout) -> String {
        let value = scene.numbers.decimal(goal.text)
        guard sizeClass > .medium else { return value }
        let word = scene.words[.announced]
        return value + " " + word + (goal.time.map { " " + scene.clock($0, withSeconds: false) } ?? "")
    }
}

/// A turnout that the commission announced.
struct AnnouncedTurnout {
    let text: String
    let share: Share
    let time: Timestamp?
}

extension Scene {
    /// The final turnout as announced; nil when none is published.
    var announcedTurnout: AnnouncedTurnout? {
        election.published.first { $0.id == "turnout-final" }.flatMap { announced($0) }
    }

    /// A published percent as a share; nil when its text is not a plain decimal number above zero.
    func announced(_ figure: PublishedFigure) -> AnnouncedTurnout? {
        let parts = figure.value.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.count <= 6 }),
            let whole = UInt64(parts[0])
        else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard let fraction = decimals.isEmpty ? 0 : UInt64(decimals) else { return nil }
        var scale: UInt64 = 1
        for _ in decimals.utf8 { scale *= 10 }
        let value = whole * scale + fraction
        guard value > 0, value <= 100 * scale else { return nil }
        return AnnouncedTurnout(
            text: plain(figure.value),
            share: Share(value, of: 100 * scale),
            time: figure.time
        )
    }

    /// Stations reported of all: `stations 9 082 of 10 233 · 88.75 %`.
    func stationsText(isLong: Bool) -> String {
        let country = snapshot.country
        let share = Share(UInt64(max(0, country.unitsReported)), of: UInt64(max(0, country.unitsTotal)))
        let reported = numbers.count(country.unitsReported)
        let total = numbers.count(country.unitsTotal)
        guard isLong else { return words[.stations] + " " + reported + "/" + total }
        return words[.stations] + " " + words.sentence(.ofTotal, reported, total) + " · "
            + numbers.percent(share) + " %"
    }
}
