import ElectionModel
import Tabulation

extension Scene {
    /// What a level of the drill-down lists; the selected region's content when nothing is open yet.
    func detailRows(at place: RowID?, columns: Int) -> RowList {
        if let lines = pageLines(at: place, columns: columns) { return .lines(lines.count) }
        return switch place {
        case .allDistricts: .rows(districtRows())
        case .alarms: .rows(alarmRows())
        case .watched: .rows(watchedRows())
        case .hours: .rows(hourRows(columns: columns))
        case .comparison(let pair):
            .lines(UnitComparison(scene: self, pair: pair, columns: columns).lines.count)
        case .reports: .rows(reports?.rows ?? [])
        case .idleReports: .rows(reports?.idleRows ?? [])
        case .region(let region): rows(ofRegion: region)
        case .district(let district): stations(election.precincts(ofDistrict: district))
        default: .rows([])
        }
    }

    /// The lines of a level that is text; nil for a table.
    func pageLines(at place: RowID?, columns: Int) -> [TextLine]? {
        switch place {
        case .party(let party)?: ListText(scene: self, party: party, columns: columns).lines
        case .station(let precinct)?: StationText(scene: self, precinct: precinct, columns: columns).lines
        case .nation?: NationText(scene: self, columns: columns).lines
        case .seats?: SeatsText(scene: self, columns: columns).lines
        case .swing?: SwingText(scene: self, columns: columns).lines
        case .ledger?: LedgerLines(scene: self, columns: columns).lines
        case .polls?: PollLines(scene: self, columns: columns).lines
        case .sources?: SourceLines(scene: self, columns: columns).lines
        default: nil
        }
    }

    /// Whether a level of the drill-down is text and not a table.
    func isText(_ place: RowID?) -> Bool {
        switch place {
        case .party, .station, .nation, .seats, .swing, .ledger, .polls, .sources: true
        default: false
        }
    }

    /// The region whose content a wide screen shows beside the table.
    var selectedRegion: Int? {
        let rows = regionRows()
        if let selected = state.regionCursor.selected, case .region(let place) = selected,
            rows.contains(selected)
        {
            return place
        }
        guard case .region(let place)? = rows.first else { return nil }
        return place
    }

    /// A region's districts, then its stations.
    private func rows(ofRegion region: Int) -> RowList {
        guard election.regions.indices.contains(region) else { return .rows([]) }
        let unit = election.regions[region]
        let filter = NameFilter(state.detailFilter, look: look)
        let districts = election.districts.indices.filter {
            election.units[election.districts[$0]].parent == unit
                && filter.keeps(election.units[election.districts[$0]].name)
        }
        let sorted = sortedUnits(districts, by: state.detailSort) {
            districtFigures($0)
        } unit: {
            election.districts[$0]
        }
        return stations(election.precincts(ofRegion: region), after: sorted.map { .district($0) })
    }

    /// Stations in the chosen order, those that the filter keeps.
    private func stations(_ precincts: ArraySlice<UInt32>, after districts: [RowID] = []) -> RowList {
        let filter = NameFilter(state.detailFilter, look: look)
        let order = state.detailSort
        if filter.isOpen, order.column == .listed {
            return .precincts(
                PrecinctRows(districts: districts, precincts: precincts, isDescending: order.isDescending)
            )
        }
        let kept = precincts.map { Int($0) }.filter {
            filter.keeps(election.units[election.precincts[$0]].name)
        }
        let sorted = sortedUnits(kept, by: order) {
            stationFigures($0)
        } unit: {
            election.precincts[$0]
        }
        return .rows(districts + sorted.map { .station($0) })
    }

    /// A station as figures of a unit, from what stands for it.
    func stationFigures(_ precinct: Int) -> UnitFigures { snapshot.figures(ofPrecinct: precinct) }
}
