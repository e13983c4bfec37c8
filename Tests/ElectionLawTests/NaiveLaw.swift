import ElectionLaw
import ElectionModel

/// An exact fraction compared digit by digit of its continued fraction, so that nothing overflows.
struct Ratio: Comparable {
    let top: UInt128
    let bottom: UInt128

    init(_ top: UInt128, _ bottom: UInt128) {
        self.top = top
        self.bottom = bottom
    }

    var whole: UInt128 { top / bottom }
    var fraction: Ratio { Ratio(top % bottom, bottom) }

    static func == (left: Ratio, right: Ratio) -> Bool { !(left < right) && !(right < left) }

    static func < (left: Ratio, right: Ratio) -> Bool {
        guard left.whole == right.whole else { return left.whole < right.whole }
        let (first, second) = (left.top % left.bottom, right.top % right.bottom)
        if first == 0 || second == 0 { return first == 0 && second > 0 }
        return Ratio(right.bottom, second) < Ratio(left.bottom, first)
    }
}

/// The law written down a second time, slowly: whole tables of quotients and every order of a tie.
struct NaiveLaw {
    let problem: RandomCase
    private let votes: [UInt64]

    init(_ problem: RandomCase) {
        self.problem = problem
        votes = problem.lists.map(\.votes)
    }

    /// Seats for sure and the outcome; nothing else is compared.
    var result: (outcome: Allocation.Outcome, seats: [Int]) {
        let nobody = votes.map { _ in 0 }
        if problem.base == 0 && votes.allSatisfy({ $0 == 0 }) { return (.noVotes, nobody) }
        let passed = votes.indices.filter { passes(votes[$0]) }
        guard passed.contains(where: { votes[$0] > 0 }) else { return (.undefined, nobody) }
        if passed.count == 1, let clause = problem.rule.singleList,
            let result = alone(passed[0], clause: clause)
        {
            return result
        }
        return problem.rule.method == .largestRemainder ? remainders(passed) : quotients(passed)
    }

    private func passes(_ votes: UInt64) -> Bool {
        guard let threshold = problem.threshold else { return true }
        guard problem.base > 0 else { return false }
        let share = Ratio(UInt128(votes), UInt128(problem.base))
        let bar = Ratio(UInt128(threshold.value.numerator), UInt128(threshold.value.denominator))
        return threshold.isInclusive ? share >= bar : share > bar
    }

    /// Article 97-1, paragraphs 2 to 4.
    private func alone(
        _ passed: Int,
        clause: AllocationRule.SingleListClause
    ) -> (outcome: Allocation.Outcome, seats: [Int])? {
        let others = votes.indices.filter { $0 != passed }
        guard let most = others.map({ votes[$0] }).max(), most > 0 else { return nil }
        let together = UInt128(votes[passed]) + UInt128(most)
        // Cut the common factor 10 of 7/10 before multiplying: votes · seats · 7 fits 128 bits here.
        let reduced = Ratio(UInt128(most) * UInt128(problem.seats) * 7, together * 10)
        let share = min(problem.seats, max(clause.minimumSeats, Int(reduced.whole)))
        let newcomers = others.filter { votes[$0] == most }
        var seats = votes.map { _ in 0 }
        seats[passed] = problem.seats - share
        guard newcomers.count == 1 else { return (.tie(lists: newcomers, seats: share), seats) }
        seats[newcomers[0]] = share
        return (.allocated, seats)
    }

    /// Article 97-1, paragraph 1: quota, whole parts, largest fractions.
    private func remainders(_ passed: [Int]) -> (outcome: Allocation.Outcome, seats: [Int]) {
        let all = passed.reduce(UInt128(0)) { $0 + UInt128(votes[$1]) }
        var seats = votes.map { _ in 0 }
        var fractions: [Int: Ratio] = [:]
        for list in passed {
            let quotient = Ratio(UInt128(votes[list]) * UInt128(problem.seats), all)
            seats[list] = Int(quotient.whole)
            fractions[list] = quotient.fraction
        }
        let left = problem.seats - seats.reduce(0, +)
        let claims = passed.map { (list: $0, claim: fractions[$0] ?? Ratio(0, 1)) }
        return decide(claims, places: left, on: seats)
    }

    /// The table of all quotients of a divisor method, the largest of them winning.
    private func quotients(_ passed: [Int]) -> (outcome: Allocation.Outcome, seats: [Int]) {
        var table: [(list: Int, claim: Ratio)] = []
        for list in passed where votes[list] > 0 {
            for seat in 1...problem.seats {
                let (top, bottom) = divisor(seat)
                table.append((list, Ratio(UInt128(votes[list]) * bottom, top)))
            }
        }
        return decide(table, places: problem.seats, on: votes.map { _ in 0 })
    }

    private func divisor(_ seat: Int) -> (UInt128, UInt128) {
        switch problem.rule.method {
        case .largestRemainder, .dhondt: (UInt128(seat), 1)
        case .sainteLague: (UInt128(2 * seat - 1), 1)
        case .modifiedSainteLague: seat == 1 ? (7, 5) : (UInt128(2 * seat - 1), 1)
        }
    }

    /// Gives places to the largest claims, equal ones by every order that the ranks allow.
    private func decide(
        _ claims: [(list: Int, claim: Ratio)],
        places: Int,
        on start: [Int]
    ) -> (outcome: Allocation.Outcome, seats: [Int]) {
        var seats = start
        guard places > 0 else { return (.allocated, seats) }
        let cut = claims.map(\.claim).sorted(by: >)[places - 1]
        let above = claims.filter { $0.claim > cut }
        for claim in above { seats[claim.list] += 1 }
        let equal = claims.filter { $0.claim == cut }.map(\.list)
        let left = places - above.count
        var wins = equal.map { _ in 0 }
        var orders = 0
        forEachOrder(of: equal) { order in
            orders += 1
            for list in order.prefix(left) { wins[equal.firstIndex(of: list) ?? 0] += 1 }
        }
        let sure = equal.indices.filter { wins[$0] == orders }
        for index in sure { seats[equal[index]] += 1 }
        guard sure.count < left else { return (.allocated, seats) }
        let undecided = equal.indices.filter { wins[$0] > 0 && wins[$0] < orders }.map { equal[$0] }
        return (.tie(lists: undecided.sorted(), seats: left - sure.count), seats)
    }

    /// Calls back with every order in which no list comes before one registered earlier.
    private func forEachOrder(of lists: [Int], _ body: ([Int]) -> Void) {
        func rank(_ list: Int) -> Int? {
            problem.rule.tie == .none ? nil : problem.lists[list].registrationRank
        }
        func extend(_ order: [Int], _ rest: [Int]) {
            if rest.isEmpty { body(order) }
            for list in rest {
                let isLate = rest.contains { other in
                    guard let mine = rank(list), let others = rank(other) else { return false }
                    return others < mine
                }
                if !isLate { extend(order + [list], rest.filter { $0 != list }) }
            }
        }
        extend([], lists)
    }
}
