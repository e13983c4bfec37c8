import CellGrid
import DashboardView
import ElectionLaw
import ElectionModel
import Tabulation
import Testing

@Suite struct `Keys of the pages` {
    @Test func `Enter opens a list and Escape goes back to where it was opened`() {
        for (rows, columns) in [(24, 80), (40, 120), (60, 200), (14, 48)] {
            for pane in ["1", "3"] {
                var desk = Desk(rows: rows, columns: columns, snapshot: FinalNight.final.snapshot)
                desk.press(.character(Character(pane)), .enter)
                #expect(desk.state.path.map(\.place) == [.party(0)])
                #expect(desk.shows("no. 1 on the ballot"))
                desk.press(.escape)
                #expect(desk.state.path.isEmpty)
                #expect(desk.state.focus.rawValue == Int(pane))
            }
        }
    }

    @Test func `d shows every district and Enter goes on to its stations`() {
        for (rows, columns) in [(24, 80), (40, 120), (60, 200), (14, 48)] {
            var desk = Desk(rows: rows, columns: columns, snapshot: FinalNight.late.snapshot)
            desk.press(.character("d"))
            #expect(desk.shows("of 29"))
            desk.press(.end, .enter)
            #expect(desk.state.path.map(\.place) == [.allDistricts, .district(28)])
            desk.press(.enter)
            #expect(desk.state.path.count == 3)
            desk.press(.character("d"))
            #expect(desk.state.path.map(\.place) == [.allDistricts])
            #expect(desk.state.path[0].cursor.selected == .district(28))
            desk.press(.escape)
            #expect(desk.state.path.isEmpty)
            #expect(desk.state.focus == .parties)
        }
    }

    @Test func `districts sort by lead and by how decided they are`() {
        let snapshot = FinalNight.late.snapshot
        let outcomes = snapshot.outcome.districts
        var desk = Desk(rows: 60, columns: 200, snapshot: snapshot)
        desk.press(.character("d"), .character("s"))
        let most = outcomes.map(\.lead).max() ?? 0
        #expect(desk.shows("sort lead ▼"))
        #expect(
            desk.glyphs.contains {
                $0.contains("▸District") && $0.contains(NumberText(language: .en).count(most))
            }
        )
        desk.press(.character("s"))
        let rows = desk.glyphs.filter {
            $0.contains("District ") && ($0.contains("✓ won") || $0.contains("▸ leading"))
        }
        let won = outcomes.count { $0.status == .won }
        #expect(rows.count == 29)
        #expect(rows.prefix(won).allSatisfy { $0.contains("✓ won") })
    }

    @Test func `w opens, scrolls and closes, and v changes the scale of the bars`() {
        var desk = Desk(rows: 24, columns: 80, snapshot: FinalNight.late.snapshot)
        desk.press(.character("w"))
        let first = desk.glyphs
        #expect(first[2].contains("Why: Amanat") && first[3].contains("5 % threshold"))
        desk.press(.end)
        let last = desk.glyphs
        #expect(!last[3].contains("5 % threshold") && last[21].contains("list.amanat.seats"))
        #expect(last.contains { $0.contains("Constitutional Law on Elections") })
        #expect(desk.press(.character(" ")) == [.togglePause])
        for key in [Key.character("w"), .escape, .backspace] {
            desk.state.whyTop = 0
            desk.press(key)
            #expect(desk.state == ScreenState())
        }
        desk.press(.character("v"))
        #expect(desk.state.isNearThreshold)
    }

    @Test func `a station keeps its name on a wide screen`() {
        var desk = Desk(rows: 60, columns: 200)
        for columns in [180, 184, 188, 192, 200] {
            desk.columns = columns
            desk.state.path = [DrillStep(place: .region(14)), DrillStep(place: .district(18))]
            desk.state.focus = .detail
            let isWhole = desk.shows("Station 338 ")
            #expect(isWhole, "\(columns)")
        }
    }
}
