import CellGrid
import ElectionModel
import Tabulation

/// The mouse: a click gives a pane the keys and chooses a row, a second one opens it.
extension KeyDesk {
    mutating func point(_ event: MouseEvent) -> [DashboardCommand] {
        switch event.action {
        case .press:
            // A release may have gone by unseen.
            state.isScrubbing = false
            return click(event)
        case .drag: return state.isScrubbing ? scrub(event) ?? [] : []
        case .wheelUp: wheel(event, by: -3)
        case .wheelDown: wheel(event, by: 3)
        case .rightPress: back()
        case .release: state.isScrubbing = false
        }
        return []
    }

    /// Leaves the mouse to the terminal, or takes it again.
    mutating func turnMouse() -> [DashboardCommand] {
        state.isMouseReleased.toggle()
        state.notice = .mouse(isReleased: state.isMouseReleased)
        return [.readMouse(!state.isMouseReleased)]
    }

    private mutating func click(_ event: MouseEvent) -> [DashboardCommand] {
        if layout.footer.contains(row: event.row, column: event.column) {
            let footer = FooterPanel(scene: scene, sizeClass: layout.sizeClass, focus: layout.focus)
            return footer.key(at: event.column, columns: layout.columns).map { press($0) } ?? []
        }
        if let commands = scrub(event) {
            state.isScrubbing = true
            if layout.region(of: .timeline) != nil { focus(.timeline) }
            return commands
        }
        guard let pane = layout.pane(row: event.row, column: event.column) else { return [] }
        let wasFocused = pane == layout.focus
        if !wasFocused { focus(pane) }
        var desk = KeyDesk(scene: scene.with(state), rows: layout.rows, columns: layout.columns)
        let commands = desk.click(event, in: pane, wasFocused: wasFocused)
        state = desk.state
        return commands
    }

    /// Chooses the row under the pointer, or opens it when it was chosen already.
    private mutating func click(_ event: MouseEvent, in pane: Pane, wasFocused: Bool) -> [DashboardCommand] {
        guard let region = layout.region(of: pane), let list else { return [] }
        let visible = visibleRows(of: table)
        let window = list.window(cursor, visible: visible)
        let pinned = table == .events ? event.row - region.row - 1 : firstRow
        if pinned < firstRow - 1, pinned >= 0 { return choosePinned(pinned, in: list) }
        let place = event.row - region.row - firstRow + window.top
        if place == window.top - 1, firstRow > 1, table != .events {
            if let column = title(at: event.column - region.column - 1, in: region) { sort(by: column) }
            return []
        }
        guard window.range.contains(place) else { return [] }
        if wasFocused, place == window.selected { return open() }
        choose(place: place, in: list)
        return []
    }

    /// Chooses an event that is kept on top where it stands in the list.
    private mutating func choosePinned(_ place: Int, in list: RowList) -> [DashboardCommand] {
        guard let index = scene.pinnedEvents(firstRow - 2).element(place),
            let row = list.place(of: .line(index))
        else { return [] }
        select(place: row, in: list)
        return []
    }

    /// The column whose title stands at a column of the pane's inside; nil where none can be sorted by.
    private func title(at column: Int, in region: Region) -> SortOrder.Column? {
        let width = region.inset(by: 1).columns
        switch (table, state.path.last?.place) {
        case (.parties, _):
            return PartyColumns(width: width, hasSwing: scene.election.previous != nil).title(at: column)
        case (.regions, _): return UnitColumns(width: width, kind: .regions).title(at: column)
        case (.detail, .allDistricts?): return DistrictColumns(width: width).title(at: column)
        case (.detail, .reports?):
            return scene.reports.flatMap { page in
                ReportTable(scene: scene, isFocused: false, isIdle: false).columns(page, width: width)
                    .title(at: column)
            }
        case (.detail, .hours?):
            let moments = scene.snapshot.hours.moments.count
            return HourColumns.isNarrow(width)
                ? nil
                : HourColumns(width: width, moments: moments, reached: scene.reachedHours).title(at: column)
        case (.detail, .region?), (.detail, .district?), (.detail, nil):
            let list = list ?? .rows([])
            return UnitColumns(width: width, kind: .kind(of: list)).title(at: column)
        default: return nil
        }
    }

    /// Rows of a pane above its first table row.
    private var firstRow: Int {
        switch table {
        case .parties where layout.sizeClass == .compact: return 0
        case .events: return 1 + scene.pinnedRows(rows: layout.region(of: .events)?.rows ?? 0)
        case .detail:
            if scene.isText(state.path.last?.place) { return 1 }
            return 2 + headRows
        default: return 2
        }
    }

    /// Moves the table under the pointer, whichever has the keys.
    private mutating func wheel(_ event: MouseEvent, by step: Int) {
        guard let pane = layout.pane(row: event.row, column: event.column) else { return }
        var pointed = state
        pointed.focus = pane
        var desk = KeyDesk(scene: scene.with(pointed), rows: layout.rows, columns: layout.columns)
        // A zoomed or compact screen holds one pane only, the focused one; then nothing is moved apart.
        guard let list = desk.list else { return }
        desk.move(by: step, in: list)
        desk.state.focus = state.focus
        state = desk.state
    }
}

extension Scene {
    /// The same night with other choices.
    func with(_ state: ScreenState) -> Scene {
        Scene(snapshot: snapshot, play: play, state: state, look: look, kept: reports, receipts: receipts)
    }
}
