/// Every threshold of the rules that no scenario sets, in whole numbers: of reception, then of comparison.
///
/// A rule speaks beyond its limit: more than, unless the words say "from".
package enum RuleLimits {
    /// V02: revisions of one protocol; an absurd number cannot shut out later corrections.
    package static let revisions: ClosedRange<UInt32> = 1...999
    /// V04: votes moved between revisions, in hundredths of the ballots found.
    package static let changedPercent: Int64 = 10
    /// T03: seconds by which a report may be ahead of its arrival; clocks of stations are set by hand.
    package static let aheadSeconds: Int64 = 5 * 60
    /// T05: ballots a commission sorts and counts in a minute.
    package static let ballotsPerMinute: Int64 = 60
    /// T05: from this many ballots on; a handful is counted at once.
    package static let speedBallots: Int64 = 300
    /// T06: hours after closing that the law gives the count (article 43, paragraph 1).
    package static let countingHours: Int64 = 12
    /// A05: from this many ballots not found on; voters carry some away.
    package static let notFoundBallots: Int64 = 3
    /// A05: and from this many hundredths of those issued on, rounded up.
    package static let notFoundPercent: Int64 = 1
    /// A06: ballots beyond the opening list and the scenario's reserve, for rounding.
    package static let reserveBallots: UInt64 = 1
    /// X01: seconds that an alarm waits after the later protocol came; one may be late with its correction.
    package static let pairSeconds: Int64 = 30 * 60
    /// X02: ballots issued by which two protocols of a station may differ: certificates hold for one.
    package static let issuedDifference: Int64 = 5
    /// X02: or this many hundredths of the larger, whichever is more.
    package static let issuedPercent: Int64 = 2
    /// X05: voters by which the list may grow or shrink in a day: voters with certificates come and go.
    package static let listedDifference: Int64 = 50
    /// X05: or this many hundredths of the opening list, whichever is passed first.
    package static let listedPercent: Int64 = 10
    /// Z01: from this many voters listed on; smaller stations may stay empty.
    package static let emptyListed: Int64 = 50
}

/// The rules that hold stations against their neighbours; they mark and never refuse.
extension RuleLimits {
    /// F01, F02, F03, F05: so many *other* stations of the group have to have reported.
    package static let neighbours = 40
    /// F01: robust deviations (1.4826 MAD) from the group's median turnout on the log-odds scale.
    package static let turnoutDeviations = 6
    /// F01: from this many voters listed on.
    package static let turnoutListed: UInt32 = 100
    /// F02, F05: from this many hundredths of the group's valid ballots on an option is compared.
    package static let sharePercent: UInt64 = 4
    /// F02, F03, F05: false notes among those of a night, in hundredths (Benjamini and Hochberg).
    package static let falseNotesPercent = 1
    /// F02, F03, F05: a protocol of more ballots is no station's and is left out.
    package static let comparedBallots: UInt32 = 100_000
    /// F07: from this many ballots found on.
    package static let unanimousBallots: UInt32 = 200
    /// X04: from this many ballots found on; fewer agree by chance.
    package static let sameBallots: UInt32 = 50
    /// X04: from this many lines of the ballot on; fewer agree by chance.
    package static let sameLines = 6
}
