import ElectionLaw
import ElectionModel
import Testing

/// A Mazhilis election as published: votes and seats in the same order.
struct Mazhilis: Sendable, CustomTestStringConvertible {
    let year: Int
    let votes: [UInt64]
    let againstAll: UInt64
    let percent: UInt32
    let seats: [Int]

    var testDescription: String { "Mazhilis \(year)" }

    /// Votes and seats as the Central Election Commission published them.
    static let published = [
        Mazhilis(
            year: 2023,
            votes: [3_431_510, 693_938, 547_154, 535_139, 432_920, 331_058, 146_431],
            againstAll: 248_291,
            percent: 5,
            seats: [40, 8, 6, 6, 5, 4, 0]
        ),
        Mazhilis(
            year: 2021,
            votes: [5_148_074, 792_828, 659_019, 383_023, 258_618],
            againstAll: 0,
            percent: 7,
            seats: [76, 12, 10, 0, 0]
        ),
        Mazhilis(
            year: 2016,
            votes: [6_183_757, 540_406, 537_123, 151_285, 88_813, 21_484],
            againstAll: 0,
            percent: 7,
            seats: [84, 7, 7, 0, 0, 0]
        ),
        Mazhilis(
            year: 2012,
            votes: [5_621_436, 518_405, 498_788, 116_534, 82_623, 57_732, 45_702],
            againstAll: 0,
            percent: 7,
            seats: [83, 8, 7, 0, 0, 0, 0]
        ),
    ]
}

/// Constitutional Law on Elections, article 97-1, paragraphs 1 to 4, edition of 1 January 2023.
@Suite(.tags(.law))
struct KazakhstanTests {
    @Test(arguments: Mazhilis.published)
    func `published seats come out of published votes`(_ election: Mazhilis) {
        let allocation = Law.allocation(
            election.votes,
            seats: election.seats.reduce(0, +),
            percent: election.percent,
            notLists: election.againstAll,
            rule: Law.kazakhstan
        )
        #expect(allocation.outcome == .allocated)
        #expect(allocation.seats == election.seats)
    }

    /// Article 97-1, paragraphs 1 to 4: quota 86,546.652…, whole parts 67, leftovers to NSDP and Amanat.
    @Test func `2023 goes through the steps of the law`() {
        let votes = Mazhilis.published[0].votes
        let allocation = Law.allocation(
            votes,
            seats: 69,
            percent: 5,
            notLists: 248_291,
            rule: Law.kazakhstan
        )
        #expect(
            allocation
                == Allocation(
                    outcome: .allocated,
                    seats: [40, 8, 6, 6, 5, 4, 0],
                    hasPassed: [true, true, true, true, true, true, false],
                    eligibleVotes: 5_971_719,
                    wholeParts: [39, 8, 6, 6, 5, 3, 0],
                    remainders: [3_877_149, 107_970, 1_923_312, 1_094_277, 12_885, 4_927_845, 0],
                    leftoverOrder: [5, 0],
                    usedSingleListClause: false
                )
        )
    }

    /// Article 97-1, paragraph 1: «five or more percent»; 318,322.05 votes of 6,366,441 are five percent.
    @Test func `exactly five percent passes and one vote less does not`() {
        let exact = Law.allocation([900, 50, 50], seats: 10, percent: 5, rule: Law.kazakhstan)
        #expect(exact.hasPassed == [true, true, true])
        let less = Law.allocation([901, 50, 49], seats: 10, percent: 5, rule: Law.kazakhstan)
        #expect(less.hasPassed == [true, true, false])
    }

    /// Article 43, paragraph 5: against all is a valid ballot, and so part of the base.
    @Test func `against all enters the base and no quota`() {
        let without = Law.allocation([900, 50], seats: 19, percent: 5, rule: Law.kazakhstan)
        #expect(without.hasPassed == [true, true])
        let with = Law.allocation([900, 50], seats: 19, percent: 5, notLists: 51, rule: Law.kazakhstan)
        #expect(with.hasPassed == [true, false])
        #expect(without.eligibleVotes == 950)
    }

    /// Article 97-1 has no rule for the case.
    @Test func `no list above the threshold is undefined by law`() {
        let allocation = Law.allocation([4, 4, 4], seats: 69, percent: 5, notLists: 88, rule: Law.kazakhstan)
        #expect(allocation.outcome == .undefined)
        #expect(allocation.seats == [0, 0, 0])
    }

    @Test func `an empty count has no votes`() {
        let allocation = Law.allocation([0, 0], seats: 69, percent: 5, rule: Law.kazakhstan)
        #expect(allocation.outcome == .noVotes)
    }
}

