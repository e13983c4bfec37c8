import ElectionModel
import Tabulation
import TestSupport
import Testing

/// The list protocol and the district protocol of a station held against each other, as they stand.
struct PairTests {
    private let election = Builders.election(precincts: 2)

    private func list(_ listed: UInt32, revision: UInt16 = 1) -> CountReport {
        Builders.count(precinct: 0, votes: [9, 9, 9, 9], revision: revision, listed: listed)
    }

    private func district(_ listed: UInt32, votes: [UInt32] = [18, 18, 0]) -> CountReport {
        Builders.count(precinct: 0, votes: votes, contest: 1, listed: listed)
    }

    private func night(_ entries: [(CountReport, [RuleCode])], confirms: Bool = false) -> Night {
        var night = Night(election: election)
        for (place, (report, flags)) in entries.enumerated() {
            night.apply(Builders.entry(place + 1, .count(report), flags: flags))
        }
        if confirms {
            let ruling = Ruling(
                contest: 0,
                precinct: 0,
                source: "s1",
                revision: 1,
                decidedAt: Builders.time(99),
                reason: "seen"
            )
            night.apply(Builders.entry(99, .decide(.confirm(ruling))))
        }
        #expect(night.invariantViolations() == [])
        return night
    }

    private func alarms(_ night: Night) -> [RuleCode] {
        night.alarms(notes: NightNotes()).stations.flatMap(\.alarms)
    }

    /// X01, whichever came first and was marked at reception.
    @Test func `voters listed that differ are an alarm in either order`() {
        let marked: [RuleCode] = [.listedDiffer]
        for entries in [
            [(list(100), []), (district(101), marked)], [(district(101), []), (list(100), marked)],
        ] {
            let night = night(entries)
            #expect(alarms(night) == [.listedDiffer])
            #expect(night.country.alarms == 1 && night.regions[0].alarms == 1)
        }
    }

    @Test func `a correction of the other protocol settles the alarm`() {
        let night = night([(list(100), []), (district(101), [.listedDiffer]), (list(101, revision: 2), [])])
        #expect(alarms(night) == [])
        #expect(night.country.alarms == 0)
    }

    @Test func `a confirmation settles the alarm`() {
        let night = night([(list(100), []), (district(101), [.listedDiffer])], confirms: true)
        #expect(alarms(night) == [])
        #expect(night.country.alarms == 0)
    }

    /// X01: one of the two may be late with its correction.
    @Test func `the alarm waits half an hour after the later protocol, and is told then`() {
        func told(_ night: Night) -> [NightEvent] {
            night.snapshot().events.filter {
                if case .alarm(_, _, .listedDiffer) = $0.kind { true } else { false }
            }
        }
        var night = night([(list(100), []), (district(101), [])])
        night.advanceClock(to: Builders.time(2 + 1_799))
        let waiting = night.alarms(notes: NightNotes()).stations
        #expect(waiting.map(\.alarms) == [[]] && waiting.map(\.warnings) == [[.listedDiffer]])
        #expect(waiting.map(\.isDoubtful) == [true] && told(night).isEmpty)
        night.advanceClock(to: Builders.time(2 + 1_800))
        #expect(alarms(night) == [.listedDiffer])
        #expect(told(night).map(\.time) == [Builders.time(2 + 1_800)])
        #expect(night.alarms(notes: NightNotes()).stations.flatMap(\.warnings).isEmpty)
        night.advanceClock(to: Builders.time(9_000))
        #expect(told(night).count == 1)
    }

    @Test func `nothing waits where no clock was told or the night is over`() {
        var night = night([(list(100), []), (district(101), [])])
        #expect(alarms(night) == [.listedDiffer])
        night.advanceClock(to: Builders.time(3))
        #expect(alarms(night) == [])
        night.advanceClock(to: Builders.time(3), isOver: true)
        #expect(alarms(night) == [.listedDiffer])
    }

    @Test func `a revision that leaves the difference does not begin the wait anew`() {
        var night = night([(list(100), []), (district(101), [])])
        var late = Builders.count(precinct: 0, votes: [18, 18, 0], contest: 1, revision: 2, listed: 101)
        for seconds in [1_700, 1_900] {
            late = Builders.count(
                precinct: 0,
                votes: [18, 18, 0],
                contest: 1,
                revision: late.revision + 1,
                listed: 101
            )
            night.apply(Builders.entry(seconds, .count(late)))
            night.advanceClock(to: Builders.time(seconds))
            #expect(alarms(night) == (seconds < 1_802 ? [] : [.listedDiffer]))
        }
        // One that settles it does.
        night.apply(Builders.entry(2_000, .count(list(101, revision: 2))))
        night.apply(Builders.entry(2_001, .count(list(100, revision: 3))))
        night.advanceClock(to: Builders.time(2_001 + 1_799))
        #expect(alarms(night) == [])
        night.advanceClock(to: Builders.time(2_001 + 1_800))
        #expect(alarms(night) == [.listedDiffer])
    }

    @Test func `a correction in the half hour is told as no alarm`() {
        var night = night([(list(100), []), (district(101), []), (list(101, revision: 2), [])])
        night.advanceClock(to: Builders.time(9_000))
        #expect(alarms(night) == [])
        let isTold = night.snapshot().events.contains {
            if case .alarm(_, _, .listedDiffer) = $0.kind { true } else { false }
        }
        #expect(!isTold)
    }

    /// X02 is a warning: 36 and 30 ballots issued differ by six, more than five and than 2 %.
    @Test func `ballots issued that differ only warn`() {
        let night = night([(list(100), []), (district(100, votes: [15, 15, 0]), [])])
        let stations = night.alarms(notes: NightNotes()).stations
        #expect(stations.map(\.warnings) == [[.issuedDiffer]])
        #expect(night.country.alarms == 0)
    }

    @Test func `protocols that agree break nothing`() {
        #expect(night([(list(100), []), (district(100), [])]).alarms(notes: NightNotes()).stations.isEmpty)
    }
}
