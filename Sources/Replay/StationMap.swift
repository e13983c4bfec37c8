import ElectionModel

/// The stations of an election as a reconstruction sees them: whose totals they share, town or country.
struct StationMap: Sendable {
    /// Stations under one parent, usually a region: the totals of a plan are by group.
    struct Group: Sendable {
        /// Index of the parent in ``Election/units``.
        let unit: Int
        let home: [Int]
        let abroad: [Int]
    }

    /// In `units.csv` order of the parents.
    let groups: [Group]
    /// For each precinct the index of its group.
    let groupOf: [Int]
    /// For each precinct whether it is a town's.
    let isTown: [Bool]
    /// For each precinct who sends its reports.
    let sources: [String]

    /// From this many voters on a station is taken for a town's.
    static let townVoters = 1_300
    /// A group with more than this share of town stations is a city: all its home stations are.
    static let cityShare = (4, 5)

    init(election: Election) {
        let stations = election.precincts.indices
        let parents = stations.map { election.precinct($0).parent ?? election.country }
        let units = Set(parents).sorted()
        let places = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
        groupOf = parents.map { places[$0] ?? 0 }
        var home = [[Int]](repeating: [], count: units.count)
        var abroad = home
        for station in stations {
            let group = groupOf[station]
            if election.precinct(station).isAbroad {
                abroad[group].append(station)
            } else {
                home[group].append(station)
            }
        }
        groups = units.indices.map { Group(unit: units[$0], home: home[$0], abroad: abroad[$0]) }
        isTown = StationMap.towns(election: election, groups: groups)
        sources = StationMap.sources(election: election, parents: parents)
    }

    private static func towns(election: Election, groups: [Group]) -> [Bool] {
        var towns = election.precincts.indices.map {
            !election.precinct($0).isAbroad && election.precinct($0).votersListed >= townVoters
        }
        for group in groups {
            let large = group.home.count { towns[$0] }
            guard large * cityShare.1 > group.home.count * cityShare.0 else { continue }
            for station in group.home { towns[station] = true }
        }
        return towns
    }

    /// The parent reports its stations; those abroad report through the first source that is no unit.
    private static func sources(election: Election, parents: [Int]) -> [String] {
        let ministry = election.card.sources.first { election.unitIndex(of: $0.id) == nil }
        return election.precincts.indices.map { station in
            let parent = election.units[parents[station]].id
            return election.precinct(station).isAbroad ? ministry?.id ?? parent : parent
        }
    }
}
