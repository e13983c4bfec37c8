import ElectionModel
import Tabulation

/// Turnout by hour, and two units side by side.
extension KeyDesk {
    /// Opens the table over the whole screen, or goes back to it.
    mutating func showHours() {
        guard !scene.snapshot.hours.moments.isEmpty else { return }
        if state.path.first?.place == .hours {
            state.path = Array(state.path.prefix(1))
            state.detailFilter = ""
            focus(.detail)
        } else {
            let whence = self.whence
            state.path = []
            descend(to: DrillStep(place: .hours, whence: whence))
        }
        state.isZoomed = true
    }

    /// To a moment of the table, as from an event; a live night has nowhere to go.
    func go(toHour moment: Int) -> [DashboardCommand] {
        guard scene.play.mode == .replay, let time = scene.snapshot.hours.moments.element(moment) else {
            return []
        }
        return [.goTo(time)]
    }

    /// Marks the chosen region or district; with another of its kind marked, shows the two side by side.
    ///
    /// The mark stays, so that one unit can be held against several; on the marked row the key takes it away.
    mutating func markOrCompare() {
        guard let chosen else { return }
        guard let marked = state.marked, marked != chosen, let pair = UnitPair(marked, chosen) else {
            state.marked = state.marked == chosen ? nil : chosen
            return
        }
        descend(to: DrillStep(place: .comparison(pair), whence: whence))
        state.isZoomed = true
    }

    /// Two units side by side: the marked or chosen one, and another chosen one or the next in the list.
    mutating func compareChosen() {
        let region = scene.selectedRegion.map { RowID.region($0) }
        guard let first = state.marked ?? chosen ?? region else {
            state.notice = .noPair
            return
        }
        let rows: [RowID]
        if case .district = first {
            rows = scene.election.districts.indices.map { .district($0) }
        } else {
            rows = scene.regionRows()
        }
        let place = rows.firstIndex(of: first) ?? rows.count - 1
        let next = chosen == first ? nil : chosen
        guard let second = next ?? rows.element((place + 1) % max(1, rows.count)), second != first,
            let pair = UnitPair(first, second)
        else {
            state.notice = .noPair
            return
        }
        descend(to: DrillStep(place: .comparison(pair), whence: whence))
        state.isZoomed = true
    }

    /// The region or district under the cursor.
    private var chosen: RowID? {
        guard let list else { return nil }
        let id = list.id(at: list.window(cursor, visible: visibleRows(of: table)).selected)
        switch id {
        case .region, .district: return id
        default: return nil
        }
    }

    /// What is seen now, to come back to.
    var whence: Whence {
        Whence(
            focus: layout.focus,
            lower: state.lower,
            isZoomed: state.isZoomed,
            detailFilter: state.detailFilter,
            whyTop: nil,
            whyChoice: state.whyChoice
        )
    }
}
