import ElectionModel
import TestSupport
import Testing

/// A protocol's own arithmetic, each rule just kept and just broken.
struct ProtocolRulesTests {
    private static let ballot = Builders.election().ballots[0]
    private static let rules = ProtocolRules(limits: Builders.election().card.limits)

    /// A protocol that states everything and adds up, with parts put otherwise.
    private func findings(
        listed: UInt32 = 100,
        received: UInt32? = 110,
        issued: UInt32 = 80,
        cancelled: UInt32? = 30,
        found: UInt32 = 79,
        invalid: UInt32 = 4,
        stated: UInt32? = 75,
        votes: [UInt32] = [40, 20, 10, 5],
        rules: ProtocolRules = ProtocolRulesTests.rules,
        ballot: Ballot = ProtocolRulesTests.ballot
    ) -> [Finding] {
        let report = CountReport(
            contest: 0,
            precinct: 0,
            source: "s1",
            revision: 1,
            reportedAt: Builders.time(),
            ballots: BallotCounts(
                votersListed: listed,
                ballotsReceived: received,
                ballotsIssued: issued,
                ballotsCancelled: cancelled,
                ballotsFound: found,
                invalidBallots: invalid,
                validBallotsStated: stated
            ),
            votes: votes
        )
        return rules.findings(for: report, ballot: ballot)
    }

    private func turnout(listed: UInt32, issued: UInt32) -> [Finding] {
        let report = TurnoutReport(
            precinct: 0,
            source: "s1",
            reportedAt: Builders.time(),
            votersListed: listed,
            ballotsIssued: issued
        )
        return ProtocolRulesTests.rules.findings(for: report)
    }

    @Test func `a protocol that adds up has no findings`() {
        #expect(findings().isEmpty)
    }

