import Replay
import Testing

/// The one function that splits a total.
struct TotalSplitTests {
    @Test(arguments: 0..<300)
    func `parts add up and stay within their caps`(number: Int) {
        let chance = Chance(seed: UInt64(number))
        let count = 1 + chance.below(40, 0)
        let caps = (0..<count).map { chance.below(chance.below(4, 1) == 0 ? 3 : 3_000, 10 + $0) }
        let odds = (0..<count).map { _ in 1.0 }.indices.map { 0.000_001 + 50 * chance.uniform(100 + $0) }
        let total = chance.below(caps.reduce(0, +) + 1, 2)
        let parts = TotalSplit.parts(of: total, caps: caps, odds: odds)
        #expect(parts.reduce(0, +) == total)
        #expect(zip(parts, caps).allSatisfy { (0...$1).contains($0) })
    }

    @Test func `nothing and everything are split without chance`() {
        #expect(TotalSplit.parts(of: 0, caps: [3, 0, 5]) == [0, 0, 0])
        #expect(TotalSplit.parts(of: 8, caps: [3, 0, 5]) == [3, 0, 5])
        #expect(TotalSplit.parts(of: 0, caps: []) == [])
    }

    @Test func `equal places share evenly and better odds bring more`() {
        #expect(TotalSplit.parts(of: 10, caps: [10, 10, 10, 10, 10]) == [2, 2, 2, 2, 2])
        let parts = TotalSplit.parts(of: 1_000, caps: [1_000, 1_000], odds: [1, 3])
        #expect(parts[1] > parts[0] * 3 / 2)
    }

    @Test func `very small odds still reach the total`() {
        let parts = TotalSplit.parts(of: 19, caps: [10, 10], odds: [1e-13, 1e13])
        #expect(parts == [9, 10])
    }
}
