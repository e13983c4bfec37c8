import CellGrid

/// How much fits on a screen.
enum SizeClass: Int, Comparable, Hashable, Sendable {
    case tooSmall, compact, medium, large, extraLarge

    /// Cells by which a screen may be smaller than its layout asks for, where it was larger before.
    static let slack = 2

    init(rows: Int, columns: Int) {
        if columns >= 180, rows >= 50 {
            self = .extraLarge
        } else if columns >= 120, rows >= 36 {
            self = .large
        } else if columns >= 80, rows >= 24 {
            self = .medium
        } else {
            self = columns >= Layout.minimumColumns && rows >= Layout.minimumRows ? .compact : .tooSmall
        }
    }

    /// How much fits where another size was before: the larger layout stays as long as the slack allows.
    init(rows: Int, columns: Int, after last: SizeClass?) {
        let exact = SizeClass(rows: rows, columns: columns)
        let roomy = SizeClass(rows: rows + SizeClass.slack, columns: columns + SizeClass.slack)
        guard let last, exact > .tooSmall, last > exact, roomy >= last else {
            self = exact
            return
        }
        self = last
    }

    static func < (left: SizeClass, right: SizeClass) -> Bool { left.rawValue < right.rawValue }
}

/// Where everything lies on a screen of some size.
struct Layout {
    static let minimumRows = 14
    static let minimumColumns = 48

    /// A pane and its place, border included.
    struct Place {
        let pane: Pane
        let region: Region
    }

    let sizeClass: SizeClass
    /// The focused pane, or the one that stands for it at this size.
    let focus: Pane
    let rows: Int
    let columns: Int
    private(set) var places: [Place] = []
    /// The one-line timeline of the medium screen.
    private(set) var strip: Region?
    /// The newest event in one line.
    private(set) var ticker: Region?
    /// Stations and the mark of a reconstruction, on the compact screen.
    private(set) var info: Region?

    /// Lays out the panes.
    ///
    /// - Parameters:
    ///   - rows: Rows of the screen.
    ///   - columns: Columns of the screen.
    ///   - state: Which pane has the focus, whether it is zoomed, and the layout before.
    ///   - lists: Rows the table of parties wants, against all included.
    init(rows: Int, columns: Int, state: ScreenState, lists: Int) {
        self.rows = rows
        self.columns = columns
        sizeClass = SizeClass(rows: rows, columns: columns, after: state.sizeClass)
        let isWide = sizeClass == .extraLarge
        focus = state.focus == .detail && !isWide ? .regions : state.focus
        switch sizeClass {
        case .tooSmall: break
        case .compact: placeCompact()
        case _ where state.isZoomed: places = [Place(pane: focus, region: body)]
        case .medium: placeMedium(lower: focus == .parties ? state.lower : focus, lists: lists)
        case .large: placeLarge(lists: lists)
        case .extraLarge: placeExtraLarge(lists: lists)
        }
    }

    var header: Region { Region(row: 0, column: 0, rows: 2, columns: columns) }
    var footer: Region { Region(row: rows - 1, column: 0, rows: 1, columns: columns) }
    /// Everything between header and footer.
    var body: Region { Region(row: 2, column: 0, rows: rows - 3, columns: columns) }

    /// Where the help lies: over the panes, never over the mark of a reconstruction.
    var overlay: Region { sizeClass == .compact ? places.first?.region ?? body : body }

    /// The place of a pane, nil when it is not on the screen.
    func region(of pane: Pane) -> Region? { places.first { $0.pane == pane }?.region }

    /// The pane under a cell.
    func pane(row: Int, column: Int) -> Pane? {
        places.first { $0.region.contains(row: row, column: column) }?.pane
    }

    private mutating func placeCompact() {
        places = [Place(pane: focus, region: Region(row: 2, column: 0, rows: rows - 5, columns: columns))]
        info = Region(row: rows - 3, column: 0, rows: 1, columns: columns)
        ticker = Region(row: rows - 2, column: 0, rows: 1, columns: columns)
    }

    private mutating func placeMedium(lower: Pane, lists: Int) {
        let hasEvents = rows >= 34
        let eventRows = hasEvents ? max(6, rows / 5) : 1
        let free = rows - 4 - eventRows
        let partyRows = min(lists + 4, max(8, free - 8))
        add(.parties, row: 2, column: 0, rows: partyRows, columns: columns)
        let slot: Pane = lower == .parties || (hasEvents && lower == .events) ? .regions : lower
        add(slot, row: 2 + partyRows, column: 0, rows: free - partyRows, columns: columns)
        strip = Region(row: 2 + free, column: 0, rows: 1, columns: columns)
        if hasEvents {
            add(.events, row: 3 + free, column: 0, rows: eventRows, columns: columns)
        } else {
            ticker = Region(row: 3 + free, column: 0, rows: 1, columns: columns)
        }
    }

    private mutating func placeLarge(lists: Int) {
        let lower = min(14, max(10, (rows - 3) * 3 / 10))
        let upper = rows - 3 - lower
        let left = max(70, columns * 58 / 100)
        placeLeft(columns: left, upper: upper, lists: lists)
        placeRight(column: left, columns: columns - left, upper: upper, lists: lists)
        placeBottom(row: 2 + upper, rows: lower, split: left)
    }

    private mutating func placeExtraLarge(lists: Int) {
        let lower = min(26, max(14, (rows - 3) * 36 / 100))
        let upper = rows - 3 - lower
        let left = columns * 44 / 100
        let middle = columns * 29 / 100
        placeLeft(columns: left, upper: upper, lists: lists)
        add(.detail, row: 2, column: left, rows: upper, columns: middle)
        let right = left + middle
        placeRight(column: right, columns: columns - right, upper: upper, lists: lists)
        placeBottom(row: 2 + upper, rows: lower, split: columns * 58 / 100)
    }

    private mutating func placeLeft(columns width: Int, upper: Int, lists: Int) {
        let partyRows = min(lists + 3, max(6, upper - 8))
        add(.parties, row: 2, column: 0, rows: partyRows, columns: width)
        add(.regions, row: 2 + partyRows, column: 0, rows: upper - partyRows, columns: width)
    }

    private mutating func placeRight(column: Int, columns width: Int, upper: Int, lists: Int) {
        // The half circle is as high as half its width; what is left over explains the quotas.
        let houseRows = max(upper - max(6, min(lists + 2, upper - 12)), 0)
        let rows = min(houseRows, width / 4 + 6)
        add(.house, row: 2, column: column, rows: rows, columns: width)
        add(.quota, row: 2 + rows, column: column, rows: upper - rows, columns: width)
    }

    private mutating func placeBottom(row: Int, rows height: Int, split: Int) {
        add(.timeline, row: row, column: 0, rows: height, columns: split)
        add(.events, row: row, column: split, rows: height, columns: columns - split)
    }

    private mutating func add(_ pane: Pane, row: Int, column: Int, rows: Int, columns: Int) {
        places.append(
            Place(pane: pane, region: Region(row: row, column: column, rows: rows, columns: columns))
        )
    }
}
