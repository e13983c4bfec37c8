import CellGrid
import ElectionModel
import Tabulation

/// What happened, the newest first.
struct EventsPanel: Panel {
    let scene: Scene
    let isFocused: Bool

    func draw(into grid: inout Grid, region: Region) {
        let list = RowList.newestFirst(scene.snapshot.events.count)
        let window = list.window(scene.state.eventCursor, visible: region.rows - 2)
        let inside = Frame(
            scene,
            pane: .events,
            title: scene.words[.events],
            foot: scene.position(window),
            isFocused: isFocused
        ).draw(into: &grid, region: region)
        if list.count == 0 {
            grid.write(scene.words[.noEvents], row: 0, column: 1, in: inside, style: scene.ink(.dim))
        }
        for place in window.range {
            guard case .line(let index)? = list.id(at: place) else { continue }
            let row = place - window.top
            EventLine(scene: scene, event: scene.snapshot.events[index]).draw(
                into: &grid,
                row: row,
                region: inside
            )
            guard isFocused, place == window.selected else { continue }
            grid.select(row: row, in: inside, scene: scene)
        }
    }
}

/// An event in one row: clock, sign, words.
struct EventLine {
    let scene: Scene
    let event: NightEvent

    func draw(into grid: inout Grid, row: Int, region: Region) {
        let text = EventText(scene: scene, event: event)
        let clock = scene.clock(event.time)
        let next = grid.write(clock + " ", row: row, column: 1, in: region, style: scene.ink(.dim))
        let column = grid.write(
            text.sign + " ",
            row: row,
            column: next,
            in: region,
            style: scene.ink(text.ink)
        )
        let shown = TextWidth.cut(text.text, to: max(0, region.columns - column - 1))
        grid.write(shown, row: row, column: column, in: region, style: scene.ink(.text))
    }
}
