import CellGrid
import ElectionModel
import Tabulation

/// Draws the reports that a figure is made of, or those of its stations that do not count.
struct ReportTable {
    let scene: Scene
    let isFocused: Bool
    let isIdle: Bool

    /// Rows above the column titles: none on a low pane.
    static func headRows(rows: Int) -> Int { rows < 14 ? 0 : 2 }

    func draw(_ list: RowList, _ window: Window, into grid: inout Grid, region: Region) {
        guard let page = scene.reports else { return }
        let columns = columns(page, width: region.columns)
        drawTitles(columns, into: &grid, region)
        guard list.count > 0 else {
            let empty: Word = isIdle ? .nothingIdle : .nothingReported
            let word: Word = scene.state.detailFilter.isEmpty ? empty : .nothingKept
            let text = TextWidth.cut(scene.words[word], to: max(0, region.columns - 2))
            grid.write(text, row: 1, column: 1, in: region, style: scene.ink(.dim))
            return
        }
        for place in window.range {
            let row = 1 + place - window.top
            switch list.id(at: place) {
            case .station(let precinct)?:
                guard let part = page.reports.part(ofPrecinct: precinct) else { continue }
                draw(part, columns, into: &grid, region, row)
            case .report(let seq)?:
                guard let idle = page.idle(seq) else { continue }
                draw(idle, columns, into: &grid, region, row)
            default: continue
            }
            if isFocused, place == window.selected { grid.select(row: row, in: region, scene: scene) }
        }
    }

    func columns(_ page: ReportsPage, width: Int) -> ReportColumns {
        func widest(_ words: [Word], _ number: String) -> Int {
            words.map { TextWidth.columns(of: scene.words[$0]) }.reduce(TextWidth.columns(of: number), max)
        }
        return ReportColumns(
            width: width,
            seq: widest([.seq], scene.numbers.count(page.reports.seq)),
            number: isIdle
                ? ReportColumns.reasonWidth(width)
                : widest([.valueColumn, .baseColumn], scene.numbers.count(page.largest)),
            hasBase: page.reports.parts.base != nil && !isIdle
        )
    }

    private func drawTitles(_ columns: ReportColumns, into grid: inout Grid, _ region: Region) {
        let dim = scene.ink(.dim)
        grid.writeRight(scene.words[.seq], row: 0, endColumn: columns.seqEnd, in: region, style: dim)
        let station = TextWidth.cut(scene.words[.stationColumn], to: columns.stationWidth)
        grid.write(station, row: 0, column: columns.stationStart, in: region, style: dim)
        let report = TextWidth.cut(scene.words[.reportColumn], to: columns.reportWidth)
        grid.write(report, row: 0, column: columns.reportStart, in: region, style: dim)
        guard !isIdle else {
            let start = reasonStart(columns)
            grid.write(scene.words[.whyColumn], row: 0, column: start, in: region, style: dim)
            return
        }
        let value = scene.words[.valueColumn]
        grid.writeRight(value, row: 0, endColumn: columns.valueEnd, in: region, style: dim)
        guard let end = columns.baseEnd else { return }
        grid.writeRight(scene.words[.baseColumn], row: 0, endColumn: end, in: region, style: dim)
    }

    private func draw(
        _ part: FigurePart,
        _ columns: ReportColumns,
        into grid: inout Grid,
        _ region: Region,
        _ row: Int
    ) {
        let ink: Ink = part.kind == .count ? .text : .dim
        drawPlace(part.seq, part.precinct, ink, columns, into: &grid, region, row)
        let report = TextWidth.cut(name(of: part, columns.naming), to: columns.reportWidth)
        grid.write(report, row: row, column: columns.reportStart, in: region, style: scene.ink(ink))
        let value = scene.numbers.count(part.value)
        grid.writeRight(value, row: row, endColumn: columns.valueEnd, in: region, style: scene.ink(.strong))
        guard let end = columns.baseEnd else { return }
        let base = scene.numbers.count(part.base)
        grid.writeRight(base, row: row, endColumn: end, in: region, style: scene.ink(ink))
    }

    private func drawPlace(
        _ seq: Int?,
        _ precinct: Int,
        _ ink: Ink,
        _ columns: ReportColumns,
        into grid: inout Grid,
        _ region: Region,
        _ row: Int
    ) {
        let style = scene.ink(ink)
        let position = scene.numbers.count(seq)
        grid.writeRight(position, row: row, endColumn: columns.seqEnd, in: region, style: style)
        let unit = scene.reports.map { scene.election.units[$0.reports.figure.unit].kind }
        let width = columns.stationWidth
        let isWide = unit == .country
        let name = isWide ? scene.stationPlace(precinct, columns: width) : scene.stationName(precinct)
        let text = TextWidth.cut(name, to: width)
        grid.write(text, row: row, column: columns.stationStart, in: region, style: style)
    }

    /// Source and revision, or what stands in for a protocol.
    private func name(of part: FigurePart, _ naming: ReportColumns.Naming) -> String {
        let source = part.source.map { scene.plain($0) } ?? ""
        switch (part.kind, naming) {
        case (.opening, .kind): return scene.words[.openingShort]
        case (.opening, _): return scene.words[.listedAtOpening]
        case (.turnout, .kind): return scene.words[.turnoutColumn]
        case (.turnout, .short): return source + " · " + scene.words[.turnoutColumn]
        case (.turnout, .full): return source + " · " + scene.words[.turnoutReport]
        case (.count, _): return name(source, part.revision ?? 0, naming)
        }
    }

    private func name(_ source: String, _ revision: Int, _ naming: ReportColumns.Naming) -> String {
        switch naming {
        case .kind: "r\(revision)"
        case .short: source + " r\(revision)"
        case .full: source + " · " + scene.words.sentence(.revision, scene.numbers.count(revision))
        }
    }

    private func reasonStart(_ columns: ReportColumns) -> Int {
        columns.reportStart + columns.reportWidth + 1
    }

    private func draw(
        _ idle: IdlePart,
        _ columns: ReportColumns,
        into grid: inout Grid,
        _ region: Region,
        _ row: Int
    ) {
        drawPlace(idle.seq, idle.precinct, .text, columns, into: &grid, region, row)
        let report = name(scene.plain(idle.source), idle.revision, columns.naming)
        let name = TextWidth.cut(report, to: columns.reportWidth)
        grid.write(name, row: row, column: columns.reportStart, in: region, style: scene.ink(.text))
        let (word, ink): (Word, Ink) =
            switch idle.reason {
            case .waits: (.stepWaits, .warn)
            case .step(let kind): StationHistory.word(of: kind)
            }
        let start = reasonStart(columns)
        let text = TextWidth.cut(scene.words[word], to: max(0, region.columns - start - 1))
        grid.write(text, row: row, column: start, in: region, style: scene.ink(ink))
    }
}
