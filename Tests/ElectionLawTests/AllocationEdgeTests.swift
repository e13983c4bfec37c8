import ElectionLaw
import ElectionModel
import Testing

@Suite struct AllocationEdgeTests {
    @Test(arguments: AllocationRule.Method.allCases)
    func `no lists and no seats are no trouble`(method: AllocationRule.Method) {
        let rule = Law.plain(method)
        #expect(Law.allocation([], seats: 5, rule: rule).outcome == .noVotes)
        #expect(Law.allocation([7, 3], seats: 0, rule: rule).seats == [0, 0])
        #expect(Law.allocation([7, 3], seats: -1, rule: rule).outcome == .undefined)
    }

    @Test(arguments: AllocationRule.Method.allCases)
    func `votes of eighteen digits are exact`(method: AllocationRule.Method) {
        let most: UInt64 = 999_999_999_999_999_999
        let rule = Law.plain(method)
        #expect(Law.allocation([most, most - 1], seats: 1, rule: rule).seats == [1, 0])
        #expect(Law.allocation([most, most], seats: 1, rule: rule).outcome == .tie(lists: [0, 1], seats: 1))
        let many = Law.allocation([UInt64](repeating: most, count: 18), seats: 36, rule: rule)
        #expect(many.seats == [Int](repeating: 2, count: 18))
    }

    @Test(arguments: AllocationRule.Method.allCases)
    func `a quintillion seats take no longer`(method: AllocationRule.Method) {
        let seats = 1_000_000_000_000_000_000
        #expect(
            Law.allocation([3, 1], seats: seats, rule: Law.plain(method)).seats == [seats / 4 * 3, seats / 4]
        )
        #expect(Law.allocation([3, 1], seats: seats + 1, rule: Law.plain(method)).outcome == .undefined)
    }

    @Test func `votes beyond 64 bits are refused and not wrapped`() {
        let lists = Law.lists([.max, 6])
        #expect(totalVotes(of: lists) == nil)
        #expect(totalVotes(of: Law.lists([.max - 1, 1])) == .max)
        let rule = Law.plain(.largestRemainder)
        let allocation = allocate(lists, seats: 3, threshold: nil, baseVotes: 1, rule: rule)
        #expect(allocation.outcome == .undefined)
        #expect(allocation.seats == [0, 0])
        let none = ListMargin(toGain: nil, toLose: nil, toThreshold: nil)
        #expect(margins(lists, seats: 3, threshold: nil, baseVotes: 1, rule: rule) == [none, none])
        let ranges = seatRanges(lists, seats: 3, threshold: nil, baseVotes: 1, rule: rule, outstanding: 0)
        #expect(ranges == [SeatRange(minimum: 0, maximum: 3), SeatRange(minimum: 0, maximum: 3)])
    }

    /// Lists 1 and 2 share rank 3: their order is not known, and only one of three seats is open.
    @Test func `a rank decides a tie as far as it is known`() {
        let rule = Law.kazakhstan
        let known = Law.allocation([10, 10, 10, 10], seats: 6, ranks: [4, 1, 3, 2], rule: rule)
        #expect(known.seats == [1, 2, 1, 2])
        #expect(known.leftoverOrder == [1, 3])
        let shared = Law.allocation([10, 10, 10, 10], seats: 6, ranks: [1, 3, 3, 4], rule: rule)
        #expect(shared.outcome == .tie(lists: [1, 2], seats: 1))
        #expect(shared.seats == [2, 1, 1, 1])
        let unknown = Law.allocation([10, 10, 10], seats: 4, ranks: [1, nil, 2], rule: rule)
        #expect(unknown.outcome == .tie(lists: [0, 1], seats: 1))
        let ruleless = Law.allocation([10, 10], seats: 1, ranks: [1, 2], rule: Law.plain(.dhondt))
        #expect(ruleless.outcome == .tie(lists: [0, 1], seats: 1))
    }

    @Test func `divisor methods show no quotas`() {
        let allocation = Law.allocation([60, 40], seats: 3, rule: Law.plain(.sainteLague))
        #expect(allocation.wholeParts.isEmpty && allocation.remainders.isEmpty)
        #expect(allocation.eligibleVotes == 100)
    }

    @Test func `a threshold with nothing but votes against all is undefined`() {
        let allocation = Law.allocation([0, 0], seats: 3, percent: 5, notLists: 9, rule: Law.kazakhstan)
        #expect(allocation.outcome == .undefined)
    }
}
