import CellGrid

/// The border of a pane: title on the left, what it shows on the right, position at the bottom.
struct Frame {
    let scene: Scene
    let pane: Pane?
    let title: String
    let note: String
    let foot: String
    let isFocused: Bool

    init(
        _ scene: Scene,
        pane: Pane?,
        title: String,
        note: String = "",
        foot: String = "",
        isFocused: Bool
    ) {
        self.scene = scene
        self.pane = pane
        self.title = title
        self.note = note
        self.foot = foot
        self.isFocused = isFocused
    }

    /// Draws the border and returns the inside.
    @discardableResult
    func draw(into grid: inout Grid, region: Region) -> Region {
        let line = scene.ink(isFocused ? .frameFocus : .frame)
        let last = region.rows - 1
        edge(into: &grid, region, row: 0, corners: ("╭", "╮"), style: line)
        edge(into: &grid, region, row: last, corners: ("╰", "╯"), style: line)
        for row in 1..<max(1, last) {
            grid.write("│", row: row, column: 0, in: region, style: line)
            grid.write("│", row: row, column: region.columns - 1, in: region, style: line)
        }
        drawTitle(into: &grid, region)
        let quiet = scene.ink(.dim)
        let room = region.columns - 8 - TextWidth.columns(of: title)
        if !note.isEmpty, TextWidth.columns(of: note) <= room {
            grid.writeRight(" \(note) ", row: 0, endColumn: region.columns - 2, in: region, style: quiet)
        }
        if !foot.isEmpty, TextWidth.columns(of: foot) <= region.columns - 6 {
            grid.writeRight(" \(foot) ", row: last, endColumn: region.columns - 2, in: region, style: quiet)
        }
        return region.inset(by: 1)
    }

    private func edge(
        into grid: inout Grid,
        _ region: Region,
        row: Int,
        corners: (String, String),
        style: Style
    ) {
        grid.run("─", count: region.columns, row: row, column: 0, in: region, style: style)
        grid.write(corners.0, row: row, column: 0, in: region, style: style)
        grid.write(corners.1, row: row, column: region.columns - 1, in: region, style: style)
    }

    private func drawTitle(into grid: inout Grid, _ region: Region) {
        let style = scene.ink(isFocused ? .titleFocus : .title)
        let sign = pane.map(\.sign) ?? ""
        let room = region.columns - 8 - TextWidth.columns(of: sign)
        let text = TextWidth.cut(title, to: room)
        guard !text.isEmpty else { return }
        let mark = isFocused ? "▸" : " "
        let next = grid.write(mark, row: 0, column: 2, in: region, style: scene.ink(.accent))
        let after = grid.write(sign, row: 0, column: next, in: region, style: scene.ink(.accent))
        grid.write(text + " ", row: 0, column: after, in: region, style: style)
    }
}

extension Grid {
    /// Writes one character several times, cut at the region's edges.
    mutating func run(
        _ scalar: Unicode.Scalar,
        count: Int,
        row: Int,
        column: Int,
        in region: Region,
        style: Style
    ) {
        guard row >= 0, row < region.rows else { return }
        let first = max(0, column)
        let end = min(region.columns, column + count)
        let cell = Cell(scalar, style: style)
        for place in first..<max(first, end) {
            self[region.row + row, region.column + place] = cell
        }
    }
}
