import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import Testing

/// What `x` keeps of the pane that has the keys.
@Suite struct `Keeping what a pane shows` {
    private func kept(_ desk: Desk) -> KeptView? {
        KeptView.focused(
            desk.snapshot,
            play: desk.play,
            state: desk.state,
            look: Look(),
            reports: nil,
            screen: (desk.rows, desk.columns)
        )
    }

    private func desk(_ keys: String, rows: Int = 40, columns: Int = 120) -> Desk {
        var desk = Desk(rows: rows, columns: columns, snapshot: FinalNight.final.snapshot)
        for key in keys { desk.press(key == "⏎" ? .enter : .character(key)) }
        return desk
    }

    @Test func `x asks for the files and says so`() {
        for (rows, columns) in [(24, 80), (40, 120), (60, 200), (14, 48)] {
            var desk = Desk(rows: rows, columns: columns)
            #expect(desk.press(.character("x")) == [.keepView])
            #expect(desk.state.notice == .kept(.writing))
            #expect(desk.shows("writing…"))
            desk.press(.character("j"))
            #expect(desk.state.notice == nil)
        }
    }

    @Test func `x is a letter in a search, and does nothing over the help`() {
        var desk = desk("2/")
        #expect(desk.press(.character("x")).isEmpty)
        #expect(desk.state.entry?.text == "x")
        desk = self.desk("?")
        #expect(desk.press(.character("x")).isEmpty)
    }

    @Test func `a live screen keeps what it shows too`() {
        var desk = Desk()
        desk.play.mode = .live
        #expect(desk.press(.character("x")) == [.keepView])
    }

    @Test(arguments: [
        ("1", "parties", 7), ("2", "regions", 20), ("3", "quota", 6), ("4", "house", 7),
        ("d", "districts", 29), ("u", "hours", 21),
    ])
    func `every row is kept, those out of sight too`(keys: String, name: String, least: Int) throws {
        for (rows, columns) in [(24, 80), (40, 120), (60, 200), (14, 48)] {
            let view = try #require(kept(desk(keys, rows: rows, columns: columns)))
            #expect(view.name == name)
            #expect(view.rows.count >= least)
            #expect(view.rows.allSatisfy { $0.count == view.columns.count })
            #expect(Set(view.columns).count == view.columns.count)
        }
    }

    @Test func `the picture is as wide as the screen and as high as its rows`() throws {
        let view = try #require(kept(desk("d", rows: 24, columns: 80)))
        let lines = view.picture.split(separator: "\n")
        #expect(lines.count { $0.contains("District ") && !$0.contains("▸²") } >= 29)
        #expect(lines.allSatisfy { TextWidth.columns(of: String($0)) <= 80 })
        #expect(lines.first?.contains("²") == true)
    }

    @Test func `an open place is kept under its own name`() throws {
        var desk = desk("2⏎")
        let region = try #require(kept(desk))
        #expect(region.name.hasPrefix("region-"))
        desk.press(.enter, .enter)
        let station = try #require(kept(desk))
        #expect(station.name.hasPrefix("station-"))
        #expect(station.columns == ["label", "text"])
        #expect(!station.rows.isEmpty)
        #expect(try #require(kept(self.desk("1⏎"))).name.hasPrefix("list-"))
    }

    @Test func `a filter and an order hold for what is kept`() throws {
        var desk = desk("2")
        desk.press(.character("f"))
        desk.type("alma")
        desk.press(.enter)
        let few = try #require(kept(desk))
        #expect(few.rows.count == 2)
        let whole = try #require(kept(self.desk("2")))
        let turned = try #require(kept(self.desk("2r")))
        #expect(whole.rows != turned.rows)
        #expect(Set(whole.rows) == Set(turned.rows))
    }

    @Test func `figures are those of the night, not of the screen's rounding`() throws {
        let snapshot = FinalNight.final.snapshot
        let view = try #require(kept(desk("1")))
        let votes = view.rows.map { $0[2] }
        let lists = snapshot.election.parties.indices.map { snapshot.country.votes[$0] }
        #expect(lists.allSatisfy { votes.contains(.count($0)) })
    }

    @Test func `nothing is kept of a screen too small to show anything`() {
        #expect(kept(desk("1", rows: 5, columns: 20)) == nil)
    }
}
