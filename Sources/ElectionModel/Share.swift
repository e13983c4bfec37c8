/// An exact fraction of counts: votes of a base, issued ballots of listed voters.
///
/// Decisions compare fractions by cross-multiplication in 128 bits; a percent is text, rounded half up.
package struct Share: Hashable, Sendable {
    package let numerator: UInt64
    /// 0 means that there is no share yet; then every comparison is false and the percent is absent.
    package let denominator: UInt64

    package init(_ numerator: UInt64, of denominator: UInt64) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Whether there is a base to take a share of.
    package var isDefined: Bool { denominator > 0 }

    /// Whether the share is at least (inclusive) or more than the bar.
    ///
    /// - Complexity: O(1); exact for all 64-bit counts.
    package func reaches(_ bar: Fraction, inclusive: Bool) -> Bool {
        guard isDefined else { return false }
        let left = UInt128(numerator) * UInt128(bar.denominator)
        let right = UInt128(bar.numerator) * UInt128(denominator)
        return inclusive ? left >= right : left > right
    }

    /// Whether the share is smaller, by cross-multiplication; one without a base is smallest.
    package func isLess(than other: Share) -> Bool {
        guard isDefined, other.isDefined else { return !isDefined && other.isDefined }
        return UInt128(numerator) * UInt128(other.denominator)
            < UInt128(other.numerator) * UInt128(denominator)
    }

    /// The percent with 0 to 6 decimals, rounded half up from the exact fraction; nil for 0/0.
    package func percent(decimals: Int = 2) -> String? {
        guard isDefined else { return nil }
        let places = max(0, min(6, decimals))
        var scale: UInt128 = 1
        for _ in 0..<places { scale *= 10 }
        let doubled = UInt128(numerator) * 200 * scale + UInt128(denominator)
        let rounded = doubled / (2 * UInt128(denominator))
        guard places > 0 else { return "\(rounded)" }
        let fraction = "\(rounded % scale)"
        let zeros = String(repeating: "0", count: max(0, places - fraction.utf8.count))
        return "\(rounded / scale)." + zeros + fraction
    }

    /// The share as a floating-point number for the length of bars only; 0 when there is no base.
    package var approximate: Double {
        isDefined ? Double(numerator) / Double(denominator) : 0
    }
}

/// A constant fraction of the rules, such as a threshold of 1/20.
package struct Fraction: Hashable, Sendable {
    package let numerator: UInt32
    /// At least 1.
    package let denominator: UInt32

    /// Makes a fraction, or nothing when the denominator is 0.
    package init?(_ numerator: UInt32, _ denominator: UInt32) {
        guard denominator > 0 else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }

    private init(over denominator: UInt32) {
        numerator = 1
        self.denominator = denominator
    }

    /// 1/2.
    package static let half = Fraction(over: 2)

    /// The fraction as the rules write it: `1/20`.
    package var text: String { "\(numerator)/\(denominator)" }

    /// The fraction as a share, for its percent.
    package var share: Share { Share(UInt64(numerator), of: UInt64(denominator)) }
}
