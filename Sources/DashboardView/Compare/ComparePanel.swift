import CellGrid
import ElectionModel
import Tabulation

/// Two regions or two districts side by side, with the difference of their shares.
struct ComparePanel: Panel {
    let scene: Scene
    let pane: Pane
    let pair: UnitPair
    let step: DrillStep
    let isFocused: Bool

    func draw(into grid: inout Grid, region: Region) {
        let page = UnitComparison(scene: scene, pair: pair, columns: region.inset(by: 1).columns)
        let lines = page.lines
        let window = RowList.lines(lines.count).window(step.cursor, visible: region.rows - 3)
        let inside = Frame(
            scene,
            pane: pane,
            title: scene.words[.compareTitle],
            note: "‹ Esc",
            foot: window.isWhole ? "" : scene.position(window),
            isFocused: isFocused
        ).draw(into: &grid, region: region)
        let columns = CompareColumns(width: inside.columns)
        drawNames(page, columns, into: &grid, inside)
        for place in window.range {
            draw(lines[place], columns, into: &grid, inside, 1 + place - window.top)
        }
    }

    /// What a full bar stands for.
    private var scale: Double {
        let page = UnitComparison(scene: scene, pair: pair, columns: 0)
        let most =
            [page.left, page.right].flatMap { figures in
                [figures.turnout] + figures.votes.indices.map { scene.share($0, in: figures) }
            }.map(\.approximate).max() ?? 0
        return most > 0.6 ? 1 : 0.6
    }

    private func drawNames(
        _ page: UnitComparison,
        _ columns: CompareColumns,
        into grid: inout Grid,
        _ region: Region
    ) {
        for (place, start) in [(pair.first, columns.left), (pair.second, columns.right)] {
            let name = TextWidth.cut(page.name(place), to: columns.side - 1)
            let end = start + (columns.hasBars ? 0 : columns.side)
            let style = scene.ink(.strong)
            if columns.hasBars {
                grid.write(name, row: 0, column: start + 1, in: region, style: style)
            } else {
                grid.writeRight(name, row: 0, endColumn: end, in: region, style: style)
            }
        }
        let long = scene.words[.pointsColumn]
        let text = TextWidth.columns(of: long) < columns.points ? long : scene.words[.points]
        grid.writeRight(text, row: 0, endColumn: columns.end, in: region, style: scene.ink(.dim))
    }

    private func draw(
        _ line: UnitComparison.Line,
        _ columns: CompareColumns,
        into grid: inout Grid,
        _ region: Region,
        _ row: Int
    ) {
        switch line {
        case .text(let text): grid.write(text, row: row, column: 1, in: region, style: scene.ink(.dim))
        case .whole(let content):
            label(content, columns, into: &grid, region, row)
            counts(content, columns, into: &grid, region, row)
            guard content.hasShare else { return }
            shares(content, columns, into: &grid, region, row)
            bars(content, columns, scale, into: &grid, region, row)
        case .shares(let content):
            label(content, columns, into: &grid, region, row)
            shares(content, columns, into: &grid, region, row)
        case .counts(let content): counts(content, columns, into: &grid, region, row)
        case .bars(let content): bars(content, columns, scale, into: &grid, region, row)
        }
    }

    private func label(
        _ row: UnitComparison.Row,
        _ columns: CompareColumns,
        into grid: inout Grid,
        _ region: Region,
        _ line: Int
    ) {
        let text = TextWidth.cut(row.label, to: columns.label)
        grid.write(text, row: line, column: 1, in: region, style: scene.ink(.text))
    }

    private func counts(
        _ row: UnitComparison.Row,
        _ columns: CompareColumns,
        into grid: inout Grid,
        _ region: Region,
        _ line: Int
    ) {
        for (side, start) in [(row.left, columns.left), (row.right, columns.right)] {
            let text = TextWidth.cut(side.count, to: columns.count)
            let end = start + columns.countEnd
            grid.writeRight(text, row: line, endColumn: end, in: region, style: scene.ink(.text))
        }
    }

    private func shares(
        _ row: UnitComparison.Row,
        _ columns: CompareColumns,
        into grid: inout Grid,
        _ region: Region,
        _ line: Int
    ) {
        for (side, start) in [(row.left, columns.left), (row.right, columns.right)] {
            let text = TextWidth.cut(side.share.map { scene.numbers.percent($0) } ?? NumberText.open, to: 6)
            let end = start + columns.shareEnd
            grid.writeRight(text, row: line, endColumn: end, in: region, style: scene.ink(.strong))
        }
        guard let left = row.left.share, let right = row.right.share else { return }
        let points = TextWidth.cut(scene.numbers.points(left.points(over: right)), to: columns.points)
        grid.writeRight(points, row: line, endColumn: columns.end, in: region, style: scene.ink(.text))
    }

    /// Bars of both sides on one scale.
    private func bars(
        _ row: UnitComparison.Row,
        _ columns: CompareColumns,
        _ scale: Double,
        into grid: inout Grid,
        _ region: Region,
        _ line: Int
    ) {
        guard let style = row.bar else { return }
        for (share, bar) in [(row.left.share, columns.leftBar), (row.right.share, columns.rightBar)] {
            guard let share else { continue }
            let cells = bar.count
            grid.run(
                "─",
                count: cells,
                row: line,
                column: bar.lowerBound,
                in: region,
                style: scene.ink(.track)
            )
            BlockBar(halves: Bar.halves(share, scale: scale, cells: cells), style: style)
                .draw(into: &grid, row: line, column: bar.lowerBound, in: region)
        }
    }
}

/// Where the columns of the comparison lie.
struct CompareColumns {
    let label: Int
    /// First columns of the two sides.
    let left: Int
    let right: Int
    /// Columns of a side.
    let side: Int
    let points: Int
    let end: Int
    /// Whether bars stand behind the numbers and not under them.
    let hasBars: Bool

    init(width: Int) {
        hasBars = !UnitComparison.isNarrow(width)
        points = width >= 100 ? 13 : hasBars ? 9 : 7
        label = hasBars ? min(26, width / 6) : max(1, min(15, width - 31))
        side = max(1, (width - label - points - 2) / 2)
        left = 1 + label
        right = left + side
        end = width - 1
    }

    /// Columns that a count may take, and where it ends on its side.
    var count: Int { hasBars ? 11 : max(1, side - 1) }
    var countEnd: Int { hasBars ? 12 : side }
    /// Where a share ends on its side.
    var shareEnd: Int { hasBars ? 19 : side }

    var leftBar: Range<Int> { bar(from: hasBars ? left + 20 : left + 1, to: left + side) }
    var rightBar: Range<Int> { bar(from: hasBars ? right + 20 : right + 1, to: right + side) }

    private func bar(from start: Int, to end: Int) -> Range<Int> {
        start..<max(start, end - (hasBars ? 1 : 0))
    }
}
