import ElectionModel
import Tabulation
import TestSupport
import Testing

/// What is open at stations, until it is dealt with.
@Suite struct `Open alarms` {
    private static let election = Builders.election(precincts: 10)

    private static func night(_ entries: [(Report, [RuleCode])]) -> Night {
        var night = Night(election: election)
        for (place, entry) in entries.enumerated() {
            night.apply(Builders.entry(place + 1, entry.0, flags: entry.1))
        }
        return night
    }

    private static func alarms(_ entries: [(Report, [RuleCode])]) -> NightAlarms {
        night(entries).alarms(notes: NightNotes())
    }

    @Test func `an alarm stands at its station, region, district and country until the report is gone`() {
        let bad = (count(precinct: 2, [9, 9, 9, 9]), [RuleCode.foundOverIssued])
        let open = Self.alarms([bad])
        #expect(open.stations.map(\.precinct) == [2])
        #expect(open.stations.map(\.alarms) == [[.foundOverIssued]])
        #expect(open.country.alarms == 1)
        #expect(open.regions.map(\.alarms) == [1, 0])
        #expect(open.districts.map(\.alarms) == [1, 0])
        #expect(Self.alarms([bad, (count(precinct: 2, [8, 8, 8, 8], revision: 2), [])]).stations.isEmpty)
        #expect(Self.alarms([bad, (annul(precinct: 2), [])]).stations.isEmpty)
    }

    @Test func `warnings are counted apart from alarms and put nothing in doubt`() {
        let open = Self.alarms([(count(precinct: 2, [9, 9, 9, 9]), [.numberGap])])
        #expect(open.country.alarms == 0)
        #expect(open.country.warnings == 1)
        #expect(open.stations.map(\.isDoubtful) == [false])
    }

    @Test func `notes of a comparison are warnings of their station`() {
        let night = Self.night([(count(precinct: 2, [9, 9, 9, 9]), [.paper])])
        let share = Share(1, of: 2)
        let notes = [2, 5].map { StationNote(precinct: $0, contest: 0, code: .turnoutUnlike, own: share) }
        let open = night.alarms(notes: NightNotes(notes: notes))
        #expect(open.stations.map(\.precinct) == [2, 5])
        #expect(open.stations.map(\.warnings) == [[.turnoutUnlike], [.turnoutUnlike]])
        #expect(open.country.alarms == 1)
        #expect(open.country.warnings == 2)
    }

    @Test func `sources that differ are open until one of them gives way`() {
        let first = (count(precinct: 4, [9, 9, 9, 9]), [RuleCode]())
        let second = (count(precinct: 4, [8, 9, 9, 9], source: "s9"), [RuleCode]())
        #expect(Self.alarms([first, second]).country.disputed == 1)
        #expect(Self.alarms([first, second]).stations.map(\.isDisputed) == [true])
        #expect(Self.alarms([first, second, (annul(precinct: 4, source: "s9"), [])]).stations.isEmpty)
    }

    @Test func `a refused line is open until a protocol of the station comes after it`() {
        var night = Self.night([(count(precinct: 1, [9, 9, 9, 9]), [])])
        night.noteRefusal(at: Builders.time(5), code: .voteSum, precinct: 1)
        night.noteRefusal(at: Builders.time(5), code: .voteSum, precinct: 6)
        night.noteRefusal(at: Builders.time(5), code: .unreadable, precinct: 99)
        night.noteRefusal(at: Builders.time(5), code: .unreadable)
        #expect(night.quarantined == [1, 6])
        #expect(night.alarms(notes: NightNotes()).country.quarantined == 2)
        night.apply(Builders.entry(2, count(precinct: 6, [9, 9, 9, 9])))
        #expect(night.quarantined == [1])
        night.apply(Builders.entry(3, count(precinct: 1, [9, 9, 8, 9], revision: 2)))
        #expect(night.quarantined.isEmpty)
    }

