/// A fraction of integers as decimal digits, for the screen; nothing is decided by it.
package struct ExactDecimal: Hashable, Sendable {
    package let whole: UInt64
    /// The digits after the point, as many as asked for, rounded half up but never to a whole.
    ///
    /// So a remainder of .99996 reads .9999 and not as a seat.
    package let digits: String

    /// Divides two whole numbers to 0 to 9 decimals; nil when the denominator is 0.
    package init?(_ numerator: UInt64, over denominator: UInt64, decimals: Int) {
        guard denominator > 0 else { return nil }
        self.init(
            whole: numerator / denominator,
            remainder: numerator % denominator,
            over: denominator,
            decimals: decimals
        )
    }

    /// A whole part and a remainder smaller than the denominator.
    init(whole: UInt64, remainder: UInt64, over denominator: UInt64, decimals: Int) {
        self.whole = whole
        let places = max(0, min(9, decimals))
        var scale: UInt128 = 1
        for _ in 0..<places { scale *= 10 }
        let doubled = UInt128(remainder) * scale * 2 + UInt128(denominator)
        let rounded = min(scale - 1, doubled / (2 * UInt128(denominator)))
        let shown = String(rounded)
        digits = places == 0 ? "" : String(repeating: "0", count: places - shown.utf8.count) + shown
    }

    /// Digits with a point and without grouping: `86546.652`.
    package var text: String { digits.isEmpty ? "\(whole)" : "\(whole).\(digits)" }
}
