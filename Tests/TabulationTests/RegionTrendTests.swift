import ElectionModel
import Tabulation
import TestSupport
import Testing

/// How each region came along in the last two hours.
@Suite struct `The trend of regions` {
    private static let election = Builders.election(precincts: 40)

    /// A protocol of each station in turn, one every so many seconds after 20:00.
    private static func night(every seconds: Int, count: Int = 40) -> Night {
        var night = Night(election: election)
        for place in 0..<count {
            let report = Builders.count(precinct: place, votes: [9, 9, 9, 9], at: place * seconds)
            let time = Builders.time(place * seconds)
            night.apply(LogEntry(seq: place + 1, receivedAt: time, report: .count(report), flags: []))
        }
        return night
    }

    private func reported(_ night: Night, _ seconds: Int) -> [UInt32]? {
        night.snapshot().trend.figures(at: Builders.time(seconds).instant)?.map(\.unitsReported)
    }

    @Test func `at each ten minutes it holds what had come by then`() {
        // One a minute: by 20:10 those of 20:00 to 20:10, eleven of them.
        let night = Self.night(every: 60)
        #expect(reported(night, 600) == [11, 0])
        #expect(reported(night, 1_200) == [20, 1])
        #expect(reported(night, 1_800) == [20, 11])
        #expect(reported(night, 900) == [20, 1])
        #expect(reported(night, 2_400) == nil)
    }

    @Test func `a stretch without a report has one boundary, and what is older than two hours goes`() {
        let night = Self.night(every: 900)
        // Every quarter of an hour: a boundary before each report, the last thirteen of them.
        #expect(reported(night, 34_800)?.reduce(0, +) == 39)
        #expect(reported(night, 34_801) == nil)
        #expect(reported(night, 0)?.reduce(0, +) == 27)
    }

    @Test func `turnout is kept with it`() throws {
        let night = Self.night(every: 60)
        let figures = try #require(night.snapshot().trend.figures(at: Builders.time(600).instant))
        #expect(figures[0].turnout == Share(11 * 36, of: 2_000))
        #expect(figures[1].turnout == Share(0, of: 2_000))
    }

    @Test func `an empty night has none`() {
        #expect(Night(election: Self.election).snapshot().trend.figures(at: 0) == nil)
    }
}
