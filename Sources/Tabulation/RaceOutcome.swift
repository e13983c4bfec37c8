package import ElectionLaw
package import ElectionModel

/// Where a ballot of candidates or a question stands.
package struct RaceOutcome: Hashable, Sendable {
    /// Who leads, or what is answered.
    package enum Standing: Hashable, Sendable {
        case candidates(DistrictOutcome)
        /// The answer, and the votes for *yes* of what its threshold is a share of.
        case question(MeasureStatus, yes: Share)
    }

    /// Index in ``Election/ballots``.
    package let ballot: Int
    package let standing: Standing

    package init(ballot: Int, standing: Standing) {
        self.ballot = ballot
        self.standing = standing
    }

    /// The leader, nil for a question.
    package var candidates: DistrictOutcome? {
        if case .candidates(let outcome) = standing { outcome } else { nil }
    }

    /// The answer, nil for candidates.
    package var answer: MeasureStatus? {
        if case .question(let status, _) = standing { status } else { nil }
    }
}

/// Who gets the list seats of one electorate, if the count stopped here.
package struct ElectorateOutcome: Hashable, Sendable {
    /// Index in ``Election/ballots``.
    package let ballot: Int
    /// Seats to share out.
    package let seats: Int
    /// In ballot order.
    package let thresholds: [ThresholdStatus]
    package let allocation: Allocation
    /// Most list votes that can still come.
    package let outstanding: UInt64

    package init(
        ballot: Int,
        seats: Int,
        thresholds: [ThresholdStatus],
        allocation: Allocation,
        outstanding: UInt64
    ) {
        self.ballot = ballot
        self.seats = seats
        self.thresholds = thresholds
        self.allocation = allocation
        self.outstanding = outstanding
    }

    /// Seats of a list here; nil where there is no vote yet, a tie touches it, or the law has no rule.
    package func listSeats(of party: Int) -> Int? {
        switch allocation.outcome {
        case .allocated: allocation.seats[party]
        case .tie(let tied, _): tied.contains(party) ? nil : allocation.seats[party]
        case .undefined, .noVotes: nil
        }
    }
}
