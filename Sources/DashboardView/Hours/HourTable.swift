import CellGrid
import ElectionModel
import Tabulation

/// Draws the country and the regions, a column or more for each moment.
struct HourTable {
    let scene: Scene
    /// Rows above the first region besides the moments.
    let head: Int
    let isFocused: Bool

    func draw(_ list: RowList, _ window: Window, into grid: inout Grid, region: Region) {
        let columns = HourColumns(
            width: region.columns,
            moments: scene.snapshot.hours.moments.count,
            reached: scene.reachedHours
        )
        drawTitles(columns, into: &grid, region)
        let country = scene.unitName(scene.election.country)
        draw(country, nil, columns, into: &grid, region, head)
        if list.count == 0 {
            let text = TextWidth.cut(scene.words[.nothingKept], to: region.columns - 2)
            grid.write(text, row: head + 1, column: 1, in: region, style: scene.ink(.dim))
        }
        for place in window.range {
            guard case .region(let unit)? = list.id(at: place) else { continue }
            let row = head + 1 + place - window.top
            draw(scene.regionName(unit), unit, columns, into: &grid, region, row)
            if isFocused, place == window.selected { grid.select(row: row, in: region, scene: scene) }
            if scene.state.marked == .region(unit) { grid.mark(row: row, in: region, scene: scene) }
        }
    }

    private func drawTitles(_ columns: HourColumns, into grid: inout Grid, _ region: Region) {
        let dim = scene.ink(.dim)
        for moment in columns.moments {
            let time = scene.clock(scene.snapshot.hours.moments[moment], withSeconds: false)
            let end = columns.announcedEnd(moment) ?? columns.countedEnd(moment)
            grid.writeRight(time, row: 0, endColumn: end, in: region, style: scene.ink(.text))
            guard let announcedEnd = columns.announcedEnd(moment) else { continue }
            right(.announcedColumn, announcedEnd, dim, into: &grid, region)
            right(.countedColumn, columns.countedEnd(moment), dim, into: &grid, region)
            guard let end = columns.differenceEnd(moment) else { continue }
            right(.points, end, dim, into: &grid, region)
        }
    }

    private func right(_ word: Word, _ end: Int, _ style: Style, into grid: inout Grid, _ region: Region) {
        let text = TextWidth.cut(scene.words[word], to: 5)
        grid.writeRight(text, row: 1, endColumn: end, in: region, style: style)
    }

    private func draw(
        _ name: String,
        _ unit: Int?,
        _ columns: HourColumns,
        into grid: inout Grid,
        _ region: Region,
        _ row: Int
    ) {
        let ink: Ink = unit == nil ? .strong : .text
        let text = TextWidth.cut(name, to: columns.nameWidth)
        grid.write(text, row: row, column: 1, in: region, style: scene.ink(ink))
        for moment in columns.moments {
            guard let cell = scene.hour(moment, region: unit) else { continue }
            scene.drawCounted(cell, into: &grid, region, row, end: columns.countedEnd(moment))
            if let end = columns.announcedEnd(moment) {
                let announced = scene.text(cell.announced)
                grid.writeRight(announced, row: row, endColumn: end, in: region, style: scene.ink(.dim))
            }
            guard let end = columns.differenceEnd(moment) else { continue }
            let points = TextWidth.cut(scene.numbers.points(cell.difference), to: 6)
            let style = scene.ink(cell.isApart ? .warn : .dim)
            grid.writeRight(points, row: row, endColumn: end, in: region, style: style)
        }
    }
}

extension Grid {
    /// Marks a row as the first of a comparison, or as watched.
    mutating func mark(row: Int, in region: Region, scene: Scene, sign: String = "◆") {
        guard row >= 0, row < region.rows else { return }
        var style = self[region.row + row, region.column].style.adding(.bold)
        style.foreground = scene.ink(.warn).foreground
        write(sign, row: row, column: 0, in: region, style: style)
    }
}
