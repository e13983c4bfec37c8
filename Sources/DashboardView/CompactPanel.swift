import CellGrid
import ElectionModel
import Tabulation

/// The parties without a border, and the House in one row: the heart of the small screen.
struct CompactPanel: Panel {
    let scene: Scene

    func draw(into grid: inout Grid, region: Region) {
        let rows = scene.partyRows()
        let window = RowList.rows(rows).window(scene.state.partyCursor, visible: region.rows - 1)
        let table = PartyTable(scene: scene, columns: PartyColumns(width: region.columns), isFocused: true)
        table.drawRows(rows, window, into: &grid, region: region, row: 0)
        HouseLine(scene: scene).draw(into: &grid, row: region.rows - 1, region: region)
    }
}

/// How far the count is, and the mark of a reconstruction where the header has no room for it.
struct InfoLine: Panel {
    let scene: Scene

    func draw(into grid: inout Grid, region: Region) {
        var room = region.columns - 1
        if scene.election.card.isReconstructed {
            let word = scene.words[.reconstruction]
            let style = scene.ink(.warn).adding(.bold)
            grid.writeRight(word, row: 0, endColumn: region.columns - 1, in: region, style: style)
            room -= TextWidth.columns(of: word) + 1
        }
        let progress = ProgressText(scene: scene)
        let forms = [progress.middle, progress.short, progress.shortest]
        let text = forms.first { 1 + TextWidth.columns(of: $0) <= room } ?? progress.shortest
        let shown = TextWidth.cut(" " + text, to: room)
        grid.write(shown, row: 0, column: 0, in: region, style: scene.ink(.text))
    }
}
