/// How the ballots issued by a group of stations grow over the day, each total met exactly.
///
/// The last figure first, then backwards with the later figure as cap: never falling by construction.
/// A station issues nothing before it opens, and what it issued by its closing stays wherever the
/// totals allow it.
struct DaySplit {
    /// Voters listed at opening: what a station can issue at most.
    let caps: [Int]
    /// For each station how much of its day had passed at each time, 0 (not yet open) to 1 (closed).
    let elapsed: [[Double]]
    /// Ballots issued by the group, one a time, never falling.
    let totals: [Int]
    /// Leaning of each station to a high turnout, in log-odds.
    let effects: [Double]
    let chance: Chance

    /// Deviation of the turnout between like stations, and of its course over the day.
    static let finalSigma = 0.40
    static let courseSigma = 0.22

    /// Ballots issued by time, then by station.
    ///
    /// - Precondition: at each time the stations open have voters enough for its total.
    func issued() -> [[Int]] {
        var later = caps
        var result = [[Int]](repeating: [], count: totals.count)
        for time in totals.indices.reversed() {
            let able = caps.indices.map { elapsed[$0][time] > 0 ? later[$0] : 0 }
            later = heldBack(split(able, at: time), caps: able, at: time)
            result[time] = later
        }
        return result
    }

    private func split(_ able: [Int], at time: Int) -> [Int] {
        let isLast = time == totals.count - 1
        let closed = able.indices.filter { !isLast && elapsed[$0][time] >= 1 }
        let settled = closed.reduce(0) { $0 + able[$1] }
        let total = totals[time]
        let room = able.reduce(0, +)
        let isSettled = settled <= total && settled < room
        guard isSettled, !closed.isEmpty else {
            return TotalSplit.parts(of: total, caps: able, odds: odds(able, at: time, total: total))
        }
        var open = able
        for station in closed { open[station] = 0 }
        let rest = total - settled
        var parts = TotalSplit.parts(of: rest, caps: open, odds: odds(open, at: time, total: rest))
        for station in closed { parts[station] = able[station] }
        return parts
    }

    private func odds(_ able: [Int], at time: Int, total: Int) -> [Double] {
        let isLast = time == totals.count - 1
        let leaning = Leaning(
            chance: chance.stream("time", time),
            sigma: isLast ? DaySplit.finalSigma : DaySplit.courseSigma,
            total: total,
            of: able.reduce(0, +)
        )
        return able.indices.map { station in
            let effect = isLast ? effects[station] : 0
            let noise = leaning.odds(at: station, effect: effect, size: able[station])
            return isLast ? noise : noise * course(station, at: time)
        }
    }

    /// Odds of having voted by a time among those who had by the next: by the station's own clock.
    private func course(_ station: Int, at time: Int) -> Double {
        let next = max(elapsed[station][time + 1], 0.01)
        let ratio = min(0.99, max(0.01, elapsed[station][time] / next))
        return ratio / (1 - ratio)
    }

    /// Takes from stations that opened late what earlier totals leave no room for.
    ///
    /// For every earlier time, those not yet open then can only have what was added since.
    private func heldBack(_ split: [Int], caps able: [Int], at time: Int) -> [Int] {
        var parts = split
        for earlier in (0..<time).reversed() {
            let late = parts.indices.filter { elapsed[$0][earlier] <= 0 }
            let sum = late.reduce(0) { $0 + parts[$1] }
            let allowed = totals[time] - totals[earlier]
            guard sum > allowed else { continue }
            let kept = TotalSplit.parts(of: allowed, caps: late.map { parts[$0] })
            for (place, station) in late.enumerated() { parts[station] = kept[place] }
            var room = parts.indices.map { able[$0] - parts[$0] }
            for station in late { room[station] = 0 }
            let added = TotalSplit.parts(of: sum - allowed, caps: room)
            for station in parts.indices { parts[station] += added[station] }
        }
        return parts
    }
}
