import CellGrid
import DashboardView
import ElectionModel
import Foundation
import Tabulation
import TestSupport
import Testing

/// The table of turnout by hour: what it shows at each size, and its keys.
@Suite(.timeLimit(.minutes(10))) struct `Turnout by hour on the screen` {
    private func desk(_ rows: Int = 40, _ columns: Int = 120, night: ShapedNight = .counting) -> Desk {
        var desk = Desk(rows: rows, columns: columns, snapshot: night.snapshot())
        desk.play = night.play
        return desk
    }

    private func row(_ desk: Desk, _ name: String) -> String {
        desk.glyphs.first { $0.dropFirst(2).hasPrefix(name) } ?? ""
    }

    @Test func `u opens it over the whole screen, Enter a region, Escape goes back the same way`() {
        for (rows, columns) in [(24, 80), (40, 120), (60, 200)] {
            var desk = desk(rows, columns)
            desk.press(.character("3"), .character("u"))
            #expect(desk.state.path.map(\.place) == [.hours] && desk.state.isZoomed)
            #expect(desk.shows("Turnout by hour") && desk.shows("RECONSTRUCTION"))
            desk.press(.down, .down, .enter)
            #expect(desk.state.path.map(\.place) == [.hours, .region(2)])
            desk.press(.escape)
            #expect(desk.state.path.map(\.place) == [.hours])
            #expect(desk.state.path.first?.cursor.selected == .region(2))
            desk.press(.escape)
            #expect(desk.state.path.isEmpty && desk.state.focus == .quota && !desk.state.isZoomed)
        }
    }

    @Test func `from deeper down u goes back to the table`() {
        var desk = desk()
        desk.press(.character("u"), .enter, .enter, .character("u"))
        #expect(desk.state.path.map(\.place) == [.hours])
    }

    @Test func `the wider the screen the more of a moment it shows`() {
        // Atyrau was late at 10:10 and at 12:10.
        let name = "Abai Region"
        for (rows, columns, figures) in [(24, 80, 1), (40, 120, 2), (60, 200, 3)] {
            var desk = desk(rows, columns)
            desk.press(.character("u"))
            let numbers = row(desk, name).dropLast().split(separator: " ").filter { $0.contains(".") }
            #expect(numbers.count == 6 * figures, "\(columns)")
        }
    }

    @Test func `differences beyond rounding are marked, and only they`() {
        for (rows, columns) in [(24, 80), (40, 120), (60, 200)] {
            var desk = desk(rows, columns)
            desk.press(.character("u"))
            let marks = ShapedElection.regions.indices.prefix(12).map { region in
                row(desk, String(ShapedElection.regions[region].name.en.prefix(16))).count { $0 == "≠" }
            }
            #expect(marks == (0..<12).map { $0 % 7 == 3 ? 2 : 0 }, "\(columns)")
        }
    }

    @Test(
        arguments: [
            ("15.00", 1_500, 10_000, false), ("15.00", 15_005, 100_000, false),
            ("15.00", 15_006, 100_000, true),
            ("15.00", 14_994, 100_000, true), ("15.00", 14_995, 100_000, false), ("15", 1_549, 10_000, false),
            ("15", 1_551, 10_000, true), ("15.0", 15_060, 100_000, true), ("", 15_060, 100_000, false),
            ("15.00", 0, 0, false),
        ] as [(String, UInt64, UInt64, Bool)]
    )
    func `a figure is apart when it does not round to the announced one`(
        announced: String,
        issued: UInt64,
        listed: UInt64,
        isApart: Bool
    ) {
        let plain = Builders.election()
        let election = Election(
            card: plain.card,
            units: plain.units,
            parties: plain.parties,
            candidates: plain.candidates,
            published: [HoursShot.figure(announced)]
        )
        var hours = TurnoutHours(election: election)
        hours.close(TurnoutHours.Row(turnouts: [Share](repeating: Share(issued, of: listed), count: 3)))
        let desk = HoursShot.desk(election, hours)
        #expect(desk.shows("≠ ") || !isApart || desk.shows("≠│"))
        let country = desk.glyphs.first { $0.contains(election.units[0].name.en) && $0.contains(".") } ?? ""
        #expect(country.contains("≠") == isApart, "\(country)")
    }

    @Test func `what the clock has not reached is blank, whatever the night knows`() {
        var desk = desk(60, 200, night: .complete)
        desk.press(.character("u"))
        #expect(row(desk, "Abai Region").split(separator: " ").count { $0.contains(".") } == 21)
        desk.play.clock = ShapedElection.time(14, 9, 59)
        let early = desk.glyphs
        #expect(row(desk, "Abai Region").split(separator: " ").count { $0.contains(".") } == 6)
        #expect(!early.contains { $0.contains("54.19") && $0.contains("Kazakhstan") })
        desk.play.clock = ShapedElection.time(14, 10)
        #expect(row(desk, "Abai Region").split(separator: " ").count { $0.contains(".") } == 9)
    }

    @Test func `the order hides no future either`() {
        var early = desk(60, 200, night: .complete)
        early.play.clock = ShapedElection.time(9)
        early.press(.character("u"), .character("s"), .character("s"))
        #expect(early.shows("sort turnout"))
        #expect(early.glyphs[6].contains("▸Abai Region"))
        early.press(.character("s"))
        #expect(early.shows("sort difference") && early.glyphs[6].contains("▸Abai Region"))
    }

    @Test func `it sorts by the latest turnout and by the largest difference, and filters by name`() {
        var desk = desk(60, 200)
        desk.press(.character("u"), .character("s"), .character("s"), .character("s"))
        #expect(desk.shows("sort difference ▼"))
        let late = ShapedElection.regions.indices.filter { $0 % 7 == 3 }
            .map { ShapedElection.regions[$0].name.en }
        let first = desk.glyphs.dropFirst(6).prefix(late.count)
        #expect(first.allSatisfy { line in late.contains { line.contains($0) } })
        desk.press(.character("f"))
        desk.type("turk")
        desk.press(.enter)
        #expect(desk.shows("f:turk 1") && desk.shows("Turkestan") && !desk.shows("Abai"))
        desk.press(.character("f"), .control("u"))
        desk.type("zzz")
        #expect(desk.shows("no row matches the filter"))
    }

    @Test func `a small screen goes through the times of the country, Enter to the moment`() {
        var desk = desk(14, 48)
        desk.press(.character("u"))
        #expect(desk.shows("announced") && desk.shows("counted") && desk.shows("diff, pp"))
        #expect(desk.shows("▸10:10") && !desk.shows("Abai"))
        desk.press(.down)
        #expect(desk.shows("▸12:10"))
        #expect(desk.press(.enter) == [.goTo(ShapedElection.time(12, 10))])
        desk.play.mode = .live
        #expect(desk.press(.enter).isEmpty)
        desk.press(.escape)
        #expect(desk.state == ScreenState())
    }

    @Test func `of more moments than fit the latest that were reached are in sight`() {
        let plain = Builders.election()
        let figures = (0..<20).map { HoursShot.figure("50", at: $0 * 3_600) }
        let election = Election(
            card: plain.card,
            units: plain.units,
            parties: plain.parties,
            candidates: plain.candidates,
            published: figures
        )
        var desk = HoursShot.desk(election, TurnoutHours(election: election))
        desk.columns = 80
        desk.rows = 24
        #expect(desk.glyphs[3].contains("20:00") && !desk.glyphs[3].contains("06:00"))
        desk.play.clock = Builders.time(10 * 3_600)
        #expect(desk.glyphs[3].contains("06:00") && !desk.glyphs[3].contains("20:00"))
    }

    @Test func `without announcements there is no page, and asked for by name it says so`() {
        var desk = Desk(snapshot: Night(election: Builders.election()).snapshot())
        desk.press(.character("u"))
        #expect(desk.state == ScreenState())
        desk.state.path = [DrillStep(place: .hours)]
        desk.state.focus = .detail
        #expect(desk.shows("no turnout was announced"))
    }

    @Test func `help and footer name the key`() {
        var desk = desk()
        desk.press(.character("2"))
        #expect(desk.glyphs.last?.contains("u by hour") == true)
        desk.press(.character("?"))
        #expect(desk.shows("turnout by hour: announced against counted"))
    }

    @Test(arguments: HoursShot.sizes, [false, true])
    func `the page is as drawn`(size: HoursShot.Size, isASCII: Bool) {
        let look = isASCII ? Look(glyphs: .ascii, theme: .mono) : Look()
        Picture.expect(HoursShot.grid(size, look), named: "hours-\(size.name)" + (isASCII ? "-ascii" : ""))
    }

    @Test(arguments: [Language.ru, .kk])
    func `the page is as drawn in other languages`(language: Language) {
        let grid = HoursShot.grid(HoursShot.sizes[2], Look(language: language))
        Picture.expect(grid, named: "hours-\(language)")
        let word = Wording(look: Look(language: language))[.reconstruction]
        #expect(Picture.glyphs(grid).contains { $0.contains(word) })
    }
}
