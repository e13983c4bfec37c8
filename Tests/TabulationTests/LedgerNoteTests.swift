import ElectionModel
import Tabulation
import TestSupport
import Testing

/// What is said beside a verdict: what others printed, slips of digits, sums and shares.
struct LedgerNoteTests {
    /// Two stations: 100 and 50 ballots issued of 200 listed, six stations with 100 each.
    private static let two = [count([60, 30, 5, 5]), count(precinct: 3, [20, 20, 5, 2], invalid: 3)]

    @Test func `notes say what others printed, and whether the digits slipped`() {
        let figures = [
            Builders.figure("right", "votes-p1", "8000", contest: "list", source: "CEC"),
            Builders.figure("swapped", "votes-p1", "0800", contest: "list", source: "A paper", .disputed),
        ]
        let rows = ledgerRows(
            figures,
            (0..<6).map { count(precinct: $0, [1_000 + UInt32($0) * 133, 5, 5, 1]) }
        )
        #expect(rows[0].notes.contains(.other(figure: 1)) && rows[1].notes.contains(.other(figure: 0)))
        let turnouts = [
            Builders.figure("early", "turnout-percent", "10.00", at: 1),
            Builders.figure("late", "turnout-percent", "30.00", at: 9),
            Builders.figure("low", "turnout-percent", "9.00", at: 5, source: "A paper", .disputed),
            Builders.figure("high", "turnout-percent", "31.00", at: 5, source: "A paper", .disputed),
        ]
        let series = ledgerRows(turnouts, Self.two)
        #expect(series[2].notes.contains(.belowEarlier(figure: 0)))
        #expect(series[3].notes.contains(.aboveLater(figure: 1)))
    }

    @Test func `sums and shares of published figures are formulas and no verdicts`() {
        let figures = [
            Builders.figure("all", "stations", "11"), Builders.figure("home", "stations-home", "8"),
            Builders.figure("away", "stations-abroad", "3"),
            Builders.figure("listed", "voters-listed", "400"),
            Builders.figure("issued", "ballots-issued", "100"),
            Builders.figure("share", "turnout-percent", "25.00"),
        ]
        let rows = ledgerRows(figures, [])
        #expect(rows[0].verdict == .differs && rows[0].notes.contains(.arithmetic("8 + 3 = 11")))
        #expect(rows[5].notes.contains(.arithmetic("100 / 400 = 25.00 %")))
    }
}
