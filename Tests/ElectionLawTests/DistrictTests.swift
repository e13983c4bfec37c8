import ElectionLaw
import Testing

@Suite struct DistrictTests {
    /// Article 9, paragraph 2: more votes than the other candidates; against all is no candidate.
    @Test(.tags(.law)) func `against all never leads`() {
        let outcome = districtOutcome(votes: [30, 20, 90], againstAll: 2, outstanding: 5)
        #expect(
            outcome == DistrictOutcome(status: .won, leader: 0, lead: 10, tied: [], outstanding: 5)
        )
    }

    /// Article 95, paragraph 3: a repeat vote among those with the most votes.
    @Test(.tags(.law)) func `equal votes are a tie only when all is in`() {
        let end = districtOutcome(votes: [7, 3, 7, 9], againstAll: 3, outstanding: 0)
        #expect(end == DistrictOutcome(status: .tie, leader: nil, lead: 0, tied: [0, 2], outstanding: 0))
        let open = districtOutcome(votes: [7, 3, 7, 9], againstAll: 3, outstanding: 1)
        #expect(open == DistrictOutcome(status: .open, leader: nil, lead: 0, tied: [0, 2], outstanding: 1))
    }

    @Test func `an empty district has no votes`() {
        #expect(districtOutcome(votes: [0, 0, 0], againstAll: 2, outstanding: 9).status == .noVotes)
        #expect(districtOutcome(votes: [], againstAll: nil, outstanding: 0).status == .noVotes)
        #expect(districtOutcome(votes: [0, 0, 4], againstAll: 2, outstanding: 9).status == .open)
    }

    @Test func `a candidate without rivals has won with the first vote`() {
        let outcome = districtOutcome(votes: [1, 8], againstAll: 1, outstanding: 90)
        #expect(outcome == DistrictOutcome(status: .won, leader: 0, lead: 1, tied: [], outstanding: 90))
        #expect(districtOutcome(votes: [0, 8], againstAll: 1, outstanding: 0).status == .open)
    }

    @Test func `a lead equal to the outstanding ballots is not won`() {
        #expect(districtOutcome(votes: [9, 4], againstAll: nil, outstanding: 5).status == .leading)
        #expect(districtOutcome(votes: [9, 4], againstAll: nil, outstanding: 4).status == .won)
    }

    /// Every way that up to three ballots can fall, for two and three candidates with 0 to 4 votes.
    @Test(arguments: [2, 3])
    func `won means that nobody can reach the leader`(candidates: Int) {
        for count in SmallCount.all(lists: candidates, mostVotes: 4) where count.invalid == 0 {
            for outstanding in UInt64(0)...3 {
                let votes = count.votes + [count.notLists]
                let outcome = districtOutcome(votes: votes, againstAll: candidates, outstanding: outstanding)
                var winners: Set<Int?> = []
                count.forEachEnd(outstanding: outstanding) { winners.insert(winner(of: $0.votes)) }
                let expected: DistrictStatus
                if votes.allSatisfy({ $0 == 0 }) {
                    expected = .noVotes
                } else if let leader = winner(of: count.votes) {
                    expected = winners == [leader] ? .won : .leading
                    #expect(outcome.leader == leader)
                } else {
                    expected = outstanding == 0 ? .tie : .open
                    #expect(outcome.leader == nil)
                }
                #expect(outcome.status == expected, "\(count) R \(outstanding)")
            }
        }
    }

    private func winner(of votes: [UInt64]) -> Int? {
        guard let most = votes.max(), most > 0 else { return nil }
        let leaders = votes.indices.filter { votes[$0] == most }
        return leaders.count == 1 ? leaders[0] : nil
    }
}
