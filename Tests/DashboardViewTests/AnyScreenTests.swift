import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import TestSupport
import Testing

@Suite struct `Any screen at any size` {
    static let sizes = [
        (0, 0), (1, 1), (5, 20), (10, 500), (13, 48), (14, 47), (14, 48), (14, 79), (24, 80), (34, 80),
        (35, 119), (36, 120), (49, 200), (50, 180), (60, 200), (90, 60),
    ]
    static let fewSizes = [(14, 48), (24, 80), (36, 120), (50, 180)]

    static let looks =
        Theme.allCases.map { Look(theme: $0) } + Language.allCases.map { Look(language: $0) }
        + Language.allCases.map { Look(glyphs: .ascii, theme: .mono, language: $0) }

    @Test(arguments: sizes)
    func `every row is exactly as wide as the screen`(rows: Int, columns: Int) {
        for sample in HostileNight.samples {
            for state in HostileNight.states {
                let grid = screenful(
                    sample,
                    play: HostileNight.play,
                    state: state,
                    look: Look(),
                    rows: rows,
                    columns: columns
                )
                #expect(grid.rows == rows && grid.columns == columns)
                for row in 0..<rows {
                    let width = (0..<columns).reduce(0) { $0 + Int(grid[row, $1].width) }
                    #expect(width == columns, "row \(row) of \(rows)x\(columns)")
                }
            }
        }
    }

    @Test(arguments: sizes.filter { $0.0 >= 14 && $0.1 >= 48 })
    func `every frame of a reconstruction says so`(rows: Int, columns: Int) {
        let snapshot = ShapedNight.counting.snapshot()
        for (place, state) in HostileNight.states.enumerated() {
            let look = Self.looks[place % Self.looks.count]
            let grid = screenful(
                snapshot,
                play: HostileNight.play,
                state: state,
                look: look,
                rows: rows,
                columns: columns
            )
            let word = Wording(look: look)[.reconstruction]
            #expect(Picture.glyphs(grid).contains { $0.contains(word) }, "\(rows)x\(columns) \(look)")
        }
    }

    @Test(arguments: fewSizes)
    func `colour changes no character`(rows: Int, columns: Int) {
        let snapshot = ShapedNight.counting.snapshot()
        for state in HostileNight.states {
            let pictures = Theme.allCases.map { theme in
                Picture.glyphs(
                    screenful(
                        snapshot,
                        play: ShapedNight.counting.play,
                        state: state,
                        look: Look(theme: theme),
                        rows: rows,
                        columns: columns
                    )
                )
            }
            #expect(Set(pictures).count == 1)
        }
    }

    @Test(arguments: fewSizes + [(5, 20), (1, 1)])
    func `an ASCII screen holds nothing else`(rows: Int, columns: Int) {
        let snapshots = [ShapedNight.counting.snapshot()] + HostileNight.samples
        for snapshot in snapshots {
            for language in Language.allCases {
                let grid = screenful(
                    snapshot,
                    play: HostileNight.play,
                    state: HostileNight.states[1],
                    look: Look(glyphs: .ascii, theme: .mono, language: language),
                    rows: rows,
                    columns: columns
                )
                let isPlain = grid.cells.allSatisfy {
                    (0x20...0x7E).contains($0.scalar.value) && $0.mark == nil && $0.width == 1
                }
                #expect(isPlain)
            }
        }
    }

    @Test func `mono uses no colour`() {
        let grid = Shot(name: "", night: .counting, rows: 60, columns: 200, look: Look(theme: .mono)).grid()
        #expect(
            grid.cells.allSatisfy { $0.style.foreground == .standard && $0.style.background == .standard }
        )
    }

    @Test func `names too long for a pane stay inside it`() {
        for sample in HostileNight.samples {
            let grid = screenful(
                sample,
                play: HostileNight.play,
                state: ScreenState(),
                look: Look(),
                rows: 40,
                columns: 120
            )
            let edges = Set("│╭╮╰╯".unicodeScalars)
            for row in 2..<39 {
                #expect(edges.contains(grid[row, 0].scalar), "row \(row)")
                #expect(edges.contains(grid[row, 119].scalar), "row \(row)")
                #expect(edges.contains(grid[row, 69].scalar), "row \(row)")
                #expect(edges.contains(grid[row, 70].scalar), "row \(row)")
            }
        }
    }

    @Test func `a live screen says how fresh it is`() {
        let snapshot = ShapedNight.counting.snapshot()
        var play = ShapedNight.counting.play
        func header(_ change: (inout PlayState) -> Void, columns: Int = 80) -> String {
            var changed = play
            change(&changed)
            let grid = screenful(
                snapshot,
                play: changed,
                state: ScreenState(),
                look: Look(),
                rows: 24,
                columns: columns
            )
            return Picture.glyphs(grid)[0]
        }
        #expect(header { _ in }.contains("▶ replay 300×"))
        #expect(header { $0.isPaused = true }.contains("‖ replay paused"))
        #expect(header { $0.clock = $0.end }.contains("■ replay end"))
        play.mode = .live
        #expect(header { _ in }.contains("● live 300×"))
        play.speed = 1
        #expect(header { _ in }.contains("● live"))
        #expect(header { $0.freshness = .quiet(seconds: 12) }.contains("◌ live · quiet 12 s"))
        #expect(header { $0.freshness = .stale(seconds: 14) }.contains("! live · stale 14 s"))
        #expect(header({ $0.freshness = .stale(seconds: 14) }, columns: 48).contains("! live · stale 14 s"))
        let stale = PlayState.Freshness.stale
        for (reason, words) in [
            (PlayState.StaleReason.writer, "writer silent"), (.store, "store unreadable"),
        ] {
            let wide = header({ $0.freshness = stale(14, reason) }, columns: 200)
            #expect(wide.contains("! live · stale 14 s, \(words)"))
        }
        #expect(header { $0.isRecorded = true }.contains("■ recorded"))
        #expect(header { $0.origin = .kept }.contains("◌ live · kept count, unchecked"))
        #expect(header({ $0.origin = .kept }, columns: 48).contains("◌ kept count, unchecked"))
        #expect(header { $0.origin = .recounted }.contains("! live · kept count was wrong"))
        play.mode = .still
        #expect(header { _ in }.contains("■ still"))
    }

    @Test func `nothing after the playhead is drawn`() {
        let whole = ShapedNight.complete.snapshot()
        let clock = ShapedElection.time(14, 12)
        func drawn(_ timeline: Timeline) -> Grid {
            let snapshot = NightSnapshot(
                election: whole.election,
                seq: whole.seq,
                asOf: clock,
                country: whole.country,
                regions: whole.regions,
                districts: whole.districts,
                stations: whole.stations,
                outcome: whole.outcome,
                events: [],
                timeline: timeline
            )
            var play = ShapedNight.complete.play
            play.clock = clock
            return screenful(snapshot, play: play, state: ScreenState(), look: Look(), rows: 60, columns: 200)
        }
        let past = Timeline(whole.timeline.filter { $0.time.instant <= clock.instant })
        #expect(past.count < whole.timeline.count)
        #expect(drawn(whole.timeline) == drawn(past))
    }
}
