import CellGrid
import DashboardView
import ElectionLaw
import ElectionModel
import Foundation
import Tabulation
import Testing

/// Keys that cannot do what they are for: not offered where that is known, and answered in a line.
@Suite struct `Keys that do nothing say why` {
    private static let player: [Key] = [
        .character(" "), .character("-"), .character("+"), .character("="), .left, .right, .shiftLeft,
        .shiftRight, .character(","), .character("."), .character("L"), .character("b"),
    ]

    private func live(isFed: Bool = false, rows: Int = 40, columns: Int = 120) -> Desk {
        var desk = Desk(rows: rows, columns: columns)
        desk.play.mode = .live
        desk.play.isFed = isFed
        return desk
    }

    @Test(arguments: player)
    func `a live screen says that it cannot be wound, until the next key`(key: Key) {
        var desk = live()
        #expect(desk.press(key).isEmpty)
        #expect(desk.state.notice == .liveOnly && desk.state.entry == nil)
        #expect(desk.glyphs.last?.contains("live: nothing to wind; replay STORE winds") == true)
        desk.press(.down)
        #expect(desk.state.notice == nil && !desk.shows("nothing to wind"))
    }

    @Test func `a live timeline takes neither digits nor clicks`() {
        var desk = live()
        desk.press(.character("5"))
        #expect(desk.press(.character("4")).isEmpty && desk.state.notice == .liveOnly)
        #expect(desk.press(.mouse(MouseEvent(action: .press, row: 36, column: 6))).isEmpty)
        #expect(desk.state.notice == .liveOnly)
    }

    @Test(arguments: [(24, 80), (40, 120), (60, 200), (14, 48)])
    func `footer and help offer keys of the player only where there is one`(rows: Int, columns: Int) {
        var replay = Desk(rows: rows, columns: columns)
        replay.state.focus = .house
        #expect(replay.glyphs.last?.contains("Space pause") == true)
        var live = live(rows: rows, columns: columns)
        for pane in Pane.allCases {
            live.state.focus = pane
            let footer = live.glyphs.last ?? ""
            for word in ["pause", "seek", "speed", "go to time", "live", "tenths"] {
                #expect(!footer.contains(word), "\(pane) \(word)")
            }
            #expect(footer.contains("q quit"))
        }
        let tall = { (desk: Desk) in
            var desk = desk
            desk.rows = 90
            desk.press(.character("?"))
            return desk.glyphs.joined()
        }
        for words in ["pause or play", "normal speed", "go to a clock time", "to the live edge"] {
            #expect(tall(replay).contains(words) && !tall(live).contains(words), "\(words)")
        }
    }

    @Test func `a night that is handed over can be held, hastened and sent forward`() {
        var desk = live(isFed: true)
        #expect(
            desk.press(.character(" "), .character("+"), .right) == [
                .togglePause, .faster, .seek(seconds: 10),
            ]
        )
        for key in [Key.left, .character(","), .character("."), .character("L")] {
            #expect(desk.press(key).isEmpty && desk.state.notice == .forwardOnly, "\(key)")
        }
        desk.press(.character("b"))
        desk.type("23:00")
        #expect(desk.press(.enter) == [.goTo(ShapedElection.time(23))])
        desk.press(.character("b"))
        desk.type("12:00")
        #expect(desk.press(.enter).isEmpty && desk.state.notice == .forwardOnly)
        desk.press(.character("5"))
        #expect(desk.press(.character("9")) == [.seekTenth(9)])
        #expect(desk.press(.character("1")).isEmpty && desk.state.notice == .forwardOnly)
        #expect(desk.glyphs.last?.contains("handed over live: forward only") == true)
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
            .liveOnly, .forwardOnly, .noSuchTime, .outsideNight, .noPlace, .noPage, .noDoubt(toLookAt: 0),
            .noDoubt(toLookAt: 12),
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
