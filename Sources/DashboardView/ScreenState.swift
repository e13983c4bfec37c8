package import ElectionModel
package import Tabulation

/// What a person has chosen to see: everything of the screen that is not the night.
package struct ScreenState: Hashable, Sendable {
    /// The pane that takes keys.
    package var focus = Pane.parties
    /// What the lower half shows where there is room for two panes only.
    package var lower = Pane.regions
    /// Whether the focused pane takes the whole screen.
    package var isZoomed = false
    /// First line of the help overlay; nil when it is closed.
    package var helpTop: Int?
    /// First line of the overlay that says why a figure is as it is; nil when it is closed.
    package var whyTop: Int?
    /// Which of the figures that the overlay offers is chosen, from 0; the last one where there are fewer.
    package var whyChoice = 0
    /// Whether the bars of the parties run to 12 % instead of 60 %.
    package var isNearThreshold = false
    package var partySort = SortOrder(column: .votes, isReversed: false)
    package var regionSort = SortOrder(column: .listed, isReversed: false)
    package var detailSort = SortOrder(column: .listed, isReversed: false)
    package var districtSort = SortOrder(column: .listed, isReversed: false)
    package var reportSort = SortOrder(column: .listed, isReversed: false)
    package var hourSort = SortOrder(column: .listed, isReversed: false)
    /// The region or district that another one is to be compared with; nil = none.
    package var marked: RowID?
    package var partyCursor = Cursor()
    package var regionCursor = Cursor()
    package var quotaCursor = Cursor()
    package var eventCursor = Cursor()
    /// What is drilled into: a list; or a region, all districts or what is open, then a district, a station.
    ///
    /// The reports behind a figure may follow anywhere, and a station of theirs after them.
    ///
    /// Each level has a cursor of its own.
    package var path: [DrillStep] = []
    package var regionFilter = ""
    package var detailFilter = ""
    /// Instants that the viewer marked, ascending.
    package var ownMarks: [Int64] = []
    /// Whether the button went down on a timeline and is still held: what moves then is the playhead.
    package var isScrubbing = false
    /// The line of text being typed, if any.
    package var entry: TextEntry?
    /// Why the last key did nothing, if it did not.
    package var notice: Notice?

    package init() {}
}

extension ScreenState {
    /// The cursor of a table.
    func cursor(of table: Pane) -> Cursor {
        switch table {
        case .parties: partyCursor
        case .regions: regionCursor
        case .quota: quotaCursor
        case .events: eventCursor
        case .detail: path.last?.cursor ?? Cursor()
        case .house, .timeline: Cursor()
        }
    }
}

/// Which row of a table is chosen, and the first one in sight.
package struct Cursor: Hashable, Sendable {
    /// nil = the first row, whatever it is.
    package var selected: RowID?
    package var top = 0

    package init() {}
}

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

/// A level of the way down the map, or a list that was opened.
package struct DrillStep: Hashable, Sendable {
    package let place: RowID
    package var cursor = Cursor()
    /// What its rows were filtered by when a deeper level was opened.
    var filter = ""
    /// Where the keys go when the way has been left by it; nil = the regions.
    package var origin: Pane?
    /// Whose reports a step lists; nil for all other steps.
    package var figure: Figure?
    /// What was seen before, where a step was opened from the overlay that says why.
    package var whence: Whence?

    package init(place: RowID, origin: Pane? = nil, figure: Figure? = nil, whence: Whence? = nil) {
        self.place = place
        self.origin = origin
        self.figure = figure
        self.whence = whence
    }
}

/// What was seen before the reports behind a figure were opened, to come back to.
package struct Whence: Hashable, Sendable {
    let focus: Pane
    let lower: Pane
    let isZoomed: Bool
    let detailFilter: String
    let whyTop: Int?
    let whyChoice: Int
}

/// A column to sort by and its direction.
package struct SortOrder: Hashable, Sendable {
    package enum Column: String, Hashable, Sendable, CaseIterable {
        case votes, ballot, seats
        /// The order of the election.
        case listed
        case name, reported, turnout, lead, status
        /// What a report brings to a figure, and its position in the log.
        case value, seq
        /// The largest difference of an announced turnout from the counted one.
        case difference
    }

    package var column: Column
    /// Names and ballot order run up, figures run down, unless reversed.
    package var isReversed: Bool

    package init(column: Column, isReversed: Bool) {
        self.column = column
        self.isReversed = isReversed
    }

    static let partyColumns: [Column] = [.votes, .ballot, .seats]
    static let unitColumns: [Column] = [.listed, .name, .reported, .turnout, .lead]
    static let districtColumns: [Column] = [.listed, .lead, .status]
    static let hourColumns: [Column] = [.listed, .name, .turnout, .difference]
    static let reportColumns: [Column] = [.listed, .value, .seq]

    /// The next column of a cycle, in its usual direction.
    mutating func advance(in columns: [Column]) {
        let place = columns.firstIndex(of: column) ?? columns.count - 1
        self = SortOrder(column: columns[(place + 1) % columns.count], isReversed: false)
    }

    /// Whether larger comes first.
    var isDescending: Bool {
        switch column {
        case .listed, .name, .ballot, .seq: isReversed
        case .votes, .seats, .reported, .turnout, .lead, .status, .value, .difference: !isReversed
        }
    }
}

/// A line of text being typed; single keys mean letters until it is closed.
package struct TextEntry: Hashable, Sendable {
    /// What a typed text is for.
    package enum Purpose: Hashable, Sendable {
        /// Keeps the rows whose name holds the text.
        case filter
        /// A clock time to go to.
        case time
    }

    package let purpose: Purpose
    package var text = ""

    package init(purpose: Purpose) {
        self.purpose = purpose
    }
}

/// What the program has to do after a key; the screen itself has already changed.
package enum DashboardCommand: Hashable, Sendable {
    case quit, suspend, redraw
    case togglePause, faster, slower, normalSpeed
    case seek(seconds: Int)
    /// To that many tenths of the timeline, 0 to 9.
    case seekTenth(Int)
    /// That many reports forward or back.
    case step(Int)
    case goTo(Timestamp)
    case liveEdge
    /// To the next mark (1) or the previous one (-1), with the instants that the viewer marked.
    case mark(Int, own: [Int64])
}
