import ElectionModel

/// The running figures of all units and precincts, in rows of eight numbers.
///
/// A row has two blocks of paper figures and marks, then the votes of the main contest, eight to a block. A precinct
/// changes by difference: the new row less the old one is added to the country, its region and its
/// district. Differences wrap, so that a figure may fall; the sums themselves stay far below 2⁶⁴.
struct UnitRows: Sendable {
    typealias Row = SIMD8<UInt64>
    typealias PrecinctRow = SIMD8<UInt32>

    /// Places in block 0.
    enum Lane {
        static let reported = 0
        static let votersListed = 1
        static let ballotsIssued = 2
        static let countedIssued = 3
        static let countedListed = 4
        static let found = 5
        static let invalid = 6
    }

    /// Places in block 1.
    enum Mark {
        static let alarm = 0
        static let disputed = 1
        /// Anything that is marked at all, warnings included.
        static let noted = 2
    }

    static let headBlocks = 2
    let selections: Int
    let stride: Int
    /// Country, regions, districts.
    private(set) var totals: ContiguousArray<Row>
    private(set) var precincts: ContiguousArray<PrecinctRow>
    /// Precincts of each unit by row.
    let precinctCounts: [Int]
    private let parents: ContiguousArray<SIMD2<Int32>>

    init(map: PrecinctMap, regions: Int, districts: Int) {
        selections = map.mainSelections
        stride = UnitRows.headBlocks + (map.mainSelections + 7) / 8
        totals = ContiguousArray(repeating: .zero, count: (1 + regions + districts) * stride)
        precincts = ContiguousArray(repeating: .zero, count: map.region.count * stride)
        let above = zip(map.region, map.district).map { region, district in
            let below = Int32(1 + regions)
            return SIMD2(region < 0 ? -1 : 1 + region, district < 0 ? -1 : below + district)
        }
        var counts = [Int](repeating: 0, count: 1 + regions + districts)
        counts[0] = above.count
        for units in above {
            if units.x >= 0 { counts[Int(units.x)] += 1 }
            if units.y >= 0 { counts[Int(units.y)] += 1 }
        }
        parents = ContiguousArray(above)
        precinctCounts = counts
    }

    /// Block of a precinct's row.
    func block(_ block: Int, ofPrecinct precinct: Int) -> PrecinctRow {
        precincts[precinct * stride + block]
    }

    /// Puts a new block in place of a precinct's and adds the difference to the units above it.
    mutating func replace(block: Int, ofPrecinct precinct: Int, with new: PrecinctRow) {
        let place = precinct * stride + block
        let old = precincts[place]
        guard old != new else { return }
        precincts[place] = new
        let delta = Row(truncatingIfNeeded: new) &- Row(truncatingIfNeeded: old)
        totals[block] &+= delta
        let above = parents[precinct]
        if above.x >= 0 { totals[Int(above.x) * stride + block] &+= delta }
        if above.y >= 0 { totals[Int(above.y) * stride + block] &+= delta }
    }

    /// Puts the votes of a precinct's main protocol in place; none at all without a standing protocol.
    mutating func replaceVotes(ofPrecinct precinct: Int, with votes: [UInt32]?) {
        var start = 0
        var block = UnitRows.headBlocks
        while block < stride {
            var row = PrecinctRow.zero
            if let votes {
                for lane in 0..<max(0, min(8, votes.count - start)) { row[lane] = votes[start + lane] }
            }
            replace(block: block, ofPrecinct: precinct, with: row)
            start += 8
            block += 1
        }
    }

    /// The list votes of one precinct together.
    func votes(ofPrecinct precinct: Int) -> UInt64 {
        let start = precinct * stride
        return (UnitRows.headBlocks..<stride).reduce(0) { sum, block in
            sum &+ Row(truncatingIfNeeded: precincts[start + block]).wrappedSum()
        }
    }

    /// A running figure of a unit by its row.
    func total(_ lane: Int, row: Int) -> UInt64 { totals[row * stride][lane] }

    /// Votes of a unit by its row, in the order of the main ballot.
    func votes(row: Int) -> [UInt64] {
        (0..<selections).map { totals[row * stride + UnitRows.headBlocks + $0 / 8][$0 % 8] }
    }

    /// The figures of a unit by its row.
    func figures(row: Int, unit: Int, precincts: Int) -> UnitFigures {
        let head = totals[row * stride]
        let marks = totals[row * stride + 1]
        return UnitRows.figures(
            unit: unit,
            precincts: precincts,
            head: head,
            marks: marks,
            votes: votes(row: row)
        )
    }

    /// The figures of one precinct.
    func figures(ofPrecinct precinct: Int, unit: Int) -> UnitFigures {
        let start = precinct * stride
        let votes = (0..<selections).map { selection in
            UInt64(precincts[start + UnitRows.headBlocks + selection / 8][selection % 8])
        }
        return UnitRows.figures(
            unit: unit,
            precincts: 1,
            head: Row(truncatingIfNeeded: precincts[start]),
            marks: Row(truncatingIfNeeded: precincts[start + 1]),
            votes: votes
        )
    }

    private static func figures(
        unit: Int,
        precincts: Int,
        head: Row,
        marks: Row,
        votes: [UInt64]
    ) -> UnitFigures {
        var figures = UnitFigures(unit: unit)
        figures.unitsTotal = precincts
        figures.unitsReported = Int(head[Lane.reported])
        figures.votersListed = head[Lane.votersListed]
        figures.ballotsIssued = head[Lane.ballotsIssued]
        figures.countedBallotsIssued = head[Lane.countedIssued]
        figures.countedVotersListed = head[Lane.countedListed]
        figures.ballotsFound = head[Lane.found]
        figures.invalidBallots = head[Lane.invalid]
        figures.votes = votes
        figures.alarms = Int(marks[Mark.alarm])
        figures.disputed = Int(marks[Mark.disputed])
        return figures
    }
}

extension UnitRows {
    /// Puts in place what was saved of as many units.
    mutating func restore(
        _ totals: ContiguousArray<Row>,
        _ precincts: ContiguousArray<PrecinctRow>
    ) throws(SavedFault) {
        guard totals.count == self.totals.count, precincts.count == self.precincts.count else {
            throw SavedFault()
        }
        (self.totals, self.precincts) = (totals, precincts)
    }
}
