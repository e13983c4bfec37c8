import ElectionModel
import TestSupport
import Testing

/// A report against its arrival, its earlier revision and the other ballot, on both sides of each bar.
struct PrecinctRulesTests {
    private func revision(_ revision: UInt16, _ change: (inout OneReport) -> Void = { _ in }) -> CountReport {
        var one = OneReport(revision: revision)
        change(&one)
        return one.report
    }

    private func said(_ findings: [Finding]) -> [String] {
        findings.map { "\($0.code.rawValue) \($0.message)" }
    }

    @Test func `T03 speaks a second beyond five minutes`() {
        func ahead(_ seconds: Int) -> [String] {
            said(PrecinctRules.findings(reportedAt: Builders.time(seconds), receivedAt: Builders.time()))
        }
        #expect(ahead(-1_000_000).isEmpty)
        #expect(ahead(300).isEmpty)
        let times = "reported 2023-03-19T20:05:01+06:00, received 2023-03-19T20:00:00+06:00"
        #expect(ahead(301) == ["T03 \(times): 301 s ahead"])
    }

    @Test func `V03 names the revisions that are missing`() {
        func said(_ number: UInt16, after earlier: UInt16?) -> [String] {
            self.said(
                PrecinctRules.findings(for: revision(number), after: earlier.map { revision($0) })
            )
        }
        #expect(said(1, after: nil).isEmpty)
        #expect(said(2, after: nil) == ["V03 revision 1 not seen"])
        #expect(said(999, after: nil) == ["V03 revisions 1 to 998 not seen"])
        #expect(said(3, after: 2).isEmpty)
        #expect(said(4, after: 2) == ["V03 revision 3 not seen"])
        #expect(said(5, after: 2) == ["V03 revisions 3 to 4 not seen"])
    }

    @Test func `V04 speaks above a tenth of the ballots found`() {
        func said(_ votes: [UInt32], isRecount: Bool = false) -> [String] {
            let next = revision(2) { ($0.votes, $0.isRecount) = (votes, isRecount) }
            return self.said(PrecinctRules.findings(for: next, after: revision(1)))
        }
        #expect(said([400, 200, 60, 30]).isEmpty)
        #expect(said([365, 235, 60, 30]).isEmpty)
        #expect(said([435, 165, 60, 30]).isEmpty)
        let text = "V04 changed by 72 votes from r1, more than 10 % of 700 found"
        #expect(said([364, 236, 60, 30]) == [text])
        #expect(said([364, 236, 60, 30], isRecount: true) == [text + "; a recount"])
        #expect(said([365, 235, 60, 31]) == [text.replacing("72", with: "71")])
    }

    @Test func `V04 speaks of any change of voters listed`() {
        for listed in [999, 1_001] as [UInt32] {
            let next = revision(2) { $0.listed = listed }
            let text = "V04 votersListed \(listed), in r1 1000"
            #expect(said(PrecinctRules.findings(for: next, after: revision(1))) == [text])
        }
        let both = revision(2) { ($0.listed, $0.votes) = (999, [0, 600, 60, 30]) }
        let codes = PrecinctRules.findings(for: both, after: revision(1)).map(\.code)
        #expect(codes == [.bigChange])
    }

    @Test func `T04 speaks of a revision made before the one it replaces`() {
        func said(_ seconds: Int) -> [String] {
            self.said(
                PrecinctRules.findings(for: revision(2) { $0.seconds = seconds }, after: revision(1))
            )
        }
        #expect(said(3_600).isEmpty)
        #expect(said(3_599) == ["T04 r2 2023-03-19T20:59:59+06:00 before r1 2023-03-19T21:00:00+06:00"])
    }

    private func pair(
        _ change: (inout OneReport) -> Void,
        to list: (inout OneReport) -> Void = { _ in }
    ) -> [String] {
        var district = OneReport(contest: 1)
        change(&district)
        return said(PrecinctRules.findings(list: revision(1, list).voters, district: district.report.voters))
    }

    @Test func `X01 speaks of any difference in voters listed`() {
        #expect(pair { _ in }.isEmpty)
        #expect(pair { $0.listed = 999 } == ["X01 voters listed: list 1000, district 999"])
        #expect(pair { $0.listed = 1_001 } == ["X01 voters listed: list 1000, district 1001"])
    }

    @Test func `X02 speaks above 5 ballots and two hundredths of the larger`() {
        #expect(pair { $0.issued = 714 }.isEmpty)
        #expect(pair { $0.issued = 715 } == ["X02 ballots issued: list 700, district 715: differ by 15"])
        #expect(pair { $0.issued = 686 }.isEmpty)
        #expect(pair { $0.issued = 685 } == ["X02 ballots issued: list 700, district 685: differ by 15"])
        #expect(pair({ $0.issued = 105 }, to: { $0.issued = 100 }).isEmpty)
        #expect(pair({ $0.issued = 106 }, to: { $0.issued = 100 }).count == 1)
        #expect(pair({ $0.issued = 100 }, to: { $0.issued = 106 }).count == 1)
        #expect(pair({ $0.issued = 0 }, to: { $0.issued = 5 }).isEmpty)
    }

    @Test func `the largest figures do not trap`() {
        let most = revision(999) { ($0.found, $0.votes, $0.issued) = (.max, [.max, .max, .max, .max], .max) }
        let none = revision(1) { ($0.found, $0.votes, $0.issued, $0.listed) = (0, [0, 0, 0, 0], 0, .max) }
        #expect(PrecinctRules.findings(for: most, after: none).map(\.code) == [.revisionGap, .bigChange])
        let across = PrecinctRules.findings(list: most.voters, district: none.voters).map(\.code)
        #expect(across == [.listedDiffer, .issuedDiffer])
    }
}
