import CellGrid
import ElectionLaw
import ElectionModel
import Tabulation

/// Where the columns of the parties' table lie, by its width.
struct PartyColumns {
    let nameWidth: Int
    /// The column after the share.
    let shareEnd: Int
    let barStart: Int
    let barWidth: Int
    let statusStart: Int
    /// Whether the status has room for its word.
    let hasStatusWord: Bool
    /// The column after each number; nil where there is no room.
    let listEnd: Int?
    let singleEnd: Int?
    let totalEnd: Int
    let votesEnd: Int?
    let swingEnd: Int?

    /// Columns for a table of so many cells; the change since the election before where it is known.
    init(width: Int, hasSwing: Bool = false) {
        let isNarrow = width < 56
        nameWidth = width >= 76 ? 16 : isNarrow ? 13 : 14
        shareEnd = 1 + nameWidth + 6
        barStart = shareEnd + 1
        let hasVotes = width >= 86
        let swing = hasSwing && hasVotes ? 9 : 0
        swingEnd = swing > 0 ? width - 1 : nil
        votesEnd = hasVotes ? width - 1 - swing : nil
        totalEnd = hasVotes ? width - 13 - swing : width - 1
        hasStatusWord = !isNarrow
        singleEnd = isNarrow ? nil : totalEnd - 4
        listEnd = isNarrow ? nil : totalEnd - 11
        statusStart = isNarrow ? totalEnd - 7 : totalEnd - 11 - 5 - 13
        barWidth = max(0, statusStart - barStart - 1)
    }
}

/// Draws rows of parties; the same table at every size.
struct PartyTable {
    let scene: Scene
    let columns: PartyColumns
    let isFocused: Bool

    /// What a full bar stands for.
    private var scale: Double {
        if scene.state.isNearThreshold { return 0.12 }
        let most = scene.election.parties.indices.map {
            scene.share($0, in: scene.snapshot.country).approximate
        }
        return (most.max() ?? 0) > 0.6 ? 1 : 0.6
    }

    private var markCell: Int? {
        scene.threshold.flatMap { Bar.cell($0.value.share, scale: scale, cells: columns.barWidth) }
    }

    func drawHead(into grid: inout Grid, region: Region, row: Int) {
        let dim = scene.ink(.dim)
        grid.write(scene.words[.party], row: row, column: 1, in: region, style: dim)
        right(scene.words[.share], columns.shareEnd, width: 6, dim, &grid, region, row)
        if let mark = markCell, let threshold = scene.threshold {
            let text = scene.wholePercent(threshold.value.share) + "%"
            let column = columns.barStart + mark
            grid.write(text, row: row, column: column, in: region, style: scene.ink(.warn))
        }
        if columns.hasStatusWord {
            grid.write(scene.words[.status], row: row, column: columns.statusStart, in: region, style: dim)
        }
        if let end = columns.listEnd { right(scene.words[.list], end, width: 5, dim, &grid, region, row) }
        if let end = columns.singleEnd { right(scene.words[.single], end, width: 7, dim, &grid, region, row) }
        right("Σ", columns.totalEnd, width: 4, dim, &grid, region, row)
        if let end = columns.votesEnd { right(scene.words[.votes], end, width: 11, dim, &grid, region, row) }
        if let end = columns.swingEnd {
            right(scene.words[.swingColumn], end, width: 8, dim, &grid, region, row)
        }
    }

    func drawRows(_ rows: [RowID], _ window: Window, into grid: inout Grid, region: Region, row: Int) {
        for place in window.range {
            let line = row + place - window.top
            switch rows[place] {
            case .party(let party): drawParty(party, into: &grid, region, line)
            default: drawAgainstAll(into: &grid, region, line)
            }
            guard isFocused, place == window.selected else { continue }
            grid.select(row: line, in: region, scene: scene)
        }
    }

    private func drawParty(_ party: Int, into grid: inout Grid, _ region: Region, _ row: Int) {
        let name = TextWidth.cut(scene.partyName(party), to: columns.nameWidth)
        grid.write(name, row: row, column: 1, in: region, style: scene.ink(.text))
        let status = scene.status(of: party)
        let share = scene.share(party, in: scene.snapshot.country)
        drawShare(share, status, scene.colour(party), &grid, region, row)
        drawStatus(status, &grid, region, row)
        let seats = scene.seatRow(party)
        if let end = columns.listEnd {
            right(scene.numbers.count(seats?.list), end, width: 5, scene.ink(.text), &grid, region, row)
        }
        if let end = columns.singleEnd {
            right(scene.numbers.count(seats?.district), end, width: 7, scene.ink(.text), &grid, region, row)
        }
        let total = scene.numbers.count(seats?.total)
        right(total, columns.totalEnd, width: 4, scene.ink(.strong), &grid, region, row)
        drawVotes(party, &grid, region, row)
        guard let end = columns.swingEnd else { return }
        let change = scene.swing(of: party)
        let isNew = scene.election.previous?.list(of: party) == nil
        let swing = isNew ? scene.words[.swingNew] : scene.numbers.points(change)
        right(swing, end, width: 8, scene.ink(SwingInk.ink(of: change)), &grid, region, row)
    }

