/// A contest on the ballot: who stands, for how many seats, under which rule.
package struct Contest: Hashable, Sendable {
    package let id: String
    package let kind: Kind
    /// Whether the ballot has the line "against all" (article 37, paragraph 1).
    package let hasAgainstAll: Bool
    package let scope: Scope

    /// Who stands, and how the contest is decided.
    package enum Kind: Hashable, Sendable {
        /// Lists share out seats by an allocation rule.
        case partyList(PartyContest)
        /// Candidates of one unit; the most votes win.
        case candidate
        /// A question answered yes or no: *yes* carries when it reaches the threshold.
        case ballotMeasure(Threshold)
    }

    /// Where a contest is held.
    package enum Scope: Hashable, Sendable {
        /// One electorate: the index in ``Election/units``.
        case unit(Int)
        /// One electorate in each unit of the kind, with seats each (``GpUnit/seats`` first).
        case eachUnit(of: GpUnit.Kind, seats: Int)
    }

    package init(id: String, kind: Kind, hasAgainstAll: Bool, scope: Scope) {
        self.id = id
        self.kind = kind
        self.hasAgainstAll = hasAgainstAll
        self.scope = scope
    }

    /// The rules of a party-list contest, nil for the other kinds.
    package var partyRules: PartyContest? {
        if case .partyList(let rules) = kind { rules } else { nil }
    }

    /// What *yes* must reach in a ballot measure, nil for the other kinds.
    package var measureThreshold: Threshold? {
        if case .ballotMeasure(let threshold) = kind { threshold } else { nil }
    }
}

/// How the seats of a party-list contest are shared out: data of the rule card.
///
/// - SeeAlso: Constitutional Law on Elections, art. 97-1, edition of 1 January 2023.
package struct PartyContest: Hashable, Sendable {
    /// Of one electorate; of several, what each has that states none of its own (``Election/seats(ofBallot:)``).
    package let seats: Int
    package let threshold: Threshold?
    package let allocation: AllocationRule

    package init(seats: Int, threshold: Threshold?, allocation: AllocationRule) {
        self.seats = seats
        self.threshold = threshold
        self.allocation = allocation
    }
}

/// The share of a base that a list must have to take part in the allocation.
package struct Threshold: Hashable, Sendable {
    /// What the threshold is a share of.
    package enum Base: String, Sendable, CaseIterable {
        /// Votes of the lists and against all (article 43, paragraph 5).
        case validBallots = "valid-ballots"
        /// Votes of the lists alone.
        case partyVotes = "party-votes"
        /// Ballots found in the boxes, the invalid ones with them.
        case ballotsFound = "ballots-found"
    }

    package let value: Fraction
    /// Whether a share equal to the value passes.
    package let isInclusive: Bool
    package let base: Base

    package init(value: Fraction, isInclusive: Bool, base: Base) {
        self.value = value
        self.isInclusive = isInclusive
        self.base = base
    }

    /// More than half of the valid ballots.
    package static let majority = Threshold(value: .half, isInclusive: false, base: .validBallots)
}

/// The method that turns votes into seats, with its tie rule and its single-list clause.
package struct AllocationRule: Hashable, Sendable {
    /// How votes become seats.
    package enum Method: String, Sendable, CaseIterable {
        case largestRemainder = "largest-remainder"
        case dhondt
        case sainteLague = "sainte-lague"
        /// First divisor 7/5.
        case modifiedSainteLague = "modified-sainte-lague"
    }

    /// What decides between equal claims to a seat.
    package enum TieRule: String, Sendable, CaseIterable {
        /// The list registered earlier comes first (article 97-1, paragraph 4).
        case earlierRegistered = "earlier-registered"
        /// No rule decides; the tie stands.
        case none
    }

    /// The clause for one list alone above the threshold (article 97-1, paragraph 2–4).
    package struct SingleListClause: Hashable, Sendable {
        /// What the runner-up's quotient is multiplied by: 7/10.
        package let factor: Fraction
        /// The fewest seats the runner-up receives: 2.
        package let minimumSeats: Int

        package init(factor: Fraction, minimumSeats: Int) {
            self.factor = factor
            self.minimumSeats = minimumSeats
        }
    }

    package let method: Method
    package let tie: TieRule
    package let singleList: SingleListClause?

    package init(method: Method, tie: TieRule, singleList: SingleListClause?) {
        self.method = method
        self.tie = tie
        self.singleList = singleList
    }
}
