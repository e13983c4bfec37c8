import ElectionModel
import NightDesk
import Tabulation
import TestSupport
import Testing

/// A night as bytes: what comes back goes on as the one that was written would have.
struct SavedNightTests {
    @Test(arguments: UInt64(0)..<40)
    func `a night that was saved goes on like the one that was not`(seed: UInt64) throws {
        let night = RandomNight(seed: seed)
        var random = SplitMix64(seed: seed)
        let recording = night.recording
        let moment = recording.begin.moved(
            to: recording.arrivals.randomElement(using: &random) ?? recording.begin.instant
        )
        var whole = night.counted(to: moment)
        var restored = Night(election: recording.election)
        try restored.restore(SavedNight(whole.saved))
        #expect(restored.saved == whole.saved)
        #expect(Moment(restored.snapshot()) == Moment(whole.snapshot()))
        for entry in recording.entries[recording.position(asOf: moment.instant)...] {
            whole.apply(entry)
            restored.apply(entry)
        }
        whole.advanceClock(to: recording.end, isOver: true)
        restored.advanceClock(to: recording.end, isOver: true)
        #expect(restored.saved == whole.saved)
        let (new, old) = (restored.snapshot(), whole.snapshot())
        #expect(Moment(new) == Moment(old))
        #expect(new.marks == old.marks && new.alarms == old.alarms && new.progress == old.progress)
        #expect(new.hours == old.hours && new.book == old.book && new.trend == old.trend)
    }

    @Test(arguments: UInt64(0)..<10)
    func `figures have the same bytes whatever the clock said`(seed: UInt64) {
        let night = RandomNight(seed: seed)
        let recording = night.recording
        let straight = recording.night(at: recording.entries.count, clock: nil)
        var late = straight
        late.advanceClock(to: recording.end.moved(to: recording.end.instant + 86_400), isOver: true)
        #expect(late.savedFigures == straight.savedFigures)
        #expect(late.saved.starts(with: late.savedFigures))
        #expect(recording.night(at: 59, clock: nil).savedFigures != straight.savedFigures)
    }

    private static func count(_ precinct: Int, _ first: UInt32, source: String = "s1") -> CountReport {
        Builders.count(precinct: precinct, votes: [first, 3, 4, 0], source: source)
    }

    private static func ruling(_ precinct: Int, source: String = "s1") -> Ruling {
        Ruling(
            contest: 0,
            precinct: precinct,
            source: source,
            revision: 1,
            decidedAt: Builders.time(50),
            reason: "seen"
        )
    }

    /// One of each kind, with numbers of its source, a dispute, and all that can be decided.
    private static var reports: [Report] {
        let admission = Admission(
            report: count(4, 8),
            code: .voteSum,
            originalHash: "ab",
            decidedAt: Builders.time(60),
            reason: "paper"
        )
        let annulment = Annulment(
            contest: 0,
            precinct: 2,
            source: "s1",
            revision: 1,
            reportedAt: Builders.time(40),
            reason: "wrong",
            sourceSeq: 9
        )
        let turnout = TurnoutReport(
            precinct: 5,
            source: "s1",
            reportedAt: Builders.time(1),
            votersListed: 100,
            ballotsIssued: 40,
            sourceSeq: 4
        )
        return [
            .turnout(turnout), .count(count(1, 5)), .count(count(1, 6, source: "s3")), .count(count(2, 7)),
            .annul(annulment), .count(count(3, 9)), .decide(.confirm(ruling(3))),
            .decide(.admit(admission)), .count(count(0, 5)), .decide(.withdraw(ruling(0))),
        ]
    }

    @Test func `decisions, disputes, annulments, numbers and refusals come back`() throws {
        var night = Night(election: Builders.election(precincts: 6))
        for (place, report) in Self.reports.enumerated() {
            let flags: [RuleCode] = place == 5 ? [.paper] : []
            let time = Builders.time(place * 60)
            night.apply(LogEntry(seq: place + 1, receivedAt: time, report: report, flags: flags))
        }
        night.noteRefusal(at: Builders.time(900), code: .voteSum, precinct: 2, contest: 0, number: 7)
        var restored = Night(election: night.election)
        try restored.restore(SavedNight(night.saved))
        #expect(restored.saved == night.saved)
        #expect(restored.quarantined == [2])
        let (new, old) = (restored.snapshot(), night.snapshot())
        #expect(old.country.disputed == 1)
        #expect(old.alarms?.gaps.count == 1)
        #expect(Moment(new) == Moment(old))
        #expect(new.alarms == old.alarms && new.doubt == old.doubt)
        for precinct in 0..<6 { #expect(new.stations[precinct] == old.stations[precinct]) }
        // The second source of the dispute goes: only who knows both knows what stands.
        let end = LogEntry(
            seq: 11,
            receivedAt: Builders.time(1_000),
            report: .decide(.withdraw(Self.ruling(1, source: "s3"))),
            flags: []
        )
        night.apply(end)
        restored.apply(end)
        #expect(restored.country.disputed == 0)
        #expect(restored.saved == night.saved)
    }

    @Test func `bytes that are cut, longer or of another election are refused`() {
        let night = RandomNight(seed: 4)
        let bytes = night.counted(to: night.recording.end).saved
        func isRefused(_ bytes: [UInt8], by election: Election) -> Bool {
            var blank = Night(election: election)
            do throws(SavedFault) { try blank.restore(SavedNight(bytes)) } catch { return true }
            return false
        }
        let election = night.recording.election
        #expect(!isRefused(bytes, by: election))
        #expect(isRefused(bytes + [0], by: election))
        for length in stride(from: 0, to: bytes.count, by: 7) {
            #expect(isRefused(Array(bytes.prefix(length)), by: election))
        }
        #expect(isRefused(bytes, by: Builders.election(precincts: 7)))
        #expect(isRefused(bytes, by: Builders.election(precincts: 6, parties: 5)))
    }
}
