package import ElectionModel

/// How far each region had come, every ten minutes of the last two hours.
package struct RegionTrend: Hashable, Sendable {
    /// What stood at a boundary of ten minutes, before anything that came after it.
    struct Row: Hashable, Sendable {
        let instant: Int64
        let figures: [Figures]
    }

    /// A region at a moment.
    package struct Figures: Hashable, Sendable {
        package let unitsReported: UInt32
        package let turnout: Share

        package init(unitsReported: UInt32, turnout: Share) {
            self.unitsReported = unitsReported
            self.turnout = turnout
        }
    }

    /// Seconds between two boundaries.
    package static let step: Int64 = 600
    /// Boundaries kept: two hours of them.
    package static let count = 12

    /// Ascending, each boundary once.
    private(set) var rows: [Row] = []

    package init() {}

    /// What stood in each region at a moment that is over; nil where nothing is kept from after it.
    ///
    /// - Returns: In the order of ``Election/regions``.
    package func figures(at instant: Int64) -> [Figures]? {
        rows.first { $0.instant >= instant }?.figures
    }

    /// Whether an entry at a moment is the first after a boundary.
    func isDue(at instant: Int64, after last: Int64) -> Bool {
        instant > last && RegionTrend.boundary(before: instant) >= last
    }

    /// Keeps what stands before the first entry after a boundary.
    mutating func close(before instant: Int64, figures: [Figures]) {
        let boundary = RegionTrend.boundary(before: instant)
        if let last = rows.last, last.instant >= boundary { return }
        rows.append(Row(instant: boundary, figures: figures))
        rows.removeFirst(max(0, rows.count - RegionTrend.count - 1))
    }

    /// The last full ten minutes before a moment.
    private static func boundary(before instant: Int64) -> Int64 {
        let before = instant - 1
        return (before >= 0 ? before / step : (before - step + 1) / step) * step
    }
}

extension Night {
    /// Keeps the figures of the regions when ten minutes are over.
    mutating func closeTrend(before time: Timestamp) {
        guard let last = asOf, trend.isDue(at: time.instant, after: last.instant) else { return }
        let figures = election.regions.indices.map { place in
            RegionTrend.Figures(
                unitsReported: UInt32(clamping: units.total(UnitRows.Lane.reported, row: 1 + place)),
                turnout: Share(
                    units.total(UnitRows.Lane.ballotsIssued, row: 1 + place),
                    of: units.total(UnitRows.Lane.votersListed, row: 1 + place)
                )
            )
        }
        trend.close(before: time.instant, figures: figures)
    }
}

extension ProtocolHistories {
    /// Precincts with more than one protocol in a contest, ascending, each once.
    ///
    /// - Complexity: O(histories).
    package var revised: [Int] {
        Set(cells.lazy.filter { $0.value.protocols > 1 }.map { $0.key / max(1, contests) }).sorted()
    }
}

extension RegionTrend: Saved {
    func save(to state: inout SavedWriter) { state(rows) }
    init(from state: inout SavedReader) throws(SavedFault) { rows = try state() }
}
