import ElectionLaw
import ElectionModel

/// An allocation problem made up at random, with a taste for edges.
struct RandomCase: CustomStringConvertible {
    var lists: [ListVotes]
    var seats: Int
    var threshold: Threshold?
    var base: UInt64
    var rule: AllocationRule

    /// Zero votes, equal votes, votes exactly at the threshold, one list, one seat, and votes near
    /// 2^53 and 10^18 all come up often.
    init(_ random: inout LawRandom) {
        let scales: [UInt64] = [1, 3, 12, 100, 7_000_000, 1 << 53, 999_999_999_999_999_999]
        let scale = random.pick(scales)
        var votes = (0..<random.number(1...8)).map { _ in random.number(0...scale) }
        for index in votes.indices where random.number(0...4) == 0 {
            votes[index] = random.pick([0, votes[0], votes.last ?? 0, scale])
        }
        seats = random.pick([1, 2, 3, random.number(1...12), random.number(1...12), random.number(1...150)])
        threshold = RandomCase.threshold(&random)
        base = votes.reduce(0, +) + random.pick([0, 0, random.number(0...scale)])
        if let threshold, random.number(0...3) == 0, base > 0, votes.count > 1 {
            // One list stands exactly at the threshold, one vote above it or one below.
            let exact = UInt128(base) * UInt128(threshold.value.numerator)
            let near = UInt64(clamping: exact / UInt128(threshold.value.denominator))
            votes[1] = min(votes[1], near)
            votes[0] = near + random.number(0...1)
            base = max(base, votes.reduce(0, +))
        }
        lists = votes.map { vote in
            ListVotes(votes: vote, registrationRank: random.pick([nil, 1, 1, 2, 3, 4, 5, 6, 7]))
        }
        rule = AllocationRule(
            method: random.pick(AllocationRule.Method.allCases),
            tie: random.pick(AllocationRule.TieRule.allCases),
            singleList: random.number(0...1) == 0 ? nil : Law.kazakhstan.singleList
        )
    }

    var allocation: Allocation {
        allocate(lists, seats: seats, threshold: threshold, baseVotes: base, rule: rule)
    }

    var description: String {
        let votes = lists.map { "\($0.votes)/\($0.registrationRank.map(String.init) ?? "-")" }
        let bar = threshold.map { "\($0.isInclusive ? "≥" : ">") \($0.value.text)" } ?? "no bar"
        let clause = rule.singleList == nil ? "" : ", clause"
        return "\(rule.method) \(votes) seats \(seats) of base \(base), \(bar), tie \(rule.tie)\(clause)"
    }

    private static func threshold(_ random: inout LawRandom) -> Threshold? {
        let values = [(0, 1), (1, 20), (1, 20), (7, 100), (1, 5), (1, 3), (1, 2), (1, 1)]
        let value = random.pick(values)
        guard random.number(0...3) > 0, let fraction = Fraction(UInt32(value.0), UInt32(value.1)) else {
            return nil
        }
        return Threshold(value: fraction, isInclusive: random.number(0...2) > 0, base: .validBallots)
    }
}

extension Allocation {
    /// Seats a list has for sure, and the most that a lot can bring it to.
    func possibleSeats(of list: Int) -> ClosedRange<Int> {
        guard case .tie(let lists, let lotSeats) = outcome, lists.contains(list) else {
            return seats[list]...seats[list]
        }
        return seats[list]...(seats[list] + (usedSingleListClause ? lotSeats : 1))
    }
}
