import ElectionModel

/// A count small enough to try every way it can end.
struct SmallCount: CustomStringConvertible {
    var votes: [UInt64]
    var notLists: UInt64 = 0
    var invalid: UInt64 = 0

    var description: String { "votes \(votes), not for lists \(notLists), invalid \(invalid)" }

    /// Every count of so many lists with 0 to `mostVotes` each, and 0 or 2 other ballots of each kind.
    static func all(lists: Int, mostVotes: UInt64) -> [SmallCount] {
        var counts = [SmallCount(votes: [])]
        for _ in 0..<lists {
            counts = counts.flatMap { count in
                (0...mostVotes).map { SmallCount(votes: count.votes + [$0]) }
            }
        }
        return counts.flatMap { count in
            [(0, 0), (2, 0), (0, 2), (2, 2)].map {
                SmallCount(votes: count.votes, notLists: $0.0, invalid: $0.1)
            }
        }
    }

    static func thresholds(base: Threshold.Base) -> [Threshold] {
        let values: [(UInt32, UInt32)] = [(0, 1), (1, 20), (1, 4), (1, 3), (1, 2), (3, 4), (1, 1)]
        return values.compactMap { Fraction($0.0, $0.1) }.flatMap { value in
            [true, false].map { Threshold(value: value, isInclusive: $0, base: base) }
        }
    }

    func base(_ base: Threshold.Base) -> UInt64 {
        let lists = votes.reduce(0, +)
        return switch base {
        case .partyVotes: lists
        case .validBallots: lists + notLists
        case .ballotsFound: lists + notLists + invalid
        }
    }

    /// The rule as its words say it: votes / base at least, or more than, the value.
    func passes(_ list: Int, _ bar: Threshold) -> Bool {
        let base = base(bar.base)
        guard base > 0 else { return false }
        let (have, need) = (votes[list] * UInt64(bar.value.denominator), UInt64(bar.value.numerator) * base)
        return bar.isInclusive ? have >= need : have > need
    }

    /// Calls back with every end: each outstanding ballot goes to a list, to no list, is invalid, or never comes.
    func forEachEnd(outstanding: UInt64, _ body: (SmallCount) -> Void) {
        func extend(_ end: SmallCount, _ left: UInt64, from place: Int) {
            if place == votes.count + 2 {
                body(end)
                return
            }
            for ballots in 0...left {
                var next = end
                switch place {
                case votes.count: next.notLists += ballots
                case votes.count + 1: next.invalid += ballots
                default: next.votes[place] += ballots
                }
                extend(next, left - ballots, from: place + 1)
            }
        }
        extend(self, outstanding, from: 0)
    }
}
