import ElectionModel
import Foundation
import Tabulation
import TestSupport
import Testing

/// Decisions act the same whenever they come: before their protocol, after it, between two others.
struct DecisionOrderTests {
    /// Orders of the long history: 1,000, or what ELECTION_ORDERS says.
    private static let orders =
        ProcessInfo.processInfo.environment["ELECTION_ORDERS"].flatMap { Int($0) } ?? 1_000

    /// In half of the precincts no source of highest rank settles what the others dispute.
    private static func history() -> [Report] {
        let reports = RandomLog.reports(760, precincts: 6, seed: 2_023, decisions: true)
        return Array(reports.filter { $0.source != "s2" || $0.precinct > 2 }.prefix(600))
    }

    @Test
    func `every order of a long history with decisions gives one night`() {
        let reports = Self.history()
        #expect(reports.count == 600)
        let first = night(RandomLog.election, reports)
        let wanted = OrderFree(first)
        let state = Self.state(first, reports)
        let cells = first.snapshot().stations
        let standing = (0..<cells.count).flatMap { cells[$0].protocols.compactMap { $0 } }
        #expect(standing.contains { $0.isConfirmed } && standing.contains { $0.admittedBy != nil })
        #expect(standing.contains { $0.isDisputed })
        var random = SplitMix64(state: 7)
        for turn in 0..<Self.orders {
            let shuffled = reports.shuffled(using: &random)
            let night = night(RandomLog.election, shuffled)
            #expect(Self.state(night, shuffled) == state)
            guard turn % 50 == 0 else { continue }
            #expect(OrderFree(night) == wanted)
            #expect(night.invariantViolations() == [])
        }
    }

    @Test(arguments: [
        [
            count([9, 0, 0, 0]), admit([8, 1, 0, 0], revision: 2), withdraw(revision: 2),
            annul(revision: 1), confirm(revision: 3), count([7, 0, 0, 0], revision: 3),
        ],
        [
            count([9, 0, 0, 0], source: "s1"), count([8, 0, 0, 0], source: "s3"),
            withdraw(source: "s1"), confirm(source: "s3"), admit([1, 0, 0, 0], source: "s0"),
            count([0, 0, 0, 0], source: "s2"),
        ],
        [
            admit([9, 0, 0, 0], source: "s2"), count([8, 0, 0, 0], source: "s1"),
            withdraw(source: "s2"), confirm(source: "s2"), confirm(source: "s1"),
            turnout(issued: 20),
        ],
    ])
    func `every order of a small history gives one night`(history: [Report]) {
        let wanted = OrderFree(night(RandomLog.election, history))
        let state = Self.state(night(RandomLog.election, history), history)
        var orders = 0
        forEachPermutation(of: history) { order in
            let night = night(RandomLog.election, order)
            #expect(OrderFree(night) == wanted)
            #expect(Self.state(night, order) == state)
            #expect(night.invariantViolations() == [])
            orders += 1
        }
        #expect(orders == 720)
    }

    @Test(arguments: UInt64(1)...20)
    func `after every decision the running figures equal a full recount`(seed: UInt64) {
        let entries = log(RandomLog.reports(80, seed: seed, decisions: true), flags: [.issuedOverListed])
        var night = Night(election: RandomLog.election)
        for (index, entry) in entries.enumerated() {
            night.apply(entry)
            #expect(night.invariantViolations() == [])
            let recount = Recount(election: RandomLog.election, entries: entries[...index])
            #expect(recount.mismatches(with: night) == [])
        }
    }

    /// What the state digests, with reports in place of their lines.
    private static func state(_ night: Night, _ reports: [Report]) -> [[UInt8]] {
        var chunks: [[UInt8]] = []
        night.stateBytes(
            canonicalLine: { Array("\(reports[$0 - 1].counted)".utf8) },
            sink: { chunks.append($0) }
        )
        return chunks
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
