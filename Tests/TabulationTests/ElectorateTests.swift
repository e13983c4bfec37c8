import ElectionLaw
import ElectionModel
import Tabulation
import TestSupport
import Testing

/// A list contest of several electorates: seats are shared out in each.
struct ElectorateTests {
    /// Two regions of three stations each; the first fills 5 seats, the second states 3 of its own.
    private static let election: Election = {
        let whole = Builders.election(precincts: 6)
        let rule = AllocationRule(method: .modifiedSainteLague, tie: .none, singleList: nil)
        let lists = Contest(
            id: "list",
            kind: .partyList(PartyContest(seats: 5, threshold: nil, allocation: rule)),
            hasAgainstAll: false,
            scope: .eachUnit(of: .region, seats: 5)
        )
        let units = whole.units.map { unit in
            GpUnit(
                id: unit.id,
                kind: unit.kind,
                name: unit.name,
                parent: unit.parent,
                district: unit.district,
                offsetMinutes: unit.offsetMinutes,
                pollsOpen: unit.pollsOpen,
                pollsClose: unit.pollsClose,
                votersListed: unit.votersListed,
                seats: unit.id == "region-2" ? 3 : nil
            )
        }
        return whole.with(contests: [lists, whole.contests[1]], units: units)
    }()

    @Test func `an electorate fills its own seats, and without them those of the card`() {
        let ballots = Self.election.ballots.indices.filter { Self.election.ballots[$0].contest == 0 }
        #expect(ballots.map { Self.election.seats(ofBallot: $0) } == [5, 3])
        #expect(Self.election.mainContest == 0 && Self.election.commonContest == 0)
    }

    @Test func `seats of a list are the sum over electorates, and one without a vote adds nothing`() {
        let before = night(Self.election, []).outcome()
        #expect(before.seats.map(\.list) == [nil, nil, nil, 0])
        let reports = [count(precinct: 0, [70, 20, 10]), count(precinct: 1, [70, 20, 10])]
        let first = night(Self.election, reports).outcome()
        #expect(first.electorates.map(\.allocation.outcome) == [.allocated, .noVotes])
        #expect(first.seats.map(\.list) == [4, 1, 0, 0])
        let both = night(Self.election, reports + [count(precinct: 5, [10, 0, 90])]).outcome()
        #expect(both.electorates[1].allocation.seats == [0, 0, 3])
        #expect(both.seats.map(\.list) == [4, 1, 3, 0])
        #expect(both.allocation == nil)
    }

    @Test func `a tie in one electorate leaves open the seats of the lists it touches`() {
        let reports = [count(precinct: 0, [60, 40, 0]), count(precinct: 4, [30, 30, 30])]
        let outcome = night(Self.election, reports).outcome()
        #expect(outcome.electorates[1].allocation.seats == [1, 1, 1])
        let uneven = [count(precinct: 0, [60, 40, 0]), count(precinct: 4, [30, 30, 0])]
        let tied = night(Self.election, uneven).outcome()
        #expect(tied.electorates[1].allocation.outcome == .tie(lists: [0, 1], seats: 1))
        #expect(tied.seats.map(\.list) == [nil, nil, 0, 0])
    }

    @Test(arguments: 0..<30)
    func `each electorate is an allocation of its own votes, and ranges hold what comes`(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let reports = (0..<6).map { precinct in
            count(precinct: precinct, (0..<3).map { _ in UInt32.random(in: 0...33, using: &random) })
        }
        let order = (0..<6).shuffled(using: &random)
        let half = night(Self.election, order.prefix(3).map { reports[$0] })
        let full = night(Self.election, reports)
        #expect(half.invariantViolations().isEmpty && full.invariantViolations().isEmpty)
        let outcome = full.outcome()
        for electorate in outcome.electorates {
            let votes = full.snapshot().ballots[electorate.ballot].votes
            let alone = allocate(
                votes.map { ListVotes(votes: $0, registrationRank: nil) },
                seats: electorate.seats,
                threshold: nil,
                baseVotes: votes.reduce(0, +),
                rule: AllocationRule(method: .modifiedSainteLague, tie: .none, singleList: nil)
            )
            #expect(electorate.allocation == alone)
        }
        let ranges = half.prospects(of: half.outcome())?.ranges ?? []
        #expect(ranges.count == 3)
        for (range, row) in zip(ranges, outcome.seats) {
            guard let seats = row.list else { continue }
            #expect(range.minimum <= seats && seats <= range.maximum)
        }
    }

    @Test func `the smallest margin of all electorates is the list's`() throws {
        let reports = [count(precinct: 0, [70, 20, 10]), count(precinct: 5, [10, 0, 90])]
        let full = night(Self.election, reports)
        let prospects = try #require(full.prospects(of: full.outcome()))
        let own = prospects.electorates.map { $0.margins.map(\.toGain) }
        #expect(own.count == 2)
        #expect(
            prospects.margins.map(\.toGain)
                == (0..<3).map { [own[0][$0], own[1][$0]].compactMap { $0 }.min() }
        )
        #expect(prospects.checks.isEmpty && prospects.certainFrom.isEmpty)
    }

    @Test func `a station in doubt moves its own electorate's seats and no other's`() throws {
        let reports = [
            count(precinct: 0, [51, 49, 0]), count(precinct: 1, [60, 40, 0]), count(precinct: 5, [0, 5, 95]),
        ]
        let full = night(Self.election, reports)
        let outcome = full.outcome()
        let doubt = full.doubt([5], outcome, full.prospects(of: outcome))
        let third = try #require(doubt.verdict(on: .seats(party: 2)))
        #expect(third.dependsOn == [5] && third.annulledBy == [5])
        let first = try #require(doubt.verdict(on: .seats(party: 0)))
        #expect(first.annulledBy.isEmpty)
    }

    @Test func `list seats of an electorate can be asked for, and no other part's`() throws {
        let seats = try Figure("list.p1.seats.region-2", in: Self.election)
        #expect(Self.election.units[seats.unit].id == "region-2")
        #expect(seats.words(in: Self.election) == "list.p1.seats.region-2")
        #expect(throws: FigureError.unitOutside("station-1", of: "list")) {
            try Figure("list.p1.seats.station-1", in: Self.election)
        }
    }
}
