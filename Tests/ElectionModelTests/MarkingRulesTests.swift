import ElectionModel
import TestSupport
import Testing

/// The rules over one report that ask for its precinct, on both sides of every threshold.
struct MarkingRulesTests {
    private let said = OneReport.said

    /// What is said of a number of ballots, all issued, found and valid, so many seconds after closing.
    private func counted(_ ballots: UInt32, in seconds: Int) -> [String] {
        OneReport.said { one in
            one.count(ballots)
            one.seconds = seconds
        }
    }

    @Test func `the protocol that all others are made from breaks no rule`() {
        #expect(said { _ in }.isEmpty)
    }

    @Test func `T02 refuses what was reported a second before closing`() {
        #expect(counted(299, in: 0).isEmpty)
        let text = "T02 reported 2023-03-19T19:59:59+06:00, polls close 2023-03-19T20:00:00+06:00"
        #expect(said { $0.seconds = -1 } == [text])
    }

    @Test func `T02 is silent where polls may close early, and where no hour is known`() {
        let early = PrecinctOpening(votersListed: 1_000, pollsClose: Builders.time(), mayCloseEarly: true)
        #expect(said { ($0.seconds, $0.opening) = (-20_000, early) }.isEmpty)
        let unknown = PrecinctOpening(votersListed: 1_000, pollsClose: nil)
        #expect(said { ($0.seconds, $0.opening) = (-20_000, unknown) }.isEmpty)
    }

    @Test func `T05 speaks from 300 ballots on, at more than 60 for each whole minute`() {
        #expect(counted(600, in: 600).isEmpty)
        #expect(counted(601, in: 600) == ["T05 601 ballots in 10 min, more than 600"])
        #expect(counted(601, in: 659) == ["T05 601 ballots in 10 min, more than 600"])
        #expect(counted(601, in: 660).isEmpty)
        #expect(counted(300, in: 299) == ["T05 300 ballots in 4 min, more than 240"])
        #expect(counted(300, in: 300).isEmpty)
        #expect(counted(299, in: 0).isEmpty)
        #expect(counted(300, in: 0) == ["T05 300 ballots in 0 min, more than 0"])
    }

    @Test func `T05 is silent where nobody knows when the polls closed`() {
        let early = PrecinctOpening(votersListed: 1_000, pollsClose: Builders.time(), mayCloseEarly: true)
        #expect(said { ($0.seconds, $0.opening) = (60, early) }.isEmpty)
    }

    @Test func `T06 speaks a second after twelve hours`() {
        #expect(said { $0.seconds = 43_200 }.isEmpty)
        #expect(said { $0.seconds = 43_201 } == ["T06 12 h 0 min 1 s after closing, more than 12 h"])
    }

    @Test func `R03 speaks above the scenario's limit of a list`() {
        let large = PrecinctOpening(votersListed: 3_000, pollsClose: Builders.time())
        #expect(said { ($0.listed, $0.opening) = (3_000, large) }.isEmpty)
        let text = "R03 3001 on the list, legal limit 3000"
        #expect(said { ($0.listed, $0.opening) = (3_001, large) } == [text])
        let free = Limits(votersListed: nil, perField: nil, ballotReserve: nil)
        #expect(said { ($0.listed, $0.opening, $0.limits) = (3_001, large, free) }.isEmpty)
    }

    @Test func `R04 speaks in place of A03 where nobody is on the list`() {
        let ship = PrecinctOpening(votersListed: 0, pollsClose: Builders.time())
        func issued(_ issued: UInt32, listed: UInt32) -> [String] {
            said { one in
                (one.listed, one.opening, one.received, one.cancelled) = (listed, ship, nil, nil)
                one.count(issued)
            }
        }
        #expect(issued(0, listed: 0).isEmpty)
        #expect(issued(1, listed: 0) == ["R04 nobody on the list, 1 issued"])
        #expect(issued(1, listed: 1).isEmpty)
        #expect(issued(2, listed: 1) == ["A03 2 issued, 1 on the list"])
    }

