import ElectionModel

/// A page that the menu of pages opens, and that `screen --page` prints.
package enum Page: String, Hashable, Sendable, CaseIterable {
    case nation, regions, districts, seats, hours, alarms, compare, swing, watched, ledger, polls, sources

    /// What it is called on the screen.
    var word: Word {
        switch self {
        case .nation: .nationTitle
        case .regions: .regions
        case .districts: .districtsTitle
        case .seats: .seatsTitle
        case .hours: .hoursTitle
        case .alarms: .alarmsTitle
        case .compare: .compareTitle
        case .swing: .swingTitle
        case .watched: .watchedTitle
        case .ledger: .ledgerTitle
        case .polls: .pollsTitle
        case .sources: .sourcesTitle
        }
    }

    /// The key that opens it besides; empty without one.
    var key: String {
        switch self {
        case .regions: "2"
        case .districts: "d"
        case .hours: "u"
        case .alarms: "a"
        case .compare: "c c"
        case .watched: "W"
        case .ledger: "P"
        case .polls: "X"
        case .sources: "o"
        default: ""
        }
    }

    /// What a step of the way shows for it; nil for a pane, and for a page that needs two units.
    package var place: RowID? {
        switch self {
        case .nation: .nation
        case .districts: .allDistricts
        case .seats: .seats
        case .hours: .hours
        case .alarms: .alarms
        case .swing: .swing
        case .watched: .watched
        case .ledger: .ledger
        case .polls: .polls
        case .sources: .sources
        case .regions, .compare: nil
        }
    }
}
