import ElectionLaw
import ElectionModel
import Tabulation

/// How many list seats a list has, step by step.
struct WhySeats {
    let scene: Scene
    let party: Int

    func write(to page: inout TextPage) {
        guard let allocation = scene.snapshot.outcome.allocation, let seats = scene.listSeats,
            scene.election.parties.indices.contains(party)
        else { return }
        page.heading(scene.words[.listSeats])
        var topic = LawArticles.Topic.seats
        switch allocation.outcome {
        case .noVotes: page.text(scene.words[.noVotes], ink: .dim)
        case .undefined:
            page.text(scene.words[.seatsUndefined], ink: .warn)
            topic = .noList
        case .allocated, .tie:
            if let steps = AllocationSteps(allocation, seats: seats) {
                explain(steps, allocation, seats: seats, &page)
                if steps.usedSingleListClause { topic = .singleList }
            } else if let rules = scene.listRules {
                page.text(scene.words.sentence(.whyDivisors, rules.allocation.method.rawValue))
            }
            result(allocation, &page)
        }
        if let doubt = scene.doubt(on: .seats(party: party)) { page.text(doubt.text, ink: doubt.ink) }
        page.law(LawArticles(scene: scene).text(topic))
    }

    private func explain(
        _ steps: AllocationSteps,
        _ allocation: Allocation,
        seats: Int,
        _ page: inout TextPage
    ) {
        let eligible = scene.numbers.count(allocation.eligibleVotes)
        let quota = scene.decimal(steps.quota)
        page.fact(scene.words[.whyEligible], eligible)
        page.fact(
            scene.words[.whyQuota],
            "\(eligible) / \(scene.numbers.count(seats)) = \(quota)",
            ink: .strong
        )
        if let clause = scene.listRules?.allocation.singleList, steps.usedSingleListClause {
            let factor = "\(clause.factor.numerator)/\(clause.factor.denominator)"
            let least = scene.numbers.count(clause.minimumSeats)
            page.text(scene.words.sentence(.whySingleList, factor, least), ink: .warn)
        }
        explainQuotient(steps, allocation, quota: quota, &page)
        let left = max(0, seats - min(seats, steps.wholeSeats))
        let whole = scene.numbers.count(steps.wholeSeats)
        page.fact(
            scene.words[.whyWhole],
            scene.words.sentence(.whyWholeLeft, whole, scene.numbers.count(left))
        )
        guard !steps.leftovers.isEmpty else { return }
        let names = steps.leftovers.map { scene.partyName($0.list) + " " + scene.remainder($0.remainder) }
        page.fact(scene.words[.whyLeftovers], names.joined(separator: ", "))
    }

    private func explainQuotient(
        _ steps: AllocationSteps,
        _ allocation: Allocation,
        quota: String,
        _ page: inout TextPage
    ) {
        guard let quotient = steps.quotients.element(party), let whole = allocation.wholeParts.element(party)
        else { return }
        let votes = scene.numbers.count(scene.votes(party, in: scene.snapshot.country))
        let isShared = quotient.whole > 0 || allocation.remainders.element(party).map { $0 > 0 } ?? false
        if isShared {
            page.fact(scene.words[.whyQuotient], "\(votes) / \(quota) = \(scene.decimal(quotient))")
            let parts = scene.words.sentence(
                .whyParts,
                scene.numbers.count(whole),
                scene.remainder(quotient)
            )
            page.fact("", parts)
        } else {
            page.text(scene.words[.whyNoPart], ink: .dim)
        }
    }

    /// What the list has in the end, or why that is open.
    private func result(_ allocation: Allocation, _ page: inout TextPage) {
        if case .tie(let lists, let seats) = allocation.outcome {
            let codes = lists.map { scene.code($0) }.joined(separator: " = ")
            page.text(
                scene.words.sentence(.seatsByLot, scene.numbers.count(seats), codes),
                ink: .warn
            )
            page.text(scene.words[.whyTie], ink: .warn)
        }
        guard let seats = allocation.seats.element(party) else { return }
        var sum = scene.numbers.count(seats)
        if let whole = allocation.wholeParts.element(party), !allocation.usedSingleListClause {
            let more = allocation.leftoverOrder.count { $0 == party }
            if whole + more == seats {
                sum = scene.numbers.count(whole) + " + " + scene.numbers.count(more) + " = " + sum
            }
        }
        page.fact(scene.words[.seatsOfList], sum, ink: .strong)
    }
}

extension Scene {
    /// The rules of the list contest; nil without one.
    var listRules: PartyContest? { election.listContest.flatMap { election.contests[$0].partyRules } }

    /// A decimal as the language writes it, its whole part grouped: `86 546.652`.
    func decimal(_ number: ExactDecimal) -> String {
        numbers.count(number.whole) + (number.digits.isEmpty ? "" : numbers.decimal("." + number.digits))
    }

    /// What is left over a whole: `0.8252`.
    func remainder(_ number: ExactDecimal) -> String { numbers.decimal("0." + number.digits) }
}