    @Test
    func `a refused line is named by its number until it is settled, and can be admitted by some rules only`()
    {
        var night = Self.night([(count(precinct: 1, [9, 9, 9, 9]), [])])
        night.noteRefusal(at: Builders.time(5), code: .voteSum, precinct: 1, contest: 0, number: 7)
        night.noteRefusal(at: Builders.time(5), code: .voteSum, precinct: 1, contest: 1, number: 8)
        night.noteRefusal(at: Builders.time(6), code: .conflict, precinct: 1, contest: 1, number: 9)
        night.noteRefusal(at: Builders.time(6), code: .voteSum, precinct: 1, number: 10)
        night.noteRefusal(at: Builders.time(6), code: .voteSum, precinct: 2, contest: 0)
        let open = night.alarms(notes: NightNotes())
        #expect(open.refusals(ofPrecinct: 1).map(\.number) == [7, 9, 10])
        #expect(open.refusals(ofPrecinct: 1).map(\.isAdmissible) == [true, false, false])
        #expect(open.station(2)?.isQuarantined == true && open.refusals(ofPrecinct: 2).isEmpty)
        night.apply(Builders.entry(2, count(precinct: 1, [9, 9, 8, 9], revision: 2)))
        #expect(night.alarms(notes: NightNotes()).refusals(ofPrecinct: 1).map(\.number) == [9])
    }

    @Test func `a protocol of the other ballot settles nothing`() {
        var night = Self.night([])
        night.noteRefusal(at: Builders.time(5), code: .voteSum, precinct: 1, contest: 1)
        night.apply(Builders.entry(1, count(precinct: 1, [9, 9, 9, 9])))
        #expect(night.quarantined == [1])
        night.apply(Builders.entry(2, count(precinct: 1, [18, 18, 0], contest: 1)))
        #expect(night.quarantined.isEmpty)
        // A contest that the election has not is none.
        night.noteRefusal(at: Builders.time(6), code: .election, precinct: 2, contest: 7)
        night.apply(Builders.entry(3, turnout(precinct: 2, issued: 4)))
        #expect(night.quarantined.isEmpty)
    }

    @Test func `whoever confirms what stands has looked at what was refused`() {
        func confirm(_ revision: UInt16) -> Report {
            let ruling = Ruling(
                contest: 0,
                precinct: 1,
                source: "s1",
                revision: revision,
                decidedAt: Builders.time(9),
                reason: "the first is right"
            )
            return .decide(.confirm(ruling))
        }
        var night = Self.night([
            (count(precinct: 1, [8, 8, 8, 8]), []), (count(precinct: 1, [9, 9, 9, 9], revision: 2), []),
        ])
        night.noteRefusal(at: Builders.time(5), code: .conflict, precinct: 1, contest: 0)
        night.apply(Builders.entry(3, confirm(1)))
        #expect(night.quarantined == [1])
        night.apply(Builders.entry(4, confirm(2)))
        #expect(night.quarantined.isEmpty)
    }

    @Test func `numbers of a source that have not come are named, in whatever order the others came`() {
        var random = SplitMix64(state: 4)
        for _ in 0..<200 {
            let numbers = (0..<12).map { _ in UInt32.random(in: 0...20, using: &random) }
            var night = Night(election: Self.election)
            for (place, number) in numbers.enumerated() {
                let report = TurnoutReport(
                    precinct: 0,
                    source: "s1",
                    reportedAt: Builders.time(place),
                    votersListed: 9,
                    ballotsIssued: 1,
                    sourceSeq: number
                )
                night.apply(Builders.entry(place + 1, .turnout(report)))
            }
            let missing = night.alarms(notes: NightNotes()).gaps.flatMap { Array($0.numbers) }
            let range = (numbers.min() ?? 0)...(numbers.max() ?? 0)
            #expect(missing == range.filter { !numbers.contains($0) })
        }
    }
}
