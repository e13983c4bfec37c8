import CellGrid
import DashboardView
import ElectionModel
import Foundation
import Tabulation
import TestSupport
import Testing

@Suite struct `The help` {
    /// A screen that was brought somewhere by keys.
    struct Way: Sendable {
        let table: Pane
        let mode: PlayState.Mode
        let keys: [Key]
    }

    private static func keys(_ text: String) -> [Key] { text.map { $0 == "\n" ? .enter : .character($0) } }

    /// Every table, and what lies over it.
    static let ways: [Way] = [
        ("1", .parties), ("2", .regions), ("3", .quota), ("4", .house), ("5", .timeline), ("6", .events),
        ("2jj", .regions), ("1jj", .parties), ("3jj", .quota), ("6jj", .events), ("6j", .events),
        ("6jjj", .events), ("2\njj", .detail),
        ("2\n", .detail), ("d", .detail), ("u", .detail), ("a", .detail), ("ajj", .detail), ("w", .parties),
        ("w\n", .detail), ("2w", .regions), ("1/a\n", .parties), ("2/k\n", .regions), ("3/a\n", .quota),
        ("6/a\n", .events), ("2\n/s\n", .detail), ("a\n", .detail), ("1fa\n", .parties), ("G", .parties),
        ("2G", .regions), ("3G", .quota), ("6G", .events), ("2\nG", .detail),
    ].flatMap { text, table in
        [PlayState.Mode.replay, .live].map { Way(table: table, mode: $0, keys: keys(text)) }
    }

    /// The screens of two nights that were brought there.
    private static func desks(_ way: Way) -> [Desk] {
        let isWide = way.table == .detail || way.table == .quota || way.table == .events
        return [FinalNight.late.snapshot, `Decisions on the screen`.snapshot].map { night in
            var desk = Desk(rows: isWide ? 40 : 60, columns: isWide ? 120 : 200, snapshot: night)
            desk.play.mode = way.mode
            for key in way.keys { desk.press(key) }
            desk.state.notice = nil
            return desk
        }
    }

    /// Whether a key does something there: by its commands, or in what is chosen to be seen.
    private static func does(_ key: Key, on desks: [Desk]) -> Bool {
        desks.contains { before in
            var desk = before
            let commands = desk.press(key)
            desk.state.notice = nil
            return !commands.isEmpty || desk.state != before.state
        }
    }

    @Test(arguments: HelpKey.all.indices)
    func `every key that it names does something in every table it names`(place: Int) {
        let entry = HelpKey.all[place]
        let tables: [Pane?] = entry.tables.isEmpty ? [nil] : entry.tables
        for table in tables {
            for key in entry.keys {
                let ways = Self.ways.filter { table == nil || $0.table == table }
                #expect(
                    ways.contains { Self.does(key, on: Self.desks($0)) },
                    "\(entry.label) \(key) in \(String(describing: table))"
                )
            }
        }
    }

    @Test func `it names every key that does something`() {
        let named = Set(HelpKey.all.flatMap(\.keys))
        let letters = (0x21...0x7E).compactMap { Unicode.Scalar($0) }.map { Key.character(Character($0)) }
        // Other ways to move that have a letter of their own.
        let aside: Set<Key> = [.character("0"), .character("8"), .character("9")]
        // Each way in a replay and live, with one night and the other in turn.
        let desks = Self.ways.enumerated().map { Self.desks($0.element)[$0.offset / 2 % 2] }
        for key in letters where !named.contains(key) && !aside.contains(key) {
            #expect(!Self.does(key, on: desks), "\(key)")
        }
    }

    @Test(arguments: [
        ("1", "Parties", "bars to 12 %"), ("2", "Regions", "mark ◆"), ("6", "Events", "choose kinds"),
        ("5", "Timeline", "tenths of the night"), ("d", "Districts", "go to rows"),
    ])
    func `the keys of the focused pane come first`(keys: String, title: String, own: String) throws {
        var desk = Desk(rows: 60, columns: 120, snapshot: FinalNight.late.snapshot)
        for key in keys { desk.press(.character(key)) }
        desk.press(.character("?"))
        let lines = desk.glyphs
        let head = try #require(lines.firstIndex { $0.contains("Here, in " + title) })
        let everywhere = try #require(lines.firstIndex { $0.contains("Everywhere") })
        let first = try #require(lines.firstIndex { $0.contains(own) })
        #expect(head < first && first < everywhere)
        #expect(
            lines.firstIndex { $0.contains("In other panes") }.map { $0 > everywhere } ?? (lines.count < 61)
        )
    }

    @Test(arguments: [false, true])
    func `a live night's help names the ways back and to its edge`(isFed: Bool) {
        var desk = Desk(rows: 90, columns: 120)
        desk.play.mode = .live
        desk.play.isFed = isFed
        desk.press(.character("?"))
        for words in ["to the live edge", "pause or play", "previous or next mark", "mark this moment"] {
            #expect(desk.shows(words), "\(words)")
        }
    }
}
