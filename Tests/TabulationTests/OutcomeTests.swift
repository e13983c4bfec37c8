import ElectionLaw
import ElectionModel
import Tabulation
import TestSupport
import Testing

struct OutcomeTests {
    private let election = RandomLog.election

    @Test
    func `a precinct not counted can bring its voters and the reserve, rounded up, or its ballots issued`() {
        #expect(night(election, []).outcome().outstandingListVotes == 6 * 101)
        #expect(
            night(election, [turnout(issued: 5, listed: 101)]).outcome().outstandingListVotes == 5 * 101 + 103
        )
        #expect(night(election, [turnout(issued: 150)]).outcome().outstandingListVotes == 5 * 101 + 150)
        let limits = Limits(votersListed: nil, perField: nil, ballotReserve: nil)
        #expect(night(election.with(limits: limits), []).outcome().outstandingListVotes == 600)
    }

    @Test(arguments: [1, 2, 3, UInt32.max])
    func `the widest reserve is exact, clamped, and does not trap`(denominator: UInt32) {
        let limits = Limits(votersListed: nil, perField: nil, ballotReserve: Fraction(.max, denominator))
        let wide = election.with(limits: limits)
        let night = night(wide, [turnout(issued: 7, listed: .max)])
        let above = UInt128(denominator) + UInt128(UInt32.max)
        func cap(_ listed: UInt128) -> UInt128 {
            min(1 << 40, (listed * above + UInt128(denominator) - 1) / UInt128(denominator))
        }
        let expected = 5 * cap(100) + cap(UInt128(UInt32.max))
        #expect(UInt128(night.outcome().outstandingListVotes) == expected)
        #expect(night.invariantViolations() == [])
    }

    @Test
    func `what is counted is no longer outstanding, in its own contest`() {
        let night = night(election, [count([9, 0, 0, 0]), count(precinct: 5, [9, 0, 0], contest: 1)])
        let outcome = night.outcome()
        #expect(outcome.outstandingListVotes == 5 * 101)
        #expect(outcome.districts.map(\.outstanding) == [303, 202])
    }

    @Test
    func `the listed voters of a list protocol cap what its district can bring`() {
        let night = night(election, [count([9, 0, 0, 0], listed: 200)])
        #expect(night.outcome().districts.map(\.outstanding) == [404, 303])
    }

    @Test
    func `a disputed or annulled protocol is outstanding`() {
        let disputed = [count([9, 0, 0, 0]), count([0, 8, 0, 0], source: "s3")]
        #expect(night(election, disputed).outcome().outstandingListVotes == 6 * 101)
        #expect(night(election, disputed + [annul(source: "s3")]).outcome().outstandingListVotes == 5 * 101)
        #expect(night(election, [count([9, 0, 0, 0]), annul()]).outcome().outstandingListVotes == 6 * 101)
    }

    @Test
    func `with everything in nothing is outstanding and every threshold is certain`() {
        let outcome = night(election, (0..<6).map { count(precinct: $0, [60, 30, 2, 0]) }).outcome()
        #expect(outcome.outstandingListVotes == 0)
        #expect(outcome.thresholds == [.certainIn, .certainIn, .certainOut])
        #expect(outcome.seats.map(\.list) == [7, 3, 0, 0])
    }

    @Test
    func `a threshold that hangs on a disputed protocol is not certain`() {
        let counted = (0..<6).map { count(precinct: $0, [60, 30, $0 == 0 ? 60 : 0, 0], listed: 200) }
        let certain = night(election, counted).outcome()
        #expect(certain.thresholds == [.certainIn, .certainIn, .certainIn])
        let rival = count([60, 90, 0, 0], source: "s3", listed: 200)
        let doubtful = night(election, counted + [rival]).outcome()
        #expect(doubtful.thresholds == [.certainIn, .certainIn, .in])
        #expect(doubtful.outstandingListVotes == 202)
    }

    @Test
    func `a district that hangs on a disputed protocol is led, not won`() {
        let counted = (0..<3).map { count(precinct: $0, [$0 == 0 ? 60 : 10, 9, 0], contest: 1) }
        let won = night(election, counted).outcome()
        #expect(won.districts[0].status == .won)
        #expect(won.districts[0].leader == 0)
        #expect(won.districts[0].lead == 53)
        let doubtful = night(election, counted + [count([0, 9, 0], contest: 1, source: "s3")]).outcome()
        #expect(doubtful.districts[0].status == .leading)
        #expect(doubtful.districts[0].lead == 53)
        #expect(doubtful.seats[0] == SeatRow(party: 0, list: nil, district: 1, districtWon: 0))
    }

    @Test
    func `a lead that rests on a disputed protocol wins nothing, however large`() {
        let counted = (0..<3).map { count(precinct: $0, $0 == 0 ? [150, 0, 0] : [10, 9, 0], contest: 1) }
        let doubtful = night(election, counted + [count([0, 9, 0], contest: 1, source: "s3")]).outcome()
        let district = doubtful.districts[0]
        #expect(
            district == DistrictOutcome(status: .leading, leader: 0, lead: 152, tied: [], outstanding: 101)
        )
    }

    @Test
    func `lists that only a lot could part have open seats, the others have theirs`() {
        let parties = election.parties.map {
            Party(
                id: $0.id,
                ballotNumber: $0.ballotNumber,
                short: $0.short,
                name: $0.name,
                colour: $0.colour,
                registrationRank: 1
            )
        }
        let even = Election(
            card: election.card,
            units: election.units,
            parties: parties,
            candidates: election.candidates,
            published: []
        )
        let outcome = night(even, (0..<6).map { count(precinct: $0, [50, 25, 25, 0]) }).outcome()
        #expect(outcome.allocation?.outcome == .tie(lists: [1, 2], seats: 1))
        #expect(outcome.seats.map(\.list) == [5, nil, nil, 0])
        #expect(outcome.quota.map { $0.seats?.persons } == [5, nil, nil])
    }

    @Test
    func `before the first protocol list seats are open and nobody leads`() {
        let outcome = night(election, []).outcome()
        #expect(outcome.allocation?.outcome == .noVotes)
        #expect(outcome.thresholds == [.noVotes, .noVotes, .noVotes])
        #expect(outcome.seats.map(\.list) == [nil, nil, nil, 0])
        #expect(outcome.seats.map(\.district) == [0, 0, 0, 0])
        #expect(outcome.districts.map(\.status) == [.noVotes, .noVotes])
        #expect(outcome.quota.map(\.seats) == [nil, nil, nil])
    }

    @Test
    func `seat rows join lists, districts and independents`() {
        let reports = (0..<6).flatMap { precinct in
            [
                count(precinct: precinct, [60, 30, 0, 0]),
                count(precinct: precinct, precinct < 3 ? [9, 1, 0] : [1, 9, 0], contest: 1),
            ]
        }
        let outcome = night(election, reports).outcome()
        #expect(
            outcome.seats == [
                SeatRow(party: 0, list: 7, district: 1, districtWon: 1),
                SeatRow(party: 1, list: 3, district: 0, districtWon: 0),
                SeatRow(party: 2, list: 0, district: 0, districtWon: 0),
                SeatRow(party: nil, list: 0, district: 1, districtWon: 1),
            ]
        )
        #expect(outcome.districtParty == [0, nil])
        #expect(outcome.seats.map(\.total) == [8, 3, 0, 1])
    }

    @Test
    func `a district tied with everything in leaves the seats of the tied open`() {
        let outcome = night(election, (0..<3).map { count(precinct: $0, [9, 9, 0], contest: 1) }).outcome()
        #expect(outcome.districts[0].status == .tie)
        #expect(outcome.seats.map(\.district) == [nil, 0, 0, nil])
        let open = night(election, (0..<2).map { count(precinct: $0, [9, 9, 0], contest: 1) }).outcome()
        #expect(open.districts[0].status == .open)
        #expect(open.seats.map(\.district) == [0, 0, 0, 0])
    }

    @Test
    func `quotas look at the list and at the first names that have seats`() {
        let outcome = night(election, (0..<6).map { count(precinct: $0, [60, 30, 0, 0]) }).outcome()
        #expect(outcome.quota.map(\.party) == [0, 1, 2])
        #expect(outcome.quota.map(\.list.persons) == [12, 12, 12])
        #expect(outcome.quota.map(\.list.minimum) == [4, 4, 4])
        #expect(outcome.quota.map { $0.seats?.persons } == [7, 3, 0])
        #expect(outcome.quota.map { $0.seats?.women } == [2, 1, 0])
        #expect(outcome.quota.map { $0.seats?.verdict } == [.no, .yes, .yes])
    }

    @Test
    func `no list above the threshold leaves every list's seats open`() {
        let outcome = night(election, (0..<6).map { count(precinct: $0, [1, 1, 1, 97]) }).outcome()
        #expect(outcome.allocation?.outcome == .undefined)
        #expect(outcome.seats.map(\.list) == [nil, nil, nil, 0])
    }

    @Test
    func `without a list contest there is nothing to allocate and turnout still counts`() {
        let contests = [
            Contest(
                id: "district",
                kind: .candidate,
                hasAgainstAll: false,
                scope: .eachUnit(of: .district, seats: 1)
            )
        ]
        let night = night(election.with(contests: contests), [turnout(issued: 40)])
        let outcome = night.outcome()
        #expect(outcome.allocation == nil)
        #expect(outcome.thresholds == [])
        #expect(outcome.quota == [])
        #expect(outcome.seats.map(\.list) == [0, 0, 0, 0])
        #expect(night.country.ballotsIssued == 40)
        #expect(night.country.votes == [])
        #expect(night.invariantViolations() == [])
    }

    @Test
    func `a list contest held by regions is shared out in each and added up`() {
        let whole = election.contests[0]
        let contests = [
            Contest(
                id: "list",
                kind: whole.kind,
                hasAgainstAll: true,
                scope: .eachUnit(of: .region, seats: 5)
            ),
            election.contests[1],
        ]
        let reports = [count([9, 0, 0, 0]), count(precinct: 5, [1, 2, 0, 1])]
        let night = night(election.with(contests: contests), reports)
        #expect(night.country.votes == [10, 2, 0, 1])
        #expect(night.outcome().allocation == nil)
        #expect(night.outcome().outstandingListVotes == 4 * 101)
        #expect(night.outcome().electorates.map(\.allocation.seats) == [[5, 0, 0], [2, 3, 0]])
        #expect(night.outcome().seats.map(\.list) == [7, 3, 0, 0])
        #expect(night.invariantViolations() == [])
    }
}
