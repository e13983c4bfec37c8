import ElectionModel

/// The threshold over one base, ready to be asked for many lists.
struct ThresholdBar {
    private let isOpen: Bool
    private let isInclusive: Bool
    private let denominator: UInt64
    private let needed: UInt128

    /// The bar for a base; without a threshold every list passes, with one and no base none does.
    init(_ threshold: Threshold?, base: UInt64) {
        isInclusive = threshold?.isInclusive ?? true
        isOpen = threshold == nil || base > 0
        denominator = UInt64(threshold?.value.denominator ?? 1)
        needed = UInt128(threshold?.value.numerator ?? 0) * UInt128(base)
    }

    /// Whether so many votes reach the bar.
    func passes(_ votes: UInt64) -> Bool {
        let have = UInt128(votes) * UInt128(denominator)
        return isOpen && (isInclusive ? have >= needed : have > needed)
    }
}
