import CellGrid
import DashboardView
import ElectionLaw
import ElectionModel
import Foundation
import Tabulation
import TestSupport
import Testing

@Suite struct `The pages of seats and of the nation` {
    private func page(_ page: Page, _ night: FinalNight = .final, rows: Int = 60, columns: Int = 120) -> Desk
    {
        var desk = Desk(rows: rows, columns: columns, snapshot: night.snapshot)
        let place = (Page.allCases.firstIndex(of: page) ?? 0) + 1
        desk.press(.character("p"), .character(Character("\(place)")))
        return desk
    }

    @Test func `the seats of 2023 are shared out step by step as the commission did`() {
        let desk = page(.seats)
        #expect(desk.shows("5 % of 6 366 441"))
        #expect(desk.shows("5 971 719 / 69 = 86 546.652"))
        for (name, quotient, whole) in [
            ("Amanat", "39.6493", "39"), ("Auyl", "8.0181", "8"), ("Respublica", "6.3221", "6"),
            ("People's Party", "5.0022", "5"), ("Aq Jol", "6.1832", "6"), ("NSDP", "3.8252", "3"),
        ] {
            let row = desk.glyphs.first { $0.contains(name) && $0.contains(quotient) } ?? ""
            #expect(row.contains(" \(whole) ") || row.contains(" \(whole)  "), "\(name): \(row)")
        }
        #expect(desk.shows("67"))
        #expect(desk.shows("1. NSDP") && desk.shows("0.8252  seat 68"))
        #expect(desk.shows("2. Amanat") && desk.shows("0.6493  seat 69"))
        #expect(desk.shows("the last seat goes to Amanat over Respublica, remainders 28 317 votes apart"))
        #expect(desk.shows("39 + 1 = 40") && desk.shows("69 by lists + 29 in districts = 98 seats"))
        #expect(desk.shows("§ art. 97-1"))
    }

    @Test func `the distance of the last two remainders is worked out from the votes`() throws {
        let allocation = try #require(FinalNight.final.snapshot.outcome.allocation)
        let remainder = { (votes: UInt64) in votes * 69 % 5_971_719 }
        let apart = remainder(3_431_510) - remainder(547_154)
        #expect((apart + 68) / 69 == 28_317)
        #expect(allocation.leftoverOrder == [6, 0])
    }

    @Test(arguments: [(14, 48), (24, 80), (40, 120), (60, 200)])
    func `a tie, a law without a rule, no vote and a method by divisors are said`(rows: Int, columns: Int) {
        let tie = page(.seats, FinalNight(votes: [100, 100, 100, 0, 0, 0, 0, 0]), rows: 90, columns: columns)
        #expect(tie.shows("Result"))
        let none = page(.seats, FinalNight(votes: [1, 1, 1, 1, 1, 1, 1, 200]), rows: 90, columns: columns)
        #expect(none.shows("no list passed"))
        let empty = page(.seats, FinalNight(votes: [0, 0, 0, 0, 0, 0, 0, 0]), rows: 90, columns: columns)
        #expect(empty.shows("no votes"))
        let one = page(.seats, FinalNight(votes: [900, 3, 3, 3, 3, 3, 3, 1]), rows: 90, columns: columns)
        #expect(one.shows("7/10"))
        _ = rows
    }

    @Test func `the nation names what each percent is a share of`() {
        let desk = page(.nation, .late)
        let country = FinalNight.late.snapshot.country
        let numbers = NumberText(language: .en)
        let issued = numbers.count(country.ballotsIssued)
        #expect(desk.shows(issued + " / 12 035 578"))
        #expect(desk.shows(numbers.count(country.countedBallotsIssued) + " / 12 035 578"))
        #expect(
            desk.shows(
                numbers.count(country.countedBallotsIssued) + " / "
                    + numbers.count(country.countedVotersListed)
            )
        )
        #expect(desk.shows("of voters listed where protocols are in"))
        #expect(desk.shows("valid ballots, against all included"))
    }

    @Test func `the nation's paper is that of all protocols together, sum by sum`() throws {
        let snapshot = ShapedNight.counting.snapshot()
        var desk = Desk(rows: 90, columns: 120, snapshot: snapshot)
        desk.press(.character("p"), .character("1"))
        var (found, invalid, votes, stations) = (UInt64(0), UInt64(0), UInt64(0), 0)
        for precinct in 0..<snapshot.stations.count {
            guard let report = snapshot.stations[precinct].protocols[0]?.report else { continue }
            stations += 1
            found += UInt64(report.ballots.ballotsFound)
            invalid += UInt64(report.ballots.invalidBallots)
            votes += report.votes.reduce(0) { $0 + UInt64($1) }
        }
        let n = { (value: UInt64) in NumberText(language: .en).count(value) }
        #expect(desk.shows("List protocols · stations \(n(UInt64(stations))) of 10 233"))
        #expect(desk.glyphs.contains { $0.contains("ballots found") && $0.contains(n(found)) })
        let sign = found - invalid == votes ? "✓" : "✗"
        #expect(desk.glyphs.contains { $0.contains("\(sign) found − invalid: \(n(found)) − \(n(invalid))") })
    }

    @Test func `a station shows every rule's sum with its code, and the receipts that are known`() {
        var night = Night(election: Builders.election(precincts: 10))
        night.apply(Builders.entry(1, .count(Builders.count(precinct: 1, votes: [9, 9, 9, 9], listed: 40))))
        night.apply(
            Builders.entry(
                2,
                .count(Builders.count(precinct: 1, votes: [8, 9, 9, 9], revision: 2, listed: 40))
            )
        )
        let snapshot = night.snapshot()
        var state = ScreenState()
        state.focus = .detail
        state.isZoomed = true
        state.path = [DrillStep(place: .region(0)), DrillStep(place: .station(1))]
        #expect(state.receiptsWanted(in: snapshot) == [1, 2])
        let receipts = Receipts([
            1: String(repeating: "ab", count: 32), 2: String(repeating: "cd", count: 32),
        ])
        let grid = screenful(
            snapshot,
            play: PlayState(mode: .live),
            state: state,
            look: Look(),
            receipts: receipts,
            rows: 60,
            columns: 120
        )
        let glyphs = Picture.glyphs(grid)
        for code in ["C01", "C03", "A02", "A03", "A05", "R03", "X05"] {
            #expect(glyphs.contains { $0.contains(" \(code) ") }, "\(code)")
        }
        #expect(glyphs.contains { $0.contains("✗") && $0.contains("40 ≠ 100") && $0.contains("X05") })
        #expect(glyphs.contains { $0.contains("revision 2 · seq 2 · cdcdcdcdcdcd") })
        #expect(glyphs.contains { $0.contains("seq 1 · abababababab") })
        state.path = []
        #expect(state.receiptsWanted(in: snapshot).isEmpty)
    }
}
