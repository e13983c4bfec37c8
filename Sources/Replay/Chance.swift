/// Counter-based chance: the same numbers from the same seed on every machine, in any order of asking.
///
/// splitmix64 of seed, stream and index. Floating point is made of + − × ÷ and the square root only.
package struct Chance: Hashable, Sendable {
    private let key: UInt64

    /// The chance of a whole reconstruction.
    package init(seed: UInt64) {
        key = seed
    }

    private init(key: UInt64) {
        self.key = key
    }

    /// A stream of its own by name (FNV-1a over its bytes) and number.
    package func stream(_ name: StaticString, _ number: Int = 0) -> Chance {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "\(name)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let named = Chance.mix(hash ^ key)
        return Chance(key: Chance.mix(named ^ Chance.mix(UInt64(truncatingIfNeeded: number))))
    }

    /// 64 random bits for one place of the stream.
    package func bits(_ index: Int) -> UInt64 {
        Chance.mix(key ^ Chance.mix(UInt64(truncatingIfNeeded: index)))
    }

    /// A number in 0 ..< 1.
    package func uniform(_ index: Int) -> Double {
        Double(bits(index) >> 11) / 9_007_199_254_740_992
    }

    /// A whole number in 0 ..< bound; 0 when the bound is not positive.
    package func below(_ bound: Int, _ index: Int) -> Int {
        guard bound > 0 else { return 0 }
        return Int(bits(index).multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A nearly normal number: four 16-bit chunks, mean 0, deviation 1, within ±3.47.
    package func normal(_ index: Int) -> Double {
        let value = bits(index)
        let sum = (value & 0xFFFF) + (value >> 16 & 0xFFFF) + (value >> 32 & 0xFFFF) + (value >> 48)
        return (Double(sum) / 65_536 - 2) * (3.0).squareRoot()
    }

    /// The numbers 0 ..< count in a random order (Fisher and Yates).
    package func order(_ count: Int) -> [Int] {
        var order = Array(0..<max(0, count))
        for last in order.indices.reversed() where last > 0 {
            order.swapAt(last, below(last + 1, last))
        }
        return order
    }

    /// The finaliser of splitmix64.
    package static func mix(_ number: UInt64) -> UInt64 {
        var value = number &+ 0x9E37_79B9_7F4A_7C15
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Close to e^x: (1 + x/256)^256 by squaring, x held within ±30.
func exponential(_ exponent: Double) -> Double {
    var value = 1 + min(30, max(-30, exponent)) / 256
    for _ in 0..<8 { value *= value }
    return value
}
