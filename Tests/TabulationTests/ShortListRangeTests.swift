import ElectionLaw
import ElectionModel
import Tabulation
import TestSupport
import Testing

/// Guaranteed seats of lists with twelve names each in a contest for more seats than that.
struct ShortListRangeTests {
    /// All counted: 15, 3 and 2 of 20 seats by votes.
    @Test func `a list is sure of no more seats than it has names`() throws {
        let prospects = try #require(counted(seats: 20))
        #expect(
            prospects.ranges == [
                SeatRange(minimum: 12, maximum: 15), SeatRange(minimum: 3, maximum: 6),
                SeatRange(minimum: 2, maximum: 5),
            ]
        )
        #expect(prospects.widenings == [.exhausted(list: 0, names: 12)])
    }

    /// 22 seats by votes are beyond the majority of 17, twelve names and two districts are not.
    @Test func `no majority is certain by seats that nobody is there for`() throws {
        let prospects = try #require(counted(seats: 30))
        #expect(prospects.majorities[0].needed == 17)
        #expect(prospects.majorities[0].outlooks[0] == .possible)
    }

    @Test func `with names enough the range is what the votes give`() throws {
        let prospects = try #require(counted(seats: 16))
        #expect(prospects.ranges.map(\.minimum) == [12, 2, 2])
        #expect(prospects.ranges.map(\.maximum) == [12, 2, 2])
        #expect(prospects.widenings == [])
    }

    @Test func `before the first protocol the clause and the missing rule are said`() throws {
        let night = Night(election: Builders.election(precincts: 2, seats: 10))
        let prospects = try #require(night.prospects(of: night.outcome()))
        #expect(prospects.widenings == [.singleList, .nonePasses])
    }

    private func counted(seats: Int) -> NightProspects? {
        var night = Night(election: Builders.election(precincts: 2, seats: seats))
        for precinct in 0..<2 {
            let report = Builders.count(precinct: precinct, votes: [75, 15, 10, 0])
            _ = night.apply(Builders.entry(precinct + 1, .count(report)))
        }
        return night.prospects(of: night.outcome())
    }
}
