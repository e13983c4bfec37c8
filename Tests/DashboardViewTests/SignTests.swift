import CellGrid
import DashboardView
import ElectionModel
import Foundation
import Tabulation
import TestSupport
import Testing

/// Signs that can be told apart, and labels that have room.
@Suite struct `Signs and labels` {
    private func help(_ look: Look = Look(), rows: Int = 24, columns: Int = 80) -> [String] {
        var state = ScreenState()
        state.helpTop = 0
        let (snapshot, play) = (ShapedNight.counting.snapshot(), ShapedNight.counting.play)
        var lines: [String] = []
        for top in stride(from: 0, to: 120, by: 4) {
            state.helpTop = top
            let grid = screenful(snapshot, play: play, state: state, look: look, rows: rows, columns: columns)
            lines += Picture.glyphs(grid)
        }
        return lines
    }

    @Test func `the help explains every sign`() {
        let lines = help(rows: 60)
        for sign in ["≈", "·", "N refused", "~", "●  ■  ▶  ‖", "◌ quiet N s", "! stale N s"] {
            #expect(lines.contains { $0.contains("│ \(sign) ") }, "\(sign)")
        }
        #expect(lines.contains { $0.contains("refused lines so far") })
    }

    @Test(arguments: Language.allCases, [(24, 80), (14, 48)])
    func `no line of the help is cut`(language: Language, size: (Int, Int)) {
        let left = max(0, (size.1 - 74) / 2)
        let lines = help(Look(language: language), rows: size.0, columns: size.1)
            .map { $0.dropFirst(left).prefix(74) }
            .filter { $0.hasPrefix("│") }
        #expect(lines.count > 100)
        for line in lines { #expect(!line.contains("…"), "\(line)") }
    }

    @Test func `in ASCII a dispute, a correction, a refusal and a cut differ`() {
        let look = Look(glyphs: .ascii)
        let grid = screenful(
            `What is open`.snapshot,
            play: PlayState(mode: .live),
            state: ScreenState(),
            look: look,
            rows: 24,
            columns: 80
        )
        #expect(Picture.glyphs(grid)[0].contains("!1 &1 X1"))
        let lines = help(look, rows: 60)
        #expect(lines.contains { $0.contains("| & ") } && lines.contains { $0.contains("| ~ ") })
        #expect(lines.contains { $0.contains("| y X ") })
    }

    @Test(arguments: [(24, 80), (40, 120), (60, 200), (60, 900)], [3, 9, 30, 400, 4_000])
    func `labels of the time never run into each other`(size: (Int, Int), days: Int) {
        let (rows, columns) = size
        for width in stride(from: columns, to: columns + 24, by: 4) {
            var desk = Desk(rows: rows, columns: width)
            let begin = ShapedElection.time(0)
            desk.play.begin = begin
            desk.play.end = begin.moved(to: begin.instant + Int64(days) * 86_400)
            desk.play.clock = desk.play.end
            desk.press(.character("5"), .character("z"))
            let dates = desk.glyphs.flatMap { line in
                line.split { !"0123456789-".contains($0) }.filter { $0.hasPrefix("20") && $0.contains("-") }
            }
            #expect(dates.count >= 2)
            #expect(dates.allSatisfy { $0.count == 10 }, "\(width): \(dates)")
            desk.press(.character("z"), .character("1"))
            #expect(rows != 24 || desk.shows(" 2023-03-19 "))
        }
    }

    @Test func `a name is whole in the header or is not there`() {
        var age = 1
        while age < 1_000_000_000_000 {
            for columns in 80...120 {
                let grid = screenful(
                    `What is open`.snapshot,
                    play: PlayState(mode: .live, clock: Builders.time(60), freshness: .stale(seconds: age)),
                    state: ScreenState(),
                    look: Look(),
                    rows: 24,
                    columns: columns
                )
                let line = Picture.glyphs(grid)[0]
                #expect(line.contains("NIGHT  test ") || !line.contains("NIGHT  t"), "\(line)")
                #expect(!line.contains("NIGHT  …"), "\(line)")
            }
            age *= 10
        }
    }
}
