import ElectionModel
import Testing

/// The table of thresholds, figure by figure: a change of one is a change of what is refused or marked.
struct RuleLimitsTests {
    @Test func `every threshold is the one that was decided`() {
        #expect(RuleLimits.revisions == 1...999)
        #expect(RuleLimits.changedPercent == 10)
        #expect(RuleLimits.aheadSeconds == 300)
        #expect(RuleLimits.ballotsPerMinute == 60)
        #expect(RuleLimits.speedBallots == 300)
        #expect(RuleLimits.countingHours == 12)
        #expect(RuleLimits.notFoundBallots == 3)
        #expect(RuleLimits.notFoundPercent == 1)
        #expect(RuleLimits.reserveBallots == 1)
        #expect(RuleLimits.issuedDifference == 5)
        #expect(RuleLimits.issuedPercent == 2)
        #expect(RuleLimits.listedDifference == 50)
        #expect(RuleLimits.listedPercent == 10)
        #expect(RuleLimits.emptyListed == 50)
        #expect(RuleLimits.pairSeconds == 1_800)
    }

    @Test func `every threshold of a comparison is the one that was calibrated`() {
        #expect(RuleLimits.neighbours == 40)
        #expect(RuleLimits.turnoutDeviations == 6)
        #expect(RuleLimits.turnoutListed == 100)
        #expect(RuleLimits.sharePercent == 4)
        #expect(RuleLimits.falseNotesPercent == 1)
        #expect(RuleLimits.comparedBallots == 100_000)
        #expect(RuleLimits.unanimousBallots == 200)
        #expect(RuleLimits.sameBallots == 50)
        #expect(RuleLimits.sameLines == 6)
    }

    @Test func `codes stand in the order of the table`() {
        let table = """
            S01 S02 S03 S04 D01 D04 D05 K03 V01 V02 V03 V04 T01 T02 T03 T04 T05 T06 R02 R03 R04 C01 C02 C03
            A01 A02 A03 A05 A06 X01 X02 X05 Z01 F01 F02 F03 F05 F07 X04 K04
            """
        let codes = table.split { $0 == " " || $0 == "\n" }.map(String.init)
        #expect(RuleCode.allCases.map(\.rawValue) == codes)
    }

    @Test func `a code is refused, an alarm or a warning as the table says`() {
        func codes(_ severity: Severity) -> [String] {
            RuleCode.allCases.filter { $0.severity == severity }.map(\.rawValue)
        }
        let refusing = "S01 S02 S03 S04 D01 D04 D05 K03 V01 V02 T01 T02 R02 C01 C02 C03"
        #expect(codes(.refuse) == refusing.split(separator: " ").map(String.init))
        #expect(codes(.alarm) == ["R03", "A01", "A02", "A03", "X01"])
        let marking = "V03 V04 T03 T04 T05 T06 R04 A05 A06 X02 X05 Z01 F01 F02 F03 F05 F07 X04 K04"
        #expect(codes(.warning) == marking.split(separator: " ").map(String.init))
    }
}
