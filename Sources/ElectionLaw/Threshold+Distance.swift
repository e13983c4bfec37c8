package import ElectionModel

extension Threshold {
    /// Whether so many votes of a base pass; nothing passes without a base.
    package func passes(votes: UInt64, of base: UInt64) -> Bool {
        ThresholdBar(self, base: base).passes(votes)
    }

    /// Fewest votes that a list must gain, the base growing with it, to pass; nil when none suffice.
    ///
    /// With the threshold p/q: the smallest k with q(v + k) ≥ p(B + k), or > where equality fails.
    package func votesNeeded(votes: UInt64, base: UInt64) -> UInt64? {
        guard !passes(votes: votes, of: base) else { return 0 }
        // Without a base the first vote makes one, all of it the list's own.
        guard base > 0 || votes > 0 else { return passes(votes: 1, of: 1) ? 1 : nil }
        let (top, bottom) = (Int128(value.numerator), Int128(value.denominator))
        let missing = top * Int128(base) - bottom * Int128(votes)
        guard bottom > top, missing >= 0 else { return nil }
        let gap = bottom - top
        let needed = isInclusive ? (missing + gap - 1) / gap : missing / gap + 1
        let (_, overflow) = max(base, votes).addingReportingOverflow(UInt64(clamping: needed))
        return overflow || needed > Int128(UInt64.max) ? nil : UInt64(needed)
    }

    /// Fewest votes that a list must lose, the base shrinking with it, to fail; nil when none suffice.
    package func votesToLose(votes: UInt64, base: UInt64) -> UInt64? {
        guard passes(votes: votes, of: base) else { return 0 }
        let (top, bottom) = (Int128(value.numerator), Int128(value.denominator))
        let spare = bottom * Int128(votes) - top * Int128(base)
        let gap = bottom - top
        // A list that is the whole base has no share left when all its votes are gone.
        let last = base == votes ? votes : nil
        guard gap > 0 else { return last }
        let toLose = isInclusive ? spare / gap + 1 : (spare + gap - 1) / gap
        return toLose <= Int128(min(votes, base)) ? UInt64(toLose) : last
    }
}

extension Threshold {
    /// The largest base of which so many votes are enough; 0 when no base is small enough.
    func largestBase(for votes: UInt64) -> UInt64 {
        let top = UInt128(value.numerator)
        let have = UInt128(votes) * UInt128(value.denominator)
        guard isInclusive || have > 0 else { return 0 }
        guard top > 0 else { return .max }
        return UInt64(clamping: isInclusive ? have / top : (have - 1) / top)
    }
}
