import CellGrid
import DashboardView
import ElectionLaw
import ElectionModel
import Foundation
import Tabulation
import Testing

@Suite struct `The pane of events` {
    static func event(_ minute: Int, _ kind: NightEvent.Kind) -> NightEvent {
        NightEvent(time: ShapedElection.time(20, minute), seq: minute, kind: kind)
    }

    /// A change of seats, then a dozen protocols replaced, then an alarm.
    static let flood: [NightEvent] =
        [
            event(1, .threshold(party: 2, status: .in, share: Share(6, of: 100))),
            event(2, .listSeats(party: 0, from: 39, to: 40)),
        ] + (3..<15).map { event($0, .corrected(contest: 0, precinct: $0, revision: 2)) } + [
            event(20, .alarm(contest: 0, precinct: 99, code: .paper))
        ]

    private func desk(rows: Int = 40, columns: Int = 120, events: [NightEvent] = flood) -> Desk {
        var desk = Desk(
            rows: rows,
            columns: columns,
            snapshot: ShapedNight.counting.snapshot().telling(events)
        )
        desk.press(.character("6"))
        return desk
    }

    @Test func `many like events in a row make one line that Enter opens and Escape closes`() {
        var desk = desk(rows: 60, columns: 200)
        #expect(desk.shows("12 protocols replaced, 20:03–20:14"))
        #expect(desk.shows("1–4 of 4") && !desk.shows("revision 2"))
        desk.press(.down, .enter)
        #expect(!desk.shows("12 protocols replaced") && desk.shows("replaced by revision 2"))
        #expect(desk.glyphs.contains { $0.contains("of 15 ─╯") })
        desk.press(.escape)
        #expect(desk.shows("12 protocols replaced"))
    }

    @Test func `three like events stay apart, and seats are never put together`() {
        let three = (0..<3).map { Self.event($0, .annulled(contest: 0, precinct: $0, revision: 1)) }
        #expect(!desk(events: three).shows("3 protocols annulled"))
        let seats = (0..<9).map { Self.event($0, .listSeats(party: 0, from: $0, to: $0 + 1)) }
        #expect(desk(rows: 60, columns: 200, events: seats).glyphs.contains { $0.contains("of 9 ─╯") })
    }

    @Test func `refused lines of a run are added up`() {
        let lines = (0..<5).map { Self.event($0, .refused(count: $0 + 1, code: .voteSum)) }
        #expect(desk(events: lines).shows("15 lines refused, 20:00–20:04"))
    }

    @Test(arguments: [(40, 120), (60, 200)])
    func `changes of seats and thresholds stay on top`(rows: Int, columns: Int) throws {
        var desk = desk(
            rows: rows,
            columns: columns,
            events: Self.flood
                + (0..<30).map {
                    Self.event(
                        30 + $0 / 2,
                        .overtook(
                            party: $0 % 3,
                            other: 3,
                            share: Share(1, of: 9),
                            otherShare: Share(1, of: 9)
                        )
                    )
                }
        )
        let title = try #require(desk.glyphs.firstIndex { $0.contains("⁶Events") })
        #expect(desk.glyphs[title + 1].contains("Amanat: list seats 39 → 40"))
        #expect(desk.glyphs[title + 2].contains("Respublica: in"))
        #expect(desk.glyphs[title + 3].contains("┈┈┈┈┈"))
        #expect(desk.glyphs[title + 4].contains("overtakes"))
        let column = try #require(
            desk.glyphs[title + 1].firstIndex(of: "2").map {
                desk.glyphs[title + 1].distance(from: desk.glyphs[title + 1].startIndex, to: $0)
            }
        )
        desk.press(.mouse(MouseEvent(action: .press, row: title + 2, column: max(columns - 20, column))))
        #expect(desk.state.eventCursor.selected == .line(0))
        desk.press(.home, .character("f"), .down, .down, .enter)
        #expect(!desk.shows("┈┈┈┈┈ ") && !desk.shows("list seats 39"))
    }

    @Test func `a run is told why by its newest event, and found by its words`() {
        var desk = desk()
        desk.press(.character("/"))
        desk.type("replaced")
        desk.press(.enter)
        #expect(desk.shows("replaced: 1 of 1"))
        desk.press(.character("w"))
        #expect(desk.shows("Why: Station 15"))
    }

    @Test func `what came while nobody looked is marked and counted`() {
        var desk = desk()
        desk.play.clock = ShapedElection.time(20, 2)
        desk.press(.focusOut)
        #expect(desk.state.wentAway == ShapedElection.time(20, 2))
        desk.play.clock = ShapedElection.time(21)
        desk.press(.focusIn)
        #expect(desk.shows("13 new since 20:02"))
        #expect(desk.glyphs.contains { $0.contains("┃20:14:00 ~ 12 protocols") })
        #expect(!desk.glyphs.contains { $0.contains("┃20:02:00") })
        desk.press(.focusIn)
        #expect(desk.shows("13 new since 20:02"))
        desk.press(.escape)
        #expect(!desk.shows("new since"))
    }

    @Test func `the window's coming and going takes no notice away and does nothing at a first look`() {
        var desk = desk()
        desk.press(.character("S"))
        let before = desk.state
        desk.press(.focusIn)
        #expect(desk.state == before && before.notice == .oneOrder)
    }
}

@Suite struct `The watch list` {
    @Test(arguments: [(14, 48), (24, 80), (40, 120), (60, 200)])
    func `a star puts a station on the list and takes it off, and the page tells its state`(
        rows: Int,
        columns: Int
    ) {
        var desk = Desk(rows: rows, columns: columns)
        desk.press(.character("2"), .enter, .down, .down, .character("*"))
        #expect(desk.state.watched == [1] && desk.shows("watched: Abai Region / Station 2"))
        desk.press(.up, .character("*"), .enter)
        #expect(desk.shows("watched:") || desk.state.notice == nil)
        desk.press(.character("W"))
        #expect(desk.state.path.map(\.place) == [.watched] && desk.shows("Watch list"))
        #expect(desk.shows("▸") && desk.glyphs.contains { $0.contains("Station 2") && $0.contains("list") })
        desk.press(.enter)
        #expect(desk.state.path.map(\.place) == [.watched, .station(1)])
        desk.press(.character("*"))
        #expect(desk.state.watched == [0] && desk.shows("no longer watched"))
    }

    @Test func `events of a watched station have a star and stand alone`() {
        var desk = Desk(snapshot: ShapedNight.counting.snapshot().telling(`The pane of events`.flood))
        desk.state.watched = [8]
        desk.press(.character("6"))
        #expect(desk.glyphs.contains { $0.contains("~ * ") && $0.contains("Station 9") })
        #expect(
            desk.shows("6 protocols replaced, 20:09–20:14") && desk.shows("5 protocols replaced, 20:03–20:07")
        )
        desk.press(.down, .down, .character("*"))
        #expect(desk.state.watched.isEmpty)
    }

    @Test func `an empty list says how to fill it, and without a station the key says so`() {
        var desk = Desk()
        desk.press(.character("W"))
        #expect(desk.shows("no station is watched"))
        desk.press(.escape, .character("2"), .character("*"))
        #expect(desk.state.watched.isEmpty && desk.shows("no station chosen"))
    }
}
