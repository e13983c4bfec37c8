/// A fraction of integers as decimal digits, for the screen; nothing is decided by it.
package struct ExactDecimal: Hashable, Sendable {
    package let whole: UInt64
    /// The digits after the point, as many as asked for, cut off and not rounded.
    ///
    /// So a remainder of .99996 never reads as a whole seat.
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
        var digits = ""
        var rest = UInt128(remainder)
        for _ in 0..<max(0, min(9, decimals)) {
            let (digit, next) = (rest * 10).quotientAndRemainder(dividingBy: UInt128(denominator))
            digits += String(digit)
            rest = next
        }
        self.digits = digits
    }

    /// Digits with a point and without grouping: `86546.652`.
    package var text: String { digits.isEmpty ? "\(whole)" : "\(whole).\(digits)" }
}
