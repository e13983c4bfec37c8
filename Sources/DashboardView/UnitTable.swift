import CellGrid
import ElectionLaw
import ElectionModel
import Tabulation

/// Draws rows of regions, districts and stations.
struct UnitTable {
    let scene: Scene
    let columns: UnitColumns
    let isFocused: Bool
    /// What a full gauge stands for.
    let scale: Double
    /// Stations with more than one protocol, by region; empty where they have no column.
    private let revised: [Int: Int]

    init(scene: Scene, columns: UnitColumns, isFocused: Bool) {
        self.scene = scene
        self.columns = columns
        self.isFocused = isFocused
        let most = scene.snapshot.regions.map(\.turnout.approximate).max() ?? 0
        scale = most > 0.8 ? 1 : most > 0.6 ? 0.8 : 0.6
        let stations = columns.trendStart == nil ? [] : scene.snapshot.histories.revised
        let regions = stations.compactMap { scene.election.regionPlace(ofPrecinct: $0) }
        revised = Dictionary(regions.map { (scene.election.regions[$0], 1) }, uniquingKeysWith: +)
    }

    func drawHead(into grid: inout Grid, region: Region) {
        let dim = scene.ink(.dim)
        let first: Word =
            switch columns.kind {
            case .regions: .region
            case .mixed: .districtOrStation
            case .stations: .station
            }
        let name = scene.fitting(first, .columnName, in: columns.nameWidth)
        grid.write(name, row: 0, column: 1, in: region, style: dim)
        func right(_ word: Word, _ end: Int?, _ width: Int) {
            guard let end else { return }
            let text = TextWidth.cut(scene.words[word], to: width)
            grid.writeRight(text, row: 0, endColumn: end, in: region, style: dim)
        }
        right(
            columns.kind == .stations ? .reportedShort : .reported,
            columns.reportedEnd,
            columns.kind == .stations ? 4 : 9
        )
        right(.listed, columns.listedEnd, 6)
        right(.issued, columns.issuedEnd, 6)
        right(.turnoutColumn, columns.turnoutEnd, 7)
        if columns.gaugeWidth >= 10 {
            let text = "0–" + scene.numbers.count(Int(scale * 100)) + " %"
            grid.write(text, row: 0, column: columns.gaugeStart, in: region, style: dim)
        }
        let lead = TextWidth.cut(scene.words[.lead], to: 11)
        grid.write(lead, row: 0, column: columns.leadStart, in: region, style: dim)
        if columns.trendStart != nil { right(.flagsColumn, columns.flagsEnd, 7) }
        let trend: Word = scene.isCounting ? .trendReported : .trendTurnout
        for (start, word, width) in [(columns.trendStart, trend, 10), (columns.mandateStart, .mandate, 7)] {
            guard let start else { continue }
            let text = TextWidth.cut(scene.words[word], to: width)
            grid.write(text, row: 0, column: start, in: region, style: dim)
        }
    }

    func drawRows(_ list: RowList, _ window: Window, into grid: inout Grid, region: Region, row: Int) {
        for place in window.range {
            guard let id = list.id(at: place) else { continue }
            let line = row + place - window.top
            draw(id, into: &grid, region, line)
            if isFocused, place == window.selected { grid.select(row: line, in: region, scene: scene) }
            if scene.state.marked == id { grid.mark(row: line, in: region, scene: scene) }
            if case .station(let precinct) = id, scene.state.watched.contains(precinct) {
                grid.mark(row: line, in: region, scene: scene, sign: "*")
            }
        }
    }

    private func draw(_ id: RowID, into grid: inout Grid, _ region: Region, _ row: Int) {
        switch id {
        case .region(let place):
            drawFigures(scene.regionFigures(place), scene.regionName(place), &grid, region, row)
            guard let start = columns.trendStart else { return }
            TrendLine(scene: scene, region: place).draw(into: &grid, row: row, column: start, in: region)
        case .district(let place):
            drawFigures(scene.districtFigures(place), scene.districtName(place), &grid, region, row)
            drawMandate(place, &grid, region, row)
        case .station(let precinct):
            let figures = scene.stationFigures(precinct)
            drawFigures(figures, scene.stationName(precinct), &grid, region, row, isStation: true)
        default: break
        }
    }

