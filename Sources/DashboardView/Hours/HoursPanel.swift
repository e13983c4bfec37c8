import CellGrid
import ElectionModel
import Tabulation

/// Turnout by hour: regions against the moments when the commission announced a turnout.
struct HoursPanel: Panel {
    let scene: Scene
    let pane: Pane
    let title: String
    let step: DrillStep
    let isFocused: Bool

    func draw(into grid: inout Grid, region: Region) {
        let width = region.inset(by: 1).columns
        let list = RowList.rows(scene.hourRows(columns: width))
        let head = scene.headRows(of: .hours, rows: region.rows, columns: region.columns)
        let tail = scene.tailRows(of: .hours, rows: region.rows, columns: region.columns)
        let window = list.window(step.cursor, visible: region.rows - 3 - head - tail)
        let inside = Frame(
            scene,
            pane: pane,
            title: title,
            note: note(list, width: width),
            foot: scene.position(window),
            isFocused: isFocused
        ).draw(into: &grid, region: region)
        guard !scene.snapshot.hours.moments.isEmpty else {
            let text = TextWidth.cut(scene.words[.noHours], to: inside.columns - 2)
            grid.write(text, row: 0, column: 1, in: inside, style: scene.ink(.dim))
            return
        }
        if HourColumns.isNarrow(width) {
            HourList(scene: scene, isFocused: isFocused).draw(list, window, into: &grid, region: inside)
            return
        }
        HourTable(scene: scene, head: head, isFocused: isFocused)
            .draw(list, window, into: &grid, region: inside)
        guard tail > 0 else { return }
        let word: Word = width < 100 ? .hoursNoteShort : .hoursNote
        let text = TextWidth.cut(scene.words[word], to: inside.columns - 2)
        grid.write(text, row: inside.rows - 1, column: 1, in: inside, style: scene.ink(.dim))
    }

    private func note(_ list: RowList, width: Int) -> String {
        let filter = scene.state.detailFilter
        if HourColumns.isNarrow(width) { return scene.unitName(scene.election.country) }
        if !filter.isEmpty {
            return "f:" + scene.plain(filter) + " " + scene.numbers.count(list.count) + " · ‹ Esc"
        }
        return scene.sortText(scene.state.hourSort) + " · ‹ Esc"
    }
}

/// The moments of the country one under the other, where regions have no room.
struct HourList {
    let scene: Scene
    let isFocused: Bool

    private static let ends = (announced: 17, counted: 29, difference: 44)

    func draw(_ list: RowList, _ window: Window, into grid: inout Grid, region: Region) {
        let titles: [(Word, Int, Int)] = [
            (.announced, HourList.ends.announced, 10), (.counted, HourList.ends.counted, 11),
            (.pointsColumn, HourList.ends.difference, 13),
        ]
        for (word, end, width) in titles {
            let text = TextWidth.cut(scene.words[word], to: width)
            grid.writeRight(text, row: 0, endColumn: end, in: region, style: scene.ink(.dim))
        }
        for place in window.range {
            guard case .line(let moment)? = list.id(at: place) else { continue }
            let row = 1 + place - window.top
            draw(moment, into: &grid, region, row)
            if isFocused, place == window.selected { grid.select(row: row, in: region, scene: scene) }
        }
    }

    private func draw(_ moment: Int, into grid: inout Grid, _ region: Region, _ row: Int) {
        guard let time = scene.snapshot.hours.moments.element(moment) else { return }
        let text = scene.ink(.text)
        grid.write(scene.clock(time, withSeconds: false), row: row, column: 1, in: region, style: text)
        guard let cell = scene.hour(moment, region: nil) else { return }
        let announced = scene.text(cell.announced)
        grid.writeRight(announced, row: row, endColumn: HourList.ends.announced, in: region, style: text)
        scene.drawCounted(cell, into: &grid, region, row, end: HourList.ends.counted)
        let points = TextWidth.cut(scene.numbers.points(cell.difference), to: 9)
        let ink = scene.ink(cell.isApart ? .warn : .dim)
        grid.writeRight(points, row: row, endColumn: HourList.ends.difference, in: region, style: ink)
    }
}

extension Scene {
    /// An announced percent as it was published, cut to its column.
    func text(_ announced: AnnouncedTurnout?) -> String {
        TextWidth.cut(announced.map { numbers.decimal($0.text) } ?? NumberText.open, to: 6)
    }

    /// A counted percent that ends at a column, and behind it the mark of a difference.
    func drawCounted(_ cell: HourCell, into grid: inout Grid, _ region: Region, _ row: Int, end: Int) {
        let exact = numbers.percent(cell.counted)
        let text = TextWidth.cut(exact.count > 5 ? numbers.percent(cell.counted, decimals: 1) : exact, to: 6)
        grid.writeRight(text, row: row, endColumn: end, in: region, style: ink(.strong))
        if cell.isApart { grid.write("≠", row: row, column: end, in: region, style: ink(.warn)) }
    }
}
