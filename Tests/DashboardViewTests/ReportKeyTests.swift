import CellGrid
import DashboardView
import ElectionModel
import Foundation
import Tabulation
import Testing

/// From a figure to its reports, to a station of theirs, and all the way back.
@Suite(.timeLimit(.minutes(10))) struct `Keys of the reports behind a figure` {
    static let sizes = [(24, 80), (40, 120), (60, 200), (14, 48)]

    private func desk(_ rows: Int = 40, _ columns: Int = 120) -> Desk {
        Desk(rows: rows, columns: columns, snapshot: TroubledNight.snapshot(seed: 5))
    }

    @Test(arguments: sizes)
    func `w and Enter open the list, Escape goes back step by step to where one was`(rows: Int, columns: Int)
    {
        var desk = desk(rows, columns)
        desk.press(.character("2"), .down)
        let before = desk.state
        desk.press(.character("w"))
        let why = desk.state
        desk.press(.enter)
        #expect(desk.state.path.last?.place == .reports)
        #expect(desk.shows("Reports behind turnout.region-2"))
        desk.press(.down, .down)
        let list = desk.state
        desk.press(.enter)
        #expect(desk.state.path.last?.place == .station(14))
        #expect(desk.shows("station-15"))
        desk.press(.escape)
        #expect(desk.state == list)
        #expect(desk.state.path.last?.cursor.selected == .station(14))
        desk.press(.escape)
        #expect(desk.state == why)
        desk.press(.escape)
        #expect(desk.state == before)
    }

    @Test(arguments: sizes)
    func `the lower half, the filter, the zoom and the chosen figure are as they were`(
        rows: Int,
        columns: Int
    ) {
        var desk = desk(rows, columns)
        desk.press(.character("4"), .character("1"), .character("w"), .tab)
        let parties = desk.state
        desk.press(.enter, .character("z"), .escape)
        #expect(desk.state == parties)
        desk.press(.escape, .character("2"), .enter, .character("f"))
        desk.type("station-1")
        desk.press(.enter, .character("z"), .down, .character("w"), .backTab)
        let region = desk.state
        #expect(region.detailFilter == "station-1" && region.isZoomed)
        desk.press(.enter, .enter, .character("w"), .escape, .character("z"), .escape, .escape)
        #expect(desk.state == region)
    }

    @Test(arguments: sizes)
    func `Tab chooses among the figures of the page and shows the chosen one`(rows: Int, columns: Int) {
        var desk = desk(rows, columns)
        desk.press(.character("w"), .tab, .tab)
        #expect(desk.glyphs.contains { $0.contains("▸") && $0.contains(".seats") })
        desk.press(.enter)
        #expect(desk.shows(".seats"))
        desk.press(.escape, .tab, .enter)
        #expect(desk.shows("Reports behind list.p") && !desk.shows(".seats"))
    }

    @Test func `w closes the list, and the page of a station can be asked in its turn, but not for ever`() {
        var desk = desk()
        desk.press(.character("w"), .enter, .character("w"))
        #expect(desk.state.whyTop != nil && desk.state.path.isEmpty)
        for _ in 0..<40 { desk.press(.enter, .enter, .character("w")) }
        #expect((3...24).contains(desk.state.path.count))
        for _ in 0..<100 { desk.press(.escape) }
        #expect(desk.state.path.isEmpty && desk.state.whyTop == nil && desk.state.focus == .parties)
    }

    @Test func `n shows what does not count, with its station, and comes back`() {
        var desk = desk()
        desk.press(.character("5"), .character("w"), .enter, .character("n"))
        #expect(desk.state.path.last?.place == .idleReports)
        for word in ["superseded", "annulled by its source", "empty, waits", "differs from what stands"] {
            #expect(desk.shows(word), "\(word)")
        }
        desk.press(.down, .enter)
        guard case .station? = desk.state.path.last?.place else {
            Issue.record("no station was opened")
            return
        }
        desk.press(.escape, .character("n"))
        #expect(desk.state.path.map(\.place) == [.reports])
    }

    @Test func `the list sorts by value and by position, and keeps rows by name and source`() {
        var desk = desk(60, 200)
        desk.press(.character("w"), .enter, .character("s"))
        #expect(desk.shows("sort value ▼"))
        let values = ListedReports(desk.glyphs).rows.map(\.value)
        #expect(values == values.sorted(by: >) && values.count > 10)
        desk.press(.character("s"))
        let positions = ListedReports(desk.glyphs).rows.compactMap(\.seq)
        #expect(positions == positions.sorted() && positions.count == values.count)
        desk.press(.character("f"))
        desk.type("commission")
        desk.press(.enter)
        let kept = desk.glyphs.filter { $0.contains("revision") }
        #expect(!kept.isEmpty && kept.count < values.count)
        #expect(kept.allSatisfy { $0.contains("commission") })
    }

    @Test func `a click on the keys of the page presses them`() throws {
        var desk = desk()
        desk.press(.character("w"))
        let footer = try #require(desk.glyphs.last)
        let place = try #require(footer.range(of: "reports"))
        let column = footer.distance(from: footer.startIndex, to: place.lowerBound)
        desk.press(.mouse(MouseEvent(action: .press, row: 39, column: column)))
        #expect(desk.state.path.last?.place == .reports)
    }

    @Test func `a page that is kept is the page of that moment and figure, and no other`() throws {
        let (early, late) = (TroubledNight.snapshot(seed: 3, reports: 40), TroubledNight.snapshot(seed: 3))
        var state = ScreenState()
        let figures = late.election.figures(ofUnit: late.election.country)
        state.focus = .detail
        state.isZoomed = true
        var kept: ReportsPage?
        for (snapshot, figure) in [(early, figures[0]), (late, figures[0]), (late, figures[4])] {
            state.path = [DrillStep(place: .reports, figure: figure)]
            for sort in [SortOrder.Column.listed, .value, .listed] {
                state.reportSort = SortOrder(column: sort, isReversed: false)
                kept = ReportsPage.current(state, snapshot, look: Look(), kept: kept)
                func drawn(_ reports: ReportsPage?) -> Grid {
                    screenful(
                        snapshot,
                        play: ShapedNight.counting.play,
                        state: state,
                        look: Look(),
                        reports: reports,
                        rows: 40,
                        columns: 120
                    )
                }
                #expect(kept != nil && drawn(kept) == drawn(nil))
            }
        }
        state.path = []
        #expect(ReportsPage.current(state, late, look: Look(), kept: kept) == nil)
    }
}
