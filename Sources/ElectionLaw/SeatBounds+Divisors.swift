import ElectionModel

extension SeatBounds {
    /// Fewest seats under a divisor method: the most that the adversary cannot deny, by bisection.
    func leastByQuotient(of list: Int) -> Int {
        var (least, denied) = (0, seats + 1)
        while denied - least > 1 {
            let middle = least + (denied - least) / 2
            if canDeny(seat: middle, to: list) { denied = middle } else { least = middle }
        }
        return least
    }

    /// Whether rivals can hold so many quotients as large as the list's for this seat that it gets none.
    ///
    /// With divisor d for that seat, a rival needs votes · d ≥ own votes · d' for each quotient d'.
    /// What it lacks for the next one, and the distance between divisors after that, grow; so buying
    /// the cheapest quotient first spends the outstanding ballots best.
    private func canDeny(seat: Int, to list: Int) -> Bool {
        let own = UInt128(votes[list])
        let divisor = UInt128(rule.method.divisor(afterSeats: UInt64(seat - 1)))
        var missing = seats - seat + 1
        var steps: [UInt128] = []
        for rival in votes.indices where mayPass[rival] && rival != list {
            let claims = ClaimCount(UInt128(votes[rival]) * divisor, unit: own, method: rule.method)
            missing -= min(missing, claims.count)
            steps.append(claims.next)
            if let second = claims.second { steps.append(second) }
        }
        guard missing > 0, !steps.isEmpty else { return missing == 0 }
        steps.sort()
        var budget = UInt128(outstanding) * divisor
        for step in steps {
            guard step <= budget else { return false }
            budget -= step
            missing -= 1
            if missing == 0 { return true }
        }
        let gap = UInt128(rule.method.divisor(afterSeats: 3) - rule.method.divisor(afterSeats: 2))
        return budget / (gap * own) >= UInt128(missing)
    }
}

/// How many divisors fit a number of votes, both multiplied, and what the next ones cost.
private struct ClaimCount {
    let count: Int
    /// What is lacking for the next divisor.
    let next: UInt128
    /// The distance to the one after that where it is smaller than the usual: 7 to 15, then tens.
    let second: UInt128?

    init(_ votes: UInt128, unit: UInt128, method: AllocationRule.Method) {
        switch method {
        case .largestRemainder, .dhondt:
            let (whole, rest) = votes.quotientAndRemainder(dividingBy: unit)
            count = Int(clamping: whole)
            next = unit - rest
            second = nil
        case .sainteLague:
            let (whole, rest) = (votes + unit).quotientAndRemainder(dividingBy: 2 * unit)
            count = Int(clamping: whole)
            next = 2 * unit - rest
            second = nil
        case .modifiedSainteLague:
            let (whole, rest) = (votes + 5 * unit).quotientAndRemainder(dividingBy: 10 * unit)
            let hasNone = votes < 7 * unit
            count = hasNone ? 0 : Int(clamping: whole)
            next = hasNone ? 7 * unit - votes : 10 * unit - rest
            second = hasNone ? 8 * unit : nil
        }
    }
}
