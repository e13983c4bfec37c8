import ElectionModel
import Tabulation
import TestSupport
import Testing

struct EventTests {
    private let election = Builders.election(precincts: 4)

    /// Kinds of the events that entries cause, without the calendar.
    private func kinds(_ reports: [Report], flags: [RuleCode] = []) -> [NightEvent.Kind] {
        var night = Night(election: election)
        for entry in log(reports, flags: flags) { night.apply(entry) }
        return night.snapshot().events.filter { $0.seq > 0 }.map(\.kind)
    }

    /// Those of reception and progress alone.
    private func direct(_ reports: [Report], flags: [RuleCode] = []) -> [NightEvent.Kind] {
        kinds(reports, flags: flags).filter {
            switch $0 {
            case .threshold, .listSeats, .overtook, .districtLeader, .districtWon: false
            default: true
            }
        }
    }

    @Test
    func `progress is told once at each step`() {
        let reports = (0..<4).map { count(precinct: $0, [9, 5, 0, 0]) }
        #expect(
            direct(reports) == [
                .firstProtocol(precinct: 0), .reportedPassed(percent: 20), .reportedPassed(percent: 50),
                .regionComplete(region: 0), .reportedPassed(percent: 70), .regionComplete(region: 1),
                .allReported,
            ]
        )
    }

    @Test
    func `an event bears the arrival and the position of its entry`() {
        var night = Night(election: election)
        night.apply(LogEntry(seq: 7, receivedAt: Builders.time(90), report: count([9, 5, 0, 0]), flags: []))
        let first = night.snapshot().events.first { $0.seq > 0 }
        #expect(first == NightEvent(time: Builders.time(90), seq: 7, kind: .firstProtocol(precinct: 0)))
    }

    @Test
    func `a region that lost a protocol is complete a second time, a passed tenth is not told again`() {
        let reports = [
            count(precinct: 0, [9, 5, 0, 0]), count(precinct: 1, [9, 5, 0, 0]), annul(precinct: 1),
            count(precinct: 1, [9, 5, 0, 0], revision: 2),
        ]
        #expect(
            direct(reports) == [
                .firstProtocol(precinct: 0), .reportedPassed(percent: 20), .reportedPassed(percent: 50),
                .regionComplete(region: 0), .annulled(contest: 0, precinct: 1, revision: 1),
                .regionComplete(region: 0),
            ]
        )
    }

    @Test
    func `a correction in a complete region tells the correction alone`() {
        let reports = (0..<2).map { count(precinct: $0, [9, 5, 0, 0]) }
        let correction = count(precinct: 0, [9, 6, 0, 0], revision: 2)
        let before = direct(reports)
        #expect(direct(reports + [correction]) == before + [.corrected(contest: 0, precinct: 0, revision: 2)])
    }

    @Test
    func `a district protocol is no progress of the list count`() {
        #expect(direct([count([9, 5, 0], contest: 1)]) == [])
    }

    @Test
    func `a higher revision corrects, one that comes late does not`() {
        let first = count([9, 5, 0], contest: 1)
        let second = count([9, 6, 0], contest: 1, revision: 2)
        #expect(direct([first, second]) == [.corrected(contest: 1, precinct: 0, revision: 2)])
        #expect(direct([second, first]) == [])
    }

    @Test
    func `another source corrects only when it says something else`() {
        let first = count([9, 5, 0], contest: 1)
        let same = count([9, 5, 0], contest: 1, source: "s2")
        let other = count([9, 6, 0], contest: 1, source: "s2")
        #expect(direct([first, same]) == [])
        #expect(direct([first, other]) == [.corrected(contest: 1, precinct: 0, revision: 1)])
    }

    @Test
    func `an annulment is told when something stood`() {
        let stood = count([9, 5, 0], contest: 1)
        #expect(direct([stood, annul(contest: 1)]) == [.annulled(contest: 1, precinct: 0, revision: 1)])
        #expect(direct([annul(contest: 1), stood]) == [])
    }

    @Test
    func `a dispute is told once, and again after it was settled`() {
        let one = count([9, 5, 0], contest: 1)
        let other = count([9, 6, 0], contest: 1, source: "s3")
        let third = count([9, 7, 0], contest: 1, source: "s4")
        let dispute = NightEvent.Kind.disputed(contest: 1, precinct: 0)
        #expect(direct([one, other, third]) == [dispute])
        let late = NightEvent.Kind.corrected(contest: 1, precinct: 0, revision: 1)
        #expect(direct([other, third, one]) == [dispute, late])
        let settled = [one, other, annul(contest: 1, source: "s3"), third]
        let annulled = NightEvent.Kind.annulled(contest: 1, precinct: 0, revision: 1)
        #expect(direct(settled) == [dispute, annulled, dispute])
    }

    @Test
    func `an alarm is told with the protocol that stands`() {
        let alarm = NightEvent.Kind.alarm(contest: 1, precinct: 0, code: .foundOverIssued)
        let second = count([9, 6, 0], contest: 1, revision: 2)
        let first = count([9, 5, 0], contest: 1)
        #expect(direct([first], flags: [.foundOverIssued]) == [alarm])
        #expect(direct([second, first], flags: [.foundOverIssued]) == [alarm])
        let rival = count([9, 7, 0], contest: 1, source: "s3")
        let dispute = NightEvent.Kind.disputed(contest: 1, precinct: 0)
        #expect(direct([first, rival], flags: [.foundOverIssued]) == [alarm, dispute])
    }

    @Test
    func `an alarm of turnout reports is told until it is gone`() {
        var night = Night(election: election)
        for (hour, flags) in [[RuleCode.issuedOverListed], [.issuedOverListed], [], [.issuedOverListed]]
            .enumerated()
        {
            night.apply(Builders.entry(hour + 1, turnout(issued: 120, at: hour), flags: flags))
        }
        let alarms = night.snapshot().events.filter { $0.seq > 0 }
        #expect(alarms.map(\.seq) == [1, 4])
        #expect(
            alarms.map(\.kind)
                == Array(repeating: .alarm(contest: nil, precinct: 0, code: .issuedOverListed), count: 2)
        )
    }

    @Test
    func `refused lines within a minute of the first make one event`() {
        var night = Night(election: election)
        night.advanceClock(to: Builders.time(-1))
        for second in [0, 20, 59, 60, 90] {
            night.noteRefusal(at: Builders.time(second), code: second == 0 ? .voteSum : .conflict)
        }
        let refusals = night.snapshot().events.filter {
            if case .refused = $0.kind { true } else { false }
        }
        #expect(
            refusals == [
                NightEvent(time: Builders.time(0), seq: 0, kind: .refused(count: 3, code: .voteSum)),
                NightEvent(time: Builders.time(60), seq: 0, kind: .refused(count: 2, code: .conflict)),
            ]
        )
        #expect(night.country == Night(election: election).country)
        #expect(night.snapshot().timeline == [])
    }

    @Test
    func `refused lines join no event that is gone`() {
        var night = Night(election: election)
        night.noteRefusal(at: Builders.time(0), code: .voteSum)
        for seq in 1...2_200 {
            let precinct = (seq - 1) / 2 % 4
            let revision = UInt16((seq - 1) / 8 + 1)
            let entry: Report =
                seq % 2 == 1
                ? count(precinct: precinct, [9, 5, 0], contest: 1, revision: revision)
                : annul(precinct: precinct, contest: 1, revision: revision)
            let flags: [RuleCode] = seq % 2 == 1 ? [.paper] : []
            night.apply(LogEntry(seq: seq, receivedAt: Builders.time(1), report: entry, flags: flags))
        }
        night.noteRefusal(at: Builders.time(59), code: .conflict)
        #expect(night.snapshot().events.last?.kind == .refused(count: 1, code: .conflict))
        #expect(night.snapshot().events.count <= 2_000)
    }

    @Test
    func `the night keeps the last events, at most 2,000`() {
        var night = Night(election: election)
        night.noteRefusal(at: Builders.time(-100_000), code: .voteSum)
        var seq = 0
        for revision in UInt16(1)...600 {
            for precinct in 0..<4 {
                let report = count(precinct: precinct, [9, 5, 0], contest: 1, revision: revision)
                night.apply(Builders.entry(seq + 1, report))
                night.apply(
                    Builders.entry(seq + 2, annul(precinct: precinct, contest: 1, revision: revision))
                )
                seq += 2
            }
        }
        night.noteRefusal(at: Builders.time(9_000), code: .voteSum)
        let events = night.snapshot().events
        #expect(events.count <= 2_000)
        #expect(events.count > 1_800)
        #expect(events.last?.kind == .refused(count: 1, code: .voteSum))
        #expect(events.suffix(2).first?.kind == .annulled(contest: 1, precinct: 3, revision: 600))
    }
}
