import CellGrid
import ElectionModel
import Tabulation

/// Moving in tables, opening rows and going back.
extension KeyDesk {
    /// The table that the focused pane shows; the drill-down stands in for the regions where it does.
    var table: Pane {
        scene.table(layout)
    }

    /// Its rows; nil for panes that are pictures.
    var list: RowList? { scene.rows(of: table, columns: textColumns) }

    /// Columns of the pane that shows what is drilled into, without its border.
    var textColumns: Int {
        let pane = layout.sizeClass == .extraLarge ? Pane.detail : .regions
        return (layout.region(of: pane) ?? layout.region(of: layout.focus))?.inset(by: 1).columns ?? 0
    }

    /// Moves the choice; false when the key does not move.
    mutating func move(_ key: Key) -> Bool {
        guard let list else { return false }
        let page = max(1, visibleRows(of: table) - 1)
        switch key {
        case .up, .character("k"): move(by: -1, in: list)
        case .down, .character("j"): move(by: 1, in: list)
        case .pageUp, .control("b"), .control("u"): move(by: -page, in: list)
        case .pageDown, .control("f"), .control("d"): move(by: page, in: list)
        case .home, .character("g"): move(by: -list.count, in: list)
        case .end, .character("G"): move(by: list.count, in: list)
        default: return false
        }
        return true
    }

    mutating func move(by step: Int, in list: RowList) {
        guard list.count > 0 else { return }
        let visible = visibleRows(of: table)
        let window = list.window(cursor, visible: visible)
        select(place: min(max(0, window.selected + step), list.count - 1), in: list)
    }

    /// Chooses a row by its place in the table, and moves the table as little as brings it into sight.
    mutating func select(place: Int, in list: RowList) {
        let visible = visibleRows(of: table)
        let top = list.window(cursor, visible: visible).top
        // The newest stays chosen while new rows come in above.
        cursor.selected = place == 0 ? nil : list.id(at: place)
        cursor.top = top
        cursor.top = list.window(cursor, visible: visible).top
    }

    /// Chooses a row by its place on the screen of the pane.
    mutating func choose(place: Int, in list: RowList) {
        guard let id = list.id(at: place) else { return }
        let visible = visibleRows(of: table)
        cursor.top = list.window(cursor, visible: visible).top
        cursor.selected = place == 0 ? nil : id
    }

    /// The cursor of the focused table.
    var cursor: Cursor {
        get { state.cursor(of: table) }
        set {
            switch table {
            case .parties: state.partyCursor = newValue
            case .regions: state.regionCursor = newValue
            case .quota: state.quotaCursor = newValue
            case .events: state.eventCursor = newValue
            case .detail where !state.path.isEmpty: state.path[state.path.count - 1].cursor = newValue
            case .detail, .house, .timeline: break
            }
        }
    }

    /// Rows of a table that its pane shows.
    func visibleRows(of table: Pane) -> Int {
        let pane = table == .detail && layout.sizeClass != .extraLarge ? Pane.regions : table
        guard let region = layout.region(of: pane) else { return 1 }
        let tail =
            table == .detail
            ? scene.tailRows(of: state.path.last?.place, rows: region.rows, columns: region.columns) : 0
        return max(1, region.rows - rowsTaken(of: table) - tail)
    }

    /// Rows of a pane that are not rows of its table.
    private func rowsTaken(of table: Pane) -> Int {
        switch table {
        case .parties where layout.sizeClass == .compact: return 1
        case .parties: return layout.region(of: .house) == nil ? 4 : 3
        case .events: return 2 + scene.pinnedRows(rows: layout.region(of: .events)?.rows ?? 0)
        case .detail:
            if scene.isText(state.path.last?.place) { return 2 }
            return 3 + headRows
        default: return 3
        }
    }

    /// Rows above the table of the level that is open.
    var headRows: Int {
        let pane = layout.sizeClass == .extraLarge ? Pane.detail : .regions
        let region = layout.region(of: pane)
        let (rows, columns) = (region?.rows ?? 0, region?.columns ?? 0)
        return scene.headRows(of: state.path.last?.place, rows: rows, columns: columns)
    }

