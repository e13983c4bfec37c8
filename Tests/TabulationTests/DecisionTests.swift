import ElectionModel
import Tabulation
import TestSupport
import Testing

struct DecisionTests {
    private let election = RandomLog.election

    @Test
    func `an admitted protocol counts, and its mark stays until it is confirmed`() {
        var night = Night(election: election)
        night.apply(Builders.entry(1, admit([9, 1, 0, 0]), flags: [.voteSum]))
        #expect(night.country.votes == [9, 1, 0, 0])
        #expect(night.country.unitsReported == 1 && night.country.alarms == 1)
        #expect(night.apply(Builders.entry(2, confirm())).kind == .confirmed)
        #expect(night.country.alarms == 0)
        let standing = night.snapshot().stations.standing(contest: 0, precinct: 0)
        #expect(standing?.flags == [.voteSum])
        #expect(standing?.isConfirmed == true && standing?.hasOpenAlarm == false)
        #expect(night.invariantViolations() == [])
    }

    @Test
    func `a withdrawal puts what stood before in place and settles a dispute`() {
        let rivals = [count([9, 0, 0, 0], source: "s1"), count([8, 0, 0, 0], source: "s3")]
        #expect(night(election, rivals).country.disputed == 1)
        let settled = night(election, rivals + [withdraw(source: "s1")])
        #expect(settled.country.disputed == 0 && settled.country.votes == [8, 0, 0, 0])
        let none = night(election, rivals + [withdraw(source: "s1"), withdraw(source: "s3")])
        #expect(none.country.unitsReported == 0)
    }

    @Test
    func `a confirmation of what does not stand changes nothing`() {
        var night = Night(election: election)
        night.apply(Builders.entry(1, count([9, 0, 0, 0], revision: 2), flags: [.issuedOverListed]))
        #expect(night.apply(Builders.entry(2, confirm(revision: 1))).kind == .noEffect)
        #expect(night.country.alarms == 1)
    }

    @Test
    func `an empty protocol of a station with voters counts as reported only once confirmed`() {
        var night = Night(election: election)
        night.apply(Builders.entry(1, turnout(issued: 30)))
        let before = night.snapshot()
        night.apply(Builders.entry(2, count([0, 0, 0, 0])))
        var after = night.snapshot()
        #expect(after.country == before.country)
        #expect(after.outcome.outstandingListVotes == before.outcome.outstandingListVotes)
        #expect(after.figures(ofPrecinct: 0).unitsReported == 0)
        #expect(after.events.allSatisfy { $0.kind != .firstProtocol(precinct: 0) })
        #expect(night.invariantViolations() == [])
        night.apply(Builders.entry(3, confirm()))
        after = night.snapshot()
        #expect(after.country.unitsReported == 1 && after.country.ballotsIssued == 0)
        #expect(after.outcome.outstandingListVotes < before.outcome.outstandingListVotes)
        #expect(after.events.contains { $0.kind == .firstProtocol(precinct: 0) })
        #expect(night.invariantViolations() == [])
    }

    @Test(arguments: [(UInt32(49), 1), (50, 0)])
    func `below fifty voters an empty protocol is believed`(listed: UInt32, reported: Int) {
        #expect(night(election, [count([0, 0, 0, 0], listed: listed)]).country.unitsReported == reported)
    }

    @Test
    func `a decision is told as an event when it changes something`() {
        let later = admit([1, 0, 0, 0], revision: 2)
        let entries = log([count([9, 0, 0, 0]), withdraw(), withdraw(source: "s3"), later])
        var night = Night(election: election)
        for entry in entries { night.apply(entry) }
        let told = night.snapshot().events.compactMap { event -> DecisionWord? in
            guard case .decided(let word, contest: 0, precinct: 0, revision: _) = event.kind else {
                return nil
            }
            return word
        }
        #expect(told == [.withdrawn, .admitted])
    }

    @Test
    func `the history of a protocol says what became of each revision`() {
        let reports = [
            count([9, 0, 0, 0]), count([8, 0, 0, 0], revision: 2), annul(revision: 2),
            admit([7, 0, 0, 0], revision: 3), withdraw(revision: 3), confirm(),
            count([6, 0, 0, 0], source: "s3"),
        ]
        let steps = night(election, reports).snapshot().histories.steps(contest: 0, precinct: 0)
        #expect(
            steps.map(\.kind) == [
                .revision(.stands), .revision(.dead), .annulled, .revision(.dead), .withdrawn, .confirmed,
                .revision(.disputes),
            ]
        )
        #expect(steps.map(\.isAdmitted) == [false, false, false, true, false, false, false])
        #expect(steps.map(\.reason) == [nil, nil, "test", "paper seen", "looked into", "looked into", nil])
        let lone = night(election, [count([9, 0, 0, 0])])
        #expect(lone.snapshot().histories.steps(contest: 0, precinct: 0).isEmpty)
        #expect(lone.steps(contest: 0, precinct: 0).map(\.kind) == [.revision(.stands)])
    }
}
