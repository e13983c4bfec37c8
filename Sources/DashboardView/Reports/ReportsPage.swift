import ElectionModel
package import Tabulation

/// The reports behind the figure that is open, in the order of the screen.
///
/// Worked out anew only when the figure, the position of the log, the order or the filter is another one,
/// so that a frame costs the rows in sight and no more.
package struct ReportsPage: Sendable {
    /// What the page hangs on.
    private struct Key: Hashable {
        let figure: Figure
        let seq: Int
        let sort: SortOrder
        let filter: String
        let look: Look
    }

    private let key: Key
    let reports: FigureReports
    let rows: [RowID]
    let idleRows: [RowID]
    /// The listed parts added up, as the last line says.
    let sum: UInt64
    let baseSum: UInt64
    let openingLists: Int
    /// The largest number a row shows.
    let largest: UInt64

    /// The page that is open.
    ///
    /// - Parameters:
    ///   - state: What is chosen to be seen.
    ///   - snapshot: The night as it is on the screen.
    ///   - look: The look of the screen.
    ///   - kept: The page as it was before; returned where it still holds.
    /// - Returns: nil where none is open, or its figure is of another election.
    /// - Complexity: O(precincts) where it does not.
    package static func current(
        _ state: ScreenState,
        _ snapshot: NightSnapshot,
        look: Look,
        kept: ReportsPage?
    ) -> ReportsPage? {
        guard let figure = state.path.last?.figure else { return nil }
        let key = Key(
            figure: figure,
            seq: snapshot.seq,
            sort: state.reportSort,
            filter: state.detailFilter,
            look: look
        )
        if let kept, kept.key == key { return kept }
        let isSame = kept?.key.figure == figure && kept?.key.seq == snapshot.seq
        let reports = isSame ? kept?.reports : snapshot.reports(behind: figure)
        return reports.map { ReportsPage(key: key, reports: $0, election: snapshot.election) }
    }

    private init(key: Key, reports: FigureReports, election: Election) {
        self.key = key
        self.reports = reports
        let filter = ReportFilter(NameFilter(key.filter, look: key.look), election: election)
        let parts = reports.parts.parts
        let kept = parts.indices.filter { filter.keeps(parts[$0].precinct, source: parts[$0].source) }
        rows = ReportsPage.sorted(kept, of: parts, by: key.sort).map { .station(parts[$0].precinct) }
        idleRows = reports.idle.filter { filter.keeps($0.precinct, source: $0.source) }
            .map { .report($0.seq) }
        sum = reports.parts.sum
        baseSum = reports.parts.baseSum
        openingLists = reports.openingLists
        largest = parts.reduce(0) { max($0, $1.value, $1.base) }
    }

    /// Places of parts in an order; equal ones by station.
    private static func sorted(_ places: [Int], of parts: [FigurePart], by order: SortOrder) -> [Int] {
        func ordered<Value: Comparable>(_ value: (FigurePart) -> Value) -> [Int] {
            let keyed = places.map { (value: value(parts[$0]), place: $0) }
            let sorted = keyed.sorted { left, right in
                if left.value == right.value { return left.place < right.place }
                return (left.value < right.value) != order.isDescending
            }
            return sorted.map(\.place)
        }
        switch order.column {
        case .value: return ordered(\.value)
        case .seq: return ordered { $0.seq ?? 0 }
        default: return order.isDescending ? places.reversed() : places
        }
    }

    /// Whether the parts that are listed make the figure.
    var holds: Bool {
        sum == reports.parts.value && (reports.parts.base == nil || baseSum == reports.parts.base)
    }

    /// The station of a report that does not count; nil for a position that is none of them.
    func precinct(ofIdle seq: Int) -> Int? { idle(seq)?.precinct }

    func idle(_ seq: Int) -> IdlePart? { reports.idle.first { $0.seq == seq } }
}

/// Rows of reports by the names of their station and region, and by their source.
private struct ReportFilter {
    private let filter: NameFilter
    private let election: Election

    init(_ filter: NameFilter, election: Election) {
        self.filter = filter
        self.election = election
    }

    func keeps(_ precinct: Int, source: String?) -> Bool {
        guard !filter.isOpen, election.precincts.indices.contains(precinct) else { return filter.isOpen }
        let station = election.units[election.precincts[precinct]].name
        let region = election.regionPlace(ofPrecinct: precinct)
            .map { election.units[election.regions[$0]].name }
        func joined(_ language: Language) -> String {
            station[language] + " " + (region?[language] ?? "") + " " + (source ?? "")
        }
        return filter.keeps(LocalizedText(en: joined(.en), ru: joined(.ru), kk: joined(.kk)))
    }
}
