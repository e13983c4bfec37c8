import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import Testing

@Suite struct `Keys of the time machine` {
    private static let clock = ShapedNight.counting.clock.instant

    @Test func `m marks the moment, goes with the keys for marks, and takes the mark away again`() {
        var desk = Desk()
        #expect(desk.press(.character("m")).isEmpty)
        #expect(
            desk.state.ownMarks == [Self.clock] && desk.state.notice == .markSet(ShapedNight.counting.clock)
        )
        #expect(desk.shows("marked: 21:04:11"))
        desk.play.clock = ShapedElection.time(12)
        desk.press(.character("m"))
        let both = [ShapedElection.time(12).instant, Self.clock]
        #expect(desk.state.ownMarks == both)
        #expect(desk.press(.character("["), .character("]")) == [.mark(-1, own: both), .mark(1, own: both)])
        desk.press(.character("m"))
        #expect(desk.state.ownMarks == [Self.clock] && desk.shows("mark taken away: 12:00:00"))
    }

    @Test func `no more than a hundred marks are kept`() {
        var desk = Desk()
        for second in 0..<101 {
            desk.play.clock = ShapedElection.time(12, 0, second % 60).moved(
                to: ShapedElection.time(12).instant + Int64(second)
            )
            desk.press(.character("m"))
        }
        #expect(desk.state.ownMarks.count == 100 && desk.state.notice == .tooManyMarks)
    }

    @Test func `a mark of one's own stands on the rail, also on the small screen`() {
        for (rows, columns) in [(24, 80), (40, 120), (60, 200), (14, 48)] {
            var desk = Desk(rows: rows, columns: columns)
            desk.state.ownMarks = [ShapedElection.time(12).instant]
            if columns == 48 { desk.state.focus = .timeline }
            #expect(
                desk.glyphs.contains { line in
                    line.contains("◆")
                        && (line.contains("━m━") || line.contains("⠤m") || line.contains("m⠤")
                            || line.contains("⠒m"))
                },
                "\(columns)"
            )
        }
    }

    @Test func `in the timeline Home and End go to the ends of the night, elsewhere to those of the table`() {
        var desk = Desk()
        desk.press(.character("2"))
        #expect(desk.press(.end, .home).isEmpty)
        desk.press(.character("5"))
        #expect(desk.press(.end, .character("G")) == [.liveEdge, .liveEdge])
        #expect(desk.press(.home, .character("g")) == [.seekTenth(0), .seekTenth(0)])
    }

    @Test func `a click on the timeline goes there at once and gives it the keys`() {
        var desk = Desk()
        let first = desk.press(.mouse(MouseEvent(action: .press, row: 36, column: 6)))
        #expect(first == [.goTo(ShapedElection.time(7))] && desk.state.focus == .timeline)
    }

    @Test func `a drag begun on the timeline goes on beside it, one begun elsewhere does nothing`() {
        var desk = Desk()
        #expect(desk.press(.mouse(MouseEvent(action: .drag, row: 36, column: 20))).isEmpty)
        desk.press(.mouse(MouseEvent(action: .press, row: 36, column: 20)))
        let beside = desk.press(.mouse(MouseEvent(action: .drag, row: 5, column: 115)))
        #expect(beside == [.goTo(ShapedElection.time(26, 30))])
        desk.press(.mouse(MouseEvent(action: .release, row: 5, column: 115)))
        #expect(desk.press(.mouse(MouseEvent(action: .drag, row: 36, column: 20))).isEmpty)
    }

    @Test func `the row of time on the medium screen is clicked and dragged like the rail`() throws {
        var desk = Desk(rows: 24, columns: 80)
        let row = try #require(desk.glyphs.firstIndex { $0.hasPrefix(" 07:00 ") })
        let last = desk.glyphs[row].count - 8
        #expect(
            desk.press(.mouse(MouseEvent(action: .press, row: row, column: 7))) == [
                .goTo(ShapedElection.time(7))
            ]
        )
        #expect(desk.state.focus == .parties)
        let end = desk.press(.mouse(MouseEvent(action: .drag, row: row, column: last)))
        #expect(end == [.goTo(ShapedElection.time(26, 30))])
    }

    /// Whether a first row says how far behind live it is, on a narrow screen also in the short form.
    private static func isBehindSaid(_ line: String, _ language: Language, _ isNarrow: Bool) -> Bool {
        let words = [Language.en: "behind live 12 min", .ru: "от эфира −12 мин", .kk: "эфирден −12 мин"]
        let short = [Language.en: "behind 12 min", .ru: "эфир −12 мин", .kk: "эфир −12 мин"]
        return line.contains(words[language] ?? "?") || isNarrow && line.contains(short[language] ?? "?")
    }

    @Test(arguments: [(24, 80), (40, 120), (60, 200), (14, 48)], Language.allCases)
    func `how far behind live is said at every size, paused or not, quiet or not`(
        size: (Int, Int),
        language: Language
    ) {
        let states: [(Bool, PlayState.Freshness, [Language: String])] = [
            (false, .fresh, [.en: "", .ru: "", .kk: ""]), (true, .fresh, [.en: "", .ru: "", .kk: ""]),
            (false, .quiet(seconds: 59), [.en: "quiet 59 s", .ru: "тихо 59 с", .kk: "тыныш 59 с"]),
            (true, .stale(seconds: 1_234), [.en: "stale 20 min", .ru: " 20 мин", .kk: " 20 мин"]),
            (false, .stale(seconds: 12_300), [.en: "stale 3 h", .ru: " 3 ч", .kk: " 3 сағ"]),
        ]
        for (isPaused, freshness, span) in states {
            var play = ShapedNight.counting.play
            play.mode = .live
            play.speed = 1
            play.edge = play.clock?.moved(to: Self.clock + 725)
            play.isPaused = isPaused
            play.freshness = freshness
            let grid = screenful(
                ShapedNight.counting.snapshot(),
                play: play,
                state: ScreenState(),
                look: Look(language: language),
                rows: size.0,
                columns: size.1
            )
            let line = Picture.glyphs(grid)[0]
            let isNarrow = size.1 < 80
            // Paused and old take three signs more than old alone.
            let isFull = isPaused && freshness != .fresh
            #expect(Self.isBehindSaid(line, language, isNarrow || isFull), "\(line)")
            let standing = [Language.en: "prov", .ru: "предв", .kk: "алд"]
            #expect(line.contains(standing[language] ?? "?") || isNarrow && freshness != .fresh, "\(line)")
            #expect(line.contains("21:04"), "\(line)")
            #expect(line.contains(span[language] ?? "?"), "\(line)")
            let paused = [Language.en: "paused", .ru: "пауза", .kk: "кідіріс"]
            #expect((line.contains("‖") || line.contains(paused[language] ?? "?")) == isPaused, "\(line)")
        }
    }

    @Test(arguments: [(24, 80), (40, 120), (60, 200), (14, 48)])
    func `the age of the last report is on every screen`(rows: Int, columns: Int) {
        var desk = Desk(rows: rows, columns: columns)
        desk.play.clock = ShapedNight.counting.clock.moved(to: Self.clock + 36)
        #expect(desk.glyphs.prefix(2).contains { $0.contains("36 s") })
    }
}
