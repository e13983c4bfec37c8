package import ElectionModel

/// How far the count is, told twice: by stations, and by the votes that were expected.
///
/// Stations counted first are often the small ones, so that half of the stations may be a quarter of the
/// votes. Stations and ``votesCounted`` are counts; whatever says *expected* is an estimate.
package struct CountProgress: Hashable, Sendable {
    /// Stations by what they are expected by, where they are not counted.
    package struct Basis: Hashable, Sendable {
        /// Ballots that they said near closing they had issued.
        package let issued: Int
        /// The turnout announced of their region near closing.
        package let announced: Int
        /// Counted stations of their region, kind and size.
        package let counted: Int
        /// Nothing; then the progress is not known.
        package let unknown: Int

        package init(issued: Int, announced: Int, counted: Int, unknown: Int) {
            self.issued = issued
            self.announced = announced
            self.counted = counted
            self.unknown = unknown
        }
    }

    /// Precincts with a standing list protocol.
    package let unitsReported: Int
    package let unitsTotal: Int
    /// Valid list votes of those.
    package let votesCounted: UInt64
    /// Valid list votes expected from the others, to the whole vote; nil where nothing can be expected yet.
    package let votesToCome: UInt64?
    package let basis: Basis

    package init(
        unitsReported: Int,
        unitsTotal: Int,
        votesCounted: UInt64,
        votesToCome: UInt64?,
        basis: Basis
    ) {
        self.unitsReported = unitsReported
        self.unitsTotal = unitsTotal
        self.votesCounted = votesCounted
        self.votesToCome = votesToCome
        self.basis = basis
    }

    /// Whether every precinct is in; then nothing is an estimate.
    package var isComplete: Bool { unitsTotal > 0 && unitsReported == unitsTotal }

    /// Votes counted of those expected altogether, at most 99 % until every precinct is in.
    ///
    /// Not defined where nothing is expected, or not known how much.
    package var share: Share {
        if isComplete { return Share(1, of: 1) }
        guard let votesToCome else { return Share(0, of: 0) }
        let sum = votesCounted.addingReportingOverflow(votesToCome)
        let share = Share(votesCounted, of: sum.overflow ? .max : sum.partialValue)
        return share.isLess(than: CountProgress.most) || !share.isDefined ? share : CountProgress.most
    }

    /// What is shown at most while a precinct is missing.
    private static let most = Share(99, of: 100)

    /// The whole percent of ``share``, rounded down; nil where it is not defined.
    package var wholePercent: Int? {
        guard share.isDefined else { return nil }
        return Int(UInt128(share.numerator) * 100 / UInt128(share.denominator))
    }
}

/// That the progress by expected votes is lower than it has been, and why.
package struct ProgressFall: Hashable, Sendable {
    package enum Cause: String, Hashable, Sendable {
        /// Fewer votes are counted: protocols were taken back or replaced by lower ones.
        case counted
        /// More votes are expected from the stations that are missing.
        case expected
    }

    /// The highest there was.
    package let from: Share
    package let at: Timestamp
    /// What moved since then, in the order of the cases.
    package let causes: [Cause]

    package init(from: Share, at: Timestamp, causes: [Cause]) {
        self.from = from
        self.at = at
        self.causes = causes
    }
}