    private func drawAgainstAll(into grid: inout Grid, _ region: Region, _ row: Int) {
        let text = TextWidth.cut(scene.words[.againstAll], to: columns.nameWidth)
        grid.write(text, row: row, column: 1, in: region, style: scene.ink(.text))
        let selection = scene.election.parties.count
        let share = scene.share(selection, in: scene.snapshot.country)
        drawShare(share, nil, scene.palette.againstAll, &grid, region, row)
        let status = columns.hasStatusWord ? "· " + scene.words[.notApplicable] : "·"
        grid.write(status, row: row, column: columns.statusStart, in: region, style: scene.ink(.dim))
        drawVotes(selection, &grid, region, row)
    }

    private func drawVotes(_ selection: Int, _ grid: inout Grid, _ region: Region, _ row: Int) {
        guard let end = columns.votesEnd else { return }
        let votes = scene.numbers.count(scene.votes(selection, in: scene.snapshot.country))
        right(votes, end, width: 12, scene.ink(.dim), &grid, region, row)
    }

    private func drawShare(
        _ share: Share,
        _ status: ThresholdStatus?,
        _ colour: Style,
        _ grid: inout Grid,
        _ region: Region,
        _ row: Int
    ) {
        right(
            scene.numbers.percent(share),
            columns.shareEnd,
            width: 6,
            scene.ink(.strong),
            &grid,
            region,
            row
        )
        var halves = Bar.halves(share, scale: scale, cells: columns.barWidth)
        if let mark = markCell {
            // A bar crosses the mark exactly when its list does.
            if status == .in || status == .certainIn { halves = max(halves, 2 * mark + 1) }
            if status == .out || status == .certainOut { halves = min(halves, 2 * mark) }
            if halves <= 2 * mark {
                let column = columns.barStart + mark
                grid.run("┊", count: 1, row: row, column: column, in: region, style: scene.ink(.warn))
            }
        }
        BlockBar(halves: halves, style: colour)
            .draw(into: &grid, row: row, column: columns.barStart, in: region)
        if share.approximate > scale, columns.barWidth > 0 {
            let last = columns.barStart + columns.barWidth - 1
            grid.run("»", count: 1, row: row, column: last, in: region, style: colour)
        }
    }

    private func drawStatus(
        _ status: ThresholdStatus?,
        _ grid: inout Grid,
        _ region: Region,
        _ row: Int
    ) {
        guard let status else { return }
        let text = StatusText(status)
        let word = TextWidth.cut(scene.words[text.word], to: 11)
        let shown = columns.hasStatusWord ? text.sign + " " + word : text.shortSign
        grid.write(shown, row: row, column: columns.statusStart, in: region, style: scene.ink(text.ink))
    }

    private func right(
        _ text: String,
        _ end: Int,
        width: Int,
        _ style: Style,
        _ grid: inout Grid,
        _ region: Region,
        _ row: Int
    ) {
        let fitting = TextWidth.cut(text, to: width)
        grid.writeRight(fitting, row: row, endColumn: end, in: region, style: style)
    }
}

/// Sign, word and colour of a list's standing.
struct StatusText {
    let sign: String
    /// Where the word has no room: two signs for what is certain.
    let shortSign: String
    let word: Word
    let ink: Ink

    init(_ status: ThresholdStatus) {
        switch status {
        case .certainIn: (sign, shortSign, word, ink) = ("✓", "✓✓", .certainIn, .good)
        case .in: (sign, shortSign, word, ink) = ("✓", "✓", .statusIn, .good)
        case .out: (sign, shortSign, word, ink) = ("✗", "✗", .statusOut, .bad)
        case .certainOut: (sign, shortSign, word, ink) = ("✗", "✗✗", .certainOut, .bad)
        case .noVotes: (sign, shortSign, word, ink) = ("·", "·", .noVotes, .dim)
        }
    }
}

extension Scene {
    /// Where a list stands; nil without a threshold to stand against.
    func status(of party: Int) -> ThresholdStatus? {
        let thresholds = snapshot.outcome.thresholds
        return thresholds.indices.contains(party) ? thresholds[party] : nil
    }
}

extension Grid {
    /// Marks a row as the chosen one, with a sign and a background.
    mutating func select(row: Int, in region: Region, scene: Scene) {
        guard row >= 0, row < region.rows else { return }
        write("▸", row: row, column: 0, in: region, style: scene.ink(.accent))
        let line = Region(row: region.row + row, column: region.column, rows: 1, columns: region.columns)
        restyle(line.intersection(region)) { scene.palette.selected($0) }
    }
}
