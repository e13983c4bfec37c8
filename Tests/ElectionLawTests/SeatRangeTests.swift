import ElectionLaw
import ElectionModel
import Testing

@Suite struct SeatRangeTests {
    /// Article 97-1, paragraph 1, with ten thousand and with three million ballots outstanding in 2023.
    @Test(.tags(.law)) func `the ranges of 2023 close before the end`() {
        func ranges(_ outstanding: UInt64) -> [SeatRange] {
            seatRanges(
                Law.lists(Mazhilis.published[0].votes, ranks: [6, 3, 7, 3, 1, 2, 3]),
                seats: 69,
                threshold: Law.percent(5),
                baseVotes: 6_366_441,
                rule: Law.kazakhstan,
                outstanding: outstanding
            )
        }
        let seats = Mazhilis.published[0].seats
        #expect(ranges(0) == seats.map { SeatRange(minimum: $0, maximum: $0) })
        #expect(ranges(10_000) == seats.map { SeatRange(minimum: $0, maximum: $0) })
        let early = ranges(3_000_000)
        #expect(early[0] == SeatRange(minimum: 25, maximum: 55))
        #expect(early[6] == SeatRange(minimum: 0, maximum: 26))
    }

    /// Every way that up to four ballots can fall on small counts of two to four lists.
    @Test(arguments: UInt64(0)..<8)
    func `no end of the count leaves the range`(seed: UInt64) {
        var random = LawRandom(seed: seed)
        for _ in 0..<120 {
            let problem = SmallProblem(&random)
            let found = problem.reached
            let ranges = problem.ranges
            for list in ranges.indices {
                let (range, reached) = (ranges[list], found[list])
                if range.minimum > reached.lowerBound || range.maximum < reached.upperBound {
                    Issue.record("\(problem): list \(list) in \(range), but \(reached) happens")
                }
            }
        }
    }

    /// How tight: without a threshold the maximum is exact, and the minimum at most one seat too careful.
    @Test(arguments: UInt64(20)..<28)
    func `without a threshold the range is as good as exact`(seed: UInt64) {
        var random = LawRandom(seed: seed)
        for _ in 0..<120 {
            var problem = SmallProblem(&random)
            problem.threshold = nil
            if problem.votes.count == 1 { continue }
            let found = problem.reached
            let ranges = problem.ranges
            for list in ranges.indices {
                let (range, reached) = (ranges[list], found[list])
                if range.maximum != reached.upperBound || range.minimum < reached.lowerBound - 1 {
                    Issue.record("\(problem): list \(list) in \(range), but \(reached) happens")
                }
            }
        }
    }

    /// 10/7·5 against 8/7·5: two ballots make them equal, one does not.
    @Test func `the first divisor of 7 to 5 is in the range`() {
        func first(_ outstanding: UInt64) -> SeatRange {
            seatRanges(
                Law.lists([10, 8]),
                seats: 1,
                threshold: nil,
                baseVotes: 18,
                rule: Law.plain(.modifiedSainteLague),
                outstanding: outstanding
            )[0]
        }
        #expect(first(1) == SeatRange(minimum: 1, maximum: 1))
        #expect(first(2) == SeatRange(minimum: 0, maximum: 1))
    }

    /// Nobody is certain to pass; who is certain not to may still join the one that does.
    @Test(.tags(.law)) func `the clause can bring in a list that is out for certain`() {
        let ranges = seatRanges(
            Law.lists([45, 35, 15]),
            seats: 69,
            threshold: Law.percent(50),
            baseVotes: 95,
            rule: Law.kazakhstan,
            outstanding: 10
        )
        // Beside a list with as many votes a newcomer has half the quotas: 34.5 · 7/10 = 24.15.
        #expect(ranges[2] == SeatRange(minimum: 0, maximum: 24))
        #expect(ranges[0] == SeatRange(minimum: 0, maximum: 69))
    }

    @Test(arguments: AllocationRule.Method.allCases)
    func `ranges of eighteen digits do not overflow`(method: AllocationRule.Method) {
        let most: UInt64 = 999_999_999_999_999_999
        let rule = AllocationRule(method: method, tie: .none, singleList: Law.kazakhstan.singleList)
        for threshold in [nil, Law.percent(5), Law.percent(50)] {
            for outstanding in [1, most, UInt64.max - 3 * most] {
                let ranges = seatRanges(
                    Law.lists([most, most, most]),
                    seats: 1_000_000_000_000_000_000,
                    threshold: threshold,
                    baseVotes: 3 * most,
                    rule: rule,
                    outstanding: outstanding
                )
                #expect(ranges.allSatisfy { $0.minimum <= $0.maximum && $0.minimum >= 0 })
            }
        }
    }
}

/// A count of one to four lists and a few outstanding ballots, with everything that can happen.
private struct SmallProblem: CustomStringConvertible {
    var votes: [UInt64]
    var ranks: [Int?]
    var notLists: UInt64
    var seats: Int
    var outstanding: UInt64
    var threshold: Threshold?
    var rule: AllocationRule

    init(_ random: inout LawRandom) {
        let most = random.pick([UInt64(3), 10, 30])
        let lists = random.pick([1, 2, 2, 3, 3, 3, 4])
        votes = (0..<lists).map { _ in random.number(0...most) }
        ranks = (0..<lists).map { _ in random.pick([nil, 1, 2, 3, 4]) }
        notLists = random.pick([0, 0, 1, 3])
        seats = random.number(1...9)
        outstanding = random.number(0...(lists > 3 ? 3 : 4))
        threshold = random.pick(SmallCount.thresholds(base: .validBallots).map { $0 } + [nil, nil])
        rule = AllocationRule(
            method: random.pick(AllocationRule.Method.allCases),
            tie: random.pick(AllocationRule.TieRule.allCases),
            singleList: random.number(0...1) == 0 ? nil : Law.kazakhstan.singleList
        )
    }

    var ranges: [SeatRange] {
        seatRanges(
            Law.lists(votes, ranks: ranks),
            seats: seats,
            threshold: threshold,
            baseVotes: votes.reduce(notLists, +),
            rule: rule,
            outstanding: outstanding
        )
    }

    /// Fewest and most seats of each list over all ends, lots falling either way.
    var reached: [ClosedRange<Int>] {
        var reached: [ClosedRange<Int>?] = votes.map { _ in nil }
        SmallCount(votes: votes, notLists: notLists).forEachEnd(outstanding: outstanding) { end in
            let allocation = allocate(
                Law.lists(end.votes, ranks: ranks),
                seats: seats,
                threshold: threshold,
                baseVotes: end.base(.validBallots),
                rule: rule
            )
            for list in votes.indices {
                let possible = allocation.possibleSeats(of: list)
                let known = reached[list] ?? possible
                reached[list] =
                    min(known.lowerBound, possible.lowerBound)...max(known.upperBound, possible.upperBound)
            }
        }
        return reached.map { $0 ?? 0...0 }
    }

    var description: String {
        let lists = zip(votes, ranks).map { "\($0)/\($1.map(String.init) ?? "-")" }
        let bar = threshold.map { "\($0.isInclusive ? "≥" : ">") \($0.value.text)" } ?? "no bar"
        let clause = rule.singleList == nil ? "" : ", clause"
        return
            "\(rule.method) \(lists)+\(notLists) seats \(seats) R \(outstanding), \(bar), \(rule.tie)\(clause)"
    }
}
