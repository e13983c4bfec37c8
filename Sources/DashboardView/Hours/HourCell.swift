import ElectionModel
import Tabulation

/// What was announced of a unit at a moment, and what the reports said that had arrived by then.
struct HourCell {
    /// nil where nothing was announced of the unit.
    let announced: AnnouncedTurnout?
    let counted: Share

    /// Whether the two differ by more than the rounding of the announced figure.
    ///
    /// The announced figure stands for everything up to half a unit of its last decimal away.
    var isApart: Bool {
        guard let announced, counted.isDefined else { return false }
        let said = UInt128(announced.share.numerator) * UInt128(counted.denominator)
        let known = UInt128(counted.numerator) * UInt128(announced.share.denominator)
        return 2 * (said > known ? said - known : known - said) > UInt128(counted.denominator)
    }

    /// Counted minus announced in hundredths of a percentage point, of the figures as shown.
    var difference: Int128? { announced.flatMap { counted.points(over: $0.share) } }
}

extension Scene {
    private var hourClock: Timestamp? { play.clock ?? snapshot.asOf }

    /// Moments of announcements that the clock has reached.
    var reachedHours: Int {
        guard let clock = hourClock else { return 0 }
        return snapshot.hours.moments.count { $0.instant <= clock.instant }
    }

    /// A cell of the table of hours; nil for a moment that the clock has not reached.
    func hour(_ moment: Int, region: Int?) -> HourCell? {
        guard let counted = snapshot.turnout(moment: moment, region: region, clock: hourClock) else {
            return nil
        }
        let figure = snapshot.hours.announced(moment: moment, region: region)
        return HourCell(
            announced: figure.flatMap { election.published.element($0) }.flatMap { announced($0) },
            counted: counted
        )
    }

    /// Regions in the chosen order, or the moments where the pane is too narrow for regions.
    func hourRows(columns: Int) -> [RowID] {
        guard !HourColumns.isNarrow(columns) else {
            return snapshot.hours.moments.indices.map { .line($0) }
        }
        let filter = NameFilter(state.detailFilter, look: look)
        let places = election.regions.indices.filter {
            filter.keeps(election.units[election.regions[$0]].name)
        }
        return sortedHours(places).map { .region($0) }
    }

    private func sortedHours(_ places: [Int]) -> [Int] {
        let order = state.hourSort
        switch order.column {
        case .turnout:
            let keys = places.map { hour(reachedHours - 1, region: $0)?.counted ?? Share(0, of: 0) }
            return permuted(places, order.isDescending) { keys[$0].isLess(than: keys[$1]) }
        case .difference:
            let keys = places.map { region in
                (0..<reachedHours).compactMap { hour($0, region: region)?.difference?.magnitude }.max() ?? 0
            }
            return permuted(places, order.isDescending) { keys[$0] < keys[$1] }
        default:
            return sortedUnits(places, by: order) {
                regionFigures($0)
            } unit: {
                election.regions[$0]
            }
        }
    }
}
