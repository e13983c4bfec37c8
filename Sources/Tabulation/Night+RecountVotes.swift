import ElectionModel

/// The fastest full recount: list votes over the flat rows.
extension Night {
    /// List votes by region added up from every precinct's row; last those of no region.
    ///
    /// - Returns: For each region in order, then for precincts directly under the country, the votes in
    ///   ballot order.
    /// - Complexity: O(precincts × selections / 8).
    package func recountVotes() -> [[UInt64]] {
        let blocks = units.stride - UnitRows.headBlocks
        let places = election.regions.count + 1
        var sums = ContiguousArray(repeating: UnitRows.Row.zero, count: places * max(1, blocks))
        for block in 0..<blocks {
            var place = UnitRows.headBlocks + block
            for region in map.region {
                let row = region < 0 ? places - 1 : Int(region)
                sums[row * blocks + block] &+= UnitRows.Row(truncatingIfNeeded: units.precincts[place])
                place += units.stride
            }
        }
        return (0..<places).map { row in
            (0..<units.selections).map { sums[row * blocks + $0 / 8][$0 % 8] }
        }
    }
}
