package import ElectionModel

/// Turnout of the country and the regions at the moments when the commission announced one.
///
/// *Counted* at a moment is what reports that had arrived by it say: ballots issued of voters listed. The
/// log's time never goes back, so a row is closed by the first entry that arrives after its moment;
/// until then the running figures are those of the moment. The order in which reports arrived before it
/// changes nothing.
package struct TurnoutHours: Hashable, Sendable {
    /// The country, then the regions in the order of ``Election/regions``.
    package struct Row: Hashable, Sendable {
        package let turnouts: [Share]

        package init(turnouts: [Share]) {
            self.turnouts = turnouts
        }
    }

    /// A night announces a turnout every hour or two; of more moments the first ones are kept.
    package static let capacity = 48

    /// Moments of figures `turnout-percent` with status `announced`, ascending, each once.
    package let moments: [Timestamp]
    /// Rows of the moments that an entry has come after, the earliest first.
    package private(set) var closed: [Row] = []
    /// Index in ``Election/published`` by moment · rows + row; nil where nothing was announced.
    private let figures: [Int?]
    private let width: Int

    /// The moments of an election, none of them closed.
    package init(election: Election) {
        let announced = election.published.indices.filter { index in
            let figure = election.published[index]
            return figure.measure == "turnout-percent" && figure.status == .announced && figure.time != nil
                && TurnoutHours.row(of: figure, in: election) != nil
        }
        var byInstant: [Int64: Timestamp] = [:]
        for index in announced {
            guard let time = election.published[index].time else { continue }
            if byInstant[time.instant] == nil { byInstant[time.instant] = time }
        }
        let instants = byInstant.keys.sorted().prefix(TurnoutHours.capacity)
        let places = Dictionary(uniqueKeysWithValues: instants.enumerated().map { ($0.element, $0.offset) })
        let width = 1 + election.regions.count
        var figures = [Int?](repeating: nil, count: instants.count * width)
        for index in announced {
            guard let row = TurnoutHours.row(of: election.published[index], in: election),
                let moment = election.published[index].time.flatMap({ places[$0.instant] }),
                figures[moment * width + row] == nil
            else { continue }
            figures[moment * width + row] = index
        }
        moments = instants.compactMap { byInstant[$0] }
        self.figures = figures
        self.width = width
    }

    private static func row(of figure: PublishedFigure, in election: Election) -> Int? {
        guard let unit = election.unitIndex(of: figure.scope) else { return nil }
        switch election.units[unit].kind {
        case .country: return 0
        case .region: return 1 + election.placeOfUnit[unit]
        default: return nil
        }
    }

    /// What was announced of a unit at a moment.
    ///
    /// - Parameters:
    ///   - moment: Place in ``moments``.
    ///   - region: Place in ``Election/regions``; nil = the country.
    /// - Returns: Index in ``Election/published``; nil where there is none.
    package func announced(moment: Int, region: Int?) -> Int? {
        let row = 1 + (region ?? -1)
        guard moments.indices.contains(moment), (0..<width).contains(row) else { return nil }
        return figures[moment * width + row]
    }

    /// Instant of the next moment to close; the end of time after the last.
    var due: Int64 { closed.count < moments.count ? moments[closed.count].instant : .max }

    /// Closes the next moment with what was counted by it; does nothing after the last.
    package mutating func close(_ row: Row) {
        if closed.count < moments.count { closed.append(row) }
    }
}

extension Night {
    /// Closes the moments that an entry comes after, before it is counted.
    mutating func closeHours(before time: Timestamp) {
        while hours.due < time.instant {
            hours.close(TurnoutHours.Row(turnouts: (0...election.regions.count).map { turnout(row: $0) }))
        }
    }

    private func turnout(row: Int) -> Share {
        let listed = units.total(UnitRows.Lane.votersListed, row: row)
        return Share(units.total(UnitRows.Lane.ballotsIssued, row: row), of: listed)
    }
}

extension NightSnapshot {
    /// Turnout of a unit by the reports that had arrived by a moment.
    ///
    /// - Parameters:
    ///   - moment: Place in ``TurnoutHours/moments``.
    ///   - region: Place in ``Election/regions``; nil = the country.
    ///   - clock: What the clock shows.
    /// - Returns: nil for a moment that the clock has not reached, and outside of the table.
    package func turnout(moment: Int, region: Int?, clock: Timestamp?) -> Share? {
        let row = 1 + (region ?? -1)
        guard hours.moments.indices.contains(moment), let clock,
            hours.moments[moment].instant <= clock.instant, (0...regions.count).contains(row)
        else { return nil }
        guard moment < hours.closed.count else { return (region.map { regions[$0] } ?? country).turnout }
        let turnouts = hours.closed[moment].turnouts
        return turnouts.indices.contains(row) ? turnouts[row] : nil
    }
}

extension TurnoutHours {
    /// Puts in place rows that were closed before.
    mutating func restore(_ rows: [Row]) throws(SavedFault) {
        guard rows.count <= moments.count, rows.allSatisfy({ $0.turnouts.count == width }) else {
            throw SavedFault()
        }
        closed = rows
    }
}
