import CellGrid
import DashboardView
import ElectionLaw
import ElectionModel
import Foundation
import Tabulation
import Testing

/// Keys that cannot do what they are for: not offered where that is known, and answered in a line.
@Suite struct `Keys that do nothing say why` {
    private func live(isFed: Bool = false, rows: Int = 40, columns: Int = 120) -> Desk {
        var desk = Desk(rows: rows, columns: columns)
        desk.play.mode = .live
        desk.play.isFed = isFed
        return desk
    }

    @Test(arguments: [
        Key.character("-"), .character("+"), .character("="), .right, .shiftRight, .character("."),
        .character("]"),
    ])
    func `at the live edge a key that would go on says so, until the next key`(key: Key) {
        var desk = live()
        #expect(desk.press(key).isEmpty)
        #expect(desk.state.notice == .atEdge && desk.state.entry == nil)
        #expect(desk.glyphs.last?.contains("at the live edge nothing is newer yet") == true)
        desk.press(.down)
        #expect(desk.state.notice == nil && !desk.shows("nothing is newer"))
    }

    @Test func `a live night is wound back with the keys of a replay`() {
        var desk = live()
        #expect(
            desk.press(.left, .shiftLeft, .character(","), .character("["), .character(" "), .character("L"))
                == [
                    .seek(seconds: -10), .seek(seconds: -60), .step(-1), .mark(-1, own: []), .togglePause,
                    .liveEdge,
                ]
        )
        desk.press(.character("b"))
        desk.type("12:00")
        #expect(desk.press(.enter) == [.goTo(ShapedElection.time(12))])
        desk.press(.character("b"))
        desk.type("23:00")
        #expect(desk.press(.enter).isEmpty && desk.state.notice == .atEdge)
        desk.press(.character("5"))
        #expect(desk.press(.character("1")) == [.seekTenth(1)])
        #expect(desk.press(.character("9")).isEmpty && desk.state.notice == .atEdge)
        #expect(
            desk.press(.mouse(MouseEvent(action: .press, row: 36, column: 6))) == [
                .goTo(ShapedElection.time(7))
            ]
        )
    }

    @Test func `behind the live edge every key of the player does its work`() {
        var desk = live()
        desk.play.edge = ShapedElection.time(22)
        #expect(
            desk.press(.right, .character("."), .character("]"), .character("+")) == [
                .seek(seconds: 10), .step(1), .mark(1, own: []), .faster,
            ]
        )
        #expect(desk.glyphs.last?.contains("L live") == true)
    }

    @Test(arguments: [(24, 80), (40, 120), (60, 200), (14, 48)])
    func `footer and help offer the keys of the player, speed only where there is one`(
        rows: Int,
        columns: Int
    ) {
        var replay = Desk(rows: rows, columns: columns)
        var live = live(rows: rows, columns: columns)
        for pane in Pane.allCases {
            (replay.state.focus, live.state.focus) = (pane, pane)
            // Beside many keys of a pane its own come first.
            if columns != 80 { #expect(live.glyphs.last?.contains("Space pause") == true) }
            #expect(live.glyphs.last?.contains("speed") == false)
            #expect(live.glyphs.last?.contains("q quit") == true)
        }
        replay.rows = 90
        replay.press(.character("?"))
        let help = replay.glyphs.joined()
        for words in [
            "pause or play", "normal speed", "go to a clock time", "to the live edge", "one report back",
            "tenths of the",
            "10 s back or forward", "previous or next mark", "mark this moment",
        ] {
            #expect(help.contains(words), "\(words)")
        }
    }

    @Test func `a night that is handed over can also be hastened and sent forward`() {
        var desk = live(isFed: true)
        #expect(
            desk.press(.character(" "), .character("+"), .right, .left, .character(",")) == [
                .togglePause, .faster, .seek(seconds: 10), .seek(seconds: -10), .step(-1),
            ]
        )
        for key in [Key.character("."), .character("]")] {
            #expect(desk.press(key).isEmpty && desk.state.notice == .atEdge, "\(key)")
        }
        desk.press(.character("b"))
        desk.type("23:00")
        #expect(desk.press(.enter) == [.goTo(ShapedElection.time(23))])
    }

    @Test(arguments: [
        ("25:00", Notice.noSuchTime), ("21:60", .noSuchTime), ("soon", .noSuchTime), ("04:30", .outsideNight),
    ])
    func `a time that cannot be gone to is answered`(text: String, notice: Notice) {
        var desk = Desk()
        desk.press(.character("b"))
        desk.type(text)
        #expect(desk.press(.enter).isEmpty)
        #expect(desk.state.notice == notice)
    }

    @Test func `the bounds of the night are said`() {
        var desk = Desk()
        desk.press(.character("b"))
        desk.type("04:30")
        desk.press(.enter)
        #expect(desk.glyphs.last?.contains("outside the night: it runs 07:00 to 02:30") == true)
    }

    @Test func `an event about a list opens it, one without a place says so where it has no moment`() {
        let events: [NightEvent.Kind] = [
            .threshold(party: 1, status: .in, share: Share(6, of: 100)), .allReported,
        ]
        for event in events {
            var desk = Desk(snapshot: EventNight.snapshot(event))
            desk.play.mode = .live
            desk.press(.character("6"), .enter)
            let isPlace = event != .allReported
            #expect(desk.state.path.map(\.place) == (isPlace ? [.party(1)] : []))
            #expect(desk.state.notice == (isPlace ? nil : .noPlace))
            desk.press(.escape)
            #expect(desk.state.path.isEmpty && desk.state.focus == .events)
        }
    }

    @Test func `a row without a page says so`() {
        var desk = Desk()
        desk.press(.end, .enter)
        #expect(desk.state.path.isEmpty && desk.state.notice == .noPage)
    }

    @Test(arguments: Language.allCases, [Glyphs.unicode, .ascii])
    func `every notice fits the smallest screen`(language: Language, glyphs: Glyphs) {
        let notices: [Notice] = [
            .atEdge, .noSuchTime, .outsideNight, .noPlace, .noPage, .noDoubt(toLookAt: 0),
            .noDoubt(toLookAt: 12), .tooManyMarks, .markSet(ShapedElection.time(21)),
            .markGone(ShapedElection.time(21)),
        ]
        for notice in notices {
            var state = ScreenState()
            state.notice = notice
            let (snapshot, play) = (ShapedNight.counting.snapshot(), ShapedNight.counting.play)
            let look = Look(glyphs: glyphs, language: language)
            func footer(_ columns: Int) -> String {
                let grid = screenful(
                    snapshot,
                    play: play,
                    state: state,
                    look: look,
                    rows: 14,
                    columns: columns
                )
                return (Picture.glyphs(grid).last ?? "").trimmingCharacters(in: .whitespaces)
            }
            #expect(footer(48) == footer(79), "\(notice)")
        }
    }
}

/// A night with one event.
enum EventNight {
    static func snapshot(_ kind: NightEvent.Kind) -> NightSnapshot {
        let night = ShapedNight.counting.snapshot()
        let event = NightEvent(time: ShapedElection.time(21), seq: 1, kind: kind)
        return NightSnapshot(
            election: night.election,
            seq: night.seq,
            asOf: night.asOf,
            country: night.country,
            regions: night.regions,
            districts: night.districts,
            stations: night.stations,
            outcome: night.outcome,
            events: [event],
            timeline: night.timeline,
            ballots: night.ballots
        )
    }
}
