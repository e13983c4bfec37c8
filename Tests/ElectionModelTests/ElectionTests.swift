import ElectionModel
import TestSupport
import Testing

/// What an election knows of its units, ballots and sources.
struct ElectionTests {
    private static let plain = Builders.election(precincts: 5)

    /// The plain election with other units, contests or candidates.
    private func election(
        units: [GpUnit] = plain.units,
        contests: [Contest] = plain.contests,
        candidates: [Candidate] = plain.candidates,
        sources: [ReportSource] = plain.card.sources
    ) -> Election {
        let card = ElectionTests.plain.card
        return Election(
            card: ElectionCard(
                id: card.id,
                date: card.date,
                offsetMinutes: card.offsetMinutes,
                name: card.name,
                isReconstructed: card.isReconstructed,
                law: card.law,
                contests: contests,
                quota: card.quota,
                limits: card.limits,
                sources: sources,
                seatsTotal: card.seatsTotal,
                majorities: card.majorities
            ),
            units: units,
            parties: ElectionTests.plain.parties,
            candidates: candidates,
            published: []
        )
    }

    private func unit(_ id: String, _ kind: GpUnit.Kind, parent: Int?, district: Int? = nil) -> GpUnit {
        GpUnit(
            id: id,
            kind: kind,
            name: LocalizedText(en: id, ru: "", kk: ""),
            parent: parent,
            district: district,
            offsetMinutes: 360,
            votersListed: 1
        )
    }

    /// A station before its region and district, another straight under the country, which comes last.
    private var scattered: [GpUnit] {
        [
            unit("first", .precinct, parent: 2, district: 3), unit("other", .region, parent: 5),
            unit("south", .region, parent: 5), unit("d", .district, parent: 2),
            unit("ship", .precinct, parent: 5), unit("land", .country, parent: nil),
        ]
    }

    private func candidate(_ position: Int, unit: Int, contest: Int = 1) -> Candidate {
        Candidate(
            contest: contest,
            unit: unit,
            party: nil,
            position: position,
            label: "\(unit)-\(position)",
            isWoman: nil,
            birthDate: nil,
            hasDisability: nil,
            isSelfNominated: nil
        )
    }

    @Test func `units are found by kind, id and place, whatever their order`() {
        let election = election(units: scattered, contests: [], candidates: [])
        #expect(election.country == 5)
        #expect(election.precincts == [0, 4])
        #expect(election.regions == [1, 2])
        #expect(election.districts == [3])
        #expect(election.placeOfUnit == [0, 0, 1, 0, 1, 0])
        #expect(election.precinct(1).id == "ship")
        #expect(election.unitIndex(of: "south") == 2)
        #expect(election.unitIndex(of: "xsouthx".dropFirst().dropLast()) == 2)
        #expect(election.unitIndex(of: "nowhere") == nil)
        #expect(election.ballots.isEmpty)
    }

    @Test func `a precinct has the places of its region and district, and none where it has none`() {
        let election = election(units: scattered, contests: [], candidates: [])
        #expect(election.regionPlace(ofPrecinct: 0) == 1)
        #expect(election.districtPlace(ofPrecinct: 0) == 0)
        #expect(election.regionPlace(ofPrecinct: 1) == nil)
        #expect(election.districtPlace(ofPrecinct: 1) == nil)
    }

