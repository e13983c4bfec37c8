import Foundation
import Testing

/// Every published figure of Kazakhstan 2023 held against the full night.
struct LedgerTests {
    struct Row: Decodable {
        let id, scope, measure, source, status, value, verdict: String
        let contest, time, computed, difference, follows, insteadOf, missing: String?
        let notes: [String]
    }

    struct Ledger: Decodable {
        let election: String
        let seq: Int
        let reconstructed: Bool
        let figures: [Row]
    }

    private static func ledger(_ options: String...) throws -> Ledger {
        let store = try FilledStore.shared().store
        let outcome = try Command.run(["ledger", store, "--format", "json"] + options, limit: 120)
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        return try JSONDecoder().decode(Ledger.self, from: outcome.bytes)
    }

    private static let full = Result { try ledger() }

    private static func row(_ id: String) throws -> Row {
        try #require(try full.get().figures.first { $0.id == id }, "no figure \(id)")
    }

    @Test func `every published figure has a row, in the order of the file`() throws {
        let table = try String(contentsOfFile: Checkout.kazakhstan + "/published.csv", encoding: .utf8)
        let ids = table.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
        let ledger = try Self.full.get()
        #expect(ledger.figures.map(\.id) == ids && ids.count == 368)
        #expect(ledger.election == "kz-2023" && ledger.reconstructed)
        let words = ["matches", "differs", "differs-by-definition", "not-computable"]
        for row in ledger.figures {
            #expect(words.contains(row.verdict))
            #expect((row.computed == nil) == (row.verdict == "not-computable"), "\(row.id)")
            #expect((row.missing != nil) == (row.verdict == "not-computable"), "\(row.id)")
            #expect((row.follows != nil) == (row.verdict == "differs-by-definition"), "\(row.id)")
        }
    }

    /// What each figure must be found to be: `id verdict computed difference follows insteadOf missing`.
    @Test func `each row has the verdict that is held of it`() throws {
        let path = Checkout.scenarioData + "/kz-2023-ledger.csv"
        let held = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
        let rows = try Self.full.get().figures
        #expect(held.count == rows.count)
        for (line, row) in zip(held, rows) {
            let cells = [
                row.id, row.verdict, row.computed ?? "", row.difference ?? "", row.follows ?? "",
                row.insteadOf ?? "", row.missing ?? "",
            ]
            #expect(cells.joined(separator: ",") == line)
        }
    }

