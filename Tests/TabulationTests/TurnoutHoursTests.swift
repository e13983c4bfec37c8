import ElectionModel
import Tabulation
import TestSupport
import Testing

/// Turnout at the moments when one was announced, held against counts of the log up to them.
@Suite(.timeLimit(.minutes(10))) struct `Turnout by hour` {
    private static func figure(
        _ scope: String,
        at seconds: Int?,
        measure: String = "turnout-percent",
        status: PublishedFigure.Status = .announced
    ) -> PublishedFigure {
        PublishedFigure(
            id: "\(scope)-\(seconds ?? 0)-\(measure)-\(status)",
            scope: scope,
            contest: "",
            measure: measure,
            value: "50",
            time: seconds.map { Builders.time($0) },
            source: "CEC",
            status: status
        )
    }

    /// Moments 0, 200, 200 of a region, 400 and 2,000 seconds after the beginning.
    private static let published = [
        figure("region-2", at: 400), figure("land", at: 0), figure("land", at: 200),
        figure("region-1", at: 200), figure("land", at: 2_000),
    ]

    private static let election = RandomLog.election.with(
        sources: RandomLog.election.card.sources,
        published: published
    )

    /// So many reports a few seconds apart, some at the very moments and several at the same.
    private static func entries(seed: UInt64) -> [LogEntry] {
        var random = SplitMix64(state: seed)
        var time = 0
        return RandomLog.reports(60, seed: seed, decisions: seed % 3 == 0).enumerated().map { index, report in
            time += Int.random(in: 0...2, using: &random) * Int.random(in: 0...10, using: &random)
            // Round times meet the moments themselves.
            let arrival = index % 2 == 0 ? time : time / 100 * 100
            time = max(arrival, time / 100 * 100)
            return LogEntry(seq: index + 1, receivedAt: Builders.time(arrival), report: report, flags: [])
        }.sorted { ($0.receivedAt.instant, $0.seq) < ($1.receivedAt.instant, $1.seq) }
    }

    /// Country and regions by a count of nothing but the entries that had come by a moment.
    private func counted(_ entries: [LogEntry], by moment: Timestamp) -> [Share] {
        let prefix = entries.filter { $0.receivedAt.instant <= moment.instant }
        let recount = Recount(election: Self.election, entries: prefix)
        return ([recount.country] + recount.regions).map(\.turnout)
    }

    private func row(_ snapshot: NightSnapshot, _ moment: Int, clock: Timestamp) -> [Share?] {
        let units: [Int?] = [nil] + Self.election.regions.indices.map { $0 }
        return units.map { snapshot.turnout(moment: moment, region: $0, clock: clock) }
    }

    @Test(arguments: UInt64(1)...60)
    func `every moment holds what had arrived by it, whatever came after`(seed: UInt64) {
        let entries = Self.entries(seed: seed)
        var night = Night(election: Self.election)
        for (index, entry) in entries.enumerated() {
            night.apply(entry)
            #expect(night.invariantViolations() == [])
            let snapshot = night.snapshot()
            for (place, moment) in snapshot.hours.moments.enumerated() {
                let isReached = moment.instant <= entry.receivedAt.instant
                let expected: [Share?] =
                    isReached ? counted(Array(entries[...index]), by: moment) : [nil, nil, nil]
                #expect(row(snapshot, place, clock: entry.receivedAt) == expected)
            }
        }
    }

    @Test(arguments: UInt64(1)...30)
    func `the order of arrival before a moment changes nothing`(seed: UInt64) {
        let entries = Self.entries(seed: seed)
        let times = entries.map(\.receivedAt)
        let end = Builders.time(3_000)
        var random = SplitMix64(state: seed)
        /// Reports change places with others that came between the same two moments.
        let groups = Dictionary(grouping: entries.indices) { place in
            Self.published.count { ($0.time?.instant ?? 0) < times[place].instant }
        }
        var shuffled = entries
        for (_, places) in groups {
            for (place, other) in zip(places, places.shuffled(using: &random)) {
                let report = entries[other].report
                shuffled[place] = LogEntry(
                    seq: place + 1,
                    receivedAt: times[place],
                    report: report,
                    flags: []
                )
            }
        }
        let tables = [entries, shuffled].map { entries in
            var night = Night(election: Self.election)
            for entry in entries { night.apply(entry) }
            let snapshot = night.snapshot()
            return snapshot.hours.moments.indices.map { row(snapshot, $0, clock: end) }
        }
        #expect(tables[0] == tables[1])
    }

    @Test
    func `moments are those announced of the country and the regions, in order and each once`() {
        let others = [
            Self.figure("region-1", at: 50, measure: "voters-listed"), Self.figure("land", at: nil),
            Self.figure("land", at: 60, status: .disputed), Self.figure("nowhere", at: 70),
            Self.figure("district-1", at: 80),
        ]
        let election = RandomLog.election.with(published: others + Self.published)
        let hours = TurnoutHours(election: election)
        #expect(hours.moments == [0, 200, 400, 2_000].map { Builders.time($0) })
        let places =
            [(0, nil), (1, nil), (1, 0), (1, 1), (2, 1), (2, nil), (9, nil), (0, 99)] as [(Int, Int?)]
        let found = places.map { hours.announced(moment: $0.0, region: $0.1) }
        #expect(found == [6, 7, 8, nil, 5, nil, nil, nil])
    }

    @Test
    func `of endless moments the first ones are kept`() {
        let figures = (0..<500).map { Self.figure("land", at: $0) }
        let hours = TurnoutHours(election: RandomLog.election.with(published: figures.reversed()))
        #expect(hours.moments == (0..<TurnoutHours.capacity).map { Builders.time($0) })
    }

    @Test
    func `a moment is blank before the clock reaches it, even where entries of later are known`() {
        var night = Night(election: Self.election)
        night.apply(LogEntry(seq: 1, receivedAt: Builders.time(5), report: turnout(issued: 7), flags: []))
        let early = night.snapshot()
        night.apply(
            LogEntry(
                seq: 2,
                receivedAt: Builders.time(900),
                report: turnout(precinct: 1, issued: 9),
                flags: []
            )
        )
        let late = night.snapshot()
        for snapshot in [early, late] {
            #expect(snapshot.turnout(moment: 1, region: nil, clock: Builders.time(199)) == nil)
            #expect(snapshot.turnout(moment: 1, region: nil, clock: nil) == nil)
            #expect(snapshot.turnout(moment: 1, region: nil, clock: Builders.time(200)) == Share(7, of: 600))
            #expect(snapshot.turnout(moment: 0, region: nil, clock: Builders.time(200)) == Share(0, of: 600))
        }
        #expect(late.turnout(moment: 3, region: nil, clock: Builders.time(2_000)) == Share(16, of: 600))
        #expect(late.turnout(moment: 9, region: nil, clock: Builders.time(9_000)) == nil)
        #expect(late.turnout(moment: 0, region: 7, clock: Builders.time(9_000)) == nil)
    }
}
