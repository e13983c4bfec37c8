import ElectionModel
import ReportFormat
import Testing

@Suite struct KazakhScenarioTests {
    @Test func `the scenario of kz-2023 is read whole`() throws {
        let election = try Election.read(RepositoryFiles.scenario("kz-2023"))
        #expect(election.id == "kz-2023")
        #expect(election.card.date == CivilDate(year: 2023, month: 3, day: 19))
        #expect(election.card.offsetMinutes == 360)
        #expect(election.card.isReconstructed)
        #expect(election.precincts.count == 10_233)
        #expect(election.regions.count == 20)
        #expect(election.districts.count == 29)
        #expect(election.units[election.country].votersListed == 12_032_550)
        #expect(
            election.parties.map(\.id) == ["amanat", "auyl", "respublica", "qhp", "baytaq", "aqjol", "nsdp"]
        )
        #expect(election.parties.map(\.registrationRank) == [6, 3, 7, 1, 3, 3, 2])
        #expect(election.parties[1].name.en == "People's Democratic Patriotic Party \"Auyl\"")
        #expect(election.candidates.count == 716)
        #expect(election.published.count == 368)
        #expect(election.card.sources.count == 21)
        #expect(election.card.majorities == [50, 66])
    }

    @Test func `the contests of kz-2023 carry the rules of the law`() throws {
        let election = try Election.read(RepositoryFiles.scenario("kz-2023"))
        let clause = AllocationRule.SingleListClause(
            factor: try #require(Fraction(7, 10)),
            minimumSeats: 2
        )
        let rules = PartyContest(
            seats: 69,
            threshold: Threshold(
                value: try #require(Fraction(1, 20)),
                isInclusive: true,
                base: .validBallots
            ),
            allocation: AllocationRule(
                method: .largestRemainder,
                tie: .earlierRegistered,
                singleList: clause
            )
        )
        let scope = Contest.Scope.eachUnit(of: .district, seats: 1)
        #expect(
            election.contests == [
                Contest(
                    id: "list",
                    kind: .partyList(rules),
                    hasAgainstAll: true,
                    scope: .unit(election.country)
                ),
                Contest(id: "district", kind: .candidate, hasAgainstAll: true, scope: scope),
            ]
        )
        #expect(election.ballots.count == 30)
        #expect(
            election.ballots[0].ids == [
                "amanat", "auyl", "respublica", "qhp", "baytaq", "aqjol", "nsdp", "against-all",
            ]
        )
        #expect(election.ballots.dropFirst().map { $0.ids.count - 1 }.reduce(0, +) == 435)
    }
}