    /// Figures that were thought about one by one; nil = not asked.
    private static let known: [(id: String, verdict: String, computed: String?, difference: String?)] = [
        ("turnout-10-10", "matches", "14.21", "0.00"), ("turnout-12-10", "matches", "30.65", "0.00"),
        ("turnout-14-10", "matches", "46.84", "0.00"), ("turnout-16-10", "matches", "51.98", "0.00"),
        ("turnout-18-10", "matches", "53.11", "0.00"), ("turnout-20-10", "matches", "54.09", "0.00"),
        ("turnout-final", "matches", "54.19", "0.00"), ("turnout-article", "matches", "54.19", "0.00"),
        ("turnout-later", "differs", "54.19", "+0.02"),
        ("turnout-valid-over-listed", "differs-by-definition", "54.19", "-1.29"),
        ("turnout-final-misprint", "differs", "54.19", "+0.10"),
        ("turnout-16-10-misprint", "differs", "51.98", "-10.00"),
        ("turnout-18-10-turkestan-misprint", "differs", "51.07", "-10.00"),
        ("turnout-18-10-ulytau-misprint", "differs", "58.63", "+5.00"),
        ("stations-article", "matches", "10233", "0"), ("stations-commission", "differs", "10233", "-10"),
        ("stations-home", "differs", "10156", "-10"), ("stations-abroad", "matches", "77", "0"),
        ("stations-abroad-countries", "not-computable", nil, nil),
        ("stations-abroad-swapped", "differs", "77", "-11"),
        ("abroad-voters-listed", "matches", "12132", "0"), ("abroad-ballots-issued", "matches", "8800", "0"),
        ("abroad-turnout", "matches", "72.54", "0.00"),
        ("voters-registered-january", "not-computable", nil, nil),
        ("voters-listed-opening", "matches", "12032550", "0"),
        ("voters-listed-20-10", "matches", "12035004", "0"),
        ("voters-listed-final", "matches", "12035578", "0"),
        ("voters-listed-swapped-title", "differs", "12032550", "+287502"),
        ("voters-listed-article", "matches", "12035578", nil), ("parties-article", "matches", "7", "0"),
        ("list-candidates", "matches", "281", "0"), ("list-candidates-article", "matches", "281", "0"),
        ("list-candidates-nominated", "not-computable", nil, nil),
        ("list-candidates-misprint", "differs-by-definition", "281", "+2"),
        ("district-candidates", "matches", "435", "0"),
        ("district-candidates-self-nominated", "matches", "359", "0"),
        ("district-candidates-women", "matches", "85", "0"),
        ("district-candidates-women-percent", "matches", "19.54", "0.00"),
        ("district-candidates-average-age", "matches", "49.34", "0.00"),
        ("district-candidates-average-age-article", "matches", "49", "0"),
        ("observers", "not-computable", nil, nil), ("observers-article", "not-computable", nil, nil),
        ("observers-states-article", "not-computable", nil, nil),
        ("observers-states-article-later", "not-computable", nil, nil),
        ("observers-organisations-article", "not-computable", nil, nil),
        ("journalists-article", "not-computable", nil, nil),
        ("list-percent-amanat", "matches", "53.90", "0.00"),
        ("list-percent-amanat-article", "matches", "53.9", "0.0"),
        ("list-votes-amanat-swapped", "differs", "3431510", "-90000"),
        ("list-ballots-issued-misread", "differs-by-definition", "6521860", "-155419"),
        ("seats-nsdp", "matches", "4", "0"), ("seats-nsdp-misprint", "differs", "4", "+1"),
        ("seats-independent-misprint", "differs", "7", "-1"),
        ("threshold-article", "matches", "5", "0"), ("threshold-before-article", "not-computable", nil, nil),
        ("district-seats-percent-article", "matches", "30", "0"), ("quota-article", "matches", "30", "0"),
        ("council-deputies-article", "not-computable", nil, nil),
        ("council-deputies-regional-article", "not-computable", nil, nil),
        ("council-deputies-city-article", "not-computable", nil, nil),
        ("polls-open-article", "matches", "07:00", nil), ("polls-close-article", "matches", "20:00", nil),
        ("exit-polls-article", "matches", "3", "0"),
        ("exit-polls-over-threshold-article", "not-computable", nil, nil),
        ("exit-poll-eurasian-over-threshold", "matches", "6", "0"),
        ("exit-poll-democracy-over-threshold", "matches", "6", "0"),
        ("exit-poll-socis-over-threshold", "matches", "5", "0"),
        ("exit-poll-socis-nsdp", "differs-by-definition", "5.20", "-0.29"),
        ("preliminary-votes-nsdp", "matches", "331058", "0"),
    ]

