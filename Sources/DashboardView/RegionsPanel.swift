import CellGrid
import ElectionModel
import Tabulation

/// The regions: reported, turnout, leader.
struct RegionsPanel: Panel {
    let scene: Scene
    let isFocused: Bool

    func draw(into grid: inout Grid, region: Region) {
        let list = RowList.rows(scene.regionRows())
        let window = list.window(scene.state.regionCursor, visible: region.rows - 3)
        let inside = Frame(
            scene,
            pane: .regions,
            title: scene.words[.regions],
            note: note(count: list.count),
            foot: foot(window, columns: region.columns),
            isFocused: isFocused
        ).draw(into: &grid, region: region)
        let table = UnitTable(
            scene: scene,
            columns: UnitColumns(width: inside.columns, kind: .regions),
            isFocused: isFocused
        )
        table.drawHead(into: &grid, region: inside)
        table.drawRows(list, window, into: &grid, region: inside, row: 1)
    }

    /// What is in sight, and where there is room what the percents are shares of.
    private func foot(_ window: Window, columns: Int) -> String {
        let position = scene.position(window)
        let long = scene.words[.unitBases] + " · " + position
        return TextWidth.columns(of: long) <= columns - 6 && !position.isEmpty ? long : position
    }

    private func note(count: Int) -> String {
        let total = scene.numbers.count(scene.election.regions.count)
        let filter = scene.state.regionFilter
        let counted =
            filter.isEmpty
            ? scene.words.sentence(.regionCount, total)
            : "f:" + scene.plain(filter) + " "
                + scene.words.sentence(.ofTotal, scene.numbers.count(count), total)
        return counted + " · " + scene.sortText(scene.state.regionSort)
    }
}

extension Scene {
    /// Which rows are in sight, of how many: `1–12 of 20`.
    func position(_ window: Window) -> String {
        guard window.count > 0 else { return "" }
        let range = window.range
        let span = numbers.count(range.lowerBound + 1) + "–" + numbers.count(max(range.upperBound, 1))
        return words.sentence(.ofTotal, span, numbers.count(window.count))
    }
}
