import ElectionModel
import Tabulation
import TestSupport
import Testing

/// How far the count is, by stations and by expected votes.
@Suite struct `Progress told twice` {
    /// Stations of two regions and four sizes, some of them abroad, with a turnout announced of region 1.
    private static let election: Election = {
        let base = RandomLog.election
        let sizes: [UInt32] = [100, 100, 1_200, 100, 400, 2_500]
        var place = 0
        let units = base.units.map { unit in
            guard unit.kind == .precinct else { return unit }
            defer { place += 1 }
            return GpUnit(
                id: unit.id,
                kind: unit.kind,
                name: unit.name,
                parent: unit.parent,
                district: unit.district,
                offsetMinutes: unit.offsetMinutes,
                pollsOpen: unit.pollsOpen,
                pollsClose: Builders.time(place == 5 ? 9_000 : 7_200),
                votersListed: sizes[place],
                isAbroad: place == 1
            )
        }
        return base.with(sources: base.card.sources, units: units, published: published)
    }()

    private static let published = [
        figure("region-1", "30.00", at: -7_201), figure("region-1", "40.00", at: 20),
        figure("land", "90.00", at: 0),
        figure("region-1", "52.50", at: 40), figure("region-2", "60.00", at: nil),
        figure("region-2", "x", at: 0),
    ]

    private static func figure(_ scope: String, _ value: String, at seconds: Int?) -> PublishedFigure {
        PublishedFigure(
            id: "\(scope)-\(value)",
            scope: scope,
            contest: "",
            measure: "turnout-percent",
            value: value,
            time: seconds.map { Builders.time($0) },
            source: "CEC",
            status: .announced
        )
    }

    @Test(arguments: UInt64(1)...40)
    func
        `after every report it equals a count of nothing but the entries, and a reading in words of the rule`(
            seed: UInt64
        ) throws
    {
        let entries = log(RandomLog.reports(60, seed: seed, decisions: seed % 3 == 0))
        var night = Night(election: Self.election)
        for (index, entry) in entries.enumerated() {
            night.apply(entry)
            #expect(
                Recount(election: Self.election, entries: entries[...index]).mismatches(with: night) == []
            )
            let progress = try #require(night.progress)
            let reading = NaiveProgress(of: night.snapshot(), at: entry.receivedAt)
            #expect(progress.unitsReported == reading.reported && progress.votesCounted == reading.counted)
            #expect((progress.votesToCome == nil) == (reading.toCome == nil))
            if let ours = progress.votesToCome, let theirs = reading.toCome {
                // Ratios are whole millionths, of at most 4,500 voters.
                #expect(abs(Double(ours) - theirs) < 0.6, "\(ours) \(theirs)")
            }
            #expect(progress.basis == reading.basis)
        }
    }

    @Test func `any order of arrival leaves the same progress`() {
        let reports = RandomLog.reports(40, seed: 5)
        var random = SplitMix64(state: 5)
        let expected = night(Self.election, reports).progress
        for _ in 0..<10 {
            #expect(night(Self.election, reports.shuffled(using: &random)).progress == expected)
        }
    }

    @Test func `it is at most 99 percent until every station is in, and then no estimate`() {
        var all = (0..<6).map { count(precinct: $0, [1_000, 0, 0, 0], listed: 1_000) }
        all[5] = count(precinct: 5, [1, 0, 0, 0])
        let waiting = night(
            Self.election,
            Array(all.dropLast()) + [turnout(precinct: 5, issued: 1, at: 3_600)]
        )
        #expect(waiting.progress?.share == Share(99, of: 100) && waiting.progress?.votesToCome == 1)
        #expect(waiting.progress?.isComplete == false && waiting.progress?.wholePercent == 99)
        let complete = night(Self.election, all)
        #expect(complete.progress?.share == Share(1, of: 1) && complete.progress?.votesToCome == 0)
    }

    @Test func `before anything is told it is not known, and not called nothing`() {
        let none = Night(election: Self.election).progress
        #expect(none?.votesToCome == nil && none?.wholePercent == nil && none?.basis.unknown == 6)
        let told = night(Self.election, (0..<6).map { turnout(precinct: $0, issued: 50, at: 3_600) }).progress
        #expect(told?.votesToCome == 300 && told?.wholePercent == 0)
    }

    @Test func `a turnout of the morning tells nothing about the boxes`() {
        let reports = (0..<6).map { turnout(precinct: $0, issued: 10, at: -1) }
        #expect(night(Self.election, reports).progress?.basis.unknown == 6)
        let late = (0..<6).map { turnout(precinct: $0, issued: 10, at: 1_799) }
        // The station that closes last is told of from two hours before its own hour.
        #expect(night(Self.election, late).progress?.basis.issued == 5)
    }

    @Test
    func `what was announced near closing is used for stations at home that told nothing, once it is known`()
    {
        var night = Night(election: Self.election)
        night.apply(
            LogEntry(
                seq: 1,
                receivedAt: Builders.time(19),
                report: count(precinct: 0, [50, 0, 0, 0]),
                flags: []
            )
        )
        #expect(night.progress?.basis.announced == 0)
        night.advanceClock(to: Builders.time(20))
        // Station 3 of region 1 has 1,200 voters, of whom 40 % came; station 2 is abroad.
        #expect(night.progress?.basis.announced == 1)
        let first = night.progress?.votesToCome
        night.advanceClock(to: Builders.time(40))
        #expect((night.progress?.votesToCome ?? 0) - (first ?? 0) == 150)
    }

    @Test func `a progress that falls says since when and why`() {
        let first = [count(precinct: 0, [50, 0, 0, 0]), count(precinct: 1, [50, 0, 0, 0])]
        func fall(_ more: Report..., at second: Int = 120) -> ProgressFall? {
            var night = Night(election: Self.election)
            for (place, report) in first.enumerated() {
                night.apply(
                    LogEntry(seq: place + 1, receivedAt: Builders.time(41), report: report, flags: [])
                )
            }
            for (place, report) in more.enumerated() {
                let time = Builders.time(second + place)
                night.apply(LogEntry(seq: 3 + place, receivedAt: time, report: report, flags: []))
            }
            return night.snapshot().progressFall
        }
        #expect(fall() == nil)
        #expect(fall(annul(precinct: 1))?.causes == [.counted, .expected])
        #expect(fall(annul(precinct: 1))?.at == Builders.time(41))
        #expect(fall(turnout(precinct: 3, issued: 100, at: 100))?.causes == [.expected])
        #expect(fall(count(precinct: 3, [90, 0, 0, 0])) == nil)
    }

    @Test func `without a list contest there is none`() {
        let contests = Array(Self.election.contests.dropFirst())
        #expect(Night(election: Self.election.with(contests: contests)).progress == nil)
    }
}
