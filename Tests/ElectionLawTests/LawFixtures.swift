import ElectionLaw
import ElectionModel
import Testing

extension Tag {
    /// An example worked out from the text of an election law, or a published result.
    @Tag static var law: Self
}

/// Rules of laws, written as data, and short ways to ask for seats.
enum Law {
    /// Constitutional Law on Elections of Kazakhstan, article 97-1, edition of 1 January 2023.
    static let kazakhstan = AllocationRule(
        method: .largestRemainder,
        tie: .earlierRegistered,
        singleList: Fraction(7, 10).map { AllocationRule.SingleListClause(factor: $0, minimumSeats: 2) }
    )

    /// A method without a tie rule and without special clauses.
    static func plain(_ method: AllocationRule.Method) -> AllocationRule {
        AllocationRule(method: method, tie: .none, singleList: nil)
    }

    /// A threshold of so many percent of the valid ballots.
    static func percent(_ percent: UInt32, isInclusive: Bool = true) -> Threshold? {
        Fraction(percent, 100).map { Threshold(value: $0, isInclusive: isInclusive, base: .validBallots) }
    }

    /// Lists with the same votes in ballot order; ranks are unknown where none are given.
    static func lists(_ votes: [UInt64], ranks: [Int?] = []) -> [ListVotes] {
        votes.indices.map {
            ListVotes(votes: votes[$0], registrationRank: $0 < ranks.count ? ranks[$0] : nil)
        }
    }

    /// Seats by a rule where the base is the lists' votes and others for no list.
    static func allocation(
        _ votes: [UInt64],
        seats: Int,
        percent: UInt32? = nil,
        notLists: UInt64 = 0,
        ranks: [Int?] = [],
        rule: AllocationRule
    ) -> Allocation {
        allocate(
            lists(votes, ranks: ranks),
            seats: seats,
            threshold: percent.flatMap { Law.percent($0) },
            baseVotes: votes.reduce(notLists, +),
            rule: rule
        )
    }
}
