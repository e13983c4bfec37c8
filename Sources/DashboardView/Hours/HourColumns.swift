/// Which columns the table of hours has, by its width.
struct HourColumns {
    /// What a moment shows of a unit.
    enum Detail: Int, CaseIterable {
        case counted, both
        /// With the difference.
        case all

        var width: Int { [8, 14, 22][rawValue] }
    }

    let detail: Detail
    let nameWidth: Int
    /// The moments in sight.
    let moments: Range<Int>

    /// Columns of a name that is still told from others.
    private static let leastName = 11

    /// Below this width the rows are moments and not regions.
    static func isNarrow(_ width: Int) -> Bool { width < 60 }

    /// Rows above the first region besides one of titles: the country, and what the columns hold.
    static func headRows(width: Int, moments: Int) -> Int {
        if isNarrow(width) { return 0 }
        return HourColumns(width: width, moments: moments, reached: moments).detail == .counted ? 1 : 2
    }

    /// The most detail that has room for all moments; where none has, the latest that were reached.
    init(width: Int, moments count: Int, reached: Int) {
        let room = width - 1 - HourColumns.leastName
        detail = Detail.allCases.last { count * $0.width <= room } ?? .counted
        let shown = min(count, max(1, room / detail.width))
        let first = max(0, min(count - shown, reached - shown))
        moments = first..<(first + shown)
        nameWidth = max(1, min(26, width - 1 - shown * detail.width))
    }

    /// The column after an announced figure; nil where there is no room for any.
    func announcedEnd(_ moment: Int) -> Int? {
        detail == .counted ? nil : start(moment) + (detail == .both ? 7 : 8)
    }

    /// The column after a counted figure, where its mark stands.
    func countedEnd(_ moment: Int) -> Int { start(moment) + [7, 13, 15][detail.rawValue] }

    func differenceEnd(_ moment: Int) -> Int? { detail == .all ? start(moment) + detail.width : nil }

    private func start(_ moment: Int) -> Int {
        1 + nameWidth + (moment - moments.lowerBound) * detail.width
    }
}
