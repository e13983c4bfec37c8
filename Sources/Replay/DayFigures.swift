import ElectionModel

/// Voters listed and ballots issued at every station at every reported time.
struct DayFigures: Sendable {
    /// By time, then by precinct.
    private(set) var votersListed: [[Int]]
    private(set) var ballotsIssued: [[Int]]

    /// Leaning of towns to a low turnout, in log-odds.
    static let townEffect = -0.25
    /// One in so many small stations votes nearly whole.
    static let wholeVillage = (one: 10, below: 250, share: 0.975)

    init(election: Election, map: StationMap, plan: ReconstructionPlan, chance: Chance) {
        let opening = election.precincts.indices.map { Int(election.precinct($0).votersListed) }
        votersListed = [[Int]](repeating: opening, count: plan.turnoutTimes.count)
        ballotsIssued = votersListed.map { [Int](repeating: 0, count: $0.count) }
        let clock = StationClock(election: election, times: plan.turnoutTimes)
        for (index, group) in map.groups.enumerated() {
            let abroad = plan.abroad.flatMap { $0.group == index ? $0 : nil }
            let away = abroad?.ballotsIssued ?? plan.turnoutTimes.map { _ in 0 }
            let listed = plan.votersListed[index].map { $0 - (abroad?.votersListed ?? 0) }
            grow(group.home, to: listed, opening, election, chance.stream("listed", index))
            let home = zip(plan.ballotsIssued[index], away).map { $0 - $1 }
            for (stations, totals, name) in [(group.home, home, 0), (group.abroad, away, 1)] {
                let split = DaySplit(
                    caps: stations.map { opening[$0] },
                    elapsed: stations.map { clock.elapsed[$0] },
                    totals: totals,
                    effects: DayFigures.effects(stations, opening, map, totals.last ?? 0, chance),
                    chance: chance.stream("issued", 2 * index + name)
                )
                for (time, parts) in split.issued().enumerated() {
                    for (place, part) in parts.enumerated() { ballotsIssued[time][stations[place]] = part }
                }
            }
        }
    }

    /// Lets the lists of a group grow: the last figure first, then backwards with the later as cap.
    private mutating func grow(
        _ stations: [Int],
        to totals: [Int],
        _ opening: [Int],
        _ election: Election,
        _ chance: Chance
    ) {
        let listed = stations.map { opening[$0] }
        let start = listed.reduce(0, +)
        var room = listed.map { DayFigures.growth(listed: $0, limits: election.card.limits) }
        for time in totals.indices.reversed() {
            let odds = stations.indices.map { place in
                let size = Double(listed[place] + 1) / Double(max(1, room[place]))
                return size * exponential(0.6 * chance.normal(place))
            }
            room = TotalSplit.parts(of: totals[time] - start, caps: room, odds: odds)
            for (place, station) in stations.enumerated() {
                votersListed[time][station] = listed[place] + room[place]
            }
        }
    }

    /// How many voters a list can still take: up to the legal limit, or as many again where none is set.
    static func growth(listed: Int, limits: Limits) -> Int {
        max(0, (limits.votersListed.map { Int($0) } ?? 2 * listed + 100) - listed)
    }

    /// Towns vote less than villages, and some small villages nearly whole.
    private static func effects(
        _ stations: [Int],
        _ opening: [Int],
        _ map: StationMap,
        _ total: Int,
        _ chance: Chance
    ) -> [Double] {
        let voters = stations.reduce(0) { $0 + opening[$1] }
        let stream = chance.stream("whole village")
        // Log-odds of the share over those of the group, in steps of halving: no logarithm is at hand.
        let whole = logOdds(wholeVillage.share) - logOdds(Double(total) / Double(max(1, voters)))
        return stations.map { station in
            if map.isTown[station] { return townEffect }
            let isSmall = opening[station] < wholeVillage.below
            return isSmall && stream.below(wholeVillage.one, station) == 0 ? whole : 0
        }
    }

    /// The x with exp(x) = p / (1 − p), by halving.
    private static func logOdds(_ share: Double) -> Double {
        let held = min(0.99, max(0.01, share))
        var low = -8.0
        var high = 8.0
        for _ in 0..<40 {
            let middle = (low + high) / 2
            if exponential(middle) < held / (1 - held) { low = middle } else { high = middle }
        }
        return high
    }
}

/// How much of each station's voting day has passed at the reported times.
struct StationClock {
    /// By precinct, then by time: 0 before opening, 1 from closing on.
    let elapsed: [[Double]]

    init(election: Election, times: [Timestamp]) {
        elapsed = election.precincts.indices.map { station in
            times.map { StationClock.part(of: election.precinct(station), at: $0.instant) }
        }
    }

    private static func part(of unit: GpUnit, at instant: Int64) -> Double {
        guard let opens = unit.pollsOpen?.instant, let closes = unit.pollsClose?.instant, opens < closes
        else {
            return 0.5
        }
        let seconds = min(max(instant, opens), closes) - opens
        return Double(seconds) / Double(closes - opens)
    }
}
