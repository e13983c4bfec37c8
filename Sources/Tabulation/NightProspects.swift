package import ElectionLaw

/// What could still change: margins, guaranteed seats, distance to the threshold, majorities.
///
/// Proofs build on what is not disputed; margins on everything counted. Arrays are in ballot order.
/// Of several electorates, ranges are sums and margins the smallest.
package struct NightProspects: Hashable, Sendable {
    package let margins: [ListMargin]
    /// Guaranteed seats of the list contest.
    package let ranges: [SeatRange]
    /// What makes the ranges wider than the votes do; empty for most of a night.
    package let widenings: [RangeWidening]
    /// Empty without a threshold.
    package let checks: [ThresholdCheck]
    /// From what part of the count a list's place would be certain at its present share.
    package let certainFrom: [CertaintyPoint?]
    /// For each majority line, the outlook of each party.
    package let majorities: [MajorityRow]
    /// Place of the first eligible person below the seats of a list short of the quota.
    package let nextEligible: [Int?]
    /// The same of each electorate of the list contest, in the order of ``Election/ballots``.
    package let electorates: [ElectorateProspects]

    package init(
        margins: [ListMargin],
        ranges: [SeatRange],
        widenings: [RangeWidening] = [],
        checks: [ThresholdCheck],
        certainFrom: [CertaintyPoint?],
        majorities: [MajorityRow],
        nextEligible: [Int?],
        electorates: [ElectorateProspects] = []
    ) {
        self.margins = margins
        self.ranges = ranges
        self.widenings = widenings
        self.checks = checks
        self.certainFrom = certainFrom
        self.majorities = majorities
        self.nextEligible = nextEligible
        self.electorates = electorates
    }
}

/// What could still change in one electorate of the list contest; arrays are in ballot order.
package struct ElectorateProspects: Hashable, Sendable {
    /// Index in ``Election/ballots``.
    package let ballot: Int
    package let margins: [ListMargin]
    package let ranges: [SeatRange]
    package let widenings: [RangeWidening]

    package init(ballot: Int, margins: [ListMargin], ranges: [SeatRange], widenings: [RangeWidening]) {
        self.ballot = ballot
        self.margins = margins
        self.ranges = ranges
        self.widenings = widenings
    }
}

/// Whether each party reaches a number of seats in the whole house.
package struct MajorityRow: Hashable, Sendable {
    /// Seats of the line: 50 or 66 of 98.
    package let needed: Int
    /// In ballot order.
    package let outlooks: [MajorityOutlook]

    package init(needed: Int, outlooks: [MajorityOutlook]) {
        self.needed = needed
        self.outlooks = outlooks
    }
}
