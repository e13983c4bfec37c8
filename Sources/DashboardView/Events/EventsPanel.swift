import CellGrid
import ElectionModel
import Tabulation

/// What happened, the newest first; changes of seats and thresholds stay on top.
struct EventsPanel: Panel {
    let scene: Scene
    let isFocused: Bool

    func draw(into grid: inout Grid, region: Region) {
        let list = RowList.rows(EventRows(scene: scene).rows)
        let head = scene.pinnedRows(rows: region.rows)
        let window = list.window(scene.state.eventCursor, visible: region.rows - 2 - head)
        let inside = Frame(
            scene,
            pane: .events,
            title: scene.words[.events],
            note: note,
            foot: scene.position(window),
            isFocused: isFocused
        ).draw(into: &grid, region: region)
        if list.count == 0 {
            let word: Word = scene.state.hiddenEvents.isEmpty ? .noEvents : .nothingKept
            grid.write(scene.words[word], row: head, column: 1, in: inside, style: scene.ink(.dim))
        }
        drawPinned(head, into: &grid, inside)
        for place in window.range {
            guard let id = list.id(at: place) else { continue }
            let row = head + place - window.top
            draw(id, row, into: &grid, inside)
            guard isFocused, place == window.selected else { continue }
            grid.select(row: row, in: inside, scene: scene)
        }
    }

    private func drawPinned(_ head: Int, into grid: inout Grid, _ region: Region) {
        guard head > 0 else { return }
        for (row, index) in scene.pinnedEvents(head - 1).enumerated() {
            draw(.line(index), row, into: &grid, region)
        }
        grid.run("┈", count: region.columns, row: head - 1, column: 0, in: region, style: scene.ink(.frame))
    }

    private func draw(_ id: RowID, _ row: Int, into grid: inout Grid, _ region: Region) {
        switch id {
        case .line(let index):
            guard let event = scene.snapshot.events.element(index) else { return }
            EventLine(scene: scene, event: event).draw(into: &grid, row: row, region: region)
            mark(event, row, into: &grid, region)
        case .run(let oldest, let newest):
            guard let event = scene.snapshot.events.element(newest) else { return }
            let text = scene.runText(oldest: oldest, newest: newest)
            EventLine(scene: scene, event: event, text: text).draw(into: &grid, row: row, region: region)
            mark(event, row, into: &grid, region)
        default: return
        }
    }

    /// A bar before what came after somebody last looked.
    private func mark(_ event: NightEvent, _ row: Int, into grid: inout Grid, _ region: Region) {
        guard scene.isNew(event) else { return }
        grid.write("┃", row: row, column: 0, in: region, style: scene.ink(.accent))
    }

    /// Which kinds are shown, and how many events came since somebody last looked.
    private var note: String {
        var parts: [String] = []
        if !scene.state.hiddenEvents.isEmpty {
            let shown = EventGroup.allCases.filter { !scene.state.hiddenEvents.contains($0) }
            parts.append("f:" + shown.map(\.sign).joined(separator: " "))
        }
        if let time = scene.state.lookedAway {
            let count = scene.snapshot.events.count(where: scene.isNew)
            let clock = scene.clock(time, withSeconds: false)
            parts.append(scene.words.sentence(.newSince, scene.numbers.count(count), clock))
        }
        return parts.joined(separator: " · ")
    }
}

/// An event in one row: clock, sign, words; a star before those of watched stations.
struct EventLine {
    let scene: Scene
    let event: NightEvent
    /// Other words than the event's own, for a line that stands for several.
    var text: String?

    func draw(into grid: inout Grid, row: Int, region: Region) {
        let said = EventText(scene: scene, event: event)
        let clock = scene.clock(event.time)
        let next = grid.write(clock + " ", row: row, column: 1, in: region, style: scene.ink(.dim))
        let sign = said.sign + " "
        var column = grid.write(sign, row: row, column: next, in: region, style: scene.ink(said.ink))
        if text == nil, scene.isWatched(event) {
            column = grid.write("* ", row: row, column: column, in: region, style: scene.ink(.accent))
        }
        let shown = TextWidth.cut(text ?? said.text, to: max(0, region.columns - column - 1))
        let ink: Ink = text == nil ? .text : .dim
        grid.write(shown, row: row, column: column, in: region, style: scene.ink(ink))
    }
}
