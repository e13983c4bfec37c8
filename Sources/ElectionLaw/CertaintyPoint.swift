package import ElectionModel

/// How much must be counted until a list's place at the threshold is certain, at its present share.
package struct CertaintyPoint: Hashable, Sendable {
    /// Which way the list becomes certain.
    package enum Side: String, Hashable, Sendable, CaseIterable {
        case certainIn = "certain-in"
        case certainOut = "certain-out"
    }

    package let side: Side
    /// The share of the count, as numerator and denominator.
    package let numerator: UInt128
    package let denominator: UInt128

    /// Solves for the point where the proof closes, if the list keeps its share.
    ///
    /// With the share s, the threshold τ, the expected base T and the cap R₀ of the start falling
    /// evenly to 0, a list is in for certain from τR₀ / (sT - τT + τR₀) of the count, and out from
    /// (1 - τ)R₀ / (τT - sT + (1 - τ)R₀). Nil without a base, exactly at the threshold, and where the
    /// products leave 128 bits.
    ///
    /// - Parameters:
    ///   - votes: The list's votes now.
    ///   - base: The base of the threshold now.
    ///   - expectedBase: The base when all is counted: T.
    ///   - outstandingAtStart: Most ballots that could come before the first report: R₀.
    ///   - threshold: The share a list needs.
    package init?(
        votes: UInt64,
        base: UInt64,
        expectedBase: UInt64,
        outstandingAtStart: UInt64,
        threshold: Threshold
    ) {
        let (top, bottom) = (UInt128(threshold.value.numerator), UInt128(threshold.value.denominator))
        let (have, need) = (UInt128(votes) * bottom, UInt128(base) * top)
        guard base > 0, votes <= base, have != need, bottom > top else { return nil }
        side = have > need ? .certainIn : .certainOut
        let factor = have > need ? top : bottom - top
        let distance = have > need ? have - need : need - have
        let open = CertaintyPoint.product(factor * UInt128(base), UInt128(outstandingAtStart))
        let settled = CertaintyPoint.product(distance, UInt128(expectedBase))
        guard let open, let settled else { return nil }
        let (sum, overflow) = open.addingReportingOverflow(settled)
        guard !overflow, sum > 0 else { return nil }
        numerator = open
        denominator = sum
    }

    /// The percent of the count with two decimals, rounded half up: `97.93`.
    package var percent: String {
        var (top, bottom) = (numerator, denominator)
        // Room for the products; the digits lost lie beyond the thirtieth.
        while bottom > UInt128.max >> 16 { (top, bottom) = (top >> 1, bottom >> 1) }
        let hundredths = (top * 20_000 + bottom) / (2 * bottom)
        let rest = hundredths % 100
        return "\(hundredths / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)")
    }

    private static func product(_ left: UInt128, _ right: UInt128) -> UInt128? {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        return overflow ? nil : product
    }
}
