import CellGrid
import Testing

@Suite struct ChangesTests {
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `an old screen with its changes put in is the new screen`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var old = Grid(rows: 8, columns: 20)
        for _ in 0..<200 {
            var new = old
            for _ in 0..<Int.random(in: 0..<4, using: &random) { RandomGrid.step(&new, using: &random) }
            let runs = new.changes(from: old)
            #expect(runs.allSatisfy { covers($0, in: new, since: old) })
            for run in runs { put(run, on: &old) }
            #expect(old == new)
        }
    }

    @Test func `the same screen has no changes`() {
        var grid = Grid(rows: 3, columns: 9)
        grid.write("日本", row: 1, column: 2, in: grid.bounds)
        #expect(grid.changes(from: grid) == [])
    }

    @Test func `neighbours make one run and others their own`() {
        let old = Grid(rows: 2, columns: 9)
        var new = old
        new.write("ab", row: 0, column: 1, in: new.bounds)
        new.write("c", row: 0, column: 5, in: new.bounds)
        new.write("日", row: 1, column: 7, in: new.bounds)
        #expect(new.changes(from: old).map(\.row) == [0, 0, 1])
        #expect(new.changes(from: old).map(\.column) == [1, 5, 7])
        #expect(new.changes(from: old).map(\.cells.count) == [2, 1, 2])
    }

    @Test func `a half that changed brings the whole character`() {
        var old = Grid(rows: 1, columns: 4)
        old.write("日", row: 0, column: 1, in: old.bounds)
        var new = old
        new.restyle(Region(row: 0, column: 2, rows: 1, columns: 1)) { $0.adding(.bold) }
        #expect(new.changes(from: old).map(\.column) == [1])
        #expect(new.changes(from: old).first?.cells.first?.scalar == "日")
    }

    @Test func `another size or no old screen changes every row`() {
        let new = Grid(rows: 2, columns: 4)
        let whole = [0, 1].map { Run(row: $0, column: 0, cells: new.row($0)) }
        #expect(new.changes(from: nil) == whole)
        #expect(new.changes(from: Grid(rows: 4, columns: 2)) == whole)
    }

    private func put(_ run: Run, on grid: inout Grid) {
        for (offset, cell) in run.cells.enumerated() { grid[run.row, run.column + offset] = cell }
    }

    /// Whether a run is whole and no longer than its changes, but for wide characters.
    private func covers(_ run: Run, in new: Grid, since old: Grid) -> Bool {
        guard run.cells.first?.width != 0, run.cells.last?.width != 2 else { return false }
        return run.cells.enumerated().allSatisfy { offset, cell in
            let column = run.column + offset
            return cell == new[run.row, column]
                && (cell != old[run.row, column] || cell.width == 0 || new[run.row, column].width == 2)
        }
    }
}
