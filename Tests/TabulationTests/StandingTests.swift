import ElectionModel
import Tabulation
import TestSupport
import Testing

struct StandingTests {
    private let election = RandomLog.election

    private func standing(_ reports: [Report]) -> StandingProtocol? {
        night(election, reports).snapshot().stations[0].protocols[0]
    }

    private func kinds(_ reports: [Report]) -> [Change.Kind] {
        var night = Night(election: election)
        return log(reports).map { night.apply($0).kind }
    }

    @Test
    func `the highest revision of a source stands, whenever it comes`() {
        let first = count([9, 0, 0, 0])
        let second = count([0, 8, 0, 0], revision: 2)
        #expect(standing([first, second])?.report.votes == [0, 8, 0, 0])
        #expect(standing([second, first])?.report.votes == [0, 8, 0, 0])
        #expect(kinds([first, second]) == [.counted, .replaced])
        #expect(kinds([second, first]) == [.counted, .superseded])
    }

    @Test
    func `a source of higher rank stands before any revision of a lower one`() {
        let low = count([9, 0, 0, 0], revision: 7)
        let high = count([0, 8, 0, 0], source: "s2")
        #expect(standing([low, high])?.report.source == "s2")
        #expect(standing([high, low])?.report.source == "s2")
        #expect(standing([low, high])?.isDisputed == false)
    }

