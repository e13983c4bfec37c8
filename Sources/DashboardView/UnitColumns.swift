/// Which columns a table of units has, and where they end.
struct UnitColumns {
    enum Kind {
        case regions
        /// Districts and stations of a region.
        case mixed
        /// Stations alone.
        case stations

        /// What a list of districts and stations holds.
        static func kind(of list: RowList) -> Kind {
            if case .district? = list.id(at: 0) { .mixed } else { .stations }
        }
    }

    let kind: Kind
    let nameWidth: Int
    let reportedEnd: Int
    let listedEnd: Int?
    let issuedEnd: Int?
    let turnoutEnd: Int
    let gaugeStart: Int
    let gaugeWidth: Int
    let leadStart: Int
    let mandateStart: Int?
    /// Where the line of the last two hours begins; nil where it has no room.
    let trendStart: Int?
    let flagsEnd: Int?
    let flagsWidth: Int

    init(width: Int, kind: Kind) {
        self.kind = kind
        // Counts only where they leave the names their room.
        let hasCounts = kind != .regions && width >= (kind == .stations ? 60 : 72)
        // Two blanks between numbers that have blanks inside.
        let count = kind == .stations ? 7 : 9
        let reported = kind == .stations ? 4 : 10
        let mandate = kind == .mixed && width >= 56 ? 7 : 0
        let trend = kind == .regions && width >= 84 ? TrendLine.cells + 2 : 0
        let flags = width < 50 ? 0 : trend > 0 ? 8 : kind == .regions ? 6 : 4
        let fixed = 1 + reported + (hasCounts ? 2 * count : 0) + 8 + 1 + 12 + mandate + flags
        let longest = kind == .regions ? 23 : 24
        nameWidth = min(longest, max(8, width - fixed - (kind == .regions ? 9 : 0)))
        reportedEnd = 1 + nameWidth + reported
        listedEnd = hasCounts ? reportedEnd + count : nil
        issuedEnd = hasCounts ? reportedEnd + 2 * count : nil
        turnoutEnd = reportedEnd + (hasCounts ? 2 * count : 0) + 8
        gaugeStart = turnoutEnd + 1
        let free = width - flags - trend - mandate - 12 - gaugeStart - 1
        gaugeWidth = free >= 5 ? free : 0
        leadStart = gaugeStart + (gaugeWidth > 0 ? gaugeWidth + 1 : 0)
        mandateStart = mandate > 0 ? leadStart + 12 : nil
        trendStart = trend > 0 ? leadStart + 12 : nil
        flagsEnd = flags > 0 ? width - 1 : nil
        flagsWidth = flags
    }
}
