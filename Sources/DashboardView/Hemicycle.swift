/// Where the seats of a half circle lie, from the left end to the right one.
package struct Hemicycle {
    /// Seats in the order in which they are given out; x from 0 to 2, y from 0 to 1 of the outer radius.
    package let seats: [(x: Double, y: Double)]
    /// Distance between neighbours, in outer radii.
    package let spacing: Double
    /// Radius of the empty middle, in outer radii.
    package let inner: Double

    /// Lays out so many seats in as many rows as keep them evenly apart.
    package init(count: Int) {
        let hole = 0.42
        inner = hole
        guard count > 0 else {
            seats = []
            spacing = 1
            return
        }
        let rows = Hemicycle.rows(count: count, hole: hole)
        let radii = Hemicycle.radii(rows: rows, hole: hole)
        let shares = Hemicycle.divide(count, by: radii)
        var placed: [(turn: Double, row: Int, x: Double, y: Double)] = []
        for (row, radius) in radii.enumerated() {
            for seat in 0..<shares[row] {
                let turn = shares[row] == 1 ? 0.5 : Double(seat) / Double(shares[row] - 1)
                let point = Hemicycle.point(turn: turn)
                placed.append((turn, row, 1 - radius * point.x, radius * point.y))
            }
        }
        placed.sort { ($0.turn, $0.row) < ($1.turn, $1.row) }
        seats = placed.map { ($0.x, $0.y) }
        let arcs = radii.reduce(0, +) * Double.pi / Double(count)
        spacing = rows == 1 ? arcs : min(arcs, (1 - hole) / Double(rows - 1))
    }

    private static func radii(rows: Int, hole: Double) -> [Double] {
        guard rows > 1 else { return [1] }
        return (0..<rows).map { hole + (1 - hole) * Double($0) / Double(rows - 1) }
    }

    private static func rows(count: Int, hole: Double) -> Int {
        var best = (rows: 1, error: Double.infinity)
        for rows in 2...24 where rows <= count {
            let along = radii(rows: rows, hole: hole).reduce(0, +) * Double.pi / Double(count)
            let across = (1 - hole) / Double(rows - 1)
            let error = (along - across).magnitude
            if error < best.error { best = (rows, error) }
        }
        return best.rows
    }

    /// Seats a row in proportion to its radius, by largest remainder.
    private static func divide(_ count: Int, by radii: [Double]) -> [Int] {
        let sum = radii.reduce(0, +)
        let exact = radii.map { Double(count) * $0 / sum }
        var shares = exact.map { Int($0) }
        let order = radii.indices.sorted { exact[$0] - Double(shares[$0]) > exact[$1] - Double(shares[$1]) }
        for row in order.prefix(count - shares.reduce(0, +)) { shares[row] += 1 }
        return shares
    }

    /// The point of the half circle after that part of its turn: (1, 0) at 0, (0, 1) in the middle.
    private static func point(turn: Double) -> (x: Double, y: Double) {
        let angle = (turn <= 0.5 ? turn : 1 - turn) * Double.pi
        let sine = Hemicycle.sine(angle)
        let cosine = Hemicycle.sine(Double.pi / 2 - angle)
        return (turn <= 0.5 ? cosine : -cosine, sine)
    }

    /// Sine of 0 to π/2, to five decimals: enough for dots.
    private static func sine(_ x: Double) -> Double {
        let square = x * x
        return x * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))))
    }
}
