import ElectionModel
import Tabulation
import TestSupport
import Testing

struct NightPropertyTests {
    @Test(arguments: UInt64(1)...40)
    func `after every report the running figures equal a full recount`(seed: UInt64) {
        let entries = log(RandomLog.reports(60, seed: seed), flags: seed % 2 == 0 ? [.issuedOverListed] : [])
        var night = Night(election: RandomLog.election)
        for (index, entry) in entries.enumerated() {
            night.apply(entry)
            #expect(night.invariantViolations() == [])
            let recount = Recount(election: RandomLog.election, entries: entries[...index])
            #expect(recount.mismatches(with: night) == [])
        }
        #expect(Recount(of: night).country == night.country)
    }

    @Test(arguments: UInt64(1)...60)
    func `any order of arrival leaves the same figures and the same standing reports`(seed: UInt64) {
        let reports = RandomLog.reports(40, precincts: 3, seed: seed)
        let expected = OrderFree(night(RandomLog.election, reports))
        var random = SplitMix64(state: seed)
        for _ in 0..<5 {
            #expect(OrderFree(night(RandomLog.election, reports.shuffled(using: &random))) == expected)
        }
    }

    @Test(arguments: UInt64(1)...30)
    func `all permutations of a short history of one precinct agree`(seed: UInt64) {
        let reports = RandomLog.reports(5, precincts: 1, seed: seed)
        let expected = OrderFree(night(RandomLog.election, reports))
        forEachPermutation(of: reports) { #expect(OrderFree(night(RandomLog.election, $0)) == expected) }
    }

    @Test
    func `random histories do meet disputes, annulments and lower figures`() {
        var disputed = 0
        var lower = 0
        var annulled = 0
        for seed in UInt64(1)...40 {
            var night = Night(election: RandomLog.election)
            for entry in log(RandomLog.reports(60, seed: seed)) where night.apply(entry).kind == .annulled {
                annulled += 1
            }
            disputed += night.country.disputed
            lower += OrderFree(night).cells.count(where: \.isLower)
        }
        #expect(disputed > 20)
        #expect(lower > 20)
        #expect(annulled >= 5)
    }

    @Test(arguments: UInt64(1)...20)
    func `events hang on entries and moments, not on how often the clock is told`(seed: UInt64) {
        var random = SplitMix64(state: seed)
        var time = 0
        let entries = RandomLog.reports(60, seed: seed).enumerated().map { index, report in
            time += Int.random(in: 0...120, using: &random)
            return LogEntry(seq: index + 1, receivedAt: Builders.time(time), report: report, flags: [])
        }
        var plain = Night(election: RandomLog.election)
        var ticking = plain
        var clock = -60
        for entry in entries {
            plain.apply(entry)
            while Builders.time(clock).instant < entry.receivedAt.instant {
                ticking.advanceClock(to: Builders.time(clock))
                clock += Int.random(in: 1...20, using: &random)
            }
            ticking.apply(entry)
        }
        plain.advanceClock(to: Builders.time(time + 1_000))
        ticking.advanceClock(to: Builders.time(time + 1_000))
        #expect(plain.snapshot().events == ticking.snapshot().events)
        #expect(plain.snapshot().timeline == ticking.snapshot().timeline)
        let instants = plain.snapshot().events.map(\.time.instant)
        #expect(instants == instants.sorted())
    }

    private func forEachPermutation(of items: [Report], body: ([Report]) -> Void) {
        func permute(_ head: [Report], _ rest: [Report]) {
            if rest.isEmpty { body(head) }
            for index in rest.indices {
                var left = rest
                let next = left.remove(at: index)
                permute(head + [next], left)
            }
        }
        permute([], items)
    }
}
