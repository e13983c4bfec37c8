import CellGrid
import ElectionLaw
import ElectionModel
import Tabulation

/// How the list seats are shared out, step by step, each with its article of the law.
struct SeatsText {
    let scene: Scene
    let columns: Int

    var lines: [TextLine] {
        var page = TextPage(columns: columns)
        guard let allocation = scene.snapshot.outcome.allocation, let seats = scene.listSeats else {
            page.text(scene.words[.noListSeats], ink: .dim)
            return page.lines
        }
        takePart(allocation, &page)
        switch allocation.outcome {
        case .noVotes: page.text(scene.words[.noVotes], ink: .dim)
        case .undefined:
            page.text(scene.words[.seatsUndefined], ink: .warn)
            page.law(articles(.noList))
        case .allocated, .tie:
            if let steps = AllocationSteps(allocation, seats: seats) {
                quota(steps, allocation, seats, &page)
                remainders(steps, allocation, seats, &page)
            } else {
                page.heading(scene.words[.stepQuotients])
                let method = scene.listRules?.allocation.method.rawValue ?? ""
                page.text(scene.words.sentence(.whyDivisors, method))
            }
            result(allocation, seats, &page)
        }
        return page.lines
    }

    private var isNarrow: Bool { columns < 64 }
    private var lists: Range<Int> { scene.election.parties.indices }

    private func articles(_ topic: LawArticles.Topic) -> String? { LawArticles(scene: scene).text(topic) }

    private func name(_ party: Int) -> String {
        TextWidth.cut(scene.partyName(party), to: isNarrow ? 11 : 18)
    }

    /// Which lists passed the threshold.
    private func takePart(_ allocation: Allocation, _ page: inout TextPage) {
        page.heading("1 · " + scene.words[.stepTakePart])
        if let threshold = scene.threshold {
            let base = scene.words[WhyThreshold.baseWord(threshold.base)]
            let number = scene.numbers.count(scene.listBase(of: threshold))
            let percent = scene.wholePercent(threshold.value.share)
            page.text(scene.words.sentence(.stepThreshold, percent, number, base), ink: .dim)
        }
        let ends = isNarrow ? (votes: 25, share: 33) : (votes: 34, share: 44)
        for party in lists {
            let hasPassed = allocation.hasPassed.element(party) ?? false
            let status = scene.status(of: party).map(StatusText.init)
            let sign = status.map { $0.sign + " " + scene.words[$0.word] } ?? (hasPassed ? "✓" : "✗")
            page.add(
                TextLine(name(party), ink: hasPassed ? .text : .dim)
                    .addingRight(votes(party), end: ends.votes)
                    .addingRight(share(party), ink: .text, end: ends.share)
                    .adding(sign, ink: status?.ink ?? .text, column: ends.share + 2)
            )
        }
        page.law(articles(.threshold))
    }

    private func votes(_ party: Int) -> String {
        scene.numbers.count(scene.votes(party, in: scene.snapshot.country))
    }

    private func share(_ party: Int) -> String {
        guard let threshold = scene.threshold else { return "" }
        let base = scene.listBase(of: threshold)
        return scene.numbers.percent(Share(scene.votes(party, in: scene.snapshot.country), of: base)) + " %"
    }

    /// The quota, and how many times it goes into each list's votes.
    private func quota(
        _ steps: AllocationSteps,
        _ allocation: Allocation,
        _ seats: Int,
        _ page: inout TextPage
    ) {
        page.heading("2 · " + scene.words[.stepQuota])
        let eligible = scene.numbers.count(allocation.eligibleVotes)
        let sum = "\(eligible) / \(scene.numbers.count(seats)) = \(scene.decimal(steps.quota))"
        page.fact(scene.words[.stepEligible], sum, ink: .strong)
        if let clause = scene.listRules?.allocation.singleList, steps.usedSingleListClause {
            let factor = "\(clause.factor.numerator)/\(clause.factor.denominator)"
            let least = scene.numbers.count(clause.minimumSeats)
            page.text(scene.words.sentence(.whySingleList, factor, least), ink: .warn)
        }
        page.heading("3 · " + scene.words[.stepWhole])
        let ends = isNarrow ? (quotient: 25, whole: 31, rest: 40) : (quotient: 34, whole: 44, rest: 56)
        page.add(
            TextLine("", ink: .dim)
                .addingRight(scene.words[.columnQuotient], ink: .dim, end: ends.quotient)
                .addingRight(scene.words[.columnWhole], ink: .dim, end: ends.whole)
                .addingRight(scene.words[.columnRest], ink: .dim, end: ends.rest)
        )
        for party in lists where allocation.hasPassed.element(party) ?? false {
            guard let quotient = steps.quotients.element(party) else { continue }
            page.add(
                TextLine(name(party))
                    .addingRight(scene.decimal(quotient), ink: .text, end: ends.quotient)
                    .addingRight(scene.numbers.count(allocation.wholeParts.element(party)), end: ends.whole)
                    .addingRight(scene.remainder(quotient), ink: .dim, end: ends.rest)
            )
        }
        let left = max(0, seats - min(seats, steps.wholeSeats))
        let whole = scene.numbers.count(steps.wholeSeats)
        page.text(scene.words.sentence(.whyWholeLeft, whole, scene.numbers.count(left)), ink: .strong)
        page.law(articles(steps.usedSingleListClause ? .singleList : .seats))
    }

