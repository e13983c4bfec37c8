import ElectionLaw
import ElectionModel
import Testing

@Suite struct QuotaTests {
    private let day = CivilDate(year: 2023, month: 3, day: 19)

    private func rule(_ groups: [QuotaRule.Group] = QuotaRule.Group.allCases) throws -> QuotaRule {
        QuotaRule(value: try #require(Fraction(3, 10)), groups: groups, youthUnder: 35)
    }

    private func person(
        _ position: Int,
        woman: Bool? = false,
        born: CivilDate? = CivilDate(year: 1960, month: 1, day: 1),
        disability: Bool? = false
    ) -> Candidate {
        Candidate(
            contest: 0,
            unit: 0,
            party: 0,
            position: position,
            label: "Candidate \(position)",
            isWoman: woman,
            birthDate: born,
            hasDisability: disability,
            isSelfNominated: nil
        )
    }

    /// Article 89, paragraph 4 (lists of 2023) and article 97-1, paragraph 5 (their seats).
    @Test(
        .tags(.law),
        arguments: [
            (90, 27), (54, 17), (52, 16), (26, 8), (22, 7), (19, 6), (18, 6),
            (40, 12), (8, 3), (6, 2), (5, 2), (4, 2), (69, 21), (10, 3), (1, 1), (0, 0),
        ]
    )
    func `thirty percent is rounded up`(persons: Int, required: Int) throws {
        #expect(try rule().required(of: persons) == required)
    }

    @Test func `a person counts once`() throws {
        let date = try #require(day)
        let young = CivilDate(year: 2000, month: 1, day: 1)
        let list = [person(1, woman: true, born: young, disability: true), person(2), person(3)]
        #expect(
            quotaCount(list, rule: try rule(), electionDate: date, persons: 3)
                == QuotaCount(
                    persons: 3,
                    women: 1,
                    youth: 1,
                    disability: 1,
                    minimum: 1,
                    maximum: 1,
                    required: 1
                )
        )
    }

    /// Under 35 whole years: who turns 35 on election day is no longer youth.
    @Test(arguments: [(18, false), (19, false), (20, true)])
    func `youth ends on the birthday`(birthday: Int, isYouth: Bool) throws {
        let date = try #require(day)
        let born = CivilDate(year: 1988, month: 3, day: birthday)
        #expect(try rule().isEligible(person(1, born: born), on: date) == isYouth)
    }

    @Test func `what is not known makes a range`() throws {
        let date = try #require(day)
        let list = [person(1, woman: nil), person(2, woman: true, born: nil), person(3), person(4)]
        let count = quotaCount(list, rule: try rule(), electionDate: date, persons: 4)
        #expect((count.minimum, count.maximum, count.required) == (1, 2, 2))
        #expect(count.verdict == .unknown)
        let unnamed = quotaCount(list, rule: try rule(), electionDate: date, persons: 6)
        #expect((unnamed.minimum, unnamed.maximum, unnamed.persons) == (1, 4, 6))
    }

    @Test func `a group outside the rule is counted but does not help`() throws {
        let date = try #require(day)
        let count = quotaCount(
            [person(1, woman: true, disability: nil)],
            rule: try rule([.disability]),
            electionDate: date,
            persons: 1
        )
        #expect((count.women, count.minimum, count.maximum) == (1, 0, 1))
    }

    @Test func `only those above the line are looked at`() throws {
        let date = try #require(day)
        let list = (1...10).map { person($0, woman: $0 == 2 || $0 == 7 ? true : $0 == 6 ? nil : false) }
        let five = quotaCount(list, rule: try rule(), electionDate: date, persons: 5)
        #expect((five.minimum, five.required) == (1, 2))
        #expect(five.verdict == .no)
        #expect(firstEligible(in: list, below: 5, rule: try rule(), electionDate: date) == 7)
        #expect(firstEligible(in: list, below: 7, rule: try rule(), electionDate: date) == nil)
        #expect(firstEligible(in: list, below: -3, rule: try rule(), electionDate: date) == 2)
        #expect(quotaCount(list, rule: try rule(), electionDate: date, persons: -1).persons == 0)
    }
}
