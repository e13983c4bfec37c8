import ElectionLaw
import ElectionModel
import Tabulation
import TestSupport
import Testing

/// Ballot measures: a question answered yes or no, alone or beside other contests.
struct QuestionTests {
    private static func question(
        _ threshold: Threshold = .majority,
        againstAll: Bool = false,
        scope: Contest.Scope = .unit(0)
    ) -> Election {
        let contest = Contest(
            id: "question",
            kind: .ballotMeasure(threshold),
            hasAgainstAll: againstAll,
            scope: scope
        )
        return Builders.election(precincts: 6).with(contests: [contest])
    }

    private static func status(_ election: Election, _ votes: [[UInt32]]) -> MeasureStatus? {
        let reports = votes.enumerated().map { count(precinct: $0.offset, $0.element) }
        return night(election, reports).outcome().races.first?.answer
    }

    @Test func `a precinct reports by the question when nothing else is voted on`() {
        let election = Self.question()
        let night = night(election, [count([40, 20]), count(precinct: 4, [10, 30])])
        #expect(election.mainContest == 0 && election.listContest == nil)
        #expect(night.country.unitsReported == 2 && night.country.votes == [50, 50])
        #expect(night.regions.map(\.votes) == [[40, 20], [10, 30]])
        #expect(night.country.turnout == Share(100, of: 600))
        #expect(night.invariantViolations().isEmpty)
    }

    @Test(arguments: [
        ([[UInt32]]([]), MeasureStatus.noVotes), ([[31, 30]], .yes), ([[30, 31]], .no), ([[30, 30]], .no),
        ([[90, 0], [90, 0], [90, 0], [90, 0]], .certainYes),
        ([[0, 90], [0, 90], [0, 90], [0, 90]], .certainNo),
        ([[90, 0], [90, 0], [90, 0]], .yes),
    ])
    func `more than half of the valid ballots carry a question`(votes: [[UInt32]], status: MeasureStatus) {
        #expect(Self.status(Self.question(), votes) == status)
    }

    @Test func `a question may need another share, with or without equality`() throws {
        let half = Threshold(value: .half, isInclusive: true, base: .validBallots)
        #expect(Self.status(Self.question(half), [[30, 30]]) == .yes)
        let two = try #require(Fraction(2, 3))
        let thirds = Threshold(value: two, isInclusive: true, base: .validBallots)
        #expect(Self.status(Self.question(thirds), [[40, 20]]) == .yes)
        #expect(Self.status(Self.question(thirds), [[39, 21]]) == .no)
    }

    @Test func `votes against all are in the base of valid ballots and not in that of the answers`() {
        let answers = Threshold(value: .half, isInclusive: false, base: .partyVotes)
        let votes: [[UInt32]] = [[30, 20, 20]]
        #expect(Self.status(Self.question(againstAll: true), votes) == .no)
        #expect(Self.status(Self.question(answers, againstAll: true), votes) == .yes)
    }

    @Test func `a question asked in each region is answered in each`() {
        let election = Self.question(scope: .eachUnit(of: .region, seats: 0))
        let outcome = night(election, [count([40, 20]), count(precinct: 4, [10, 30])]).outcome()
        #expect(outcome.races.map(\.answer) == [.yes, .no])
        #expect(outcome.seats.allSatisfy { $0.district == 0 && $0.list == 0 })
    }

    @Test func `a disputed station proves no answer`() {
        let election = Self.question()
        var reports = (0..<5).map { count(precinct: $0, [90, 0]) }
        #expect(night(election, reports).outcome().races.first?.answer == .certainYes)
        for precinct in 0..<5 { reports.append(count(precinct: precinct, [0, 90], source: "s0")) }
        #expect(night(election, reports).outcome().races.first?.answer == .no)
    }

    @Test func `an answer that hangs on a station in doubt says so`() throws {
        let election = Self.question()
        let full = night(election, (0..<6).map { count(precinct: $0, $0 == 3 ? [60, 0] : [40, 45]) })
        let outcome = full.outcome()
        let doubt = full.doubt([3], outcome, full.prospects(of: outcome))
        let verdict = try #require(doubt.verdict(on: .race(ballot: 0)))
        #expect(outcome.races[0].answer == .certainYes)
        #expect(verdict.dependsOn == [3] && verdict.annulledBy == [3])
        let none = full.doubt([], outcome, nil)
        #expect(none.verdict(on: .race(ballot: 0))?.isFirm == true)
    }

    @Test func `candidates of the whole country are a race with a leader`() {
        let whole = Builders.election(precincts: 6)
        let people = (1...2).map { position in
            Candidate(
                contest: 0,
                unit: 0,
                party: position == 1 ? 0 : nil,
                position: position,
                label: "Person \(position)",
                isWoman: nil,
                birthDate: nil,
                hasDisability: nil,
                isSelfNominated: nil
            )
        }
        let contest = Contest(id: "head", kind: .candidate, hasAgainstAll: false, scope: .unit(0))
        let election = Election(
            card: whole.with(contests: [contest]).card,
            units: whole.units,
            parties: whole.parties,
            candidates: people,
            published: []
        )
        let outcome = night(election, (0..<6).map { count(precinct: $0, [50, 20]) }).outcome()
        #expect(outcome.races.map(\.candidates?.status) == [.won])
        #expect(outcome.seats.map(\.district) == [1, 0, 0, 0])
        #expect(night(election, [count([50, 20])]).country.votes == [50, 20])
    }
}
