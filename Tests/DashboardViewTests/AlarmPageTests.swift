import CellGrid
import DashboardView
import ElectionModel
import Foundation
import Tabulation
import TestSupport
import Testing

/// The page of what is open at stations, and the way from one to the next.
@Suite struct `What is open` {
    /// Stations 2, 5 and 8 in doubt: an alarm, a dispute, a refused line; 4 with a warning.
    static let snapshot: NightSnapshot = {
        var night = Night(election: Builders.election(precincts: 10))
        var entries: [(CountReport, [RuleCode])] = [
            (Builders.count(precinct: 1, votes: [9, 9, 9, 9]), [.foundOverIssued]),
            (Builders.count(precinct: 3, votes: [5, 4, 3, 2]), [.sameFigures]),
            (Builders.count(precinct: 4, votes: [1, 2, 3, 4], source: "a"), []),
            (Builders.count(precinct: 4, votes: [4, 3, 2, 1], source: "b"), []),
        ]
        entries.append((Builders.count(precinct: 6, votes: [7, 7, 7, 7]), []))
        for (place, (report, flags)) in entries.enumerated() {
            night.apply(Builders.entry(place + 1, .count(report), flags: flags))
        }
        night.noteRefusal(at: Builders.time(9), code: .voteSum, precinct: 7)
        return night.snapshot()
    }()

    private func desk(rows: Int = 40, columns: Int = 120) -> Desk {
        Desk(rows: rows, columns: columns, snapshot: Self.snapshot)
    }

    @Test func `the page lists stations in doubt before those to look at`() throws {
        var desk = desk()
        desk.press(.character("a"), .character("z"))
        let rows = desk.glyphs.filter { $0.contains("station-") }
        let places = rows.map { $0.components(separatedBy: "station-")[1].prefix(1) }
        #expect(places == ["2", "5", "8", "4"])
        #expect(rows[0].contains("! ") && rows[0].contains("A02 more ballots found than issued"))
        #expect(rows[1].contains("≈ ") && rows[1].contains("sources of equal rank differ"))
        #expect(rows[2].contains("✗ ") && rows[2].contains("a line was refused"))
        #expect(rows[3].contains("· ") && rows[3].contains("X04"))
    }

    @Test(arguments: [(60, 200), (40, 120), (24, 80), (14, 48)])
    func `every size says how many stations are in doubt`(rows: Int, columns: Int) {
        let desk = desk(rows: rows, columns: columns)
        #expect(desk.shows("!1 ≈1 ✗1"))
    }

    @Test func `enter opens a station and escape comes back to the page, then to where it began`() {
        var desk = desk()
        desk.press(.character("3"), .character("a"), .down, .enter)
        #expect(desk.state.path.map(\.place) == [.alarms, .station(4)])
        desk.press(.escape)
        #expect(desk.state.path.map(\.place) == [.alarms])
        desk.press(.escape)
        #expect(desk.state.path.isEmpty && desk.state.focus == .quota)
    }

    @Test func `e and E go round the stations in doubt`() {
        var desk = desk()
        var forward: [RowID?] = []
        for _ in 0..<4 {
            desk.press(.character("e"))
            forward.append(desk.state.path.last?.place)
        }
        #expect(forward == [.station(1), .station(4), .station(7), .station(1)])
        desk.press(.character("E"))
        #expect(desk.state.path.map(\.place) == [.alarms, .station(7)])
        desk.press(.escape)
        #expect(desk.state.path.last?.cursor.selected == .station(7))
    }

    @Test func `the filter keeps stations by their name or their region's`() {
        var desk = desk()
        desk.press(.character("a"), .character("z"), .character("f"))
        desk.type("region-2")
        desk.press(.enter)
        #expect(desk.glyphs.filter { $0.contains("station-") }.count == 1)
        #expect(desk.shows("station-8"))
    }

    @Test func `the filter keeps rows by what is open, and says when it keeps none`() {
        var desk = desk()
        desk.press(.character("a"), .character("z"), .character("f"))
        desk.type("a02")
        desk.press(.enter)
        #expect(desk.shows("station-2") && !desk.shows("station-5"))
        desk.press(.character("f"))
        desk.type("zzz")
        #expect(desk.shows("no row matches the filter") && !desk.shows("nothing is open"))
    }

    @Test func `with nothing open the page says so and no sign stands in the header`() {
        var desk = Desk(snapshot: Night(election: Builders.election()).snapshot())
        desk.press(.character("e"))
        #expect(desk.state.path.isEmpty)
        desk.press(.character("a"))
        #expect(desk.shows("nothing is open"))
        #expect(!desk.shows("✗") && !desk.shows("a alarms"))
    }

    @Test(arguments: [
        ("alarms", 40, 120, Look()), ("alarms-extra-large", 60, 200, Look(language: .ru)),
        ("alarms-medium", 24, 80, Look()),
        ("alarms-compact", 14, 48, Look(glyphs: .ascii, theme: .mono, language: .kk)),
        ("alarms-ascii", 24, 80, Look(glyphs: .ascii)),
    ])
    func `the page is as drawn`(name: String, rows: Int, columns: Int, look: Look) {
        var state = ScreenState()
        let play = PlayState(mode: .live, clock: Builders.time(60), refused: 1)
        for key in [Key.character("a"), .down] {
            _ = handle(
                key,
                state: &state,
                snapshot: Self.snapshot,
                play: play,
                look: look,
                rows: rows,
                columns: columns
            )
        }
        let grid = screenful(
            Self.snapshot,
            play: play,
            state: state,
            look: look,
            rows: rows,
            columns: columns
        )
        Picture.expect(grid, named: name)
    }
}
