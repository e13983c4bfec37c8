import ElectionLaw
import ElectionModel
import Foundation
import Testing

/// Cases a seed: 20,000 in all without being asked, a million with ELECTION_LAW_CASES=1000000.
private let casesASeed: Int = {
    let asked = ProcessInfo.processInfo.environment["ELECTION_LAW_CASES"].flatMap { Int($0) }
    return max(1, (asked ?? 20_000) / 8)
}()

@Suite struct AllocationPropertyTests {
    @Test(arguments: UInt64(0)..<8)
    func `a second reading of the law gives the same seats`(seed: UInt64) {
        var random = LawRandom(seed: seed)
        for _ in 0..<casesASeed {
            let problem = RandomCase(&random)
            let (outcome, seats) = NaiveLaw(problem).result
            let allocation = problem.allocation
            guard allocation.outcome == outcome, allocation.seats == seats else {
                Issue.record("\(problem): \(allocation.outcome) \(allocation.seats) not \(outcome) \(seats)")
                return
            }
        }
    }

    @Test func `all seats are given or left to a lot`() {
        var random = LawRandom(seed: 11)
        for _ in 0..<3_000 {
            let problem = RandomCase(&random)
            let allocation = problem.allocation
            let given = allocation.seats.reduce(0, +)
            switch allocation.outcome {
            case .allocated: #expect(given == problem.seats, "\(problem)")
            case .tie(let lists, let seats):
                #expect(given + seats == problem.seats, "\(problem)")
                #expect(allocation.usedSingleListClause || lists.count > seats, "\(problem)")
            case .undefined, .noVotes: #expect(given == 0, "\(problem)")
            }
        }
    }

    @Test func `the order of the ballot does not matter`() {
        var random = LawRandom(seed: 12)
        for _ in 0..<3_000 {
            let problem = RandomCase(&random)
            var turned = problem
            let order = problem.lists.indices.shuffled(using: &random)
            turned.lists = order.map { problem.lists[$0] }
            let (straight, mixed) = (problem.allocation, turned.allocation)
            let possible = problem.lists.indices.map { straight.possibleSeats(of: $0) }
            #expect(order.map { possible[$0] } == order.indices.map { mixed.possibleSeats(of: $0) })
        }
    }

    /// With the same rivals; a threshold may take a rival away, and with it a seat (see below).
    @Test func `more votes never bring fewer seats against the same rivals`() {
        var random = LawRandom(seed: 13)
        for _ in 0..<3_000 {
            var problem = RandomCase(&random)
            problem.threshold = nil
            let list = random.number(0...problem.lists.count - 1)
            let before = problem.allocation.possibleSeats(of: list)
            let more = random.number(1...max(1, problem.lists[list].votes / 50))
            problem.lists[list] = ListVotes(
                votes: problem.lists[list].votes + more,
                registrationRank: problem.lists[list].registrationRank
            )
            #expect(problem.allocation.possibleSeats(of: list).lowerBound >= before.upperBound, "\(problem)")
        }
    }

    /// The new-states paradox: shares 10.3, .36 and .34 of 11, then 10.628 and .371.
    @Test func `a rival that falls under the threshold can take a seat along`() {
        let three = Law.allocation([1_030, 36, 34], seats: 11, rule: Law.plain(.largestRemainder))
        #expect(three.seats == [10, 1, 0])
        let two = Law.allocation([1_030, 36], seats: 11, rule: Law.plain(.largestRemainder))
        #expect(two.seats == [11, 0])
    }
}
