/// A row by what it shows, so that a choice stays on it when the order changes.
package enum RowID: Hashable, Sendable {
    /// Index in ``Election/parties``.
    case party(Int)
    case againstAll
    /// Place in ``Election/regions``.
    case region(Int)
    /// The table of all districts.
    case allDistricts
    /// The table of what is open at stations.
    case alarms
    /// The table of turnout by hour.
    case hours
    /// The country's paper and both its denominators.
    case nation
    /// How the list seats are shared out, step by step.
    case seats
    /// The lists against the election before.
    case swing
    /// Published figures against the count; exit polls beside it; sources side by side.
    case ledger, polls, sources
    /// The stations that somebody watches.
    case watched
    /// Two regions or two districts side by side.
    case comparison(UnitPair)
    /// Place in ``Election/districts``.
    case district(Int)
    /// Index in ``Election/precincts``.
    case station(Int)
    /// The reports behind the figure of a step, and those that do not count in it.
    case reports, idleReports
    /// A report that does not count, by its position in the log.
    case report(Int)
    /// A line of a text, or an event by its index.
    case line(Int)
    /// Like events that share a row, by the indexes of the first and the last.
    case run(oldest: Int, newest: Int)
}

/// Two regions, or two districts, by their places.
package struct UnitPair: Hashable, Sendable {
    package let areDistricts: Bool
    package let first: Int
    package let second: Int

    /// Pairs two rows; nil when they are not two regions and not two districts.
    package init?(_ first: RowID, _ second: RowID) {
        switch (first, second) {
        case (.region(let one), .region(let other)):
            (areDistricts, self.first, self.second) = (false, one, other)
        case (.district(let one), .district(let other)):
            (areDistricts, self.first, self.second) = (true, one, other)
        default: return nil
        }
    }
}
