import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import Testing

@Suite struct `Search` {
    @Test func `it goes to the first row that holds the text, and n and N go on`() {
        var desk = Desk()
        desk.press(.character("2"), .character("/"))
        desk.type("kaz")
        #expect(desk.state.regionCursor.selected == .region(5))
        #expect(desk.shows("search: kaz"))
        desk.press(.enter)
        #expect(desk.shows("kaz: 1 of 3"))
        desk.press(.character("n"))
        #expect(desk.state.regionCursor.selected == .region(13))
        #expect(desk.shows("kaz: 2 of 3") && desk.shows("▸North Kazakhstan"))
        desk.press(.character("n"), .character("n"))
        #expect(desk.state.regionCursor.selected == .region(5))
        desk.press(.character("N"))
        #expect(desk.state.regionCursor.selected == .region(16))
        #expect(desk.glyphs.contains { $0.contains("Abai Region") })
    }

    @Test func `letters are letters while it is typed, Escape clears and then leaves`() {
        var desk = Desk()
        desk.press(.character("2"), .character("/"))
        #expect(desk.press(.character("q")).isEmpty)
        desk.press(.escape)
        #expect(desk.state.search.isEmpty && desk.state.entry != nil)
        desk.press(.escape)
        #expect(desk.state.entry == nil)
        desk.press(.character("/"))
        desk.type("alma")
        desk.press(.enter, .escape)
        #expect(desk.state.search.isEmpty)
        #expect(desk.state.regionCursor.selected == .region(3))
    }

    @Test func `what is not there is said, and nothing moves`() {
        var desk = Desk()
        desk.press(.character("2"), .down, .character("/"))
        desk.type("zzz")
        desk.press(.enter)
        #expect(desk.shows("not found: zzz"))
        #expect(desk.state.regionCursor.selected == .region(1))
        desk.press(.character("n"))
        #expect(desk.shows("not found: zzz"))
        desk.press(.escape, .character("N"))
        #expect(desk.shows("nothing is looked for"))
    }

    @Test(arguments: [("1", "nsdp"), ("1", "against"), ("3", "aq j"), ("6", "overtakes")])
    func `lists and events are found by what their rows say`(pane: String, text: String) {
        var desk = Desk(snapshot: FinalNight.late.snapshot)
        desk.press(.character(Character(pane)), .character("/"))
        desk.type(text)
        desk.press(.enter)
        let chosen = desk.glyphs.first { $0.lowercased().contains(text) && $0.contains("▸") }
        #expect(chosen != nil)
    }

    @Test func `a line of a text is found and comes into sight`() {
        var desk = Desk(rows: 24, columns: 80, snapshot: FinalNight.late.snapshot)
        desk.press(.enter, .character("/"))
        #expect(!desk.shows("persons of the quota"))
        desk.type("below the line")
        desk.press(.escape)
        desk.type("quota")
        desk.press(.enter)
        #expect(desk.glyphs.contains { $0.contains("Quota") })
        let first = desk.state.path[0].cursor
        desk.press(.character("n"))
        #expect(desk.state.path[0].cursor != first)
    }

    @Test func `where nothing is looked for n lists what does not count, and i always does`() {
        for keys in [[Key.character("n")], [.character("/"), .character("x"), .enter, .character("i")]] {
            var desk = Desk(snapshot: FinalNight.late.snapshot)
            desk.press(.character("w"), .enter)
            for key in keys { desk.press(key) }
            #expect(desk.state.path.last?.place == .idleReports)
        }
    }

    @Test func `a picture has no rows to look through`() {
        var desk = Desk()
        desk.press(.character("4"), .character("/"))
        #expect(desk.state.entry == nil && desk.shows("no rows here"))
    }
}
