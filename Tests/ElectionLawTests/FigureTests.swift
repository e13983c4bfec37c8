import ElectionLaw
import ElectionModel
import Testing

@Suite struct FigureTests {
    /// Article 97-1, paragraph 1: quota, whole parts and leftovers of 2023 as a person would write them.
    @Test(.tags(.law)) func `the steps of 2023 read as the commission's`() throws {
        let allocation = Law.allocation(
            Mazhilis.published[0].votes,
            seats: 69,
            percent: 5,
            notLists: 248_291,
            rule: Law.kazakhstan
        )
        let steps = try #require(AllocationSteps(allocation, seats: 69))
        #expect(steps.quota.text == "86546.652")
        #expect(steps.wholeSeats == 67)
        #expect(
            steps.quotients.map(\.text)
                == ["39.6493", "8.0181", "6.3221", "6.1832", "5.0022", "3.8252", "0.0000"]
        )
        #expect(steps.leftovers.map(\.list) == [5, 0])
        #expect(steps.leftovers.map(\.remainder.digits) == ["8252", "6493"])
        #expect(!steps.usedSingleListClause)
    }

    @Test func `there are no steps without a quota`() {
        let divisors = Law.allocation([6, 4], seats: 3, rule: Law.plain(.dhondt))
        #expect(AllocationSteps(divisors, seats: 3) == nil)
        let empty = Law.allocation([0, 0], seats: 3, rule: Law.kazakhstan)
        #expect(AllocationSteps(empty, seats: 3) == nil)
        let seatless = Law.allocation([1, 1], seats: 0, rule: Law.kazakhstan)
        #expect(AllocationSteps(seatless, seats: 0) == nil)
    }

    @Test func `digits are rounded half up and never to a whole seat`() {
        #expect(ExactDecimal(2, over: 3, decimals: 4)?.text == "0.6667")
        #expect(ExactDecimal(1, over: 200, decimals: 2)?.text == "0.01")
        #expect(ExactDecimal(1, over: 201, decimals: 2)?.text == "0.00")
        #expect(ExactDecimal(99_996, over: 100_000, decimals: 4)?.text == "0.9999")
        #expect(ExactDecimal(7, over: 1, decimals: 0)?.text == "7")
        #expect(ExactDecimal(.max, over: .max, decimals: 3)?.text == "1.000")
        #expect(ExactDecimal(.max - 1, over: .max, decimals: 12)?.text == "0.999999999")
        #expect(ExactDecimal(1, over: 0, decimals: 3) == nil)
    }

    /// 40 list seats and 22 of 29 districts: 62 of 98, short of two thirds by four.
    @Test(arguments: [
        (50, 40, 40, 22, 22, MajorityOutlook.certain),
        (50, 30, 44, 19, 22, .possible),
        (50, 28, 30, 19, 20, .possible),
        (66, 40, 40, 22, 22, .outOfReach),
        (66, 40, 44, 22, 22, .possible),
        (66, 44, 44, 22, 9, .certain),
    ])
    func `a majority is certain, possible or out of reach`(
        needed: Int,
        least: Int,
        most: Int,
        won: Int,
        possible: Int,
        outlook: MajorityOutlook
    ) {
        let found = majorityOutlook(
            needed: needed,
            list: SeatRange(minimum: least, maximum: most),
            districtsWon: won,
            districtsPossible: possible
        )
        #expect(found == outlook)
    }
}
