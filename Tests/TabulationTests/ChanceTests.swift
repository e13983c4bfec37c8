import Foundation
import Tabulation
import Testing

/// The arithmetic under the comparison of stations, against the C library and plain sums.
@Suite struct `Chances` {
    @Test func `logarithms are those of the C library`() {
        for power in stride(from: -30.0, through: 30.0, by: 0.37) {
            let number = pow(10, power)
            #expect(abs(Logarithm.natural(number) - log(number)) <= 4e-15 * max(1, abs(log(number))))
        }
        for number in [1e-6, 0.3, 1, 1.5, 2, 7.5, 9.99, 10, 11, 250.5, 3_000, 1e6, 1e9] {
            #expect(abs(Logarithm.gamma(number) - lgamma(number)) <= 1e-11 * max(1, abs(lgamma(number))))
        }
        #expect(Logarithm.natural(0) == -.infinity)
        #expect(Logarithm.natural(.infinity) == -.infinity)
    }

    /// Shares that differ from station to station.
    static let stations: [(hits: UInt32, of: UInt32)] = [(30, 100), (55, 120), (20, 90), (80, 200), (10, 80)]

    private func spread() throws -> BetaBinomial {
        try #require(BetaBinomial(hits: Self.stations.map(\.hits), of: Self.stations.map(\.of)))
    }

    @Test func `the chances of all counts add up to one`() throws {
        let spread = try spread()
        for trials: UInt32 in [1, 7, 60, 400] {
            let sum = (0...trials).reduce(0.0) { $0 + exp(spread.logChance(of: $1, among: trials)) }
            #expect(abs(sum - 1) < 1e-9)
        }
    }

    @Test func `a tail is twice the smaller side, and nothing above the limit`() throws {
        let spread = try spread()
        let trials: UInt32 = 150
        let chances = (0...trials).map { exp(spread.logChance(of: $0, among: trials)) }
        var isSeen = (below: false, above: false)
        for hits in 0...Int(trials) {
            let sides = (chances[...hits].reduce(0, +), chances[hits...].reduce(0, +))
            let expected = 2 * min(sides.0, sides.1)
            let tail = spread.logTail(of: UInt32(hits), among: trials, limit: log(0.01))
            if expected > 0.010_001 {
                #expect(tail == nil, "\(hits)")
                isSeen.above = true
            } else if expected < 0.009_999 {
                #expect(try abs(#require(tail) - log(expected)) < 1e-6, "\(hits)")
                isSeen.below = true
            }
        }
        #expect(isSeen == (true, true))
    }

    @Test func `the fit keeps the share of all and the spread of the moments`() throws {
        let spread = try spread()
        #expect(abs(spread.alpha / (spread.alpha + spread.beta) - 195.0 / 590) < 1e-12)
        // Equal shares have no spread beyond the binomial.
        let equal = try #require(BetaBinomial(hits: [10, 20, 30], of: [100, 200, 300]))
        #expect(abs(equal.alpha + equal.beta - 999_999) < 1)
        // Stations that are all one or the other have all of it.
        let split = try #require(BetaBinomial(hits: [100, 0, 100, 0], of: [100, 100, 100, 100]))
        #expect(split.alpha + split.beta < 0.01)
    }

    @Test func `nothing is fitted to all, to none or to one station`() {
        #expect(BetaBinomial(hits: [0, 0], of: [10, 10]) == nil)
        #expect(BetaBinomial(hits: [10, 10], of: [10, 10]) == nil)
        #expect(BetaBinomial(hits: [5], of: [10]) == nil)
        #expect(BetaBinomial(hits: [5, 0], of: [10, 0]) == nil)
        #expect(BetaBinomial(hits: [], of: []) == nil)
    }
}