    @Test func `figures that were thought about one by one are what they were found to be`() throws {
        for (id, verdict, computed, difference) in Self.known {
            let row = try Self.row(id)
            #expect(row.verdict == verdict && row.computed == computed, "\(id): \(row)")
            if let difference { #expect(row.difference == difference, "\(id)") }
        }
    }

    @Test func `reasons and arithmetic stand beside the verdicts`() throws {
        let wanted: [(String, String)] = [
            ("turnout-later", "needs 6523886-6525088 of 12035578"),
            ("turnout-final", "other turnout-later 54.21"),
            ("turnout-final", "6521860 / 12035578 = 54.19 %"), ("stations-commission", "10146 + 77 = 10223"),
            ("abroad-turnout", "8800 / 12132 = 72.54 %"), ("district-candidates", "609 - 45 - 125 - 4 = 435"),
            ("district-candidates-women-percent", "85 / 435 = 19.54 %"), ("observers", "124 + 662 = 786"),
            ("observers-article", "other observers 786"),
            ("observers-states-article", "other observers-states-article-later 61"),
            ("district-seats-percent-article", "29 / 98 = 29.59 %"), ("polls-open-article", "exceptions 92"),
            ("council-deputies-article", "130 + 617 = 747; 3749 - 747 = 3002"),
            ("council-deputies-article", "3415 + 3415 - 3081 = 3749"),
            ("turnout-18-10-turkestan-misprint", "below turnout-16-10-turkestan"),
            ("turnout-18-10-turkestan-misprint", "digit changed"),
            ("turnout-18-10-ulytau-misprint", "above turnout-20-10-ulytau"),
            ("turnout-18-10-ulytau-misprint", "same as turnout-18-10-east-kazakhstan"),
            ("list-votes-amanat-swapped", "digits swapped"),
            ("seats-nsdp-misprint", "62 + 8 + 6 + 5 + 0 + 6 + 5 + 6 = 98"),
            ("list-quota-seats-percent-amanat", "no whole number of 40"),
        ]
        for (id, note) in wanted { #expect(try Self.row(id).notes.contains(note), "\(id): \(note)") }
        let valid = try Self.row("turnout-valid-over-listed")
        #expect(valid.follows == "valid-ballots-of-voters-listed")
        #expect(valid.insteadOf == "ballots-issued-of-voters-listed")
        #expect(try Self.row("observers").missing == "accreditations")
    }

    @Test func `at a moment the ledger has what had been said, with what had been counted`() throws {
        let early = try Self.ledger("--at", "14:10")
        let moment = "2023-03-19T14:10:00+06:00"
        #expect(early.figures.allSatisfy { ($0.time ?? "") <= moment })
        let ids = Set(early.figures.map(\.id))
        #expect(
            ids.contains("turnout-14-10") && ids.contains("list-candidates")
                && ids.contains("polls-open-article")
        )
        #expect(
            ids.isDisjoint(with: [
                "turnout-16-10", "list-votes-amanat", "turnout-later", "exit-polls-article",
            ])
        )
        #expect(!ids.contains { $0.hasPrefix("exit-poll") })
        let turnout = try #require(early.figures.first { $0.id == "turnout-14-10" })
        #expect(turnout.computed == "46.84" && turnout.verdict == "matches")
        #expect(!turnout.notes.contains { $0.contains("later") })
        let night = try Self.ledger("--at", "2023-03-19T23:59:59+06:00")
        #expect(!night.figures.contains { $0.id.hasPrefix("exit-poll") })
        let polls = try Self.ledger("--at", "2023-03-20T00:00:00+06:00")
        #expect(polls.figures.contains { $0.id == "exit-poll-socis-nsdp" })
        #expect(
            try Self.ledger("--seq", "0").figures.allSatisfy {
                ($0.time ?? "") <= "2023-03-19T07:00:00+06:00"
            }
        )
    }

    @Test func `the three forms hold the same rows, and text speaks three languages`() throws {
        let store = try FilledStore.shared().store
        let rows = try Self.full.get().figures
        let csv = try Command.run(["ledger", store, "--format", "csv"], limit: 120)
        #expect(csv.lines.count == 1 + rows.count)
        for (line, row) in zip(csv.lines.dropFirst(), rows) { #expect(line.hasPrefix(row.id + ",")) }
        #expect(csv.lines[1].hasSuffix(",RECONSTRUCTION"))
        let text = try Command.run(["ledger", store], limit: 120)
        #expect(
            text.text.contains("it is valid ballots of voters listed, not ballots issued of voters listed")
        )
        for row in rows { #expect(text.text.contains("\n" + row.id + " "), "\(row.id)") }
        let russian = try Command.run(["ledger", store, "--lang", "ru"], limit: 120).text
        #expect(russian.contains("не хватает: кто аккредитован") && russian.contains("54,19"))
        let kazakh = try Command.run(["ledger", store, "--lang", "kk"], limit: 120).text
        #expect(kazakh.contains("жетіспейді: кім аккредиттелгені"))
    }
}
