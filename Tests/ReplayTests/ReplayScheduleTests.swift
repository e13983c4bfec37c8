import Replay
import Testing

/// From moments to log positions.
struct ReplayScheduleTests {
    @Test(arguments: 0..<100)
    func `positions are those of a plain search`(number: Int) {
        let chance = Chance(seed: UInt64(number))
        let instants = (0..<chance.below(60, 0)).map { Int64(chance.below(50, 1 + $0)) }.sorted()
        let schedule = ReplaySchedule(instants: instants)
        for instant in Int64(-1)...51 {
            #expect(schedule.position(asOf: instant) == instants.count { $0 <= instant })
            #expect(schedule.instant(after: instant) == instants.first { $0 > instant })
            #expect(schedule.instant(before: instant) == instants.last { $0 < instant })
        }
    }

    @Test func `an arrival never counts as before the one before it`() {
        #expect(ReplaySchedule(instants: [5, 3, 8, 7]).instants == [5, 5, 8, 8])
    }

    @Test func `an empty schedule stands at 0`() {
        let schedule = ReplaySchedule(instants: [])
        #expect(schedule.position(asOf: .max) == 0)
        #expect(schedule.instant(after: .min) == nil)
        #expect(schedule.instant(before: .max) == nil)
    }
}
