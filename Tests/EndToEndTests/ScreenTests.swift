import Foundation
import Testing

/// `screen`: a frame on standard output, as large as was asked for.
struct ScreenTests {
    @Test(arguments: ["80x24", "120x40", "200x60", "48x14", "20x5", "1x1", "300x100"])
    func `a frame has exactly the rows and columns asked for, and the same bytes each time`(
        size: String
    ) throws {
        let store = try FilledStore.shared().store
        let first = try Command.run(["screen", store, "--size", size])
        let numbers = size.split(separator: "x").compactMap { Int($0) }
        #expect(first.status == 0 && first.errors.isEmpty)
        let rows = first.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(rows.last?.isEmpty == true)
        #expect(rows.dropLast().count == numbers[1])
        for row in rows.dropLast() {
            #expect(row.unicodeScalars.count == numbers[0], "\(row)")
        }
        #expect(try Command.run(["screen", store, "--size", size]).bytes == first.bytes)
        if numbers[0] >= 48 { #expect(first.text.contains("RECONSTRUCTION")) }
    }

    @Test(arguments: [
        ("parties", "▸¹Parties"), ("regions", "▸²Regions"), ("quota", "▸³Quota checks"),
        ("house", "▸⁴House"), ("timeline", "▸⁵Timeline"), ("events", "▸⁶Events"),
    ])
    func `a page fills the frame with its pane`(page: String, title: String) throws {
        let store = try FilledStore.shared().store
        let outcome = try Command.run(["screen", store, "--page", page, "--size", "100x30"])
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 30)
        #expect(outcome.lines[2].contains(title), "\(outcome.text)")
        #expect(outcome.text.contains("RECONSTRUCTION"))
    }

    @Test(arguments: ["48x14", "80x24", "120x40", "200x60"])
    func `the reports behind a figure fill the frame, as of the moment asked for`(size: String) throws {
        let store = try FilledStore.shared().store
        let words = ["screen", store, "--figure", "turnout.abai", "--size", size]
        let late = try Command.run(words + ["--page", "reports"])
        let early = try Command.run(words + ["--at", "2023-03-19T14:10:00+06:00"])
        for (outcome, sum) in [(late, "241 030 of 422 713"), (early, "")] {
            #expect(outcome.status == 0 && outcome.errors.isEmpty)
            #expect(outcome.text.contains("Reports behind turnout.abai"))
            #expect(outcome.text.contains("✓ sum " + sum) && outcome.text.contains("= figure " + sum))
            #expect(outcome.text.contains("RECONSTRUCTION"))
        }
        #expect(early.text != late.text && early.text.contains("seq "))
    }

    @Test
    func `the help of screen names every page that it takes`() throws {
        let help = try Command.run(["screen", "--help"])
        let wrong = try Command.run(["screen", "night.db", "--page", "bogus"])
        let line = try #require(help.lines.first { $0.contains("--page") })
        let pages = try #require(line.split(separator: ": ").last).split(separator: ", ").map(String.init)
        #expect(pages.count >= 10)
        for page in pages { #expect(wrong.errors.contains(page), "\(page)") }
        let store = try FilledStore.shared().store
        for page in pages where page != "reports" {
            #expect(try Command.run(["screen", store, "--page", page]).status == 0, "\(page)")
        }
    }

    @Test
    func `the page of regions lists all twenty`() throws {
        let store = try FilledStore.shared().store
        let outcome = try Command.run(["screen", store, "--page", "regions", "--size", "80x30"])
        for name in ["Abai Region", "Turkestan Region", "Astana", "Almaty", "Shymkent"] {
            #expect(outcome.text.contains(name), "\(name)")
        }
        #expect(outcome.text.contains("1–20 of 20"))
    }

    @Test
    func `the frame of an earlier moment shows what was known then`() throws {
        let store = try FilledStore.shared().store
        let moment = "2023-03-19T14:10:00+06:00"
        let outcome = try Command.run(["screen", store, "--at", moment, "--size", "120x40"])
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("46.84 %"))
        #expect(outcome.text.contains("14:10:00"))
        #expect(outcome.text.contains("stations 0 of 10 233"))
    }

