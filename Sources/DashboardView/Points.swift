import ElectionModel

/// Differences of percents, of the figures as they are shown.
extension Share {
    /// Hundredths of a percent, rounded half up as the percent is written; nil without a base.
    var hundredths: Int128? {
        guard isDefined else { return nil }
        let doubled = UInt128(numerator) * 20_000 + UInt128(denominator)
        return Int128(doubled / (2 * UInt128(denominator)))
    }

    /// This percent minus another, in hundredths of a percentage point; nil where one has no base.
    func points(over other: Share) -> Int128? {
        guard let own = hundredths, let others = other.hundredths else { return nil }
        return own - others
    }
}

extension NumberText {
    /// A difference in percentage points with its sign: `+0.12`, `−3.40`, `0.00`; – where it is not known.
    func points(_ hundredths: Int128?) -> String {
        guard let hundredths else { return NumberText.open }
        let size = hundredths.magnitude
        let rest = size % 100
        let text = "\(size / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
        return (hundredths > 0 ? "+" : hundredths < 0 ? "−" : "") + decimal(text)
    }
}
