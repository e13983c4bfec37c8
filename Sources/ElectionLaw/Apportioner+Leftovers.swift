import ElectionModel

extension Apportioner {
    /// What a list puts forward for the next seat: votes over a divisor, or a remainder over 1.
    struct Claim {
        static let none = Claim(votes: 0, divisor: 1)

        let votes: UInt64
        let divisor: UInt64

        /// Positive when ahead of the other claim, 0 when equal, by cross-multiplication.
        func compared(to other: Claim) -> Int {
            let mine = UInt128(votes) * UInt128(other.divisor)
            let others = UInt128(other.votes) * UInt128(divisor)
            return mine == others ? 0 : mine > others ? 1 : -1
        }
    }

    /// Gives the seats left over one by one to the strongest claims.
    mutating func giveOut(_ count: Int) {
        var left = count
        while left > 0 {
            let strongest = strongestClaim()
            guard strongest.ties > 0 else { return }
            if strongest.ties == 1 {
                give(to: strongest.list)
                left -= 1
            } else {
                let tied = lists.indices.filter { claim(of: $0).compared(to: strongest.claim) == 0 }
                left = settle(tied, left: left)
            }
        }
    }

    /// The strongest claim, the first list that makes it and how many make it; 0 when nobody has any.
    private func strongestClaim() -> (claim: Claim, list: Int, ties: Int) {
        var strongest = Claim.none
        var first = 0
        var ties = 0
        for list in lists.indices {
            let claim = claim(of: list)
            guard claim.votes > 0 else { continue }
            let order = claim.compared(to: strongest)
            if order > 0 {
                strongest = claim
                first = list
                ties = 1
            } else if order == 0 {
                ties += 1
            }
        }
        return (strongest, first, ties)
    }

    private func claim(of list: Int) -> Claim {
        guard hasPassed[list] else { return .none }
        guard rule.method == .largestRemainder else {
            let divisor = rule.method.divisor(afterSeats: UInt64(seats[list]))
            return Claim(votes: lists[list].votes, divisor: divisor)
        }
        return seats[list] > wholeParts[list] ? .none : Claim(votes: remainders[list], divisor: 1)
    }

    private mutating func give(to list: Int) {
        seats[list] += 1
        if rule.method == .largestRemainder { leftoverOrder.append(list) }
    }

    /// Shares seats among equal claims, one each at most, and returns how many are left.
    private mutating func settle(_ tied: [Int], left: Int) -> Int {
        let order = TieOrder(tied, lists: lists, rule: rule.tie, places: left)
        for list in order.winners { give(to: list) }
        if !order.undecided.isEmpty {
            decideByLot(order.undecided, seats: left - order.winners.count)
            return 0
        }
        return left - order.winners.count
    }
}

/// Who comes first among lists with equal claims to fewer places than lists, or as many.
///
/// A list wins for sure when fewer lists than places could come before it, and loses for sure when
/// as many lists as places do come before it; equal and unknown ranks could come in either order.
struct TieOrder {
    /// Lists that get a place whatever the unknown order, earliest registered first.
    private(set) var winners: [Int] = []
    /// Lists among which a lot decides about the other places, in ballot order.
    private(set) var undecided: [Int] = []

    init(_ tied: [Int], lists: [ListVotes], rule: AllocationRule.TieRule, places: Int) {
        func rank(_ list: Int) -> Int? { rule == .earlierRegistered ? lists[list].registrationRank : nil }
        func isSurelyBefore(_ one: Int, _ other: Int) -> Bool {
            guard let first = rank(one), let second = rank(other) else { return false }
            return first < second
        }
        for list in tied {
            let surelyBefore = tied.count { isSurelyBefore($0, list) }
            let surelyAfter = tied.count { isSurelyBefore(list, $0) }
            if tied.count - 1 - surelyAfter < places {
                winners.append(list)
            } else if surelyBefore < places {
                undecided.append(list)
            }
        }
        winners.sort { (rank($0) ?? .max, $0) < (rank($1) ?? .max, $1) }
    }
}
