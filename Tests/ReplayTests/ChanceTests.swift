import Replay
import Testing

/// Chance by counter.
struct ChanceTests {
    @Test func `the finaliser is that of splitmix64`() {
        // The first three outputs of splitmix64 seeded with 0, as published with the algorithm.
        let step: UInt64 = 0x9E37_79B9_7F4A_7C15
        #expect(Chance.mix(0) == 0xE220_A839_7B1D_CDAF)
        #expect(Chance.mix(step) == 0x6E78_9E6A_A1B9_65F4)
        #expect(Chance.mix(step &* 2) == 0x06C4_5D18_8009_454F)
    }

    private func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }

    @Test func `uniform and normal numbers have the moments of their names`() {
        let chance = Chance(seed: 3).stream("moments")
        let uniform = (0..<20_000).map { chance.uniform($0) }
        #expect(uniform.allSatisfy { (0..<1).contains($0) })
        #expect(abs(mean(uniform) - 0.5) < 0.01)
        let normal = (0..<20_000).map { chance.stream("normal").normal($0) }
        let squares = normal.map { (number: Double) -> Double in number * number }
        #expect(abs(mean(normal)) < 0.03)
        #expect(abs(mean(squares) - 1) < 0.03)
    }

    @Test func `streams of other names and numbers differ`() {
        let chance = Chance(seed: 1)
        let first = (0..<100).map { chance.stream("a").bits($0) }
        #expect(first != (0..<100).map { chance.stream("b").bits($0) })
        #expect(first != (0..<100).map { chance.stream("a", 1).bits($0) })
        #expect(first == (0..<100).map { Chance(seed: 1).stream("a").bits($0) })
    }

    @Test func `whole numbers stay below their bound`() {
        let chance = Chance(seed: 9)
        #expect(Set((0..<500).map { chance.below(7, $0) }) == Set(0..<7))
        #expect(chance.below(0, 1) == 0)
    }

    @Test(arguments: [0, 1, 2, 10, 500])
    func `an order holds every number once`(count: Int) {
        #expect(Chance(seed: 4).order(count).sorted() == Array(0..<count))
    }
}
