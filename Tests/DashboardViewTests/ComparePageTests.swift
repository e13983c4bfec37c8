import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import TestSupport
import Testing

/// Two regions or two districts side by side.
@Suite(.timeLimit(.minutes(10))) struct `Two units side by side` {
    private func pair(_ first: RowID, _ second: RowID) throws -> RowID {
        .comparison(try #require(UnitPair(first, second)))
    }

    @Test(arguments: [(14, 48), (24, 80), (40, 120), (60, 200)])
    func `c marks a region and on another one compares the two`(rows: Int, columns: Int) throws {
        var desk = Desk(rows: rows, columns: columns)
        desk.press(.character("2"), .down, .character("c"))
        #expect(desk.state.marked == .region(1) && desk.state.path.isEmpty)
        #expect(desk.shows("◆Akmola"))
        let before = desk.state.regionCursor
        desk.press(.down, .down, .character("c"))
        #expect(desk.state.path.map(\.place) == [try pair(.region(1), .region(3))])
        #expect(desk.state.isZoomed && desk.shows("Compare") && desk.shows("RECONSTRUCTION"))
        #expect(desk.shows("Akmola") && desk.shows("Almaty"))
        desk.press(.escape)
        #expect(desk.state.path.isEmpty && desk.state.focus == .regions && !desk.state.isZoomed)
        #expect(desk.state.marked == .region(1) && desk.state.regionCursor != before)
        // The mark stays for the next comparison; on its own row the key takes it away.
        desk.press(.up, .up, .character("c"))
        #expect(desk.state.marked == nil && desk.state.path.isEmpty && !desk.shows("◆Akmola"))
    }

    @Test func `districts compare from their table, and a region never with a district`() throws {
        var desk = Desk(rows: 60, columns: 200)
        desk.press(.character("2"), .character("c"), .character("d"), .down, .character("c"))
        #expect(desk.state.marked == .district(1) && desk.state.path.map(\.place) == [.allDistricts])
        desk.press(.end, .character("c"))
        #expect(desk.state.path.map(\.place) == [.allDistricts, try pair(.district(1), .district(28))])
        desk.press(.escape)
        #expect(desk.state.path.map(\.place) == [.allDistricts])
        #expect(desk.state.path[0].cursor.selected == .district(28))
    }

    @Test func `the table of hours and a region's content mark and compare as well`() throws {
        var desk = Desk()
        desk.press(.character("u"), .character("c"), .down)
        #expect(desk.shows("◆Abai"))
        desk.press(.character("c"))
        #expect(desk.state.path.map(\.place) == [.hours, try pair(.region(0), .region(1))])
        desk.press(.escape)
        #expect(desk.state.path.map(\.place) == [.hours] && desk.state.isZoomed)
    }

    @Test func `where no region or district is chosen the key does nothing`() {
        for pane in ["1", "3", "4", "5", "6"] {
            var desk = Desk()
            desk.press(.character(Character(pane)))
            let before = desk.state
            desk.press(.character("c"))
            #expect(desk.state == before)
        }
    }

    @Test(arguments: [(14, 48), (24, 80), (40, 120), (60, 200)])
    func `every figure of both stands there, with differences in percentage points`(
        rows: Int,
        columns: Int
    ) throws {
        let snapshot = ShapedNight.counting.snapshot()
        let units = [snapshot.regions[14], snapshot.regions[18]]
        let numbers = NumberText(language: .en)
        var desk = Desk(rows: rows, columns: columns)
        desk.state.path = [DrillStep(place: try pair(.region(14), .region(18)))]
        desk.state.focus = .detail
        desk.state.isZoomed = true
        var text = ""
        for _ in 0..<60 {
            text += desk.glyphs.joined(separator: "\n")
            desk.press(.down)
        }
        for unit in units {
            #expect(text.contains("\(unit.unitsReported)/\(unit.unitsTotal)"))
            var counts = unit.votes + [unit.votersListed, unit.ballotsIssued, unit.invalidBallots]
            let ranked = unit.votes.prefix(7).sorted(by: >)
            counts.append(ranked[0] - ranked[1])
            for count in counts { #expect(text.contains(numbers.count(count)), "\(count)") }
            let shares = unit.votes.indices.map { unit.share(ofSelection: $0) } + [unit.turnout]
            for share in shares { #expect(text.contains(numbers.percent(share))) }
        }
        let shown = units.map { Int((Double(numbers.percent($0.turnout)) ?? 0) * 100 + 0.5) }
        let points = shown[0] - shown[1]
        let digits = "\(points.magnitude / 100)." + (points.magnitude % 100 < 10 ? "0" : "")
        #expect(text.contains((points < 0 ? "−" : "+") + digits + "\(points.magnitude % 100)"))
        #expect(text.contains("percentage") && text.contains(columns < 80 ? "pp" : "diff, pp"))
        #expect(text.contains("▄"))
    }

    @Test func `help and footer name the key`() {
        var desk = Desk()
        desk.press(.character("2"))
        #expect(desk.glyphs.last?.contains("c mark") == true)
        desk.press(.character("c"))
        #expect(desk.glyphs.last?.contains("c compare") == true)
        desk.press(.character("?"))
        #expect(desk.shows("mark ◆ a region or district; on another: compare"))
    }

    private static let keys: [Key] = [.character("2"), .character("c"), .end, .character("c")]

    @Test(arguments: HoursShot.sizes, [false, true])
    func `the page is as drawn`(size: HoursShot.Size, isASCII: Bool) {
        let look = isASCII ? Look(glyphs: .ascii, theme: .mono) : Look()
        let grid = HoursShot.grid(size, look, keys: Self.keys)
        Picture.expect(grid, named: "compare-\(size.name)" + (isASCII ? "-ascii" : ""))
    }

    @Test(arguments: [Language.ru, .kk])
    func `the page is as drawn in other languages`(language: Language) {
        let grid = HoursShot.grid(HoursShot.sizes[1], Look(language: language), keys: Self.keys)
        Picture.expect(grid, named: "compare-\(language)")
    }
}
