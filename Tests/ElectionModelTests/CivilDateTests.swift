import ElectionModel
import TestSupport
import Testing

/// Days of the calendar.
struct CivilDateTests {
    /// A calendar that walks from day to day and knows nothing else.
    private struct Walker {
        var year: Int
        var month = 1
        var day = 1

        var length: Int {
            let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
            return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        }

        mutating func advance() {
            day += 1
            if day > length { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }

    @Test func `every day of 1900 to 2100 is the one that walking from day to day finds`() {
        var walker = Walker(year: 1900)
        var number: Int64 = -25_567
        var wrong: [Int64] = []
        while walker.year <= 2100 {
            let made = CivilDate(year: walker.year, month: walker.month, day: walker.day)
            let counted = CivilDate(daysSinceEpoch: number)
            if made != counted || made?.daysSinceEpoch != number { wrong.append(number) }
            if counted.day > CivilDate.daysIn(month: counted.month, year: counted.year) {
                wrong.append(number)
            }
            walker.advance()
            number += 1
        }
        #expect(wrong.isEmpty)
        #expect(number == 47_847)
    }

    @Test(arguments: [(1, 1, 1, -719_162), (1970, 1, 1, 0), (2023, 3, 19, 19_435), (9999, 12, 31, 2_932_896)])
    func `the edges of the calendar have their numbers`(year: Int, month: Int, day: Int, number: Int64) {
        #expect(CivilDate(daysSinceEpoch: number) == CivilDate(year: year, month: month, day: day))
        #expect(CivilDate(year: year, month: month, day: day)?.daysSinceEpoch == number)
    }

    @Test(arguments: [
        (0, 1, 1), (10_000, 1, 1), (2023, 0, 1), (2023, 13, 1), (2023, 1, 0), (2023, 1, 32), (2023, 4, 31),
        (2023, 2, 29), (1900, 2, 29), (2100, 2, 29), (2024, 2, 30), (2023, 1, -1), (.min, .min, .min),
        (.max, .max, .max),
    ])
    func `a day that is not makes no date`(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [(2024, 29), (2000, 29), (2023, 28), (1900, 28), (2100, 28)])
    func `February has its days`(year: Int, days: Int) {
        #expect(CivilDate.daysIn(month: 2, year: year) == days)
    }

    @Test func `the other months have their days, and no month has none`() {
        let days = (0...13).map { CivilDate.daysIn(month: $0, year: 2023) }
        #expect(days == [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0])
    }

    @Test(arguments: [
        (1988, 3, 19, 35), (1988, 3, 20, 34), (1988, 3, 18, 35), (1988, 4, 1, 34), (1988, 2, 28, 35),
        (2023, 3, 19, 0), (2023, 3, 20, -1), (2024, 3, 19, -1),
    ])
    func `a year of life is full on the birthday itself`(year: Int, month: Int, day: Int, age: Int) throws {
        let election = try #require(CivilDate(year: 2023, month: 3, day: 19))
        let birth = try #require(CivilDate(year: year, month: month, day: day))
        #expect(birth.age(on: election) == age)
    }

    @Test(arguments: [(2022, 2, 28, 17), (2022, 3, 1, 18), (2024, 2, 28, 19), (2024, 2, 29, 20)])
    func `who was born on 29 February is older on 1 March of a common year`(
        year: Int,
        month: Int,
        day: Int,
        age: Int
    ) throws {
        let birth = try #require(CivilDate(year: 2004, month: 2, day: 29))
        let other = try #require(CivilDate(year: year, month: month, day: day))
        #expect(birth.age(on: other) == age)
    }

    @Test func `dates are in the order of their days`() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<500 {
            let left = Int64.random(in: -700_000...2_900_000, using: &random)
            let right = left + Int64.random(in: -400...400, using: &random)
            let (first, second) = (CivilDate(daysSinceEpoch: left), CivilDate(daysSinceEpoch: right))
            #expect((first < second) == (left < right))
            #expect((first == second) == (left == right))
        }
    }

    @Test func `a date is written with four, two and two digits`() {
        #expect(CivilDate(daysSinceEpoch: 19_435).iso8601 == "2023-03-19")
        #expect(CivilDate(year: 7, month: 1, day: 2)?.iso8601 == "0007-01-02")
    }
}
