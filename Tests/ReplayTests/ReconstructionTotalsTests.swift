import ElectionModel
import Replay
import Testing

/// The night of kz-2023 adds up to everything that was published.
struct ReconstructionTotalsTests {
    @Test func `all announced turnouts come out exactly at ten past the hour`() throws {
        let night = try KazakhNight.made.get()
        var count = IndependentCount(election: night.election)
        var place = 0
        for (time, hour) in night.plan.turnoutTimes.enumerated() {
            let announced = hour.instant + 600
            while place < night.lines.count, night.lines[place].arrived <= announced {
                count.apply(night.lines[place].report)
                place += 1
            }
            let regions = count.turnoutByRegion()
            #expect(regions.map(\.listed) == night.plan.votersListed.map { $0[time] })
            #expect(regions.map(\.issued) == night.plan.ballotsIssued.map { $0[time] })
            let land = IndependentCount.Turnout(
                listed: regions.reduce(0) { $0 + $1.listed },
                issued: regions.reduce(0) { $0 + $1.issued }
            )
            #expect(mismatches(night, at: announced, regions: regions, land: land) == [])
        }
    }

    /// Announced figures of a moment that differ from the count.
    private func mismatches(
        _ night: KazakhNight,
        at announced: Int64,
        regions: [IndependentCount.Turnout],
        land: IndependentCount.Turnout
    ) -> [String] {
        let figures = night.election.published.filter {
            $0.time?.instant == announced && $0.status != .disputed && $0.contest.isEmpty
        }
        var held = 0
        var wrong: [String] = []
        for figure in figures {
            guard let unit = night.election.unitIndex(of: figure.scope) else { continue }
            let isLand = unit == night.election.country
            let turnout = isLand ? land : regions[night.election.placeOfUnit[unit]]
            let ours: String
            switch figure.measure {
            case "turnout-percent": ours = turnout.percent
            case "voters-listed": ours = "\(turnout.listed)"
            case "ballots-issued": ours = "\(turnout.issued)"
            default: continue
            }
            held += 1
            if ours != figure.value { wrong.append("\(figure.id): \(figure.value), counted \(ours)") }
        }
        if held < 21 { wrong.append("only \(held) figures held") }
        return wrong
    }

    @Test func `the end of the night is the published result`() throws {
        let night = try KazakhNight.made.get()
        let count = night.count
        let regions = count.turnoutByRegion()
        #expect(regions.reduce(0) { $0 + $1.issued } == 6_521_860)
        #expect(regions.reduce(0) { $0 + $1.listed } == 12_035_578)
        let votes = count.votes(ballot: 0)
        #expect(votes == [3_431_510, 693_938, 547_154, 432_920, 146_431, 535_139, 331_058, 248_291])
        #expect(votes.reduce(0, +) == 6_366_441)
        var paper = [0, 0, 0]
        for precinct in night.election.precincts.indices {
            let ballots = try #require(count.standing(contest: 0, precinct: precinct)).ballots
            paper[0] += Int(ballots.ballotsReceived ?? 0)
            paper[1] += Int(ballots.invalidBallots)
            paper[2] += Int(ballots.ballotsIssued) - Int(ballots.ballotsFound)
        }
        #expect(paper == [12_152_878, 134_019, 21_400])
        #expect(count.refused == 25)
        #expect(count.repeats == 300)
        #expect(count.conflicts == 0)
        #expect(count.alarms == 0)
    }

    @Test func `22 districts go to Amanat and 7 to independents`() throws {
        let night = try KazakhNight.made.get()
        let count = night.count
        var seats = ["amanat": 0, "independent": 0]
        for (place, winner) in night.plan.winners {
            let ballot = night.election.ballots[place]
            let votes = count.votes(ballot: place)
            let standing = votes.indices.filter { ballot.selections[$0] != .againstAll }
            let order = standing.sorted { votes[$0] > votes[$1] }
            guard case .candidate(let first) = ballot.selections[order[0]] else { continue }
            let party = night.election.candidates[first].party.map { night.election.parties[$0].id }
            seats[party ?? "independent", default: 0] += 1
            switch winner {
            case .party(let index): #expect(night.election.candidates[first].party == index)
            case .independent: #expect(party == nil)
            }
            let sum = votes.reduce(0, +)
            let share = 100 * votes[order[0]] / sum
            let lead = 100 * (votes[order[0]] - votes[order[1]]) / sum
            #expect((15...60).contains(share) && (1...40).contains(lead), "\(ballot.unit): \(share) \(lead)")
        }
        #expect(seats == ["amanat": 22, "independent": 7])
    }
}
