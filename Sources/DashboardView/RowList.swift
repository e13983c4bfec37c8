import ElectionLaw
import ElectionModel
import Tabulation

/// The rows of a table in the order of the screen.
enum RowList {
    case rows([RowID])
    case precincts(PrecinctRows)
    /// So many lines of text.
    case lines(Int)

    var count: Int {
        switch self {
        case .rows(let rows): rows.count
        case .precincts(let rows): rows.count
        case .lines(let count): count
        }
    }

    /// The row at a place; nil outside.
    func id(at place: Int) -> RowID? {
        guard place >= 0, place < count else { return nil }
        switch self {
        case .rows(let rows): return rows[place]
        case .precincts(let rows): return rows.id(at: place)
        case .lines: return .line(place)
        }
    }

    /// Where a row stands; nil when it is not there.
    func place(of id: RowID) -> Int? {
        switch (self, id) {
        case (.rows(let rows), _): rows.firstIndex(of: id)
        case (.precincts(let rows), _): rows.place(of: id)
        case (.lines(let count), .line(let line)) where line >= 0 && line < count: line
        default: nil
        }
    }

    /// What of the table is in sight, so that the chosen row is.
    func window(_ cursor: Cursor, visible: Int) -> Window {
        let selected = cursor.selected.flatMap { place(of: $0) } ?? 0
        let highest = max(0, count - visible)
        if case .lines = self {
            let top = min(selected, highest)
            return Window(top: top, visible: max(0, visible), count: count, selected: top)
        }
        let top = min(max(cursor.top, selected - max(1, visible) + 1), min(selected, highest))
        return Window(top: max(0, top), visible: max(0, visible), count: count, selected: selected)
    }
}

/// The part of a table that is in sight.
struct Window {
    let top: Int
    let visible: Int
    let count: Int
    let selected: Int

    /// Places in sight.
    var range: Range<Int> { top..<max(top, min(count, top + visible)) }

    /// Whether everything is.
    var isWhole: Bool { visible >= count }
}

extension Scene {
    /// The table a pane moves in; nil for panes that are pictures.
    ///
    /// - Parameters:
    ///   - pane: Whose table.
    ///   - columns: Inside of the pane, for text that is wrapped to it.
    /// - Returns: Its rows in the order of the screen.
    func rows(of pane: Pane, columns: Int) -> RowList? {
        switch pane {
        case .parties: .rows(partyRows())
        case .regions: .rows(regionRows())
        case .quota: .rows(snapshot.outcome.quota.map { .party($0.party) })
        case .events: .rows(EventRows(scene: self).rows)
        case .detail: detailRows(at: state.path.last?.place, columns: columns)
        case .house, .timeline: nil
        }
    }

    /// Lists in the chosen order, then against all.
    func partyRows() -> [RowID] {
        let lists = election.parties.indices.map { $0 }
        let isDescending = state.partySort.isDescending
        let sorted: [Int]
        switch state.partySort.column {
        case .ballot: sorted = isDescending ? lists.reversed() : lists
        case .seats:
            let seats = lists.map { party in seatRow(party)?.total ?? 0 }
            sorted = stable(lists, isDescending) { seats[$0] < seats[$1] }
        default:
            let votes = lists.map { self.votes($0, in: snapshot.country) }
            sorted = stable(lists, isDescending) { votes[$0] < votes[$1] }
        }
        let filter = NameFilter(state.partyFilter, look: look)
        let rows = sorted.filter { filter.keeps(election.parties[$0]) }.map { RowID.party($0) }
        return hasAgainstAll && filter.isOpen ? rows + [.againstAll] : rows
    }

    var hasAgainstAll: Bool { election.listContest.map { election.contests[$0].hasAgainstAll } ?? false }

    func seatRow(_ party: Int?) -> SeatRow? { snapshot.outcome.seats.first { $0.party == party } }

    func regionRows() -> [RowID] {
        let filter = NameFilter(state.regionFilter, look: look)
        let places = election.regions.indices.filter {
            filter.keeps(election.units[election.regions[$0]].name)
        }
        return sortedUnits(places, by: state.regionSort) {
            regionFigures($0)
        } unit: {
            election.regions[$0]
        }.map { .region($0) }
    }

    func sortedUnits(
        _ places: [Int],
        by order: SortOrder,
        figures: (Int) -> UnitFigures,
        unit: (Int) -> Int
    ) -> [Int] {
        switch order.column {
        case .name:
            let alphabet = Alphabet(look.language)
            let names = places.map { alphabet.key(election.units[unit($0)].name[look.language]) }
            return permuted(places, order.isDescending) { names[$0].lexicographicallyPrecedes(names[$1]) }
        case .reported, .turnout, .lead:
            let keys = places.map { key(order.column, of: figures($0)) }
            return permuted(places, order.isDescending) { keys[$0].isLess(than: keys[$1]) }
        default: return order.isDescending ? places.reversed() : places
        }
    }

    private func key(_ column: SortOrder.Column, of figures: UnitFigures) -> Share {
        switch column {
        case .reported: return Share(UInt64(figures.unitsReported), of: UInt64(max(1, figures.unitsTotal)))
        case .turnout: return figures.turnout
        default:
            guard let leader = figures.leader(amongFirst: election.parties.count) else {
                return Share(0, of: 1)
            }
            return figures.share(ofSelection: leader)
        }
    }

    /// Sorts places by the order of their indexes, equal ones as they were.
    func permuted(_ places: [Int], _ isDescending: Bool, less: (Int, Int) -> Bool) -> [Int] {
        stable(Array(places.indices), isDescending, less: less).map { places[$0] }
    }

    private func stable(_ indexes: [Int], _ isDescending: Bool, less: (Int, Int) -> Bool) -> [Int] {
        indexes.sorted { left, right in
            let (first, second) = isDescending ? (right, left) : (left, right)
            if less(first, second) { return true }
            return !less(second, first) && left < right
        }
    }
}