    @Test func `A05 speaks from 3 ballots not found, or a hundredth rounded up`() {
        func lost(_ lost: UInt32, of issued: UInt32) -> [String] {
            said { one in
                one.count(issued)
                one.found -= lost
                one.votes[0] -= lost
            }
        }
        #expect(lost(2, of: 100).isEmpty)
        #expect(lost(3, of: 100) == ["A05 issued 100 - found 97 = 3 not found; marked from 3"])
        #expect(lost(3, of: 300) == ["A05 issued 300 - found 297 = 3 not found; marked from 3"])
        #expect(lost(3, of: 301).isEmpty)
        #expect(lost(4, of: 301) == ["A05 issued 301 - found 297 = 4 not found; marked from 4"])
        #expect(lost(6, of: 700).isEmpty)
        #expect(lost(7, of: 700).count == 1)
    }

    @Test func `A06 speaks above the opening list with its reserve rounded up and one`() {
        func received(_ received: UInt32, for listed: UInt32) -> [String] {
            said { one in
                one.opening = PrecinctOpening(votersListed: listed, pollsClose: Builders.time())
                (one.received, one.listed) = (received, listed)
                one.count(min(listed, 200))
            }
        }
        #expect(received(1_011, for: 1_000).isEmpty)
        let text = "A06 1012 received for 1000 voters at opening, at most 1011"
        #expect(received(1_012, for: 1_000) == [text])
        #expect(received(1_013, for: 1_001).isEmpty)
        #expect(received(1_014, for: 1_001).count == 1)
        #expect(said { $0.received = nil }.isEmpty)
        let none = Limits(votersListed: 3_000, perField: 20_000, ballotReserve: nil)
        #expect(said { ($0.received, $0.cancelled, $0.limits) = (2_000, 1_300, none) }.isEmpty)
        let most = Limits(votersListed: nil, perField: nil, ballotReserve: Fraction(.max, 1))
        #expect(said { ($0.received, $0.cancelled, $0.limits) = (.max, .max - 700, most) }.isEmpty)
    }

    @Test func `X05 speaks when a tenth or 50 voters are passed`() {
        func listed(_ listed: UInt32, at opening: UInt32) -> [String] {
            said { one in
                one.opening = PrecinctOpening(votersListed: opening, pollsClose: Builders.time())
                (one.listed, one.received, one.cancelled) = (listed, nil, nil)
                one.count(min(listed, 40))
            }
        }
        #expect(listed(1_050, at: 1_000).isEmpty)
        #expect(listed(950, at: 1_000).isEmpty)
        let text = "X05 1051 on the list, 1000 at opening: differs by 51"
        #expect(listed(1_051, at: 1_000) == [text])
        #expect(listed(949, at: 1_000).count == 1)
        #expect(listed(110, at: 100).isEmpty)
        #expect(listed(111, at: 100).count == 1)
        #expect(listed(90, at: 100).isEmpty)
        #expect(listed(89, at: 100).count == 1)
        #expect(listed(109, at: 99).count == 1)
        #expect(listed(50, at: 0).isEmpty)
        #expect(listed(51, at: 0).count == 1)
    }

    @Test func `Z01 speaks where 50 are listed and nobody voted`() {
        func empty(_ listed: UInt32, _ change: (inout OneReport) -> Void = { _ in }) -> [String] {
            said { one in
                one.opening = PrecinctOpening(votersListed: listed, pollsClose: Builders.time())
                (one.listed, one.received, one.cancelled) = (listed, nil, nil)
                one.count(0)
                change(&one)
            }
        }
        #expect(empty(49).isEmpty)
        #expect(empty(50) == ["Z01 empty protocol: 50 on the list, 0 issued, 0 found"])
        #expect(empty(50) { $0.issued = 1 }.isEmpty)
        #expect(empty(50) { $0.count(1) }.isEmpty)
        #expect(empty(50) { ($0.received, $0.cancelled) = (50, 50) }.count == 1)
    }

    @Test func `without its precinct a protocol is held to its own figures alone`() {
        var one = OneReport(received: 5_000, cancelled: 4_300, seconds: -1)
        one.listed = 2_000
        let rules = ProtocolRules(limits: one.limits)
        #expect(rules.findings(for: one.report, ballot: Builders.election().ballots[0]).isEmpty)
        #expect(one.findings.map(\.code) == [.beforeClosing, .overReserve, .listChanged])
    }

    @Test func `findings stand in the order of the table`() {
        let codes = OneReport.said {
            ($0.seconds, $0.listed, $0.received, $0.cancelled) = (50_000, 3_500, 4_000, 0)
        }.map { $0.prefix(3) }
        #expect(codes == ["T06", "R03", "A01", "A06", "X05"])
    }
}
