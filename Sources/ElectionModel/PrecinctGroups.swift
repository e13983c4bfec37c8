/// The precincts of each region, or of each district, found without looking at those of the others.
struct PrecinctGroups: Sendable {
    /// For each group the place of its first precinct in ``members``; at the end how many there are.
    private let starts: [Int]
    /// Group after group, ascending in each.
    private let members: [UInt32]

    /// Sorts precincts into groups.
    ///
    /// - Parameters:
    ///   - precincts: Their indexes in the units.
    ///   - groups: The units that are groups, in their order; a precinct of another unit is in none.
    ///   - units: All units.
    ///   - owner: The unit that a precinct belongs to; nil for none.
    init(of precincts: [Int], in groups: [Int], of units: [GpUnit], owner: (GpUnit) -> Int?) {
        var group = [Int](repeating: -1, count: units.count)
        for (place, unit) in groups.enumerated() { group[unit] = place }
        let places = precincts.map { precinct in owner(units[precinct]).map { group[$0] } ?? -1 }
        var starts = [Int](repeating: 0, count: groups.count + 1)
        for place in places where place >= 0 { starts[place + 1] += 1 }
        for place in groups.indices { starts[place + 1] += starts[place] }
        var next = starts
        var members = [UInt32](repeating: 0, count: starts[groups.count])
        for (precinct, place) in places.enumerated() where place >= 0 {
            members[next[place]] = UInt32(precinct)
            next[place] += 1
        }
        self.starts = starts
        self.members = members
    }

    /// Precincts of a group, ascending; none for a group that is not there.
    subscript(group: Int) -> ArraySlice<UInt32> {
        guard group >= 0, group < starts.count - 1 else { return [] }
        return members[starts[group]..<starts[group + 1]]
    }
}
