import CellGrid
import DashboardView
import ElectionModel
import Foundation
import Tabulation
import Testing

@Suite struct `Swing` {
    private func desk(_ night: FinalNight = .final, rows: Int = 40, columns: Int = 120) -> Desk {
        var desk = Desk(rows: rows, columns: columns, snapshot: night.snapshot)
        desk.press(.character("p"), .character("8"))
        return desk
    }

    @Test func `shares change on lists that are the same, in points of the shown percents`() {
        let desk = desk()
        #expect(desk.shows("Against kz-2021, 2021-01-10"))
        for (name, then, now, change) in [
            ("Amanat", "71.09", "53.90", "−17.19"), ("Auyl", "5.29", "10.90", "+5.61"),
            ("Aq Jol", "10.95", "8.41", "−2.54"), ("People's Party", "9.10", "6.80", "−2.30"),
        ] {
            let row = desk.glyphs.first { $0.contains(name) && $0.contains(then) } ?? ""
            #expect(row.contains(now) && row.contains(change), "\(name): \(row)")
        }
        #expect(desk.shows("then called Nur Otan"))
    }

    @Test func `what is in one election only has no change, and the matched part is stated`() {
        let desk = desk()
        for name in ["Respublica", "NSDP", "Baytaq"] {
            #expect(desk.glyphs.contains { $0.contains(name) && $0.contains(" new") }, "\(name)")
        }
        #expect(desk.glyphs.contains { $0.contains("Adal") && $0.contains("3.57") && $0.contains("gone") })
        #expect(
            desk.shows("held against each other: 4 lists, 96.43 % of the valid ballots then, 80.01 % now")
        )
        #expect(desk.shows("then of 7 241 562, now of 6 366 441"))
        #expect(desk.shows("votes against all are in the base"))
    }

    @Test func `before all is counted it says that this is not the whole`() {
        #expect(desk(.late).shows("stations are in: the count so far is not the whole country"))
        #expect(!desk(.final).shows("is not the whole country"))
    }

    @Test func `the widest table of parties has the change too`() {
        let wide = Desk(rows: 60, columns: 200, snapshot: FinalNight.final.snapshot)
        #expect(
            wide.shows("swing") && wide.glyphs.contains { $0.contains("Amanat") && $0.contains("−17.19") }
        )
        #expect(wide.glyphs.contains { $0.contains("Respublica") && $0.contains(" new") })
        #expect(!Desk(snapshot: FinalNight.final.snapshot).shows("swing"))
    }

    @Test func `a scenario without an election before says so`() {
        var desk = Desk(snapshot: `What is open`.snapshot)
        desk.press(.character("p"), .character("8"))
        #expect(desk.shows("the scenario names no election before"))
        desk.press(.escape)
        desk.rows = 60
        desk.columns = 200
        #expect(!desk.shows("swing"))
    }
}