    @Test func `the precincts of a region and of a district are found, in their order`() {
        let election = election(units: scattered, contests: [], candidates: [])
        #expect(election.precincts(ofRegion: 0) == [])
        #expect(election.precincts(ofRegion: 1) == [0])
        #expect(election.precincts(ofDistrict: 0) == [0])
        let plain = ElectionTests.plain
        let byRegion = plain.regions.indices.map { place in
            plain.precincts.indices.filter { plain.regionPlace(ofPrecinct: $0) == place }.map { UInt32($0) }
        }
        #expect(plain.regions.indices.map { Array(plain.precincts(ofRegion: $0)) } == byRegion)
        #expect(
            plain.districts.indices.map { Array(plain.precincts(ofDistrict: $0)) } == [[0, 1, 2], [3, 4]]
        )
        for outside in [-1, 99] {
            #expect(
                plain.precincts(ofRegion: outside).isEmpty && plain.precincts(ofDistrict: outside).isEmpty
            )
        }
    }

    @Test func `each precinct has the list ballot and that of its district`() {
        let election = ElectionTests.plain
        let precincts = election.precincts.indices
        #expect(precincts.map { election.ballotIndex(contest: 0, precinct: $0) } == [0, 0, 0, 0, 0])
        #expect(precincts.map { election.ballotIndex(contest: 1, precinct: $0) } == [1, 1, 1, 2, 2])
        #expect(election.ballots.map(\.contest) == [0, 1, 1])
        #expect(election.ballots.map(\.unit) == [0, 3, 4])
        #expect(election.ballot(contest: 1, precinct: 4) == election.ballots[2])
        #expect(election.listContest == 0)
        #expect(election.districtContest == 1)
    }

    @Test func `a contest held by regions gives each precinct the ballot of its region`() {
        let contests = [
            Contest(
                id: "question",
                kind: .ballotMeasure(.majority),
                hasAgainstAll: false,
                scope: .eachUnit(of: .region, seats: 0)
            ),
            Contest(
                id: "nowhere",
                kind: .candidate,
                hasAgainstAll: false,
                scope: .eachUnit(of: .country, seats: 1)
            ),
        ]
        let election = election(units: scattered, contests: contests, candidates: [])
        #expect(election.ballotIndex(contest: 0, precinct: 0) == 1)
        #expect(election.ballotIndex(contest: 0, precinct: 1) == nil)
        #expect(election.ballot(contest: 0, precinct: 1) == nil)
        #expect(election.ballotIndex(contest: 1, precinct: 0) == nil)
        #expect(election.listContest == nil)
        #expect(election.districtContest == 1)
        let asked = Ballot(
            contest: 0,
            unit: 2,
            selections: [.answer("yes"), .answer("no")],
            ids: ["yes", "no"]
        )
        #expect(election.ballot(contest: 0, precinct: 0) == asked)
    }

    @Test func `a source has its rank, 1 when it is not listed, the first when listed twice`() {
        let sources = [
            ReportSource(id: "a", rank: 0), ReportSource(id: "b", rank: 3), ReportSource(id: "b", rank: 5),
        ]
        let election = election(sources: sources)
        #expect(["a", "b", "stranger"].map { election.rank(ofSource: $0) } == [0, 3, 1])
    }

    @Test func `a list ballot has the parties in order and against all at the end`() {
        let ballot = Ballot(
            contest: 0,
            unit: 0,
            selections: [.party(0), .party(1), .party(2), .againstAll],
            ids: ["p1", "p2", "p3", "against-all"]
        )
        #expect(ElectionTests.plain.ballots[0] == ballot)
        #expect(ballot.againstAll == 3)
    }

    @Test func `candidates stand on a district's ballot by their position, not as the file has them`() {
        let mixed = [
            candidate(10, unit: 3), candidate(1, unit: 4), candidate(2, unit: 3), candidate(1, unit: 3),
            candidate(3, unit: 3, contest: 0),
        ]
        let election = election(candidates: mixed)
        #expect(
            election.ballots[1]
                == Ballot(
                    contest: 1,
                    unit: 3,
                    selections: [.candidate(3), .candidate(2), .candidate(0), .againstAll],
                    ids: ["district-1-1", "district-1-2", "district-1-10", "against-all"]
                )
        )
        #expect(election.ballots[2].ids == ["district-2-1", "against-all"])
    }

    @Test func `a ballot without the line has no against all`() {
        let contest = Contest(id: "d", kind: .candidate, hasAgainstAll: false, scope: .unit(3))
        let standing = [candidate(1, unit: 3, contest: 0), candidate(2, unit: 3, contest: 0)]
        let election = election(contests: [contest], candidates: standing)
        #expect(election.ballots[0].ids == ["district-1-1", "district-1-2"])
        #expect(election.ballots[0].againstAll == nil)
        #expect(election.contests[0].partyRules == nil)
    }
}
