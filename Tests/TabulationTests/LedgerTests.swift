import ElectionModel
import Tabulation
import TestSupport
import Testing

/// Published figures held against the count: values of their own moment, verdicts, notes.
struct LedgerTests {
    private static func verdict(_ figure: PublishedFigure, _ reports: [Report]) -> LedgerVerdict? {
        ledgerRows([figure], reports).first?.verdict
    }

    /// Two stations: 100 and 50 ballots issued of 200 listed, six stations with 100 each.
    private static let two = [count([60, 30, 5, 5]), count(precinct: 3, [20, 20, 5, 2], invalid: 3)]

    @Test func `a figure bears the value of its own moment, whatever came after`() {
        let reports = [turnout(precinct: 0, issued: 30), turnout(precinct: 1, issued: 12)]
        let rows = ledgerRows(
            [
                Builders.figure("a", "ballots-issued", "30", at: 1),
                Builders.figure("b", "ballots-issued", "42", at: 2),
                Builders.figure("c", "turnout-percent", "5.00", at: 1),
                Builders.figure("d", "turnout-percent", "7", at: 9),
            ],
            reports
        )
        #expect(rows.map(\.computedText) == ["30", "42", "5.00", "7"])
        #expect(rows.allSatisfy { $0.verdict == .matches })
    }

    @Test(arguments: [
        ("25.00", LedgerVerdict.matches), ("25.0", .matches), ("25", .matches), ("25.01", .differs),
        ("24.99", .differs), ("24.50", .differsByDefinition(.validOfListed, .issuedOfListed)),
        ("x", .notComputable(.number)),
    ])
    func `a percent matches when the exact share rounds to its digits`(value: String, verdict: LedgerVerdict)
    {
        #expect(Self.verdict(Builders.figure("t", "turnout-percent", value), Self.two) == verdict)
    }

    @Test func `half is rounded up`() {
        let reports = [turnout(issued: 3)]
        #expect(Self.verdict(Builders.figure("t", "turnout-percent", "0.5"), reports) == .matches)
        let eighth = [turnout(issued: 27)]
        #expect(Self.verdict(Builders.figure("t", "turnout-percent", "4.5"), eighth) == .matches)
        #expect(Self.verdict(Builders.figure("t", "turnout-percent", "5"), eighth) == .matches)
        #expect(Self.verdict(Builders.figure("t", "turnout-percent", "4"), eighth) == .differs)
    }

    @Test func `the difference is what is printed less what is counted`() {
        let rows = ledgerRows(
            [
                Builders.figure("a", "turnout-percent", "26.50"),
                Builders.figure("b", "ballots-issued", "147"),
                Builders.figure("c", "turnout-percent", "25.00"),
            ],
            Self.two
        )
        #expect(rows.map(\.differenceText) == ["+1.50", "-3", "0.00"])
    }

    @Test func `a figure that follows another measure says which two are mixed up`() {
        let wanted: [(String, String, String, LedgerVerdict)] = [
            ("ballots-issued", "", "147", .differsByDefinition(.valid, .issued)),
            ("vote-percent-p1", "list", "57.14", .differsByDefinition(.ofLists, .ofValid)),
            ("vote-percent-p1", "list", "53.33", .differsByDefinition(.ofFound, .ofValid)),
            ("vote-percent-p1", "list", "13.33", .differsByDefinition(.ofListed, .ofValid)),
            ("vote-percent-p1", "list", "54.42", .matches),
        ]
        for (measure, contest, value, verdict) in wanted {
            let figure = Builders.figure("f", measure, value, contest: contest)
            #expect(Self.verdict(figure, Self.two) == verdict, "\(measure) \(value)")
        }
    }

    @Test(arguments: [
        ("voters-registered", LedgerGap.register), ("candidates-nominated", .nominations),
        ("women-elected", .elected), ("observers", .accreditations), ("journalists", .accreditations),
        ("council-deputies", .councils), ("stations-abroad-countries", .countries),
        ("threshold-percent-before", .lawBefore), ("exit-poll-sample", .respondents), ("weather", .measure),
        ("votes-nobody", .measure),
    ])
    func `what nothing can give names what is missing`(measure: String, gap: LedgerGap) {
        #expect(Self.verdict(Builders.figure("f", measure, "7"), Self.two) == .notComputable(gap))
    }

    @Test func `a scope that nobody counts for is not computable`() {
        let figure = Builders.figure("f", "ballots-issued", "7", scope: "elsewhere")
        #expect(Self.verdict(figure, Self.two) == .notComputable(.unit))
    }

    @Test func `figures of the scenario are computed from it`() {
        let wanted = [
            ("stations", "", "6"), ("stations-home", "", "6"), ("stations-abroad", "", "0"),
            ("parties", "list", "3"),
            ("seats", "list", "10"), ("seats", "district", "2"), ("seats", "", "12"),
            ("seats-percent", "district", "16.7"), ("threshold-percent", "list", "5"),
            ("quota-percent", "list", "30"),
            ("candidates", "list", "36"), ("candidates", "district", "4"), ("candidates-women", "list", "12"),
            ("candidates-women-percent", "list", "33.3"), ("candidates-p1", "list", "12"),
            ("candidates-self-nominated", "district", "2"), ("candidates-party", "district", "2"),
            ("candidates-average-age", "list", "53"), ("polls-open", "", "07:00"),
            ("polls-close", "", "20:00"),
        ]
        let rows = ledgerRows(wanted.map { Builders.figure("f", $0.0, $0.2, contest: $0.1) }, [])
        for (row, want) in zip(rows, wanted) {
            #expect(row.verdict == .matches, "\(want.0) \(want.1): \(row.computedText ?? "-")")
        }
    }

