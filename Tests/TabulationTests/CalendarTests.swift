import ElectionModel
import Tabulation
import TestSupport
import Testing

struct CalendarTests {
    private func figure(
        _ id: String,
        _ measure: String = "turnout-percent",
        scope: String = "land",
        at seconds: Int? = 0,
        status: PublishedFigure.Status = .announced
    ) -> PublishedFigure {
        PublishedFigure(
            id: id,
            scope: scope,
            contest: "",
            measure: measure,
            value: "50",
            time: seconds.map { Builders.time($0) },
            source: "CEC",
            status: status
        )
    }

    @Test
    func `announced turnout of the country is told at its hour, other figures are not`() {
        let election = Builders.election(precincts: 4).with(published: [
            figure("late", at: 600), figure("disputed", status: .disputed), figure("final", status: .final),
            figure("region", scope: "region-1"), figure("other", "ballots-issued"),
            figure("timeless", at: nil),
            figure("early", at: 300),
        ])
        var night = Night(election: election)
        func told() -> [NightEvent] {
            night.snapshot().events.filter { if case .announced = $0.kind { true } else { false } }
        }
        night.advanceClock(to: Builders.time(299))
        #expect(told() == [])
        night.advanceClock(to: Builders.time(300))
        let early = NightEvent(time: Builders.time(300), seq: 0, kind: .announced(figure: 6))
        #expect(told() == [early])
        night.apply(LogEntry(seq: 1, receivedAt: Builders.time(600), report: turnout(issued: 5), flags: []))
        #expect(told() == [early, NightEvent(time: Builders.time(600), seq: 0, kind: .announced(figure: 0))])
    }

    @Test
    func `polls open and close by the hours of home precincts`() {
        var election = Builders.election(precincts: 4)
        var units = election.units
        for (unit, open, close, isAbroad) in [
            (5, -100, 100, false), (6, -50, 50, false), (7, -100, 200, false), (8, -300, 900, true),
        ] {
            units[unit] = GpUnit(
                id: units[unit].id,
                kind: .precinct,
                name: units[unit].name,
                parent: units[unit].parent,
                district: units[unit].district,
                offsetMinutes: 360,
                pollsOpen: Builders.time(open),
                pollsClose: Builders.time(close),
                votersListed: 100,
                isAbroad: isAbroad
            )
        }
        election = election.with(units: units)
        var night = Night(election: election)
        night.advanceClock(to: Builders.time(1_000))
        night.advanceClock(to: Builders.time(0))
        #expect(
            night.snapshot().events == [
                NightEvent(time: Builders.time(-100), seq: 0, kind: .pollsOpened(precincts: 2)),
                NightEvent(time: Builders.time(-50), seq: 0, kind: .pollsOpened(precincts: 3)),
                NightEvent(time: Builders.time(100), seq: 0, kind: .pollsClosed(regions: [0])),
                NightEvent(time: Builders.time(200), seq: 0, kind: .pollsClosed(regions: [1])),
            ]
        )
    }

    @Test
    func `an entry that arrives before another leaves the moment and the timeline where they are`() {
        var night = Night(election: Builders.election(precincts: 4))
        night.apply(LogEntry(seq: 1, receivedAt: Builders.time(300), report: turnout(issued: 5), flags: []))
        let early = turnout(precinct: 1, issued: 5)
        night.apply(LogEntry(seq: 2, receivedAt: Builders.time(100), report: early, flags: []))
        #expect(night.asOf == Builders.time(300))
        #expect(night.snapshot().timeline.map(\.time) == [Builders.time(300)])
        #expect(night.country.ballotsIssued == 10)
    }

    @Test
    func `the calendar goes before a look of the same moment`() {
        let election = Builders.election(precincts: 40).with(published: [figure("now", at: 30)])
        var night = Night(election: election)
        let protocols: [(Int, [UInt32])] = [
            (0, [60, 30, 0, 0]), (20, [60, 30, 0, 0]), (25, [0, 99, 0, 0]),
        ]
        for (precinct, (time, votes)) in protocols.enumerated() {
            let report = count(precinct: precinct, votes)
            let arrival = Builders.time(time)
            night.apply(LogEntry(seq: precinct + 1, receivedAt: arrival, report: report, flags: []))
        }
        night.advanceClock(to: Builders.time(30))
        let last = night.snapshot().events.filter { $0.time == Builders.time(30) }.map(\.kind)
        #expect(last.first == .announced(figure: 0))
        #expect(last.count > 1)
    }

    @Test
    func `the timeline has the last values of each minute with an arrival`() {
        var night = Night(election: Builders.election(precincts: 4))
        #expect(night.snapshot().timeline == [])
        func apply(_ seq: Int, _ report: Report, at seconds: Int) {
            night.apply(LogEntry(seq: seq, receivedAt: Builders.time(seconds), report: report, flags: []))
        }
        apply(1, turnout(precinct: 0, issued: 10), at: 0)
        apply(2, turnout(precinct: 1, issued: 20), at: 59)
        apply(3, count(precinct: 0, [40, 0, 0, 0]), at: 60)
        apply(4, turnout(precinct: 2, issued: 5), at: 200)
        let expected = [
            sample(59, 2, 30, 0, nil), sample(60, 3, 60, 40, progress(toCome: 20 + 80, told: 1)),
            sample(200, 4, 65, 40, progress(toCome: 20 + 5 + 40, told: 2)),
        ]
        #expect(night.snapshot().timeline == Timeline(expected))
        night.advanceClock(to: Builders.time(4_000))
        #expect(night.snapshot().timeline == Timeline(expected))
    }
}

/// A sample of four stations with 100 voters each.
private func sample(
    _ seconds: Int,
    _ seq: Int,
    _ issued: UInt64,
    _ counted: UInt64,
    _ progress: CountProgress?
) -> TimelineSample {
    let votes = progress?.votesCounted ?? 0
    return TimelineSample(
        time: Builders.time(seconds),
        seq: seq,
        turnout: Share(issued, of: 400),
        counted: Share(counted, of: 400),
        unitsReported: votes > 0 ? 1 : 0,
        votes: [votes, 0, 0, 0],
        progress: progress
    )
}

/// Every ballot of the counted station is valid: those told of are expected to be, and so are 40 of each
/// hundred listed where nothing is told.
private func progress(toCome: UInt64, told: Int) -> CountProgress {
    CountProgress(
        unitsReported: 1,
        unitsTotal: 4,
        votesCounted: 40,
        votesToCome: toCome,
        basis: CountProgress.Basis(issued: told, announced: 0, counted: 3 - told, unknown: 0)
    )
}