    @Test func `R02 names each figure over the limit and leaves the arithmetic alone`() {
        let over: UInt32 = 20_001
        func text(_ field: String) -> [Finding] {
            [Finding(code: .fieldLimit, message: "\(field) = 20001, more than 20000")]
        }
        #expect(findings(listed: over) == text("votersListed"))
        #expect(findings(received: over) == text("ballotsReceived"))
        #expect(findings(issued: over) == text("ballotsIssued"))
        #expect(findings(cancelled: over) == text("ballotsCancelled"))
        #expect(findings(found: over) == text("ballotsFound"))
        #expect(findings(invalid: over) == text("invalidBallots"))
        #expect(findings(stated: over) == text("validBallots"))
        #expect(findings(votes: [40, over, 10, 5]) == text("votes.p2"))
        #expect(findings(votes: [40, 20, 10, over]) == text("votes.against-all"))
        #expect(
            findings(listed: over, invalid: over, votes: [over, 0, 0, 0])
                == text("votersListed") + text("invalidBallots") + text("votes.p1")
        )
    }

    @Test func `R02 lets the limit itself pass, and everything where there is none`() {
        let full: UInt32 = 20_000
        #expect(
            findings(
                listed: full,
                received: full,
                issued: full,
                cancelled: 0,
                found: full,
                invalid: 0,
                stated: full,
                votes: [full, 0, 0, 0]
            ).isEmpty
        )
        let limits = Limits(votersListed: nil, perField: nil, ballotReserve: nil)
        let most = findings(
            listed: .max,
            received: .max,
            issued: .max,
            cancelled: 0,
            found: .max,
            invalid: .max,
            stated: 0,
            votes: [0, 0, 0, 0],
            rules: ProtocolRules(limits: limits)
        )
        #expect(most.isEmpty)
    }

    @Test func `C01 tells both sums and their difference, too few and too many`() {
        let ballots = "ballots 79 - invalid 4 = 75; differs by 1"
        let fewer = "selections 69 + against all 5 = 74; \(ballots)"
        #expect(findings(votes: [39, 20, 10, 5]) == [Finding(code: .voteSum, message: fewer)])
        let more = "selections 70 + against all 6 = 76; \(ballots)"
        #expect(findings(votes: [40, 20, 10, 6]) == [Finding(code: .voteSum, message: more)])
    }

    @Test func `C01 on a ballot without against all tells the votes alone`() {
        let ballot = Ballot(contest: 0, unit: 0, selections: [.party(0), .party(1)], ids: ["p1", "p2"])
        let text = "votes 74; ballots 79 - invalid 4 = 75; differs by 1"
        #expect(findings(votes: [40, 34], ballot: ballot) == [Finding(code: .voteSum, message: text)])
        #expect(findings(votes: [40, 35], ballot: ballot).isEmpty)
    }

    @Test func `C01 adds up the largest votes without a trap`() {
        let limits = Limits(votersListed: nil, perField: nil, ballotReserve: nil)
        let huge = findings(
            listed: .max,
            received: nil,
            issued: .max,
            found: .max,
            invalid: 0,
            stated: nil,
            votes: [.max, .max, .max, .max],
            rules: ProtocolRules(limits: limits)
        )
        let sums = "selections 12884901885 + against all 4294967295 = 17179869180"
        let text = "\(sums); ballots 4294967295 - invalid 0 = 4294967295; differs by 12884901885"
        #expect(huge == [Finding(code: .voteSum, message: text)])
    }

    @Test func `C02 tells the valid ballots that follow and those stated`() {
        #expect(findings(stated: 74) == [Finding(code: .validSum, message: "79 - 4 = 75, stated 74")])
        #expect(findings(stated: 76) == [Finding(code: .validSum, message: "79 - 4 = 75, stated 76")])
    }

    @Test func `C03 tells the part and the whole, and that alone of the count`() {
        let invalid = Finding(code: .partOfWhole, message: "invalidBallots 80 > ballotsFound 79")
        #expect(findings(invalid: 80) == [invalid])
        let vote = Finding(code: .partOfWhole, message: "p3 76 > valid ballots 75")
        #expect(findings(votes: [0, 0, 76, 0]) == [vote])
        #expect(findings(found: 80, invalid: 80, stated: 0, votes: [0, 0, 0, 0]).isEmpty)
        #expect(findings(votes: [0, 0, 75, 0]).isEmpty)
    }

    @Test func `A01 tells what was received and what became of it`() {
        let one = Finding(code: .paper, message: "received 109; issued 80 + cancelled 30 = 110")
        #expect(findings(received: 109) == [one])
        let other = Finding(code: .paper, message: "received 110; issued 80 + cancelled 31 = 111")
        #expect(findings(cancelled: 31) == [other])
    }

    @Test func `A02 tells how many too many were in the boxes`() {
        #expect(findings(found: 80, stated: 76, votes: [41, 20, 10, 5]).isEmpty)
        let text = "81 in the boxes, 80 issued: 1 too many"
        #expect(
            findings(found: 81, stated: 77, votes: [42, 20, 10, 5])
                == [Finding(code: .foundOverIssued, message: text)]
        )
    }

    @Test func `A03 tells issued and listed`() {
        #expect(findings(listed: 80).isEmpty)
        #expect(
            findings(listed: 79) == [Finding(code: .issuedOverListed, message: "80 issued, 79 on the list")]
        )
    }

    @Test func `a rule whose figures are absent is silent`() {
        #expect(findings(received: nil, cancelled: nil, stated: nil).isEmpty)
        #expect(findings(received: nil, cancelled: 9_999).isEmpty)
        #expect(findings(received: 9_999, cancelled: nil).isEmpty)
    }

    @Test func `several findings stand in the order C, A`() {
        let codes = findings(listed: 70, received: 1, found: 90, stated: 1).map(\.code)
        #expect(codes == [.validSum, .voteSum, .paper, .foundOverIssued, .issuedOverListed])
        #expect(findings(listed: 70, invalid: 80).map(\.code) == [.partOfWhole, .issuedOverListed])
    }

    @Test func `a turnout report keeps the limit and the list`() {
        #expect(turnout(listed: 100, issued: 100).isEmpty)
        let more = Finding(code: .issuedOverListed, message: "101 issued, 100 on the list")
        #expect(turnout(listed: 100, issued: 101) == [more])
        #expect(turnout(listed: 20_000, issued: 20_000).isEmpty)
        #expect(
            turnout(listed: 20_001, issued: 20_002)
                == [
                    Finding(code: .fieldLimit, message: "votersListed = 20001, more than 20000"),
                    Finding(code: .fieldLimit, message: "ballotsIssued = 20002, more than 20000"),
                ]
        )
    }

    @Test func `only the rules A raise an alarm, and what compares stations only warns`() {
        let alarms = RuleCode.allCases.filter { $0.severity == .alarm }
        #expect(alarms == [.paper, .foundOverIssued, .issuedOverListed])
        let warnings = RuleCode.allCases.filter { $0.severity == .warning }.map(\.rawValue)
        #expect(warnings == ["F01", "F02", "F03", "F05", "F07", "X04", "K04"])
    }

    @Test func `no protocol that adds up has a finding`() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<2_000 {
            let votes = (0..<4).map { _ in UInt32.random(in: 0...900, using: &random) }
            let valid = votes.reduce(0, +)
            let invalid = UInt32.random(in: 0...60, using: &random)
            let issued = valid + invalid + UInt32.random(in: 0...20, using: &random)
            let cancelled = UInt32.random(in: 0...900, using: &random)
            let statesPaper = Bool.random(using: &random)
            #expect(
                findings(
                    listed: issued + UInt32.random(in: 0...400, using: &random),
                    received: statesPaper ? issued + cancelled : nil,
                    issued: issued,
                    cancelled: Bool.random(using: &random) || statesPaper ? cancelled : nil,
                    found: valid + invalid,
                    invalid: invalid,
                    stated: Bool.random(using: &random) ? valid : nil,
                    votes: votes
                ).isEmpty
            )
        }
    }
}
