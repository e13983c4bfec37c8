/// The one function that splits a total: whole parts within caps that add up exactly.
package enum TotalSplit {
    /// Splits a total into parts y with 0 ≤ y ≤ cap, each near cap · λ·odds / (1 + λ·odds).
    ///
    /// One factor λ serves all places; it is found by doubling and 60 halvings. The running sum is
    /// rounded in place of the parts, so the sum is exact without a repair step.
    ///
    /// - Parameters:
    ///   - total: What to split.
    ///   - caps: The most each place can take, none negative.
    ///   - odds: One positive number a place.
    /// - Returns: One part a place, in the same order.
    /// - Precondition: 0 ≤ total ≤ sum of caps.
    /// - Complexity: O(70 n).
    package static func parts(of total: Int, caps: [Int], odds: [Double]) -> [Int] {
        let room = caps.reduce(0, +)
        precondition(total >= 0 && total <= room, "a total was split among caps that do not hold it")
        if total == 0 { return [Int](repeating: 0, count: caps.count) }
        if total == room { return caps }
        let sizes = caps.map { Double($0) }
        let factor = factor(reaching: Double(total), sizes: sizes, odds: odds)
        return rounded(sizes: sizes, odds: odds, factor: factor)
    }

    /// Splits without leanings: every place by its cap.
    package static func parts(of total: Int, caps: [Int]) -> [Int] {
        parts(of: total, caps: caps, odds: [Double](repeating: 1, count: caps.count))
    }

    private static func factor(reaching total: Double, sizes: [Double], odds: [Double]) -> Double {
        var low = 0.0
        var high = 1.0
        while sum(sizes, odds, high) < total, high < 1e200 {
            low = high
            high *= 2
        }
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if sum(sizes, odds, middle) < total { low = middle } else { high = middle }
        }
        return high
    }

    /// Adds the parts from left to right: the order is part of the result.
    private static func sum(_ sizes: [Double], _ odds: [Double], _ factor: Double) -> Double {
        var total = 0.0
        for index in 0..<sizes.count {
            let scaled = factor * odds[index]
            total += sizes[index] * (scaled / (1 + scaled))
        }
        return total
    }

    private static func rounded(sizes: [Double], odds: [Double], factor: Double) -> [Int] {
        let one = 4_294_967_296.0
        var running: Int64 = 1 << 31
        var before: Int64 = 0
        return sizes.indices.map { index in
            let scaled = factor * odds[index]
            running += Int64(min(sizes[index] * (scaled / (1 + scaled)) * one, sizes[index] * one))
            let part = (running >> 32) - before
            before = running >> 32
            return Int(part)
        }
    }
}

/// Leanings of places in log-odds with over-dispersed noise.
struct Leaning {
    let chance: Chance
    /// Deviation between places that no counting explains.
    let sigma: Double
    /// Share of the caps that the total takes, for the scatter of small places.
    let share: Double

    init(chance: Chance, sigma: Double, total: Int, of room: Int) {
        self.chance = chance
        self.sigma = sigma
        let share = room > 0 ? Double(total) / Double(room) : 0.5
        self.share = min(0.999_999, max(0.000_001, share))
    }

    /// exp(effect + z·√(σ² + 1/(n·p·(1−p)))) for a place of n ballots or voters.
    func odds(at index: Int, effect: Double, size: Int) -> Double {
        let scatter = 1 / (Double(max(1, size)) * share * (1 - share))
        return exponential(effect + chance.normal(index) * (sigma * sigma + scatter).squareRoot())
    }
}
