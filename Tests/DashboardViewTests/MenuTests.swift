import CellGrid
import DashboardView
import ElectionModel
import Foundation
import Tabulation
import Testing

@Suite struct `Menus` {
    static let sizes = [(14, 48), (24, 80), (40, 120), (60, 200)]

    @Test(arguments: sizes, [Key.character("S"), .function(6)])
    func `the columns of a table are chosen from a menu`(size: (Int, Int), key: Key) {
        var desk = Desk(rows: size.0, columns: size.1)
        desk.press(.character("2"), key)
        #expect(desk.shows("Sort by") && desk.shows("▸ ✓ as listed"))
        desk.press(.down, .down, .down, .enter)
        #expect(desk.state.regionSort == SortOrder(column: .turnout, isReversed: false))
        #expect(desk.state.menu == nil)
        desk.press(key, .enter)
        #expect(desk.state.regionSort == SortOrder(column: .turnout, isReversed: true))
        desk.press(key, .character("2"))
        #expect(desk.state.regionSort == SortOrder(column: .name, isReversed: false))
        desk.press(key, .escape)
        #expect(desk.state.menu == nil)
    }

    @Test func `a pane with one order says so`() {
        var desk = Desk()
        for key in [Key.character("S"), .character("s"), .character("r")] {
            desk.press(.character("6"), key)
            #expect(desk.state.menu == nil && desk.shows("one order only here"))
        }
    }

    @Test(arguments: sizes)
    func `every page of the menu opens over the whole screen and Escape comes back`(size: (Int, Int)) {
        for page in Page.allCases where page.place != nil {
            var desk = Desk(rows: size.0, columns: size.1, snapshot: FinalNight.late.snapshot)
            desk.press(.character("3"))
            let before = desk.state
            desk.press(.character("p"))
            let place = Page.allCases.firstIndex(of: page) ?? 0
            for _ in 0..<place { desk.press(.down) }
            desk.press(.enter)
            #expect(desk.state.path.map(\.place) == [page.place], "\(page)")
            desk.press(.escape)
            #expect(desk.state == before, "\(page)")
        }
    }

    @Test func `from page to page Escape still leads back to the panes`() {
        var desk = Desk(snapshot: FinalNight.late.snapshot)
        desk.press(.character("p"), .enter, .character("p"), .character("4"), .escape)
        #expect(desk.state == ScreenState())
    }

    @Test func `the page of two units takes the chosen one and the next, or the marked one`() {
        var desk = Desk(snapshot: FinalNight.late.snapshot)
        desk.press(.character("2"), .down, .character("p"), .character("7"))
        #expect(desk.state.path.last?.place == UnitPair(.region(1), .region(2)).map(RowID.comparison))
        desk.press(.escape, .character("c"), .end, .character("p"), .character("7"))
        #expect(desk.state.path.last?.place == UnitPair(.region(1), .region(19)).map(RowID.comparison))
    }

    @Test func `kinds of events are kept, hidden and turned round`() {
        var desk = Desk(rows: 60, columns: 200)
        desk.press(.character("6"), .character("f"))
        #expect(desk.shows("Events to show") && desk.shows("✓ + seats, thresholds, leaders"))
        desk.press(.down, .enter)
        #expect(desk.shows("overtakes") && !desk.shows("Polls opened") && !desk.shows("revision 2"))
        #expect(desk.state.hiddenEvents.count == EventGroup.allCases.count - 1)
        desk.press(.character("f"), .character("!"), .escape)
        #expect(!desk.shows("overtakes") && desk.shows("revision 2"))
        desk.press(.character("f"), .enter)
        #expect(desk.state.hiddenEvents.isEmpty)
        desk.press(.character("f"), .end, .character(" "), .escape)
        #expect(desk.state.hiddenEvents == [.calendar])
    }

    @Test func `a click chooses a line of a menu, and one beside it closes the menu`() throws {
        var desk = Desk()
        desk.press(.character("2"), .character("S"))
        let row = try #require(desk.glyphs.firstIndex { $0.contains("  turnout  ") && $0.contains("│    ") })
        desk.press(.mouse(MouseEvent(action: .press, row: row, column: 60)))
        #expect(desk.state.regionSort.column == .turnout && desk.state.menu == nil)
        desk.press(.character("S"), .mouse(MouseEvent(action: .press, row: 3, column: 3)))
        #expect(desk.state.menu == nil && desk.state.focus == .regions)
    }

    @Test func `a click on a column's title sorts by it, and again the other way round`() throws {
        var desk = Desk()
        let row = try #require(desk.glyphs.firstIndex { $0.contains("reported turnout") })
        let line = desk.glyphs[row]
        func click(_ title: String) throws -> Key {
            let place = try #require(line.range(of: title))
            let column = line.distance(from: line.startIndex, to: place.lowerBound) + 2
            return .mouse(MouseEvent(action: .press, row: row, column: column))
        }
        desk.press(try click("turnout"))
        #expect(desk.state.focus == .regions)
        #expect(desk.state.regionSort == SortOrder(column: .turnout, isReversed: false))
        desk.press(try click("turnout"))
        #expect(desk.state.regionSort == SortOrder(column: .turnout, isReversed: true))
        desk.press(try click("region"))
        #expect(desk.state.regionSort.column == .name)
        desk.press(try click("reported"))
        #expect(desk.state.regionSort.column == .reported)
        desk.press(try click("list lead"))
        #expect(desk.state.regionSort.column == .lead)
    }

    @Test func `an edge that is dragged to and fro turns the screen over only two cells on`() {
        var desk = Desk(rows: 40, columns: 120)
        func shape(_ rows: Int, _ columns: Int) -> Bool {
            (desk.rows, desk.columns) = (rows, columns)
            desk.state.settle(rows: rows, columns: columns)
            return desk.shows("⁴House")
        }
        #expect(shape(40, 120) && shape(40, 119) && shape(40, 118) && shape(34, 118) && !shape(33, 118))
        #expect(!shape(34, 118) && !shape(36, 119) && shape(36, 120))
        #expect(!shape(40, 117) && shape(40, 120))
        desk.state.settle(rows: 13, columns: 48)
        (desk.rows, desk.columns) = (13, 48)
        #expect(!desk.shows("Amanat"))
    }

    @Test func `what was chosen is kept while the size changes`() {
        var desk = Desk(rows: 60, columns: 200)
        desk.press(.character("2"), .end, .enter, .down, .enter)
        desk.press(.character("f"))
        desk.type("station")
        desk.press(.enter, .end)
        let before = desk.state
        for (rows, columns) in [(40, 120), (14, 48), (5, 20), (24, 80), (60, 200)] {
            desk.state.settle(rows: rows, columns: columns)
            (desk.rows, desk.columns) = (rows, columns)
            #expect(rows < 14 || desk.shows("▸Station"), "\(columns)×\(rows)")
        }
        var after = desk.state
        after.settle(rows: 60, columns: 200)
        var settled = before
        settled.settle(rows: 60, columns: 200)
        #expect(after == settled)
    }
}
