/// An exact number that is not negative, as a fraction; a percent is a hundred times a share.
package struct ExactValue: Hashable, Sendable {
    package let numerator: UInt128
    /// At least 1.
    package let denominator: UInt128

    /// A whole number.
    package init(_ number: some BinaryInteger) {
        numerator = UInt128(clamping: number)
        denominator = 1
    }

    /// A part of a whole in percent; nil without a whole.
    package init?(percent part: some BinaryInteger, of whole: some BinaryInteger) {
        guard whole > 0 else { return nil }
        numerator = UInt128(clamping: part) * 100
        denominator = UInt128(clamping: whole)
    }

    /// A sum over so many; nil over none.
    package init?(mean sum: some BinaryInteger, over count: some BinaryInteger) {
        guard count > 0 else { return nil }
        numerator = UInt128(clamping: sum)
        denominator = UInt128(clamping: count)
    }

    /// The number with so many decimals, rounded half up, as a whole number of its last digit.
    package func rounded(decimals: Int) -> UInt128 {
        let scaled = numerator * 2 * PublishedNumber.scale(decimals) + denominator
        return scaled / (2 * denominator)
    }
}

/// A number as somebody printed it: digits, with or without decimals.
package struct PublishedNumber: Hashable, Sendable {
    /// The digits without the point.
    package let digits: UInt64
    package let decimals: Int

    /// Reads `54.19` or `6521860`: at most 15 digits, at most 6 of them decimals; nil for other text.
    package init?(_ text: String) {
        var digits: UInt64 = 0
        var decimals: Int?
        var count = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
                count += 1
                if let known = decimals { decimals = known + 1 }
            case UInt8(ascii: ".") where decimals == nil && count > 0: decimals = 0
            default: return nil
            }
            guard count <= 15 else { return nil }
        }
        guard count > 0, decimals != 0, decimals ?? 0 <= 6 else { return nil }
        self.digits = digits
        self.decimals = decimals ?? 0
    }

    /// Whether an exact value, rounded half up to the printed digits, is this number.
    package func isRounding(of value: ExactValue) -> Bool {
        value.rounded(decimals: decimals) == UInt128(digits)
    }

    /// What is printed less what is computed, in the last printed digit.
    package func difference(from value: ExactValue) -> Int128 {
        Int128(digits) - Int128(clamping: value.rounded(decimals: decimals))
    }

    /// Whole parts of a whole whose percent is printed as this number; nil where there is none.
    package func parts(of whole: UInt64) -> ClosedRange<UInt64>? {
        // digits - 1/2 ≤ 100 · part · scale / whole < digits + 1/2
        let unit = 200 * PublishedNumber.scale(decimals)
        let (twice, base) = (2 * UInt128(digits), UInt128(whole))
        guard whole > 0 else { return nil }
        let lowest = twice == 0 ? 0 : ((twice - 1) * base + unit - 1) / unit
        let beyond = ((twice + 1) * base + unit - 1) / unit
        guard beyond > lowest else { return nil }
        return UInt64(clamping: lowest)...UInt64(clamping: beyond - 1)
    }

    static func scale(_ decimals: Int) -> UInt128 {
        (0..<max(0, decimals)).reduce(UInt128(1)) { scale, _ in scale * 10 }
    }

    /// A number of last digits as text: 5419 with two decimals is `54.19`.
    package static func text(_ digits: UInt128, decimals: Int) -> String {
        guard decimals > 0 else { return "\(digits)" }
        let rest = "\(digits % scale(decimals))"
        let zeros = String(repeating: "0", count: max(0, decimals - rest.utf8.count))
        return "\(digits / scale(decimals))." + zeros + rest
    }
}