/// The clause for a single list: article 97-1, paragraphs 2 to 4, edition of 1 January 2023.
@Suite(.tags(.law))
struct SingleListClauseTests {
    private func allocation(_ votes: [UInt64], seats: Int = 69, percent: UInt32 = 5) -> Allocation {
        Law.allocation(votes, seats: seats, percent: percent, rule: Law.kazakhstan)
    }

    /// 30 · 69 / 980 = 2.11; times 0.7 = 1.47, whole part 1, but not less than two.
    @Test func `the newcomer gets at least two seats`() {
        let allocation = allocation([950, 30, 20])
        #expect(
            allocation
                == Allocation(
                    outcome: .allocated,
                    seats: [67, 2, 0],
                    hasPassed: [true, false, false],
                    eligibleVotes: 980,
                    wholeParts: [66, 2, 0],
                    remainders: [870, 110, 0],
                    leftoverOrder: [],
                    usedSingleListClause: true
                )
        )
    }

    /// 390 · 69 / 990 = 27.18; times 0.7 = 19.02, whole part 19; what is left goes to the list that passed.
    @Test func `the newcomer's quotient counts for seven tenths`() {
        #expect(allocation([600, 390, 10], percent: 40).seats == [50, 19, 0])
    }

    /// 100 · 69 / 690 = 10 and times 0.7 = 7, exactly.
    @Test func `seven tenths of a whole quotient stay whole`() {
        #expect(allocation([590, 100, 90], percent: 20).seats == [62, 7, 0])
        #expect(allocation([591, 100, 90], percent: 20).seats == [63, 6, 0])
    }

    /// The law names no order for this; paragraph 4 is about equal remainders.
    @Test func `two lists equal in second place are a tie over all the newcomer's seats`() {
        let tie = Law.allocation(
            [950, 25, 25],
            seats: 69,
            percent: 5,
            ranks: [3, 1, 2],
            rule: Law.kazakhstan
        )
        #expect(tie.outcome == .tie(lists: [1, 2], seats: 2))
        #expect(tie.seats == [67, 0, 0])
    }

    /// «Gained the next largest number of votes»: a list without a vote has gained none.
    @Test func `nobody joins without a vote`() {
        let alone = allocation([950, 0, 0])
        #expect(alone.seats == [69, 0, 0])
        #expect(!alone.usedSingleListClause)
        #expect(allocation([950]).seats == [69])
    }

    @Test func `the newcomer never gets more seats than there are`() {
        #expect(allocation([950, 30, 20], seats: 1).seats == [0, 1, 0])
    }

    @Test func `two lists above the threshold need no clause`() {
        #expect(!allocation([900, 50, 50]).usedSingleListClause)
        #expect(
            !Law.allocation([950, 30], seats: 69, percent: 5, rule: Law.plain(.dhondt)).usedSingleListClause
        )
    }

    /// The part multiplied first has more than 128 bits; the result is still exact.
    @Test func `seven tenths of eighteen digits are exact`() {
        let most: UInt64 = 900_000_000_000_000_000
        let seats = 1_000_000_000_000_000_000
        let allocation = allocation([most, most / 2], seats: seats, percent: 60)
        // q = seats / 3, a third of it left over; times 0.7 = 233,333,333,333,333,333.33…
        #expect(allocation.seats == [766_666_666_666_666_667, 233_333_333_333_333_333])
    }
}