    @Test
    func `a source of rank 0 never counts, disputes or annuls`() {
        let shown = count([9, 0, 0, 0], source: "s0")
        #expect(standing([shown]) == nil)
        #expect(
            kinds([shown, annul(source: "s0"), turnout(issued: 5, source: "s0")]) == [
                .noEffect, .noEffect, .noEffect,
            ]
        )
        #expect(standing([count([0, 8, 0, 0]), shown])?.isDisputed == false)
        let empty = OrderFree(Night(election: election))
        #expect(OrderFree(night(election, [shown, turnout(issued: 5, source: "s0")])) == empty)
    }

    @Test
    func `sources of equal rank with other figures dispute and the smallest id counts`() {
        let one = count([9, 0, 0, 0], source: "s1")
        let three = count([0, 8, 0, 0], source: "s3")
        for reports in [[one, three], [three, one]] {
            #expect(standing(reports)?.report.source == "s1")
            #expect(standing(reports)?.isDisputed == true)
            #expect(night(election, reports).country.disputed == 1)
        }
        #expect(kinds([three, one]) == [.counted, .replaced])
    }

    @Test
    func `sources of equal rank that say the same do not dispute`() {
        let one = count([9, 0, 0, 0], source: "s1")
        let three = count([9, 0, 0, 0], revision: 3, source: "s3")
        #expect(standing([three, one])?.isDisputed == false)
        #expect(standing([three, one])?.report.source == "s1")
    }

    @Test(arguments: [true, false])
    func `a figure that one source leaves out contradicts nothing, another figure does`(isSame: Bool) {
        func report(_ source: String, received: UInt32?, cancelled: UInt32?) -> Report {
            let ballots = BallotCounts(
                votersListed: 100,
                ballotsReceived: received,
                ballotsIssued: 9,
                ballotsCancelled: cancelled,
                ballotsFound: 9,
                invalidBallots: 0
            )
            return .count(
                CountReport(
                    contest: 0,
                    precinct: 0,
                    source: source,
                    revision: 1,
                    reportedAt: Builders.time(),
                    ballots: ballots,
                    votes: [9, 0, 0, 0]
                )
            )
        }
        let plain = report("s1", received: 20, cancelled: 11)
        let received = report("s3", received: isSame ? nil : 21, cancelled: 11)
        let cancelled = report("s3", received: 20, cancelled: isSame ? nil : 12)
        #expect(standing([plain, received])?.isDisputed == !isSame)
        #expect(standing([plain, cancelled])?.isDisputed == !isSame)
    }

    @Test(arguments: 0..<6)
    func `each figure that both state can dispute, stated valid ballots and recounts cannot`(field: Int) {
        func report(_ source: String, _ other: Int?) -> Report {
            .count(
                CountReport(
                    contest: 0,
                    precinct: 0,
                    source: source,
                    revision: 1,
                    reportedAt: Builders.time(),
                    ballots: BallotCounts(
                        votersListed: other == 0 ? 99 : 100,
                        ballotsIssued: other == 1 ? 11 : 10,
                        ballotsFound: other == 2 ? 11 : 10,
                        invalidBallots: other == 3 ? 2 : 1,
                        validBallotsStated: other == 5 ? 9 : nil
                    ),
                    votes: other == 4 ? [8, 1, 0, 0] : [9, 0, 0, 0],
                    isRecount: other == 5
                )
            )
        }
        #expect(standing([report("s1", nil), report("s3", field)])?.isDisputed == (field < 5))
    }

    @Test
    func `a dispute ends when the revision that differs is annulled`() {
        let reports = [count([9, 0, 0, 0]), count([0, 8, 0, 0], source: "s3"), annul(source: "s3")]
        #expect(standing(reports)?.isDisputed == false)
        #expect(night(election, reports).country.disputed == 0)
        #expect(kinds(reports) == [.counted, .superseded, .superseded])
    }

    @Test
    func `an annulment brings back what stood before`() {
        let reports = [count([9, 0, 0, 0]), count([0, 8, 0, 0], revision: 2), annul(revision: 2)]
        #expect(standing(reports)?.report.votes == [9, 0, 0, 0])
        #expect(kinds(reports) == [.counted, .replaced, .replaced])
        #expect(kinds(reports + [annul()]).last == .annulled)
        #expect(standing(reports + [annul()]) == nil)
    }

    @Test
    func `an annulment works before its report and its number stays used`() {
        #expect(kinds([annul(), count([9, 0, 0, 0])]) == [.noEffect, .noEffect])
        #expect(standing([annul(), count([9, 0, 0, 0])]) == nil)
        #expect(standing([annul(), count([9, 0, 0, 0]), count([1, 0, 0, 0])]) == nil)
        #expect(standing([annul(), count([9, 0, 0, 0], revision: 2)])?.report.revision == 2)
    }

    @Test
    func `an annulment reaches its own source, contest and precinct alone`() {
        let stood = count([9, 0, 0, 0])
        for other in [annul(source: "s3"), annul(precinct: 1), annul(contest: 1), annul(revision: 2)] {
            #expect(standing([stood, other])?.report.votes == [9, 0, 0, 0])
            #expect(kinds([stood, other]) == [.counted, .noEffect])
        }
    }

    @Test
    func `a second annulment is a repeat`() {
        #expect(kinds([count([9, 0, 0, 0]), annul(), annul()]) == [.counted, .annulled, .noEffect])
    }

    @Test
    func `the same identity a second time changes nothing and the first stays`() {
        let reports = [count([9, 0, 0, 0]), count([0, 8, 0, 0])]
        #expect(kinds(reports) == [.counted, .noEffect])
        #expect(standing(reports)?.report.votes == [9, 0, 0, 0])
    }

    @Test
    func `entries that fit no ballot do nothing and do not trap`() {
        var night = Night(election: election)
        let before = OrderFree(night)
        let strangers: [Report] = [
            count(precinct: 6, [9, 0, 0, 0]), count(precinct: -1, [9, 0, 0, 0]),
            count([9, 0, 0, 0], contest: 2), count([9, 0, 0, 0], contest: -1),
            count([9, 0, 0]), count([9, 0, 0, 0, 0]), count([], contest: 1),
            turnout(precinct: 6, issued: 1), turnout(precinct: -1, issued: 1),
            annul(precinct: 6), annul(contest: 9), annul(contest: -1),
        ]
        for entry in log(strangers) { #expect(night.apply(entry).kind == .noEffect) }
        #expect(OrderFree(night) == before)
        #expect(night.seq == strangers.count)
        #expect(Recount(election: election, entries: log(strangers)).mismatches(with: night) == [])
    }

    @Test
    func `a recount has no rank of its own`() {
        let recount = CountReport(
            contest: 0,
            precinct: 0,
            source: "s1",
            revision: 1,
            reportedAt: Builders.time(),
            ballots: BallotCounts(votersListed: 100, ballotsIssued: 5, ballotsFound: 5, invalidBallots: 0),
            votes: [5, 0, 0, 0],
            isRecount: true
        )
        #expect(standing([.count(recount), count([9, 0, 0, 0], revision: 2)])?.report.revision == 2)
    }
}