    private func remainders(
        _ steps: AllocationSteps,
        _ allocation: Allocation,
        _ seats: Int,
        _ page: inout TextPage
    ) {
        let given = allocation.leftoverOrder
        guard !given.isEmpty else { return }
        page.heading("4 · " + scene.words[.stepRemainders])
        let order = LastSeat.order(allocation)
        let end = isNarrow ? 25 : 34
        for (place, party) in order.prefix(given.count + 2).enumerated() {
            guard let quotient = steps.quotients.element(party) else { continue }
            let isGiven = place < given.count
            let what = isGiven ? scene.words.sentence(.stepSeatNumber, seat(seats, given.count, place)) : "–"
            page.add(
                TextLine("\(place + 1). " + name(party), ink: isGiven ? .text : .dim)
                    .addingRight(scene.remainder(quotient), ink: isGiven ? .strong : .dim, end: end)
                    .adding(what, ink: isGiven ? .good : .dim, column: end + 2)
            )
        }
        lastSeat(LastSeat(allocation, seats: seats), &page)
        page.law(articles(.seats))
    }

    /// The number of a seat given by remainder: the last ones of all.
    private func seat(_ seats: Int, _ given: Int, _ place: Int) -> String {
        scene.numbers.count(seats - given + place + 1)
    }

    /// Who gets the last seat, over whom, and by how much.
    private func lastSeat(_ last: LastSeat?, _ page: inout TextPage) {
        guard let last else { return }
        let names = [last.winner, last.next].map { scene.partyName($0) }
        let votes = scene.numbers.count(last.votes)
        page.text(scene.words.sentence(.lastSeatBy, names[0], names[1], votes), ink: .strong)
        if let lose = scene.margin(of: last.winner)?.toLose {
            page.text(scene.words.sentence(.lastSeatLost, names[0], scene.numbers.count(lose)), ink: .dim)
        }
        if let gain = scene.margin(of: last.next)?.toGain {
            page.text(scene.words.sentence(.nextSeatWon, names[1], scene.numbers.count(gain)), ink: .dim)
        }
    }

    private func result(_ allocation: Allocation, _ seats: Int, _ page: inout TextPage) {
        page.heading(scene.words[.stepResult])
        if case .tie(let tied, let open) = allocation.outcome {
            let codes = tied.map { scene.code($0) }.joined(separator: " = ")
            page.text(scene.words.sentence(.seatsByLot, scene.numbers.count(open), codes), ink: .warn)
            page.text(scene.words[.whyTie], ink: .warn)
        }
        for party in lists
        where (allocation.seats.element(party) ?? 0) > 0 || allocation.hasPassed.element(party) == true {
            page.fact(scene.partyName(party), sum(party, allocation), ink: .strong)
        }
        let districts = scene.numbers.count(max(0, scene.seatsTotal - seats))
        let total = scene.numbers.count(scene.seatsTotal)
        page.text(
            scene.words.sentence(.stepHouse, scene.numbers.count(seats), districts, total),
            ink: .dim
        )
    }

    /// `39 + 1 = 40`, with what is guaranteed whatever comes.
    private func sum(_ party: Int, _ allocation: Allocation) -> String {
        let seats = allocation.seats.element(party) ?? 0
        var text = scene.numbers.count(seats)
        if let whole = allocation.wholeParts.element(party), !allocation.usedSingleListClause {
            let more = allocation.leftoverOrder.count { $0 == party }
            if whole + more == seats { text = "\(whole) + \(more) = " + text }
        }
        guard let range = scene.range(of: party), range.minimum != range.maximum else { return text }
        return text + " · " + scene.words[.guaranteed] + " " + scene.span(range)
    }
}