    /// Opens the chosen row: a list, a region, a district, a station, or the place and moment of an event.
    mutating func open() -> [DashboardCommand] {
        guard let list else { return [] }
        let window = list.window(cursor, visible: visibleRows(of: table))
        guard let id = list.id(at: window.selected) else { return [] }
        switch id {
        case .region, .district, .station:
            // A way begins at a region; deeper levels follow.
            if case .region = id, table != .detail { state.path = [] }
            descend(to: DrillStep(place: id))
            return []
        case .party:
            let origin = table
            state.path = []
            descend(to: DrillStep(place: id, origin: origin))
            return []
        case .line(let index) where table == .events: return open(event: index)
        case .run(let oldest, _):
            state.openRuns.insert(oldest)
            return []
        case .report(let seq):
            if let precinct = scene.reports?.precinct(ofIdle: seq) {
                descend(to: DrillStep(place: .station(precinct)))
            }
            return []
        case .line(let moment) where table == .detail && state.path.last?.place == .hours:
            return go(toHour: moment)
        case .line where scene.isText(state.path.last?.place): return []
        default:
            state.notice = .noPage
            return []
        }
    }

    mutating func descend(to step: DrillStep) {
        if !state.path.isEmpty { state.path[state.path.count - 1].filter = state.detailFilter }
        state.path.append(step)
        state.detailFilter = ""
        state.focus = layout.sizeClass == .extraLarge ? .detail : .regions
        if layout.sizeClass < .large { state.lower = .regions }
    }

    /// Goes back to the first level, as it was left.
    mutating func cutPath() {
        guard state.path.count > 1 else { return }
        state.path = Array(state.path.prefix(1))
        restoreFilter()
    }

    /// Takes the filter of the last level up again, which a deeper level had laid aside.
    private mutating func restoreFilter() {
        state.detailFilter = state.path.last?.filter ?? ""
        if !state.path.isEmpty { state.path[state.path.count - 1].filter = "" }
    }

    /// Opens the table of all districts, or goes back to it.
    mutating func showDistricts() {
        guard !scene.election.districts.isEmpty else { return }
        if state.path.first?.place == .allDistricts {
            cutPath()
            focus(.detail)
        } else {
            let origin = state.path.isEmpty ? layout.focus : nil
            state.path = []
            descend(to: DrillStep(place: .allDistricts, origin: origin))
        }
    }

    private mutating func open(event index: Int) -> [DashboardCommand] {
        guard scene.snapshot.events.indices.contains(index) else { return [] }
        let event = scene.snapshot.events[index]
        if let precinct = scene.station(of: event) { show(station: precinct) }
        switch event.kind {
        case .regionComplete(let region): show([.region(region)])
        case .districtLeader(let district, _, _), .districtWon(let district, _, _): show(district: district)
        case .threshold(let party, _, _), .listSeats(let party, _, _), .overtook(let party, _, _, _):
            show([.party(party)])
            state.path[0].origin = .events
        case _ where scene.station(of: event) != nil: break
        default: if scene.play.mode != .replay { state.notice = .noPlace }
        }
        return scene.play.mode == .replay ? [.goTo(event.time)] : []
    }

    private mutating func show(station: Int) {
        guard scene.election.precincts.indices.contains(station) else { return }
        let region = scene.election.regionPlace(ofPrecinct: station).map { RowID.region($0) }
        let district = scene.election.districtPlace(ofPrecinct: station).map { RowID.district($0) }
        show([region, district, .station(station)].compactMap { $0 })
    }

    private mutating func show(district: Int) {
        guard scene.election.districts.indices.contains(district) else { return }
        let parent = scene.election.units[scene.election.districts[district]].parent
        let isRegion = parent.map { scene.election.units[$0].kind == .region } ?? false
        let region = isRegion ? parent.map { RowID.region(scene.election.placeOfUnit[$0]) } : nil
        show([region, .district(district)].compactMap { $0 })
    }

    private mutating func show(_ places: [RowID]) {
        state.path = places.map { DrillStep(place: $0) }
        state.detailFilter = ""
        state.lower = .regions
        state.focus = layout.sizeClass == .extraLarge ? .detail : .regions
    }

    /// Goes back a level: the search first, then the filter, the way, the zoom.
    mutating func back() {
        guard state.search.isEmpty else {
            state.search = ""
            return
        }
        switch table {
        case .detail where !state.detailFilter.isEmpty: state.detailFilter = ""
        case .detail where !state.path.isEmpty:
            let left = state.path.removeLast()
            restoreFilter()
            if let whence = left.whence {
                goBack(to: whence)
            } else if state.path.isEmpty {
                focus(left.origin ?? .regions)
            }
        case .detail: state.focus = .regions
        case .regions where !state.regionFilter.isEmpty: state.regionFilter = ""
        case .parties where !state.partyFilter.isEmpty: state.partyFilter = ""
        case .events where !state.openRuns.isEmpty: state.openRuns = []
        case .events where state.lookedAway != nil: state.lookedAway = nil
        default:
            if state.isZoomed {
                state.isZoomed = false
            } else if layout.sizeClass == .compact {
                state.focus = .parties
            }
        }
    }
}
