import ElectionModel

/// Which stations are compared with each other: those of one district, at home or abroad.
///
/// Where precincts have no district their region takes its place.
struct StationGroups: Sendable {
    /// Group of each precinct.
    let ofPrecinct: [Int]
    /// Precincts of each group, ascending.
    let members: [[Int]]

    init(election: Election) {
        struct Key: Hashable {
            let unit: Int
            let isAbroad: Bool
        }
        var places: [Key: Int] = [:]
        var groups: [[Int]] = []
        ofPrecinct = election.precincts.indices.map { precinct in
            let unit = election.precinct(precinct)
            let key = Key(unit: unit.district ?? unit.parent ?? -1, isAbroad: unit.isAbroad)
            let place = places[key] ?? groups.count
            if place == groups.count {
                places[key] = place
                groups.append([])
            }
            groups[place].append(precinct)
            return place
        }
        members = groups
    }
}
