import ElectionLaw
import ElectionModel
import Testing

@Suite struct ThresholdTests {
    /// Article 97-1, paragraph 1; the figures of 19 March 2023 with nothing outstanding and with some.
    @Test(.tags(.law)) func `the lists of 2023 are in or out for certain at the end`() {
        let votes = Mazhilis.published[0].votes
        func statuses(outstanding: UInt64) -> [ThresholdStatus] {
            thresholdStatuses(
                votes: votes,
                notListVotes: 248_291,
                invalid: 0,
                outstanding: outstanding,
                threshold: Law.percent(5)
            )
        }
        let sure = [ThresholdStatus](repeating: .certainIn, count: 6)
        #expect(statuses(outstanding: 0) == sure + [.certainOut])
        // 331,058 votes are five percent of 6,621,160: 254,719 ballots more than there were.
        #expect(statuses(outstanding: 254_719) == sure + [.out])
        #expect(statuses(outstanding: 254_720) == sure.dropLast() + [.in, .out])
        #expect(statuses(outstanding: 180_937).last == .certainOut)
        #expect(statuses(outstanding: 180_938).last == .out)
    }

    @Test func `the base follows the rule`() {
        func base(_ base: Threshold.Base) -> UInt64 {
            thresholdBase(votes: [60, 30], notListVotes: 7, invalid: 3, base: base)
        }
        #expect(base(.partyVotes) == 90)
        #expect(base(.validBallots) == 97)
        #expect(base(.ballotsFound) == 100)
        #expect(thresholdBase(votes: [.max, 1], notListVotes: 1, invalid: 1, base: .ballotsFound) == .max)
    }

    @Test func `without a base there is no status and without a threshold everybody is in`() {
        let none = thresholdStatuses(
            votes: [0, 0],
            notListVotes: 0,
            invalid: 3,
            outstanding: 9,
            threshold: Law.percent(5)
        )
        #expect(none == [.noVotes, .noVotes])
        let open = thresholdStatuses(
            votes: [1, 0],
            notListVotes: 0,
            invalid: 0,
            outstanding: 9,
            threshold: nil
        )
        #expect(open == [.certainIn, .certainIn])
    }

    /// Every way that up to three ballots can fall, over all bases, for two lists of 0 to 5 votes.
    @Test(arguments: Threshold.Base.allCases)
    func `a certain place never changes and an open one can go either way`(base: Threshold.Base) {
        for bar in SmallCount.thresholds(base: base) {
            for count in SmallCount.all(lists: 2, mostVotes: 5) {
                for outstanding in UInt64(0)...3 {
                    check(count, bar: bar, outstanding: outstanding)
                }
            }
        }
    }

    private func check(_ count: SmallCount, bar: Threshold, outstanding: UInt64) {
        let statuses = thresholdStatuses(
            votes: count.votes,
            notListVotes: count.notLists,
            invalid: count.invalid,
            outstanding: outstanding,
            threshold: bar
        )
        guard count.base(bar.base) > 0 else {
            #expect(statuses.allSatisfy { $0 == .noVotes })
            return
        }
        var everIn = count.votes.map { _ in false }
        var everOut = everIn
        count.forEachEnd(outstanding: outstanding) { end in
            for list in end.votes.indices {
                if end.passes(list, bar) { everIn[list] = true } else { everOut[list] = true }
            }
        }
        for list in count.votes.indices {
            let expected: ThresholdStatus =
                if !everOut[list] { .certainIn } else if !everIn[list] { .certainOut } else {
                    count.passes(list, bar) ? .in : .out
                }
            if statuses[list] != expected {
                Issue.record("\(count) bar \(bar.value.text) R \(outstanding): \(statuses[list])")
            }
        }
    }

    /// The distances are found again by trying every number of votes.
    @Test func `distances to the threshold are the smallest that work`() {
        for bar in SmallCount.thresholds(base: .validBallots) {
            for base in UInt64(0)...30 {
                for votes in 0...base {
                    let needed = (0...900).first { bar.passes(votes: votes + $0, of: base + $0) }
                    let lost = (0...votes).first { !bar.passes(votes: votes - $0, of: base - $0) }
                    let check = ThresholdCheck(votes: votes, base: base, outstanding: 0, threshold: bar)
                    if check.votesNeeded != needed || check.votesToLose != lost {
                        Issue.record("\(votes) of \(base), bar \(bar.value.text): \(check)")
                    }
                }
            }
        }
    }

    @Test func `distances of eighteen digits do not overflow`() {
        let check = ThresholdCheck(
            votes: 1,
            base: .max,
            outstanding: .max,
            threshold: Law.percent(99)
        )
        #expect(check.status == .out)
        #expect(check.votesNeeded == nil)
    }

    /// The points named in the study of 2023: the register as cap, then ballots issued.
    @Test(arguments: [
        (UInt64(12_035_578), ["16.20", "61.57", "72.45", "73.51", "84.00", "97.93", "98.52"]),
        (UInt64(6_521_860), ["9.48", "46.47", "58.76", "60.06", "74.00", "96.24", "97.30"]),
    ])
    func `certainty comes at a known part of the count`(cap: UInt64, percents: [String]) throws {
        let bar = try #require(Law.percent(5))
        let points = Mazhilis.published[0].votes.map {
            CertaintyPoint(
                votes: $0,
                base: 6_366_441,
                expectedBase: 6_366_441,
                outstandingAtStart: cap,
                threshold: bar
            )
        }
        #expect(points.map { $0?.percent } == percents)
        #expect(
            points.map { $0?.side } == [
                .certainIn, .certainIn, .certainIn, .certainIn, .certainIn, .certainIn, .certainOut,
            ]
        )
    }

    @Test func `certainty has no point at the threshold, without votes or beyond 128 bits`() throws {
        let bar = try #require(Law.percent(5))
        func point(_ votes: UInt64, _ base: UInt64, cap: UInt64 = 100) -> CertaintyPoint? {
            CertaintyPoint(
                votes: votes,
                base: base,
                expectedBase: base,
                outstandingAtStart: cap,
                threshold: bar
            )
        }
        #expect(point(5, 100) == nil)
        #expect(point(0, 0) == nil)
        #expect(point(.max / 2, .max, cap: .max) == nil)
        #expect(point(6, 100, cap: 0)?.percent == "0.00")
    }
}
