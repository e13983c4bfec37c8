import ElectionModel

/// What the seats of a list can be, given which lists must and which may pass the threshold.
struct SeatBounds {
    let votes: [UInt64]
    let mustPass: [Bool]
    let mayPass: [Bool]
    let seats: Int
    let rule: AllocationRule
    /// At least 1; votes and outstanding ballots together fit 64 bits.
    let outstanding: UInt64

    /// Whether it is settled which lists take part.
    let isSettled: Bool
    /// The clause that may apply because fewer than two lists are certain to pass.
    let clause: AllocationRule.SingleListClause?
    private let mustCount: Int
    private let mustVotes: UInt64
    let mayVotes: UInt64
    /// The lists with their votes, shared out without threshold or clause; who takes part is set in place.
    private var apportioner: Apportioner

    init(
        _ lists: [ListVotes],
        mustPass: [Bool],
        mayPass: [Bool],
        seats: Int,
        rule: AllocationRule,
        outstanding: UInt64
    ) {
        votes = lists.map(\.votes)
        self.mustPass = mustPass
        self.mayPass = mayPass
        self.seats = seats
        self.rule = rule
        self.outstanding = outstanding
        mustCount = mustPass.count { $0 }
        mustVotes = SeatBounds.sum(votes, where: mustPass)
        mayVotes = SeatBounds.sum(votes, where: mayPass)
        clause = mustCount < 2 ? rule.singleList : nil
        isSettled = mustPass == mayPass && clause == nil
        let open = AllocationRule(method: rule.method, tie: rule.tie, singleList: nil)
        apportioner = Apportioner(lists, seats: seats, threshold: nil, rule: open)
    }

    mutating func range(of list: Int) -> SeatRange {
        SeatRange(minimum: minimum(of: list), maximum: maximum(of: list))
    }

    private func minimum(of list: Int) -> Int {
        guard mustPass[list], votes[list] > 0 else { return 0 }
        let least: Int
        if rule.method == .largestRemainder {
            let wholeQuotas = wholeSeats(votes[list], of: mayVotes + outstanding).floor
            least = isSettled ? max(wholeQuotas, leastByRemainder(of: list)) : wholeQuotas
        } else {
            least = leastByQuotient(of: list)
        }
        guard let clause else { return least }
        return min(least, seats - mostOfNewcomer(under: clause, beside: list))
    }

    private mutating func maximum(of list: Int) -> Int {
        let most = mayPass[list] ? mostAboveThreshold(of: list) : 0
        guard let clause, !mustPass[list] else { return most }
        return max(most, mostAsNewcomer(list, under: clause))
    }

    /// Most seats of a list that passes: every outstanding ballot is its own, nobody else comes in.
    private mutating func mostAboveThreshold(of list: Int) -> Int {
        let most = votes[list] + outstanding
        guard rule.method != .largestRemainder || isSettled else {
            let others = mustPass[list] ? mustVotes - votes[list] : mustVotes
            return wholeSeats(most, of: most + others).ceiling
        }
        for other in votes.indices {
            let takesPart = mustPass[other] || other == list
            let shown = other == list ? most : takesPart ? votes[other] : 0
            let rank = apportioner.lists[other].registrationRank
            apportioner.lists[other] = ListVotes(votes: shown, registrationRank: rank)
        }
        apportioner.run(baseVotes: 0)
        return apportioner.seats[list] + apportioner.lotSeats(of: list)
    }

    /// Most seats of any other list that joins this one, alone above the threshold.
    private func mostOfNewcomer(under clause: AllocationRule.SingleListClause, beside list: Int) -> Int {
        var most: UInt64 = 0
        for other in votes.indices where other != list { most = max(most, votes[other]) }
        return newcomer(most + outstanding, beside: votes[list], under: clause)
    }

    /// Most seats of a list that joins another one.
    private func mostAsNewcomer(_ list: Int, under clause: AllocationRule.SingleListClause) -> Int {
        // With no list certain to pass, the one that does has at least the newcomer's votes.
        let most = votes[list] + outstanding
        return newcomer(most, beside: mustCount == 1 ? mustVotes : most, under: clause)
    }

    private func newcomer(
        _ votes: UInt64,
        beside other: UInt64,
        under clause: AllocationRule.SingleListClause
    ) -> Int {
        guard votes > 0 else { return 0 }
        // Halving both keeps the sum in 64 bits where two lists of nearly 2^64 meet; it never lowers
        // the quotient, since the newcomer is rounded up.
        let (own, against) = (votes / 2 + votes % 2, other / 2)
        let (sum, overflow) = votes.addingReportingOverflow(other)
        let (numerator, denominator) = overflow ? (own, own + against) : (votes, sum)
        let product = numerator.multipliedFullWidth(by: UInt64(seats))
        let (whole, remainder) = denominator.dividingFullWidth(product)
        return clause.seats(whole: Int(whole), remainder: remainder, divisor: denominator, of: seats)
    }

    /// votes · seats / all, rounded down and up; `all` is at least the votes and at least 1.
    private func wholeSeats(_ votes: UInt64, of all: UInt64) -> (floor: Int, ceiling: Int) {
        let product = votes.multipliedFullWidth(by: UInt64(seats))
        let (quotient, remainder) = all.dividingFullWidth(product)
        return (Int(quotient), Int(quotient) + (remainder > 0 ? 1 : 0))
    }

    private static func sum(_ votes: [UInt64], where flags: [Bool]) -> UInt64 {
        var sum: UInt64 = 0
        for list in votes.indices where flags[list] { sum += votes[list] }
        return sum
    }
}
