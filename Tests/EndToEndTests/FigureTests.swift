import Foundation
import Testing

/// The night of 19 March 2023 from `init`, `reconstruct | ingest` and `tally`, against what was published.
struct FigureTests {
    /// Clock time, turnout percent, ballots issued where they were announced.
    static let national: [(time: String, percent: String, issued: Int?)] = [
        ("10:10", "14.21", 1_710_381), ("12:10", "30.65", nil), ("14:10", "46.84", 5_635_462),
        ("16:10", "51.98", nil), ("18:10", "53.11", 6_390_046), ("20:10", "54.09", 6_509_695),
        ("22:10", "54.19", 6_521_860),
    ]

    /// In ballot order: votes, list seats, seats of districts, quota of the list's seats.
    static let lists: [(id: String, votes: Int, list: Int, district: Int, quota: Int)] = [
        ("amanat", 3_431_510, 40, 22, 13), ("auyl", 693_938, 8, 0, 3), ("respublica", 547_154, 6, 0, 2),
        ("qhp", 432_920, 5, 0, 2), ("baytaq", 146_431, 0, 0, 0), ("aqjol", 535_139, 6, 0, 2),
        ("nsdp", 331_058, 4, 0, 2),
    ]

    @Test(arguments: national)
    func `the turnout announced at each hour is what the store says as of then`(
        time: String,
        percent: String,
        issued: Int?
    ) throws {
        let moment = "2023-03-19T\(time):00+06:00"
        let tally = try Tally.of(FilledStore.shared().store, "--at", moment)
        #expect(tally.turnout.percent == percent)
        if let issued { #expect(tally.turnout.ballotsIssued == issued) }
        let published = try Self.publishedRegions(at: moment)
        #expect(published.count == 20)
        let counted = Dictionary(uniqueKeysWithValues: tally.regions.map { ($0.id, $0.turnoutPercent ?? "") })
        #expect(counted == published)
    }

    @Test
    func `every ballot and every voter listed is in the turnout of the end`() throws {
        let tally = try Tally.of(FilledStore.shared().store)
        #expect(
            tally.turnout
                == Tally.Turnout(ballotsIssued: 6_521_860, votersListed: 12_035_578, percent: "54.19")
        )
        #expect(tally.units == Tally.Units(reported: 10_233, total: 10_233))
        #expect(tally.election == "kz-2023")
        #expect(tally.reconstructed)
    }

    @Test
    func `the lists have the votes and seats that were established`() throws {
        let list = try Tally.of(FilledStore.shared().store).contests.list
        #expect(list.validBallots == 6_366_441)
        #expect(list.selections.map(\.id) == Self.lists.map(\.id) + ["against-all"])
        #expect(list.selections.map(\.votes) == Self.lists.map(\.votes) + [248_291])
        #expect(list.selections.map(\.seats) == Self.lists.map(\.list) + [nil])
        #expect(
            list.selections.map(\.percent)
                == ["53.90", "10.90", "8.59", "6.80", "2.30", "8.41", "5.20", "3.90"]
        )
        #expect(
            list.selections.map(\.status)
                == Self.lists.map { $0.id == "baytaq" ? "certain-out" : "certain-in" } + [nil]
        )
    }

    @Test
    func `the house of 98 has 62 Amanat deputies and 7 independents`() throws {
        let tally = try Tally.of(FilledStore.shared().store)
        let expected =
            Self.lists.map {
                Tally.Seats(party: $0.id, list: $0.list, district: $0.district, total: $0.list + $0.district)
            } + [Tally.Seats(party: "independent", list: 0, district: 7, total: 7)]
        #expect(tally.seats == expected)
        #expect(tally.seats.compactMap(\.total).reduce(0, +) == 98)
        #expect(tally.contests.district.count == 29)
        #expect(tally.contests.district.allSatisfy { $0.status == "won" && $0.leader != nil })
    }

    @Test
    func `every list that won seats gives three in ten of them to women, youth and disabled`() throws {
        let tally = try Tally.of(FilledStore.shared().store)
        #expect(tally.quota.map(\.party) == Self.lists.map(\.id))
        #expect(tally.quota.map(\.seats) == Self.lists.map(\.list))
        #expect(tally.quota.map { $0.seatsQuota?.minimum } == Self.lists.map(\.quota))
        #expect(tally.quota.map { $0.seatsQuota?.maximum } == Self.lists.map(\.quota))
        #expect(tally.quota.allSatisfy { $0.passes == Tally.Quota.Passes(list: "yes", seats: "yes") })
    }

    @Test
    func `text and CSV say the same as JSON`() throws {
        let store = try FilledStore.shared().store
        let text = try Command.run(["tally", store])
        let table = try Command.run(["tally", store, "--format", "csv"])
        #expect(text.status == 0 && table.status == 0)
        #expect(text.text.contains("RECONSTRUCTION"))
        #expect(text.text.contains("54.19 %: 6521860 ballots issued of 12035578 voters listed"))
        for list in Self.lists {
            #expect(text.text.contains("\(list.votes)"), "\(list.id)")
            #expect(table.text.contains("\(list.votes)"), "\(list.id)")
        }
    }

    /// Turnout percent by region as announced at a moment, from the scenario's own table.
    private static func publishedRegions(at moment: String) throws -> [String: String] {
        let path = URL(fileURLWithPath: Checkout.kazakhstan + "/published.csv")
        var percents: [String: String] = [:]
        for row in String(decoding: try Data(contentsOf: path), as: UTF8.self).split(separator: "\n") {
            let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard fields[3] == "turnout-percent", fields[5] == moment, fields[1] != "kz",
                fields[7] != "disputed"
            else { continue }
            percents[fields[1]] = fields[4]
        }
        return percents
    }
}
