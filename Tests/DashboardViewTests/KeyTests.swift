import CellGrid
import DashboardView
import ElectionModel
import Foundation
import Tabulation
import Testing

@Suite struct `Keys` {
    static let commands: [(Key, DashboardCommand)] = [
        (.character("q"), .quit), (.control("c"), .quit), (.function(10), .quit), (.control("z"), .suspend),
        (.control("l"), .redraw), (.character(" "), .togglePause), (.character("-"), .slower),
        (.character("+"), .faster), (.character("="), .normalSpeed), (.left, .seek(seconds: -10)),
        (.right, .seek(seconds: 10)), (.shiftLeft, .seek(seconds: -60)), (.shiftRight, .seek(seconds: 60)),
        (.character(","), .step(-1)), (.character("."), .step(1)), (.character("L"), .liveEdge),
        (.character("["), .mark(-1, own: [])), (.character("]"), .mark(1, own: [])),
    ]

    @Test(arguments: commands)
    func `a key of the player gives its command in every pane`(key: Key, command: DashboardCommand) {
        for pane in Pane.allCases {
            var desk = Desk(rows: 60, columns: 200)
            desk.state.focus = pane
            let before = desk.state
            #expect(desk.press(key) == [command])
            #expect(desk.state == before)
        }
    }

    @Test func `digits focus panes, and are tenths in the timeline`() {
        var desk = Desk()
        for pane in [Pane.regions, .quota, .house, .parties, .events, .timeline] {
            #expect(desk.press(.character(Character("\(pane.rawValue)"))).isEmpty)
            #expect(desk.state.focus == pane)
        }
        #expect(desk.press(.character("4")) == [.seekTenth(4)])
        #expect(desk.state.focus == .timeline)
    }

    @Test(arguments: [(24, 80, 6), (40, 120, 6), (60, 200, 7), (14, 48, 6)])
    func `Tab goes round all panes and Shift-Tab back`(rows: Int, columns: Int, panes: Int) {
        var desk = Desk(rows: rows, columns: columns)
        var seen: [Pane] = []
        for _ in 0..<panes {
            seen.append(desk.state.focus)
            desk.press(.tab)
        }
        #expect(Set(seen).count == panes)
        #expect(desk.state.focus == .parties)
        desk.press(.backTab)
        #expect(desk.state.focus == seen.last)
    }

    @Test(arguments: [(24, 80), (40, 120), (60, 200), (14, 48)])
    func `Enter goes down to a station and Escape back up`(rows: Int, columns: Int) {
        var desk = Desk(rows: rows, columns: columns)
        desk.press(.character("2"), .end, .up, .enter)
        #expect(desk.state.path.map(\.place) == [.region(18)])
        desk.press(.down, .enter)
        #expect(desk.state.path.map(\.place) == [.region(18), .district(25)])
        desk.press(.end, .enter)
        #expect(desk.state.path.map(\.place) == [.region(18), .district(25), .station(9_735)])
        #expect(desk.shows("Station 374"))
        desk.press(.escape)
        #expect(desk.state.path.last?.cursor.selected == .station(9_735))
        desk.press(.backspace)
        #expect(desk.state.path.last?.cursor.selected == .district(25))
        desk.press(.escape)
        #expect(desk.state.path.isEmpty)
        #expect(desk.state.focus == .regions)
        #expect(desk.state.regionCursor.selected == .region(18))
    }

    @Test func `the choice stays on its row when the order changes`() {
        var desk = Desk()
        desk.press(.character("2"), .down, .down, .down)
        #expect(desk.state.regionCursor.selected == .region(3))
        desk.press(.character("s"), .character("s"), .character("s"), .character("r"))
        #expect(desk.state.regionSort == SortOrder(column: .turnout, isReversed: true))
        #expect(desk.state.regionCursor.selected == .region(3))
        #expect(desk.shows("▸Almaty Region"))
    }

    @Test func `stations as listed run up, reversed they run down, and the choice stays on its row`() {
        var desk = Desk(rows: 60, columns: 120)
        desk.press(.character("2"), .enter)
        let district = desk.state.path.last?.cursor.selected
        desk.press(.end)
        #expect(desk.state.path.last?.cursor.selected == .station(471))
        desk.press(.up)
        #expect(desk.state.path.last?.cursor.selected == .station(470))
        desk.press(.character("r"))
        #expect(desk.state.path.last?.cursor.selected == .station(470))
        #expect(desk.shows("▸ Station 471") || desk.shows("▸Station 471"))
        desk.press(.up)
        #expect(desk.state.path.last?.cursor.selected == .station(471))
        desk.press(.end)
        #expect(desk.state.path.last?.cursor.selected == .station(0))
        desk.press(.home)
        #expect(desk.state.path.last?.cursor.selected == district)
    }

    @Test func `the chosen row is always in sight`() {
        var desk = Desk(rows: 24, columns: 80)
        desk.press(.character("2"))
        var generator = SplitMix64(state: 7)
        let keys: [Key] = [.up, .down, .pageUp, .pageDown, .home, .end, .character("s"), .character("r")]
        for _ in 0..<60 {
            desk.press(keys[Int(generator.next() % UInt64(keys.count))])
            #expect(desk.glyphs.contains { $0.hasPrefix("│▸") })
        }
    }

