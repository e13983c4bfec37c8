import ElectionModel

extension AllocationRule.SingleListClause {
    /// Seats of the newcomer whose plain quotient is `whole` and `remainder` of `divisor`.
    ///
    /// The quotient times the factor, whole part taken, at least the minimum, at most all seats.
    func seats(whole: Int, remainder: UInt64, divisor: UInt64, of seatTotal: Int) -> Int {
        let top = UInt128(factor.numerator)
        let bottom = UInt128(factor.denominator)
        // factor · (whole + remainder / divisor) in two steps, so that no product leaves 128 bits.
        let (scaled, rest) = (top * UInt128(whole)).quotientAndRemainder(dividingBy: bottom)
        let fraction = (rest * UInt128(divisor) + top * UInt128(remainder)) / (bottom * UInt128(divisor))
        let share = Int(clamping: scaled + fraction)
        return min(seatTotal, max(minimumSeats, share))
    }
}
