import CellGrid
import DashboardView
import ElectionModel
import Foundation
import Tabulation
import Testing

@Suite struct `Copying` {
    /// What a key copied; empty for nothing.
    private static func text(_ commands: [DashboardCommand]) -> String {
        if case .copy(let text)? = commands.first { text } else { "" }
    }

    private static func options(_ commands: [DashboardCommand]) -> [String] {
        if case .copyCommand(let options)? = commands.first { options } else { [] }
    }

    @Test func `y takes the chosen row as text, whole names and no bars`() {
        var desk = Desk(rows: 24, columns: 80, snapshot: FinalNight.final.snapshot)
        #expect(
            desk.press(.character("y")) == [
                .copy("Amanat\t53.90\t✓ certain in\t40\t22\t62\t3 431 510\t−17.19")
            ]
        )
        #expect(desk.shows("copied: Amanat  53.90"))
        desk.press(.character("2"), .end)
        let text = Self.text(desk.press(.character("y")))
        let fields = text.split(separator: "\t").map(String.init)
        #expect(fields.first == "Shymkent" && fields.contains { $0.hasPrefix("● AMA") })
        #expect(!text.contains("━") && !text.contains("│"))
    }

    @Test(arguments: [(14, 48), (24, 80), (40, 120), (60, 200)])
    func `rows of every table can be copied at every size, also a marked one`(rows: Int, columns: Int) {
        for keys in ["1", "2", "3", "6", "d", "a", "u", "2\nj", "w\n"] {
            var desk = Desk(rows: rows, columns: columns, snapshot: FinalNight.late.snapshot)
            for key in keys { desk.press(key == "\n" ? .enter : .character(key)) }
            let commands = desk.press(.character("y"))
            if keys == "a" || (keys == "u" && columns < 62) { continue }
            #expect(commands.count == 1, "\(keys) \(columns)×\(rows)")
        }
        var desk = Desk(rows: rows, columns: columns, snapshot: FinalNight.late.snapshot)
        desk.press(.character("2"), .character("c"))
        #expect(desk.press(.character("y")).count == 1)
    }

    @Test func `a page of text is copied whole, a picture not at all`() {
        var desk = Desk(rows: 14, columns: 48, snapshot: FinalNight.final.snapshot)
        desk.press(.character("p"), .character("4"))
        let text = Self.text(desk.press(.character("y")))
        #expect(
            text.contains("86 546.652") && text.contains("seat 69") && text.split(separator: "\n").count > 20
        )
        desk.press(.escape, .character("4"))
        #expect(desk.press(.character("y")).isEmpty && desk.state.notice == .noRows)
    }

    @Test func `Y takes the options of screen that print this view`() {
        var desk = Desk(snapshot: FinalNight.late.snapshot)
        desk.press(.character("2"), .character("s"))
        let options = Self.options(desk.press(.character("Y")))
        #expect(
            options == [
                "--at", "2023-03-19T21:04:11+06:00", "--page", "regions", "--size", "120x40", "--view",
                "focus=regions,sort.regions=name", "--lang", "en",
            ]
        )
        desk.play.mode = .live
        let live = Self.options(desk.press(.character("Y")))
        #expect(live.starts(with: ["--seq", String(desk.snapshot.seq), "--at", "2023-03-19T21:04:11+06:00"]))
    }

    @Test(arguments: Array(UInt64(1)...12))
    func `the words of a view bring the same screen back`(seed: UInt64) throws {
        var generator = SplitMix64(state: seed)
        let snapshot = seed % 2 == 0 ? FinalNight.late.snapshot : `Decisions on the screen`.snapshot
        var desk = Desk(rows: 60, columns: 200, snapshot: snapshot)
        for step in 0..<400 {
            desk.press(RandomKey.next(&generator, rows: desk.rows, columns: desk.columns))
            if step % 40 == 39 {
                (desk.rows, desk.columns) = [(60, 200), (40, 120), (24, 80), (14, 48)][step / 40 % 4]
                desk.state.settle(rows: desk.rows, columns: desk.columns)
            }
            guard step % 10 == 0 else { continue }
            desk.state.notice = nil
            var shown = desk.state
            (shown.entry, shown.draft) = (nil, nil)
            desk.state = shown
            guard let options = Self.options(of: desk) else { continue }
            let view = options.firstIndex(of: "--view").map { options[$0 + 1] } ?? ""
            var again = desk
            again.state = try ScreenState(view: view, in: snapshot.election)
            #expect(again.glyphs == desk.glyphs, "\(view)")
        }
    }

    @Test(arguments: [
        "focus=nowhere", "zoom=,x", "sort.regions=colour", "path=unit:nowhere", "at.events=line:-3",
        "watch=a+b",
        "filter.regions=%zz", "path=reports", "mark=run:5:1", "layout=9", "hide=", "since=x", "why=x",
        "menu=pages", "marks=x",
    ])
    func `a word that says nothing is refused by name`(view: String) {
        let election = ShapedElection.election
        #expect(throws: ViewError.self) { try ScreenState(view: view, in: election) }
    }

    @Test func `moments that the viewer marked are part of a view`() throws {
        var desk = Desk(rows: 40, columns: 120, snapshot: FinalNight.late.snapshot)
        desk.press(.character("m"))
        let options = Self.options(desk.press(.character("Y")))
        let view = try #require(options.firstIndex(of: "--view").map { options[$0 + 1] })
        #expect(desk.state.ownMarks == [ShapedElection.time(21, 4, 11).instant])
        #expect(try ScreenState(view: view, in: desk.snapshot.election).ownMarks == desk.state.ownMarks)
    }

    /// What Y copies on a desk over which nothing lies; nil where something does.
    private static func options(of desk: Desk) -> [String]? {
        guard desk.state.helpTop == nil, desk.state.whyTop == nil, desk.state.menu == nil else { return nil }
        var plain = desk
        return options(plain.press(.character("Y")))
    }

    @Test func `M leaves the mouse to the terminal and takes it back`() {
        var desk = Desk()
        #expect(desk.press(.character("M")) == [.readMouse(false)])
        #expect(desk.shows("the terminal has the mouse"))
        #expect(desk.press(.character("M")) == [.readMouse(true)])
        #expect(desk.shows("the mouse works here again"))
    }
}
