import CellGrid
import ElectionModel

/// Lengths of bars; the only place where a share becomes a floating-point number.
enum Bar {
    /// Half cells of a bar, rounded down, at least one for a share above zero.
    static func halves(_ share: Share, scale: Double, cells: Int) -> Int {
        guard share.numerator > 0, share.isDefined, cells > 0, scale > 0 else { return 0 }
        let length = share.approximate / scale * Double(cells * 2)
        return length >= Double(cells * 2) ? cells * 2 : max(1, Int(length))
    }

    /// The cell of a mark on a bar; nil when the mark lies beyond its end.
    static func cell(_ share: Share, scale: Double, cells: Int) -> Int? {
        guard share.isDefined, cells > 0, scale > 0 else { return nil }
        let place = share.approximate / scale * Double(cells)
        return place < Double(cells) ? Int(place) : nil
    }
}

/// A thin bar on a track, as regions show turnout.
struct RuleBar {
    let halves: Int
    let cells: Int
    /// Cell of a mark drawn on the track, if any.
    let mark: Int?

    func draw(into grid: inout Grid, row: Int, column: Int, in region: Region, scene: Scene) {
        let full = halves / 2
        grid.run("─", count: cells, row: row, column: column, in: region, style: scene.ink(.track))
        if let mark, mark >= full {
            grid.run("┊", count: 1, row: row, column: column + mark, in: region, style: scene.ink(.warn))
        }
        grid.run("━", count: full, row: row, column: column, in: region, style: scene.ink(.accent))
        if halves % 2 == 1, mark != full {
            grid.run("╸", count: 1, row: row, column: column + full, in: region, style: scene.ink(.accent))
        }
    }
}

/// A half-height bar, as parties show their share.
struct BlockBar {
    let halves: Int
    let style: Style

    func draw(into grid: inout Grid, row: Int, column: Int, in region: Region) {
        grid.run("▄", count: halves / 2, row: row, column: column, in: region, style: style)
        if halves % 2 == 1 {
            grid.run("▖", count: 1, row: row, column: column + halves / 2, in: region, style: style)
        }
    }
}
