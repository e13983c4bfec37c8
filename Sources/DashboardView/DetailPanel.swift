import CellGrid
import ElectionModel
import Tabulation

/// What is drilled into: a list, all districts, a region, a district's stations, a station's protocols.
struct DetailPanel: Panel {
    let scene: Scene
    /// The pane it stands in: its own, or that of the regions.
    let pane: Pane
    let isFocused: Bool

    func draw(into grid: inout Grid, region: Region) {
        guard let step = scene.state.path.last ?? preview else {
            Frame(scene, pane: pane, title: scene.words[.detail], isFocused: isFocused)
                .draw(into: &grid, region: region)
            return
        }
        switch step.place {
        case .hours:
            HoursPanel(
                scene: scene,
                pane: pane,
                title: title(columns: region.columns - 26),
                step: step,
                isFocused: isFocused
            ).draw(into: &grid, region: region)
        case .comparison(let pair):
            ComparePanel(scene: scene, pane: pane, pair: pair, step: step, isFocused: isFocused)
                .draw(into: &grid, region: region)
        default:
            if let lines = scene.pageLines(at: step.place, columns: region.inset(by: 1).columns) {
                draw(lines, step, into: &grid, region)
            } else {
                drawTable(step, into: &grid, region)
            }
        }
    }

    /// The selected region, when nothing is open yet.
    private var preview: DrillStep? { scene.selectedRegion.map { DrillStep(place: .region($0)) } }

    /// The way down, the nearest level last; the front of it goes first when room ends.
    private func title(columns: Int) -> String {
        if scene.isOfReports { return scene.state.path.last.map { scene.name(of: $0.place) } ?? "" }
        let steps = scene.state.path.isEmpty ? [preview].compactMap { $0 } : scene.state.path
        let names = steps.map { scene.name(of: $0.place) }
        var first = 0
        while first < names.count - 1 {
            let text = names[first...].joined(separator: " › ")
            if TextWidth.columns(of: text) <= columns { return text }
            first += 1
        }
        return names.last ?? ""
    }

    private func drawTable(_ step: DrillStep, into grid: inout Grid, _ region: Region) {
        let list = scene.detailRows(at: step.place, columns: region.inset(by: 1).columns)
        let head = scene.headRows(of: step.place, rows: region.rows, columns: region.columns)
        let tail = scene.tailRows(of: step.place, rows: region.rows, columns: region.columns)
        let window = list.window(step.cursor, visible: region.rows - 3 - head - tail)
        let inside = Frame(
            scene,
            pane: pane,
            title: title(columns: region.columns - 26),
            note: note(list, columns: region.columns),
            foot: scene.position(window),
            isFocused: isFocused
        ).draw(into: &grid, region: region)
        if case .district(let district) = step.place, head > 0 {
            DistrictHead(scene: scene, district: district).draw(into: &grid, rows: head, region: inside)
        }
        let rest = Region(
            row: inside.row + head,
            column: inside.column,
            rows: inside.rows - head - tail,
            columns: inside.columns
        )
        if let page = scene.reports, tail > 0 {
            ReportFoot(scene: scene, page: page).draw(into: &grid, region: inside, head: head, tail: tail)
        }
        draw(list, window, at: step.place, into: &grid, rest)
        guard tail > 0, scene.reports == nil, let precinct = scene.shownStation(list, window) else { return }
        StationCard(scene: scene, precinct: precinct, columns: inside.columns).draw(
            into: &grid,
            region: inside
        )
    }

    /// The rows of a table, with the head line of its kind.
    private func draw(
        _ list: RowList,
        _ window: Window,
        at place: RowID,
        into grid: inout Grid,
        _ rest: Region
    ) {
        if place == .alarms || place == .watched {
            let table = AlarmTable(scene: scene, isFocused: isFocused, isWatchList: place == .watched)
            table.drawHead(into: &grid, region: rest)
            return table.drawRows(list, window, into: &grid, region: rest, row: 1)
        }
        if place == .reports || place == .idleReports {
            return ReportTable(scene: scene, isFocused: isFocused, isIdle: place == .idleReports)
                .draw(list, window, into: &grid, region: rest)
        }
        if place == .allDistricts {
            let table = DistrictTable(
                scene: scene,
                columns: DistrictColumns(width: rest.columns),
                isFocused: isFocused
            )
            table.drawHead(into: &grid, region: rest)
            return table.drawRows(list, window, into: &grid, region: rest, row: 1)
        }
        let table = UnitTable(
            scene: scene,
            columns: UnitColumns(width: rest.columns, kind: .kind(of: list)),
            isFocused: isFocused
        )
        table.drawHead(into: &grid, region: rest)
        table.drawRows(list, window, into: &grid, region: rest, row: 1)
    }

    private func note(_ list: RowList, columns: Int) -> String {
        let back = scene.state.path.isEmpty ? [] : ["‹ Esc"]
        let filter = scene.state.detailFilter
        if !filter.isEmpty {
            let text = "f:" + scene.plain(filter) + " " + scene.numbers.count(list.count)
            return ([text] + back).joined(separator: " · ")
        }
        if let note = scene.reportNote(columns: columns) { return note }
        if scene.state.path.last?.place == .alarms {
            let open = AlarmCounts(scene: scene).all
            return ((open.isEmpty ? [] : [open]) + back).joined(separator: " · ")
        }
        if scene.state.path.last?.place == .watched { return back.joined() }
        let isDistricts = scene.state.path.last?.place == .allDistricts
        let order = scene.sortText(isDistricts ? scene.state.districtSort : scene.state.detailSort)
        return ([order] + back).joined(separator: " · ")
    }

    private func draw(_ lines: [TextLine], _ step: DrillStep, into grid: inout Grid, _ region: Region) {
        let window = RowList.lines(lines.count).window(step.cursor, visible: region.rows - 2)
        let inside = Frame(
            scene,
            pane: pane,
            title: title(columns: region.columns - 16),
            note: "‹ Esc",
            foot: window.isWhole ? "" : scene.position(window),
            isFocused: isFocused
        ).draw(into: &grid, region: region)
        for place in window.range {
            lines[place].draw(into: &grid, row: place - window.top, region: inside, scene: scene)
        }
    }
}

extension Scene {
    /// The name of a level of the way down.
    func name(of place: RowID) -> String {
        switch place {
        case .allDistricts: words[.districtsTitle]
        case .alarms: words[.alarmsTitle]
        case .hours: words[.hoursTitle]
        case .ledger: words[.ledgerTitle]
        case .polls: words[.pollsTitle]
        case .sources: words[.sourcesTitle]
        case .nation: words[.nationTitle]
        case .seats: words[.seatsTitle]
        case .swing: words[.swingTitle]
        case .watched: words[.watchedTitle]
        case .comparison: words[.compareTitle]
        case .region(let region): regionName(region)
        case .district(let district): districtName(district)
        case .station(let precinct): stationName(precinct)
        case .party(let party): partyName(party)
        case .againstAll: words[.againstAll]
        case .reports: words.sentence(.reportsTitle, figureWords)
        case .idleReports: words.sentence(.idleTitle, figureWords)
        case .line, .report, .run: ""
        }
    }
}
