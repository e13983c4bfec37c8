import ElectionLaw
import ElectionModel
import Testing

@Suite struct RangeWideningTests {
    private func range(_ minimum: Int, _ maximum: Int) -> SeatRange {
        SeatRange(minimum: minimum, maximum: maximum)
    }

    @Test func `a list with more seats than names is sure of its names only, and the rest may go anywhere`() {
        let (ranges, cases) = widenForNames(
            [range(40, 45), range(10, 12), range(0, 5), range(0, 0)],
            names: [30, 20, nil, 9],
            seats: 69
        )
        #expect(ranges == [range(30, 45), range(10, 27), range(0, 20), range(0, 0)])
        #expect(cases == [.exhausted(list: 0, names: 30)])
    }

    @Test(arguments: [(45, false), (44, true)])
    func `as many names as the most seats widen nothing`(names: Int, isShort: Bool) {
        let votes = [range(45, 45), range(20, 24)]
        let (ranges, cases) = widenForNames(votes, names: [names, 90], seats: 69)
        #expect(ranges == (isShort ? [range(44, 45), range(20, 25)] : votes))
        #expect(cases == (isShort ? [.exhausted(list: 0, names: names)] : []))
    }

    /// The short list fills 30 seats itself whenever it has seats left over.
    @Test func `what a short list fills itself is nobody else's`() {
        let (ranges, _) = widenForNames([range(0, 69), range(0, 35)], names: [30, nil], seats: 69)
        #expect(ranges == [range(0, 69), range(0, 39)])
    }

    @Test func `no maximum goes beyond the seats there are`() {
        let (ranges, cases) = widenForNames([range(0, 69), range(0, 69)], names: [1, 2], seats: 69)
        #expect(ranges == [range(0, 69), range(0, 69)])
        #expect(cases == [.exhausted(list: 0, names: 1), .exhausted(list: 1, names: 2)])
    }

    @Test func `huge ranges and names below zero do not trap`() {
        let most = Int.max
        let (ranges, _) = widenForNames([range(0, most), range(most, most)], names: [-1, 0], seats: most)
        #expect(ranges == [range(0, most), range(0, most)])
    }

    /// Article 97-1, paragraphs 1 and 2: the clause for a single list; none above is not regulated.
    @Test(
        .tags(.law),
        arguments: [
            ([ThresholdStatus.certainIn, .certainIn, .out], 5, []),
            ([.certainIn, .in, .out], 5, [RangeWidening.singleList]),
            ([.in, .in, .out], 5, [.singleList, .nonePasses]),
            ([.in, .in, .out], 0, []),
        ]
    )
    func `special cases are said while they can happen`(
        statuses: [ThresholdStatus],
        outstanding: Int,
        cases: [RangeWidening]
    ) {
        let found = rangeWidenings(
            statuses: statuses,
            threshold: Law.percent(5),
            rule: Law.kazakhstan,
            outstanding: UInt64(outstanding)
        )
        #expect(found == cases)
        let open = rangeWidenings(statuses: statuses, threshold: nil, rule: Law.kazakhstan, outstanding: 5)
        #expect(open == [])
    }

    @Test func `without a clause only the missing rule is said`() {
        let found = rangeWidenings(
            statuses: [.in, .out],
            threshold: Law.percent(5),
            rule: Law.plain(.largestRemainder),
            outstanding: 1
        )
        #expect(found == [.nonePasses])
    }
}
