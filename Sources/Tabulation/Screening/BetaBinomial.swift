/// How the votes of an option spread over the stations of a group: binomial, with shares that differ.
///
/// Neighbouring stations differ by nature, so a plain binomial would mark most of them; here each
/// station's own share is drawn from a beta distribution first.
package struct BetaBinomial: Hashable, Sendable {
    package let alpha: Double
    package let beta: Double
    private let logBeta: Double

    /// The smallest correlation within a station; below it the plain binomial is as good.
    private static let leastCorrelation = 1e-6

    /// Fits the spread to a group by moments.
    ///
    /// With N ballots in J stations and p the share of all, the weighted sum of squares
    /// S = Σ n(p_j − p)² has the expectation p(1 − p)·[(J − 1) + ρ·(N − Σn²/N − (J − 1))]; ρ is solved
    /// for, held to 10⁻⁶…0.999, and gives α = p(1 − ρ)/ρ, β = (1 − p)(1 − ρ)/ρ.
    ///
    /// nil with fewer than two stations that have ballots, and where all or none of them are hits.
    package init?(hits: [UInt32], of trials: [UInt32]) {
        var (stations, all, won, squares) = (0.0, 0.0, 0.0, 0.0)
        for (hit, ballots) in zip(hits, trials) where ballots > 0 {
            let size = Double(ballots)
            stations += 1
            all += size
            won += Double(hit)
            squares += size * size
        }
        guard stations > 1, won > 0, won < all else { return nil }
        let share = won / all
        var spread = 0.0
        for (hit, ballots) in zip(hits, trials) where ballots > 0 {
            let distance = Double(hit) / Double(ballots) - share
            spread += Double(ballots) * distance * distance
        }
        let room = all - squares / all - (stations - 1)
        let excess = spread / (share * (1 - share)) - (stations - 1)
        let raw = room > 0 ? excess / room : 0
        let correlation = min(0.999, max(BetaBinomial.leastCorrelation, raw))
        alpha = share * (1 - correlation) / correlation
        beta = (1 - share) * (1 - correlation) / correlation
        logBeta = BetaBinomial.logBeta(alpha, beta)
    }

    /// The logarithm of the chance of so many hits exactly.
    package func logChance(of hits: UInt32, among trials: UInt32) -> Double {
        let (hit, miss) = (Double(hits), Double(trials) - Double(hits))
        let ways =
            Logarithm.factorial(trials) - Logarithm.factorial(hits)
            - Logarithm.factorial(trials > hits ? trials - hits : 0)
        return ways + BetaBinomial.logBeta(hit + alpha, miss + beta) - logBeta
    }

    /// The logarithm of the two-sided tail, twice the smaller side; nil as soon as it is above a limit.
    ///
    /// - Complexity: O(1) for all but the rare stations below the limit, O(trials) for those.
    package func logTail(of hits: UInt32, among trials: UInt32, limit: Double) -> Double? {
        let first = logChance(of: hits, among: trials) + Logarithm.natural(2)
        guard first <= limit else { return nil }
        let all = Double(trials)
        let isUpper = Double(hits) * (alpha + beta) >= all * alpha
        var (term, sum, checked) = (1.0, 1.0, 2.0)
        var place = Double(hits)
        while isUpper ? place < all : place > 0 {
            if isUpper {
                term *= (all - place) / (place + 1) * (place + alpha) / (all - place - 1 + beta)
                place += 1
            } else {
                term *= place / (all - place + 1) * (all - place + beta) / (place - 1 + alpha)
                place -= 1
            }
            sum += term
            if sum >= checked {
                guard first + Logarithm.natural(sum) <= limit else { return nil }
                checked *= 2
            }
            if term < sum * 1e-12 { break }
        }
        let tail = first + Logarithm.natural(sum)
        return tail <= limit ? tail : nil
    }

    private static func logBeta(_ first: Double, _ second: Double) -> Double {
        Logarithm.gamma(first) + Logarithm.gamma(second) - Logarithm.gamma(first + second)
    }
}
