import ElectionModel
import Replay
import Testing

/// Stations vary as in life.
struct ReconstructionVariationTests {
    /// Pearson's statistic over its degrees of freedom for a share within groups; 1 if purely binomial.
    private func dispersion(_ places: [(group: Int, part: Double, whole: Double)]) -> Double {
        var sums: [Int: (part: Double, whole: Double)] = [:]
        for place in places {
            sums[place.group, default: (0, 0)].part += place.part
            sums[place.group, default: (0, 0)].whole += place.whole
        }
        var statistic = 0.0
        for place in places {
            guard let sum = sums[place.group], place.whole > 0 else { continue }
            let share = sum.part / sum.whole
            let spread = place.whole * share * (1 - share)
            let difference = place.part - place.whole * share
            statistic += difference * difference / spread
        }
        return statistic / Double(places.count - sums.count)
    }

    @Test func `turnout and shares scatter more than chance alone`() throws {
        let night = try KazakhNight.made.get()
        let lists = night.standing(contest: 0).filter { $0.ballots.votersListed >= 100 }
        func group(_ report: CountReport) -> Int {
            let town = report.ballots.votersListed >= 1_300 ? 1_000 : 0
            return town + (night.election.regionPlace(ofPrecinct: report.precinct) ?? 0)
        }
        let turnout = dispersion(
            lists.map { (group($0), Double($0.ballots.ballotsIssued), Double($0.ballots.votersListed)) }
        )
        #expect(turnout > 8 && turnout < 120)
        for party in night.election.parties.indices {
            let share = dispersion(
                lists.map { (group($0), Double($0.votes[party]), Double($0.votes.reduce(0, +))) }
            )
            #expect(share > 1.5 && share < 60, "\(night.election.parties[party].id): \(share)")
        }
    }

    @Test func `towns vote less, and otherwise, than villages`() throws {
        let night = try KazakhNight.made.get()
        let lists = night.standing(contest: 0)
        let towns = lists.filter { $0.ballots.votersListed >= 1_500 }
        let villages = lists.filter { $0.ballots.votersListed < 1_000 }
        func share(
            _ reports: [CountReport],
            of part: (CountReport) -> UInt32,
            _ whole: (CountReport) -> UInt32
        ) -> Double {
            let sums = reports.reduce((0, 0)) { ($0.0 + Int(part($1)), $0.1 + Int(whole($1))) }
            return Double(sums.0) / Double(sums.1)
        }
        func valid(_ report: CountReport) -> UInt32 { report.votes.reduce(0, +) }
        let turnout = [towns, villages].map { share($0, of: \.ballots.ballotsIssued, \.ballots.votersListed) }
        #expect(turnout[0] < turnout[1] - 0.05)
        let auyl = [towns, villages].map { share($0, of: { $0.votes[1] }, valid) }
        #expect(auyl[0] < auyl[1] * 0.75)
        let respublica = [towns, villages].map { share($0, of: { $0.votes[2] }, valid) }
        #expect(respublica[0] > respublica[1] * 1.2)
        let againstAll = [towns, villages].map { share($0, of: { $0.votes[7] }, valid) }
        #expect(againstAll[0] > againstAll[1] * 1.2)
    }

    @Test func `about a tenth of the smallest stations vote nearly whole`() throws {
        let night = try KazakhNight.made.get()
        let small = night.standing(contest: 0).filter {
            let unit = night.election.precinct($0.precinct)
            return unit.votersListed < 250 && !unit.isAbroad
        }
        let whole = small.count { $0.ballots.ballotsIssued * 100 >= $0.ballots.votersListed * 94 }
        #expect((small.count / 20...small.count / 5).contains(whole), "\(whole) of \(small.count)")
    }

    @Test func `no two larger stations have the same votes`() throws {
        let night = try KazakhNight.made.get()
        let lists = night.standing(contest: 0).filter { $0.ballots.ballotsFound >= 100 }
        #expect(Set(lists.map(\.votes)).count == lists.count)
    }
}
