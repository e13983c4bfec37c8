package import ElectionModel

/// Whether a question is answered *yes*, if the count stopped here or whatever still comes.
package enum MeasureStatus: String, Hashable, Sendable, CaseIterable {
    /// *Yes* carries whatever the outstanding ballots say.
    case certainYes = "certain-yes"
    case yes
    case no
    /// *Yes* fails whatever the outstanding ballots say.
    case certainNo = "certain-no"
    case noVotes = "no-votes"

    /// Reads the place of *yes* at its threshold.
    package init(_ status: ThresholdStatus) {
        self =
            switch status {
            case .certainIn: .certainYes
            case .in: .yes
            case .out: .no
            case .certainOut: .certainNo
            case .noVotes: .noVotes
            }
    }

    /// Whether no ballot that can still come changes it.
    package var isCertain: Bool { self == .certainYes || self == .certainNo }
}

extension ThresholdStatus {
    /// The place of *yes* at its threshold.
    package init(_ status: MeasureStatus) {
        self =
            switch status {
            case .certainYes: .certainIn
            case .yes: .in
            case .no: .out
            case .certainNo: .certainOut
            case .noVotes: .noVotes
            }
    }
}

/// Says whether a question is answered yes: *yes* is held against the threshold as a list would be.
///
/// A base of the parties' votes means the votes for the answers. No minimum of turnout is asked for.
///
/// - Parameters:
///   - yes: Votes for *yes*.
///   - no: Votes for *no*.
///   - againstAll: Votes for neither.
///   - invalid: Invalid ballots, which count for ``Threshold/Base/ballotsFound`` alone.
///   - outstanding: Most ballots that can still come.
///   - threshold: What *yes* must reach.
/// - Returns: The word; a sum beyond 64 bits is held at the limit.
package func measureStatus(
    yes: UInt64,
    no: UInt64,
    againstAll: UInt64,
    invalid: UInt64,
    outstanding: UInt64,
    threshold: Threshold
) -> MeasureStatus {
    let statuses = thresholdStatuses(
        votes: [yes, no],
        notListVotes: againstAll,
        invalid: invalid,
        outstanding: outstanding,
        threshold: threshold
    )
    return MeasureStatus(statuses[0])
}

/// The word for a list over all electorates of a contest, from its words in each.
///
/// It is in where it takes part anywhere; certain-out only where it is so everywhere.
package func mergedStatus(_ statuses: some Sequence<ThresholdStatus>) -> ThresholdStatus {
    var seen: Set<ThresholdStatus> = []
    for status in statuses { seen.insert(status) }
    for word in [ThresholdStatus.certainIn, .in] where seen.contains(word) { return word }
    if seen.isSubset(of: [.noVotes]) { return .noVotes }
    return seen == [.certainOut] ? .certainOut : .out
}
