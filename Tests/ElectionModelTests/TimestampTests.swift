import ElectionModel
import TestSupport
import Testing

/// Moments with their offset.
struct TimestampTests {
    @Test(arguments: [
        (1_679_234_651, 360, "2023-03-19T20:04:11+06:00"), (1_679_234_651, 0, "2023-03-19T14:04:11+00:00"),
        (1_679_234_651, -210, "2023-03-19T10:34:11-03:30"), (1_679_266_800, 300, "2023-03-20T04:00:00+05:00"),
        (0, 0, "1970-01-01T00:00:00+00:00"), (-1, 0, "1969-12-31T23:59:59+00:00"),
        (-86_400, 0, "1969-12-31T00:00:00+00:00"), (-86_401, 0, "1969-12-30T23:59:59+00:00"),
        (0, -1, "1969-12-31T23:59:00-00:01"), (0, 1_439, "1970-01-01T23:59:00+23:59"),
        (0, -1_439, "1969-12-31T00:01:00-23:59"), (951_782_400, 0, "2000-02-29T00:00:00+00:00"),
    ])
    func `a stamp is written at its own offset`(instant: Int64, offset: Int16, text: String) {
        #expect(Timestamp(instant: instant, offsetMinutes: offset).iso8601 == text)
    }

    @Test func `day and clock put together give the moment again`() {
        var random = SplitMix64(seed: 2)
        for _ in 0..<2_000 {
            let instant = Int64.random(in: -60_000_000_000...250_000_000_000, using: &random)
            let offset = Int16.random(in: -1_439...1_439, using: &random)
            let stamp = Timestamp(instant: instant, offsetMinutes: offset)
            let civil = stamp.civil
            #expect((0..<86_400).contains(civil.secondOfDay))
            #expect(
                civil.date.daysSinceEpoch * 86_400 + Int64(civil.secondOfDay) - Int64(offset) * 60 == instant
            )
            #expect(stamp.iso8601.utf8.count == 25)
        }
    }

    @Test func `another offset is the same instant and another value`() {
        let stamp = Builders.time()
        #expect(stamp.shifted(to: 300) == Timestamp(instant: stamp.instant, offsetMinutes: 300))
        #expect(stamp.shifted(to: 300) != stamp)
        #expect(stamp.shifted(to: 300).iso8601 == "2023-03-19T19:00:00+05:00")
        #expect(stamp.moved(to: 60) == Timestamp(instant: 60, offsetMinutes: 360))
    }

    @Test(arguments: [(0, "+00:00"), (360, "+06:00"), (-30, "-00:30"), (345, "+05:45"), (.min, "-546:08")])
    func `an offset is written with its sign, the smallest too`(offset: Int16, text: String) {
        #expect(Timestamp(instant: 0, offsetMinutes: offset).offsetText == text)
    }

    @Test(arguments: [(0, "00:00:00", "00:00"), (86_399, "23:59:59", "23:59"), (-1, "23:59:59", "23:59")])
    func `a clock is written with seconds or without`(seconds: Int64, long: String, short: String) {
        let time = CivilTime(secondsSinceEpoch: seconds)
        #expect(time.clock(withSeconds: true) == long)
        #expect(time.clock(withSeconds: false) == short)
    }
}
