import ElectionLaw
import ElectionModel
import Testing

@Suite struct MarginTests {
    /// The 2023 lists: Amanat, Auyl, Respublica, Aq Jol, People's Party, NSDP, Baytaq.
    private let lists = Law.lists(Mazhilis.published[0].votes, ranks: [6, 3, 7, 3, 1, 2, 3])

    /// Constitutional Law on Elections, article 97-1, paragraph 1, edition of 1 January 2023.
    @Test(.tags(.law)) func `2023 hung on these votes`() {
        let margins = margins(
            lists,
            seats: 69,
            threshold: Law.percent(5),
            baseVotes: 6_366_441,
            rule: Law.kazakhstan
        )
        print(margins)
        #expect(margins[0].toLose == 54_274)
        #expect(margins[2].toGain == 19_156)
        #expect(margins[4].toLose == 57_202)
        #expect(margins[5].toLose == 13_407)
        #expect(margins[5].toThreshold == 13_407)
    }

    /// Without the threshold the NSDP loses its fourth seat to a rival.
    @Test func `a seat is lost to a rival later than to the threshold`() {
        let margins = margins(
            lists.dropLast(),
            seats: 69,
            threshold: nil,
            baseVotes: 6_366_441,
            rule: Law.kazakhstan
        )
        #expect(margins[5].toLose == 41_730)
        #expect(margins[5].toThreshold == nil)
    }
}

extension MarginTests {
    /// Every number of votes is tried, one by one, on random small counts.
    @Test(arguments: UInt64(40)..<48)
    func `a margin is the smallest number that changes the seats`(seed: UInt64) {
        var random = LawRandom(seed: seed)
        for _ in 0..<60 {
            var problem = RandomCase(&random)
            problem.lists = problem.lists.map {
                ListVotes(votes: $0.votes % 90, registrationRank: $0.registrationRank)
            }
            problem.seats = min(problem.seats, 12)
            problem.base = problem.lists.reduce(problem.base % 30) { $0 + $1.votes }
            let found = margins(
                problem.lists,
                seats: problem.seats,
                threshold: problem.threshold,
                baseVotes: problem.base,
                rule: problem.rule
            )
            for list in problem.lists.indices {
                let gain = problem.firstGain(of: list, within: 400)
                let loss = problem.firstLoss(of: list)
                let foundGain = found[list].toGain.flatMap { $0 > 400 ? nil : $0 }
                if foundGain != gain || found[list].toLose != loss {
                    Issue.record(
                        "\(problem), list \(list): \(found[list]), tried \(gain as Any) \(loss as Any)"
                    )
                }
            }
        }
    }

    /// Bisection over all of it would answer 11.
    ///
    /// Seven votes down the third list has lost its seat; nine down a rival comes in over the bar and
    /// gives it back until eleven.
    @Test func `a rival that comes in does not hide the first loss`() {
        let margins = margins(
            Law.lists([58, 15, 27, 34]),
            seats: 3,
            threshold: Law.percent(10),
            baseVotes: 159,
            rule: Law.plain(.largestRemainder)
        )
        #expect(margins[2].toLose == 7)
    }

    /// Eleven votes more make it the newcomer of the clause, with two seats; 32 more bring it over the
    /// bar, where a quarter of a quota earns none.
    @Test func `passing the threshold does not hide the first gain`() {
        let margins = margins(
            Law.lists([950, 30, 20]),
            seats: 5,
            threshold: Law.percent(5),
            baseVotes: 1_000,
            rule: Law.kazakhstan
        )
        #expect(margins[2] == ListMargin(toGain: 11, toLose: nil, toThreshold: 32))
    }

    @Test func `nobody can gain or lose what is not there`() {
        let rule = Law.plain(.dhondt)
        let all = margins(Law.lists([10, 0]), seats: 1, threshold: nil, baseVotes: 10, rule: rule)
        #expect(all[0] == ListMargin(toGain: nil, toLose: 10, toThreshold: nil))
        #expect(all[1] == ListMargin(toGain: 11, toLose: nil, toThreshold: nil))
        let none = margins(
            Law.lists([0, 0]),
            seats: 3,
            threshold: Law.percent(5),
            baseVotes: 0,
            rule: Law.kazakhstan
        )
        #expect(none[0] == ListMargin(toGain: 1, toLose: nil, toThreshold: 1))
    }

    /// Alone above the threshold a list leaves two seats to the newcomer, whatever it gains.
    @Test func `the clause keeps two seats from a single list`() {
        let margins = margins(
            Law.lists([950, 30, 20]),
            seats: 69,
            threshold: Law.percent(5),
            baseVotes: 1_000,
            rule: Law.kazakhstan
        )
        #expect(margins[0].toGain == nil)
        #expect(margins[1].toGain == 22)
    }
}

extension RandomCase {
    private func moved(_ list: Int, to votes: UInt64, base: UInt64) -> ClosedRange<Int> {
        var moved = self
        moved.lists[list] = ListVotes(votes: votes, registrationRank: lists[list].registrationRank)
        moved.base = base
        return moved.allocation.possibleSeats(of: list)
    }

    /// Fewest votes more for a seat more without a lot.
    fileprivate func firstGain(of list: Int, within limit: UInt64) -> UInt64? {
        let now = allocation.seats[list]
        let votes = lists[list].votes
        return (0...limit).first { moved(list, to: votes + $0, base: base + $0).lowerBound > now }
    }

    /// Fewest votes less for a seat fewer than the sure ones, whatever a lot says.
    fileprivate func firstLoss(of list: Int) -> UInt64? {
        let now = allocation.seats[list]
        let votes = lists[list].votes
        return (0...votes).first { moved(list, to: votes - $0, base: base - $0).upperBound < now }
    }
}