    @Test func `a filter keeps rows while it is typed and single keys mean letters`() {
        var desk = Desk()
        desk.press(.character("2"), .character("f"))
        desk.type("sqty")
        #expect(desk.state.regionFilter == "sqty")
        #expect(desk.shows("0 of 20"))
        desk.press(.escape)
        desk.type("kaz")
        #expect(desk.shows("f:kaz 3 of 20"))
        desk.press(.enter)
        #expect(desk.state.entry == nil)
        desk.press(.escape)
        #expect(desk.state.regionFilter.isEmpty)
    }

    @Test func `a filter finds a name in any of its languages`() {
        var desk = Desk()
        desk.press(.character("2"), .character("f"))
        desk.type("түркі")
        #expect(desk.shows("Turkestan Region"))
        #expect(desk.shows("1 of 20"))
    }

    @Test func `a clock time is typed and gone to`() {
        var desk = Desk()
        desk.press(.character("b"))
        desk.type("21:40")
        #expect(desk.press(.enter) == [.goTo(ShapedElection.time(21, 40))])
        desk.press(.character("b"))
        desk.type("25:00")
        #expect(desk.press(.enter).isEmpty)
        #expect(desk.state.entry == nil)
    }

    @Test func `a clock time after midnight is in the night, not before the polls open`() {
        var desk = Desk()
        desk.press(.character("b"))
        desk.type("01:30")
        #expect(desk.press(.enter) == [.goTo(ShapedElection.time(25, 30))])
    }

    @Test func `a clock time is of the night before it is of what comes after it`() {
        var desk = Desk()
        desk.play.clock = ShapedElection.time(25, 30)
        desk.play.last = ShapedElection.time(200)
        for (typed, wanted) in [("21:40", ShapedElection.time(21, 40)), ("06:00", ShapedElection.time(30))] {
            desk.press(.character("b"))
            desk.type(typed)
            #expect(desk.press(.enter) == [.goTo(wanted)], "\(typed)")
        }
    }

    @Test func `help opens over the screen, scrolls and closes`() {
        for key in [Key.function(1), .character("?"), .character("h")] {
            var desk = Desk(rows: 24, columns: 80)
            desk.press(key)
            #expect(desk.shows("move, with the wheel too"))
            desk.press(.end)
            #expect(desk.shows("a person of several groups counts once"))
            desk.press(.escape)
            #expect(desk.state == ScreenState())
        }
    }

    @Test func `an event leads to its place and its moment`() {
        var desk = Desk()
        desk.press(.character("6"), .end, .pageUp)
        desk.state.eventCursor.selected = .line(16)
        #expect(desk.press(.enter) == [.goTo(ShapedElection.time(20, 46, 31))])
        #expect(desk.state.path.map(\.place) == [.region(18), .district(24), .station(9_433)])
        #expect(desk.state.focus == .regions)
    }

    @Test func `below the smallest size only leaving works`() {
        var desk = Desk(rows: 13, columns: 48)
        #expect(desk.press(.character("q")) == [.quit])
        #expect(desk.press(.control("z"), .control("l")) == [.suspend, .redraw])
        #expect(desk.press(.character(" "), .tab, .enter, .character("2"), .left).isEmpty)
        #expect(desk.state == ScreenState())
    }

    @Test func `a click chooses a row and a second one opens it`() throws {
        var desk = Desk()
        let row = try #require(desk.glyphs.firstIndex { $0.contains("Aktobe Region") })
        let click = Key.mouse(MouseEvent(action: .press, row: row, column: 10))
        desk.press(click)
        #expect(desk.state.focus == .regions)
        #expect(desk.state.regionCursor.selected == .region(2))
        #expect(desk.state.path.isEmpty)
        desk.press(click)
        #expect(desk.state.path.map(\.place) == [.region(2)])
        desk.press(.mouse(MouseEvent(action: .rightPress, row: row, column: 10)))
        #expect(desk.state.path.isEmpty)
    }

    @Test func `the wheel moves the pane under the pointer and leaves the focus`() {
        var desk = Desk()
        desk.press(.mouse(MouseEvent(action: .wheelDown, row: 20, column: 10)))
        #expect(desk.state.regionCursor.selected == .region(3))
        #expect(desk.state.focus == .parties)
    }

    @Test func `a click on a key of the footer presses it`() throws {
        var desk = Desk()
        let line = try #require(desk.glyphs.last)
        let place = try #require(line.range(of: "Space"))
        let column = line.distance(from: line.startIndex, to: place.lowerBound)
        #expect(desk.press(.mouse(MouseEvent(action: .press, row: 39, column: column))) == [.togglePause])
    }

    @Test func `a click on the rail of the timeline goes to the moment`() {
        var desk = Desk()
        desk.press(.character("5"))
        let first = desk.press(.mouse(MouseEvent(action: .press, row: 36, column: 6)))
        #expect(first == [.goTo(ShapedElection.time(7))])
        let last = desk.press(.mouse(MouseEvent(action: .drag, row: 36, column: 65)))
        #expect(last == [.goTo(ShapedElection.time(26, 30))])
    }

    @Test func `z gives the pane the whole screen and back`() {
        var desk = Desk()
        desk.press(.character("2"), .character("z"))
        #expect(desk.shows("Regions") && !desk.shows("Parties"))
        desk.press(.escape)
        #expect(desk.shows("Parties"))
    }
}