    private func drawFigures(
        _ figures: UnitFigures,
        _ name: String,
        _ grid: inout Grid,
        _ region: Region,
        _ row: Int,
        isStation: Bool = false
    ) {
        let text = scene.ink(.text)
        grid.write(TextWidth.cut(name, to: columns.nameWidth), row: row, column: 1, in: region, style: text)
        drawReported(figures, &grid, region, row, isStation: isStation)
        if let end = columns.listedEnd, let issuedEnd = columns.issuedEnd {
            grid.writeRight(
                scene.numbers.count(figures.votersListed),
                row: row,
                endColumn: end,
                in: region,
                style: text
            )
            let issued = scene.numbers.count(figures.ballotsIssued)
            grid.writeRight(issued, row: row, endColumn: issuedEnd, in: region, style: text)
        }
        let turnout = scene.numbers.percent(figures.turnout, decimals: 1)
        grid.writeRight(
            turnout,
            row: row,
            endColumn: columns.turnoutEnd,
            in: region,
            style: scene.ink(.strong)
        )
        drawGauge(figures, &grid, region, row)
        drawLead(figures, &grid, region, row)
        drawFlags(figures.unit, &grid, region, row)
    }

    private func drawGauge(_ figures: UnitFigures, _ grid: inout Grid, _ region: Region, _ row: Int) {
        guard columns.gaugeWidth > 0 else { return }
        let cells = columns.gaugeWidth
        let country = scene.snapshot.country
        let mark = Bar.cell(country.turnout, scale: scale, cells: cells)
        RuleBar(
            halves: Bar.halves(figures.turnout, scale: scale, cells: cells),
            cells: cells,
            mark: country.ballotsIssued > 0 ? mark : nil
        ).draw(into: &grid, row: row, column: columns.gaugeStart, in: region, scene: scene)
    }

    private func drawReported(
        _ figures: UnitFigures,
        _ grid: inout Grid,
        _ region: Region,
        _ row: Int,
        isStation: Bool
    ) {
        let isComplete = figures.unitsReported >= figures.unitsTotal && figures.unitsTotal > 0
        let text: String
        if isStation {
            text = isComplete ? "✓" : NumberText.open
        } else {
            text = "\(figures.unitsReported)/\(figures.unitsTotal)"
        }
        let style = scene.ink(isComplete ? .good : .text)
        grid.writeRight(text, row: row, endColumn: columns.reportedEnd, in: region, style: style)
    }

    private func drawLead(_ figures: UnitFigures, _ grid: inout Grid, _ region: Region, _ row: Int) {
        guard let leader = figures.leader(amongFirst: scene.election.parties.count) else {
            grid.write(
                NumberText.open,
                row: row,
                column: columns.leadStart,
                in: region,
                style: scene.ink(.dim)
            )
            return
        }
        let style = scene.colour(leader)
        let column = grid.write("● ", row: row, column: columns.leadStart, in: region, style: style)
        let share = scene.numbers.percent(figures.share(ofSelection: leader), decimals: 1)
        let text = scene.code(leader) + " " + share
        grid.write(text, row: row, column: column, in: region, style: scene.ink(.text))
    }

    private func drawMandate(_ district: Int, _ grid: inout Grid, _ region: Region, _ row: Int) {
        guard let start = columns.mandateStart else { return }
        let mandate = MandateText(scene: scene, district: district)
        grid.write(mandate.short, row: row, column: start, in: region, style: scene.ink(mandate.ink))
    }

    /// Signs of what is open, the gravest at the edge; with their counts where these have room.
    private func drawFlags(_ unit: Int, _ grid: inout Grid, _ region: Region, _ row: Int) {
        guard let end = columns.flagsEnd else { return }
        let open = scene.openCounts(ofUnit: unit)
        let signs: [(sign: String, count: Int, ink: Ink)] = [
            ("!", open?.alarms ?? 0, .bad), ("≈", open?.disputed ?? 0, .warn),
            ("✗", open?.quarantined ?? 0, .warn), ("~", revised[unit] ?? 0, .dim),
        ]
        let shown = signs.filter { $0.count > 0 }
        let counted = shown.map { $0.sign + "\(min($0.count, 999))" }
        let width = counted.reduce(counted.count) { $0 + TextWidth.columns(of: $1) }
        let hasCounts = columns.kind != .stations && width <= columns.flagsWidth
        var column = end
        for (sign, text) in zip(shown, counted) {
            let words = hasCounts ? text : sign.sign
            grid.writeRight(words, row: row, endColumn: column, in: region, style: scene.ink(sign.ink))
            column -= TextWidth.columns(of: words) + (hasCounts ? 1 : 0)
        }
    }
}
