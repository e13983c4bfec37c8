import ElectionModel
import TestSupport
import Testing

/// What a refusal says would put the protocol right, against every slip tried one by one.
struct RepairHintTests {
    private let ballot = Builders.election().ballots[0]

    private func hint(_ one: OneReport) -> String? {
        RepairHint(report: one.report, ballot: ballot, limits: one.limits).text
    }

    private func hint(_ change: (inout OneReport) -> Void) -> String? {
        var one = OneReport(invalid: 7, votes: [431, 207, 39, 16])
        change(&one)
        return hint(one)
    }

    @Test func `one digit changed, added, dropped or exchanged with its neighbour is named`() {
        #expect(hint { $0.found = 708 } == "would balance with ballotsFound = 700")
        #expect(hint { $0.found = 70 } == "would balance with ballotsFound = 700")
        #expect(
            hint { ($0.found, $0.votes) = (700, [431, 270, 39, 16]) } == "would balance with votes.p2 = 207"
        )
        #expect(hint { $0.votes = [431, 2_077, 39, 16] } == "would balance with votes.p2 = 207")
        #expect(hint { $0.votes = [43, 207, 39, 16] } == "would balance with votes.p1 = 431")
        #expect(hint { $0.votes = [4_310, 207, 39, 16] } == "would balance with votes.p1 = 431")
        #expect(hint { $0.stated = 639 } == "would balance with validBallots = 693")
    }

    @Test func `two figures exchanged are named`() {
        let text = hint { ($0.found, $0.invalid) = (7, 700) }
        #expect(text == "would balance with ballotsFound and invalidBallots exchanged")
    }

    @Test func `several slips are counted and none is no hint`() {
        #expect(hint { $0.votes = [430, 207, 39, 16] } == "4 figures would balance it")
        #expect(hint { $0.votes = [111, 222, 333, 444] } == nil)
    }

    @Test func `a slip that breaks another rule is none`() {
        // 709 in the boxes would balance, and are more than the 700 issued.
        #expect(hint { ($0.found, $0.votes) = (700, [440, 207, 38, 17]) } == nil)
        #expect(hint { ($0.found, $0.received) = (708, 1_011) } == nil)
        #expect(hint { ($0.found, $0.listed) = (708, 699) } == nil)
        #expect(hint { ($0.found, $0.listed) = (708, 3_001) } == nil)
    }

    @Test func `the message of every broken sum ends with the hint`() {
        let said = OneReport.said { ($0.found, $0.stated) = (708, 690) }
        let hint = "; would balance with ballotsFound = 700"
        #expect(said.map { $0.prefix(3) } == ["C02", "C01", "A02"])
        #expect(said[0].hasSuffix(hint) && said[1].hasSuffix(hint) && !said[2].hasSuffix(hint))
        let part = OneReport.said { $0.invalid = 710 }
        #expect(part.map { $0.prefix(3) } == ["C03"])
        #expect(
            part[0] == "C03 invalidBallots 710 > ballotsFound 700; would balance with invalidBallots = 10"
        )
    }

    @Test func `the hint is that of trying every slip`() {
        var random = SplitMix64(seed: 11)
        var told: [Int: Int] = [:]
        for _ in 0..<300 {
            var one = OneReport()
            one.votes = (0..<4).map { _ in UInt32.random(in: 0...120, using: &random) }
            one.invalid = UInt32.random(in: 0...30, using: &random)
            one.found = one.votes.reduce(one.invalid, +)
            one.issued = one.found + UInt32.random(in: 0...3, using: &random)
            one.listed = one.issued + UInt32.random(in: 0...90, using: &random)
            one.received = one.listed
            one.cancelled = one.listed - one.issued
            if Bool.random(using: &random) { one.stated = one.found - one.invalid }
            if random.next() % 4 == 0 { (one.received, one.cancelled) = (nil, nil) }
            for _ in 0..<Int.random(in: 1...2, using: &random) { SlipSearch.spoil(&one, &random) }
            guard SlipSearch.isBroken(one) else { continue }
            let slips = SlipSearch.balancing(one)
            told[min(slips, 2), default: 0] += 1
            let text = hint(one)
            switch slips {
            case 0: #expect(text == nil)
            case 1: #expect(text?.hasPrefix("would balance with ") == true)
            default: #expect(text == "\(slips) figures would balance it")
            }
        }
        #expect(told.values.allSatisfy { $0 > 10 } && told.count == 3, "\(told)")
    }
}
