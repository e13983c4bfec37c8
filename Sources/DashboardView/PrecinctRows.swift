import ElectionModel

/// Rows of districts and then of stations in the order of the election, which are not made before they are shown.
///
/// A region of a large country has fifty thousand stations, of which a screen shows forty.
struct PrecinctRows {
    let districts: [RowID]
    /// Ascending.
    let precincts: ArraySlice<UInt32>
    /// Whether the last station comes first.
    let isDescending: Bool

    var count: Int { districts.count + precincts.count }

    /// The row at a place, which is one of those there are.
    func id(at place: Int) -> RowID {
        guard place >= districts.count else { return districts[place] }
        return .station(Int(precincts[index(place - districts.count)]))
    }

    /// Where a row stands; nil when it is not there.
    func place(of id: RowID) -> Int? {
        guard case .station(let precinct) = id else { return districts.firstIndex(of: id) }
        var (low, high) = (precincts.startIndex, precincts.endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if precincts[middle] < precinct { low = middle + 1 } else { high = middle }
        }
        guard low < precincts.endIndex, precincts[low] == precinct else { return nil }
        let place = low - precincts.startIndex
        return districts.count + (isDescending ? precincts.count - 1 - place : place)
    }

    private func index(_ place: Int) -> Int {
        isDescending ? precincts.endIndex - 1 - place : precincts.startIndex + place
    }
}
