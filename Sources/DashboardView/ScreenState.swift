package import ElectionModel

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
    package var partyFilter = ""
    package var regionFilter = ""
    package var detailFilter = ""
    /// Kinds of events that are not shown.
    package var hiddenEvents: Set<EventGroup> = []
    /// Runs of events that are shown one by one, by the index of their oldest.
    package var openRuns: Set<Int> = []
    /// Stations that are watched, by their index in ``Election/precincts``, in the order they were chosen.
    package var watched: [Int] = []
    /// The night's clock when somebody last looked away; what came later is marked as new.
    package var lookedAway: Timestamp?
    /// The night's clock when the window was left; nil while it is looked at.
    package var wentAway: Timestamp?
    /// What n and N go to, from row to row; empty = nothing is looked for.
    package var search = ""
    /// The choices that lie over the screen, if any.
    package var menu: Menu?
    /// Whether the terminal has the mouse, to select text with.
    package var isMouseReleased = false
    /// How much fitted on the screen before; see ``settle(rows:columns:)``.
    private(set) var sizeClass: SizeClass?
    /// The decision that is being made, if any.
    package var draft: DecisionDraft?
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
    /// Notes the size of the screen, before a key is taken or a frame is drawn.
    ///
    /// A layout gives way only when the screen is two cells smaller than it asks for, so that an edge
    /// that is dragged to and fro does not turn the screen over with each cell.
    package mutating func settle(rows: Int, columns: Int) {
        sizeClass = SizeClass(rows: rows, columns: columns, after: sizeClass)
    }

    /// Takes up a size that was noted elsewhere.
    mutating func keep(_ size: SizeClass) { sizeClass = size }

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

/// A line of text being typed; single keys mean letters until it is closed.
package struct TextEntry: Hashable, Sendable {
    /// What a typed text is for.
    package enum Purpose: Hashable, Sendable {
        /// Keeps the rows whose name holds the text.
        case filter
        /// Goes to rows that hold the text.
        case search
        /// Says why a decision is made.
        case reason
        /// A clock time to go to.
        case time
    }

    package let purpose: Purpose
    package var text = ""
    /// The row from which a text is looked for.
    var start = 0

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
    /// To write what the focused pane shows to files.
    case keepView
    /// To write a decision into the log, by whoever writes the store.
    case decide(DecisionDraft)
    /// To hand a text to the terminal's clipboard.
    case copy(String)
    /// To hand it the command that shows this again: options of `screen`, without the store.
    case copyCommand([String])
    /// To take the mouse, or leave it to the terminal.
    case readMouse(Bool)
    /// To the next mark (1) or the previous one (-1), with the instants that the viewer marked.
    case mark(Int, own: [Int64])
}
