import CellGrid

/// Where the columns of a list of reports begin and end.
struct ReportColumns {
    /// How a report is named: in full, short, or by its kind alone.
    enum Naming {
        case full, short, kind
    }

    let seqEnd: Int
    let stationStart: Int
    let stationWidth: Int
    let reportStart: Int
    let reportWidth: Int
    let naming: Naming
    let valueEnd: Int
    /// nil where the figure is no share.
    let baseEnd: Int?

    /// Columns of the words that say why a report does not count; they stand where values do.
    static func reasonWidth(_ width: Int) -> Int { width >= 90 ? 40 : width >= 64 ? 25 : 14 }

    /// Columns for a pane of so many columns inside.
    ///
    /// - Parameters:
    ///   - width: Columns inside of the pane; wide ones keep their rows together on the left.
    ///   - seq: Columns of the widest position.
    ///   - number: Columns of the widest value.
    ///   - hasBase: Whether a second number follows the value.
    init(width: Int, seq: Int, number: Int, hasBase: Bool) {
        let width = min(width, 112)
        naming = width >= 90 ? .full : width >= 64 ? .short : .kind
        reportWidth = naming == .full ? 34 : naming == .short ? 21 : 7
        baseEnd = hasBase ? width - 1 : nil
        valueEnd = width - 1 - (hasBase ? number + 2 : 0)
        seqEnd = 1 + seq
        stationStart = seqEnd + 2
        reportStart = max(stationStart, valueEnd - number - 1 - reportWidth)
        stationWidth = max(0, reportStart - 1 - stationStart)
    }
}
