import ElectionModel
import Tabulation
import TestSupport
import Testing

/// What is said beside a verdict: what others printed, slips of digits, sums and shares.
struct LedgerNoteTests {
    private static func figure(
        _ id: String,
        _ measure: String,
        _ value: String,
        at seconds: Int? = nil,
        scope: String = "land",
        contest: String = "",
        source: String = "CEC",
        _ status: PublishedFigure.Status = .announced
    ) -> PublishedFigure {
        PublishedFigure(
            id: id,
            scope: scope,
            contest: contest,
            measure: measure,
            value: value,
            time: seconds.map { Builders.time($0) },
            source: source,
            status: status
        )
    }

    private static func rows(
        _ figures: [PublishedFigure],
        _ reports: [Report],
        at seconds: Int? = nil
    ) -> [LedgerRow] {
        let election = Builders.election(precincts: 6).with(published: figures)
        return night(election, reports).snapshot().ledger(at: seconds.map { Builders.time($0) })
    }

    /// Two stations: 100 and 50 ballots issued of 200 listed, six stations with 100 each.
    private static let two = [count([60, 30, 5, 5]), count(precinct: 3, [20, 20, 5, 2], invalid: 3)]

    @Test func `notes say what others printed, and whether the digits slipped`() {
        let figures = [
            Self.figure("right", "votes-p1", "8000", contest: "list", source: "CEC"),
            Self.figure("swapped", "votes-p1", "0800", contest: "list", source: "A paper", .disputed),
        ]
        let rows = Self.rows(
            figures,
            (0..<6).map { count(precinct: $0, [1_000 + UInt32($0) * 133, 5, 5, 1]) }
        )
        #expect(rows[0].notes.contains(.other(figure: 1)) && rows[1].notes.contains(.other(figure: 0)))
        let turnouts = [
            Self.figure("early", "turnout-percent", "10.00", at: 1),
            Self.figure("late", "turnout-percent", "30.00", at: 9),
            Self.figure("low", "turnout-percent", "9.00", at: 5, source: "A paper", .disputed),
            Self.figure("high", "turnout-percent", "31.00", at: 5, source: "A paper", .disputed),
        ]
        let series = Self.rows(turnouts, Self.two)
        #expect(series[2].notes.contains(.belowEarlier(figure: 0)))
        #expect(series[3].notes.contains(.aboveLater(figure: 1)))
    }

    @Test func `sums and shares of published figures are formulas and no verdicts`() {
        let figures = [
            Self.figure("all", "stations", "11"), Self.figure("home", "stations-home", "8"),
            Self.figure("away", "stations-abroad", "3"), Self.figure("listed", "voters-listed", "400"),
            Self.figure("issued", "ballots-issued", "100"), Self.figure("share", "turnout-percent", "25.00"),
        ]
        let rows = Self.rows(figures, [])
        #expect(rows[0].verdict == .differs && rows[0].notes.contains(.arithmetic("8 + 3 = 11")))
        #expect(rows[5].notes.contains(.arithmetic("100 / 400 = 25.00 %")))
    }
}
