import ElectionModel

extension SeatBounds {
    /// Fewest seats under largest remainders when it is settled which n lists take part.
    ///
    /// A list with quotient q, equal remainders read against it, has fewer than m seats exactly when
    /// the sum over its rivals of ⌊q' - q + m⌋ is at least S - m + 1. The m leaves the brackets: its
    /// seats are ⌊(S - M)/n⌋ with M the sum of ⌊q' - q⌋. The adversary raises M: a rival d votes ahead
    /// stands at d·S/(E + X) when X ballots have come, which is at most d·S/E for d ≥ 0 and at most
    /// d·S/(E + R) below; from there each further step costs at most E/S votes, the step begun the rest
    /// of it. Buying the cheapest steps first spends R ballots best.
    func leastByRemainder(of list: Int) -> Int {
        let all = Int128(mayVotes)
        var steps: [Int128] = []
        var sum: Int128 = 0
        for rival in votes.indices where mayPass[rival] && rival != list {
            let ahead = (Int128(votes[rival]) - Int128(votes[list])) * Int128(seats)
            let divisor = ahead < 0 ? all + Int128(outstanding) : all
            let whole = (ahead >= 0 ? ahead : ahead - (divisor - 1)) / divisor
            sum += whole
            steps.append(min(all, (whole + 1) * divisor - ahead))
        }
        guard !steps.isEmpty else { return seats }
        steps.sort()
        var budget = Int128(outstanding) * Int128(seats)
        for step in steps {
            guard step <= budget else {
                budget = 0
                break
            }
            budget -= step
            sum += 1
        }
        sum += budget / all
        let least = (Int128(seats) - sum) / Int128(steps.count + 1)
        return Int(clamping: max(0, least))
    }
}