    @Test
    func `a frame in ASCII has nothing else, and colour comes only with --ansi`() throws {
        let store = try FilledStore.shared().store
        let plain = try Command.run(["screen", store, "--ascii", "--size", "120x40"])
        #expect(plain.bytes.allSatisfy { $0 == 10 || (0x20...0x7E).contains($0) })
        let colour = try Command.run(["screen", store, "--ansi"])
        #expect(colour.text.contains("\u{1B}[") && colour.text.contains("38;5;"))
        let refused = try Command.run(["screen", store, "--ansi"], environment: ["NO_COLOR": "1"])
        #expect(!refused.text.contains("38;5;"))
    }

    @Test(arguments: [("ru", "РЕКОНСТРУКЦИЯ"), ("kk", "Партиялар")])
    func `the frame speaks the language asked for`(language: String, word: String) throws {
        let store = try FilledStore.shared().store
        let outcome = try Command.run(["screen", store, "--lang", language])
        #expect(outcome.status == 0)
        #expect(outcome.text.contains(word))
    }

    /// Differences of 0.00 in the rows of a table.
    private func agreeing(_ outcome: Outcome) -> Int {
        outcome.lines.filter { $0.hasPrefix("│") }.map { $0.components(separatedBy: " 0.00 ").count - 1 }
            .reduce(0, +)
    }

    /// Every announced turnout of the made-up night comes out of its reports: 7 moments, 21 units.
    @Test
    func `turnout by hour is as announced at every moment, and blank before it`() throws {
        let store = try FilledStore.shared().store
        let words = ["screen", store, "--page", "hours", "--size", "200x60"]
        let late = try Command.run(words)
        #expect(late.status == 0 && late.errors.isEmpty && late.text.contains("▸⁷Turnout by hour"))
        #expect(agreeing(late) == 7 * 21)
        #expect(late.lines.dropLast(3).allSatisfy { !$0.contains("≠") })
        let early = try Command.run(words + ["--at", "2023-03-19T14:09:59+06:00"])
        #expect(agreeing(early) == 2 * 21)
        let reached = try Command.run(words + ["--at", "2023-03-19T14:10:00+06:00"])
        #expect(agreeing(reached) == 3 * 21)
    }

    @Test(arguments: ["48x14", "80x24", "120x40", "200x60"])
    func `two regions or two districts stand side by side`(size: String) throws {
        let store = try FilledStore.shared().store
        for (units, name) in [("abai,shymkent", "Shymkent"), ("district-02,district-29", "29")] {
            let outcome = try Command.run(["screen", store, "--compare", units, "--size", size])
            #expect(outcome.status == 0 && outcome.errors.isEmpty)
            #expect(outcome.text.contains("▸²Compare") || outcome.text.contains("▸⁷Compare"))
            #expect(outcome.text.contains(name) && outcome.text.contains("RECONSTRUCTION"))
        }
    }

    @Test(arguments: [
        "abai", "abai,", "abai,nowhere", "abai,district-01", "abai,abai,abai", "kz,abai", "abai,abai",
    ])
    func `what cannot be compared is refused with the reason`(units: String) throws {
        let store = try FilledStore.shared().store
        let outcome = try Command.run(["screen", store, "--compare", units])
        let both = try Command.run(["screen", store, "--compare", "abai,akmola", "--page", "house"])
        #expect(both.status == 2 && both.errors.contains("--compare and --page exclude each other"))
        #expect(outcome.status == 2 && outcome.text.isEmpty)
        #expect(
            outcome.errors.contains("--compare") && outcome.errors.contains("two regions or two districts")
        )
    }
}
