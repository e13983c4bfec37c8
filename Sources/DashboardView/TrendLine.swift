import CellGrid
import ElectionModel
import Tabulation

/// How a region came along in the last two hours, in a row of cells, as high as it has changed; a point where it
/// has not.
struct TrendLine {
    let scene: Scene
    let region: Int

    static let cells = 10

    /// One value for every ten minutes, the oldest first; from 0 where it was lowest to 1; none without a change.
    ///
    /// Nil while no time is known.
    private var values: [Double]? {
        guard let clock = scene.play.clock ?? scene.snapshot.asOf else { return nil }
        let now = figure(nil)
        let values = (0...RegionTrend.count).map { place -> Double in
            let ago = Int64(RegionTrend.count - place) * RegionTrend.step
            return ago == 0 ? now : figure(scene.snapshot.trend.figures(at: clock.instant - ago))
        }
        guard let low = values.min(), let high = values.max(), high > low else { return [] }
        return values.map { ($0 - low) / (high - low) }
    }

    /// The part of stations that reported, or the turnout while none has; of now where nothing else is kept.
    private func figure(_ kept: [RegionTrend.Figures]?) -> Double {
        let figures = scene.regionFigures(region)
        guard let then = kept?.element(region) else {
            return scene.isCounting
                ? Double(figures.unitsReported) : figures.turnout.approximate
        }
        return scene.isCounting ? Double(then.unitsReported) : then.turnout.approximate
    }

    func draw(into grid: inout Grid, row: Int, column: Int, in area: Region) {
        guard let values else { return }
        guard !values.isEmpty else {
            let end = column + TrendLine.cells
            grid.writeRight("·", row: row, endColumn: end, in: area, style: scene.ink(.dim))
            return
        }
        let style = scene.ink(.accent)
        var dots = DotCanvas(rows: 1, columns: TrendLine.cells)
        let last = Double(values.count - 1)
        for x in 0..<dots.width {
            let place = Double(x) / Double(dots.width - 1) * last
            let (before, after) = (values[Int(place)], values[min(values.count - 1, Int(place) + 1)])
            let value = before + (after - before) * (place - place.rounded(.down))
            let y = Int((value * 3).rounded())
            let mark: Unicode.Scalar = ["_", ".", "-", "="][y]
            dots.set(x, y, style, mark)
        }
        dots.draw(into: &grid, row: row, column: column, region: area, isASCII: scene.isASCII)
    }
}

extension Scene {
    /// Whether protocols have begun to come in; before, turnout is what moves.
    var isCounting: Bool { snapshot.country.unitsReported > 0 }
}