    @Test func `at a moment only what had been said by then is shown`() {
        let figures = [
            Builders.figure("early", "ballots-issued", "30", at: 1),
            Builders.figure("late", "ballots-issued", "42", at: 500),
            Builders.figure("unknown", "votes-p1", "7", contest: "list"),
            Builders.figure("known", "stations", "6"),
        ]
        let election = Builders.election(precincts: 6).with(published: figures)
        func ids(_ reports: [Report], _ seconds: Int) -> [String] {
            night(election, reports).snapshot().ledger(at: Builders.time(seconds)).map {
                election.published[$0.figure].id
            }
        }
        #expect(ids([], 0) == ["known"])
        #expect(ids(Self.two, 400) == ["early", "known"])
        let all = (0..<6).map { count(precinct: $0, [10, 5, 5, 1]) }
        #expect(ids(all, 600) == ["early", "late", "unknown", "known"])
    }

    @Test func `no exit poll is out before the last station at home closes, whatever time it bears`() {
        let figures = [
            Builders.figure(
                "poll",
                "exit-poll-percent-p1",
                "50.0",
                at: -3_600,
                contest: "list",
                source: "Poll"
            ),
            Builders.figure("count", "exit-polls", "1"),
        ]
        #expect(ledgerRows(figures, [], at: -1).isEmpty)
        #expect(ledgerRows(figures, [], at: 0).count == 1)
        let election = Builders.election(precincts: 6).with(published: figures)
        var early = Night(election: election)
        early.advanceClock(to: Builders.time(-1))
        func polls(_ night: Night) -> [NightEvent] {
            night.snapshot().events.filter { if case .exitPoll = $0.kind { true } else { false } }
        }
        #expect(polls(early).isEmpty)
        early.advanceClock(to: Builders.time(0))
        #expect(polls(early) == [NightEvent(time: Builders.time(0), seq: 0, kind: .exitPoll(figure: 0))])
    }

    @Test func `a poll is held against the newest count, and counts the lists at the threshold`() {
        let shares = [("p1", "60.0"), ("p2", "4.9"), ("p3", "5.0"), ("against-all", "30.1")]
        var figures = shares.map {
            Builders.figure(
                "x-" + $0.0,
                "exit-poll-percent-" + $0.0,
                $0.1,
                at: 0,
                contest: "list",
                source: "Poll"
            )
        }
        figures.append(
            Builders.figure(
                "n",
                "exit-poll-lists-over-threshold",
                "2",
                at: 0,
                contest: "list",
                source: "Poll"
            )
        )
        let rows = ledgerRows(figures, Self.two)
        #expect(rows[0].computedText == "54.4" && rows[0].verdict == .differsByDefinition(.poll, .count))
        #expect(rows[4].verdict == .matches && rows[4].computedText == "2")
    }

    @Test func `results are told once for a time and a status, at their own time`() {
        let figures = [
            Builders.figure("a", "votes-p1", "1", at: 700, contest: "list"),
            Builders.figure("b", "votes-p2", "2", at: 700, contest: "list"),
            Builders.figure("c", "votes-p1", "1", at: 900, contest: "list", .final),
            Builders.figure("d", "votes-p1", "3", at: 800, contest: "list", .disputed),
        ]
        let election = Builders.election(precincts: 6).with(published: figures)
        var night = Night(election: election)
        func told() -> [NightEvent.Kind] {
            night.snapshot().events.map(\.kind).filter { if case .results = $0 { true } else { false } }
        }
        night.advanceClock(to: Builders.time(699))
        #expect(told().isEmpty)
        night.advanceClock(to: Builders.time(700))
        #expect(told() == [.results(figure: 0)])
        night.advanceClock(to: Builders.time(1_000))
        #expect(told() == [.results(figure: 0), .results(figure: 2)])
    }

    @Test(arguments: 0..<40)
    func `what parts are printed as is what they round to`(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        let whole = UInt64.random(in: 1...5_000, using: &random)
        let decimals = Int.random(in: 0...2, using: &random)
        let scale: UInt64 = [1, 10, 100][decimals]
        let digits = UInt64.random(in: 0...100 * scale, using: &random)
        let rest = String(digits % scale)
        let padded = String(repeating: "0", count: decimals - min(decimals, rest.count)) + rest
        let text = decimals == 0 ? "\(digits)" : "\(digits / scale)." + padded
        let number = try #require(PublishedNumber(text))
        let range = number.parts(of: whole)
        for part in 0...whole {
            let exact = try #require(ExactValue(percent: part, of: whole))
            #expect(
                number.isRounding(of: exact) == (range?.contains(part) ?? false),
                "\(part) of \(whole): \(text)"
            )
        }
    }
}
