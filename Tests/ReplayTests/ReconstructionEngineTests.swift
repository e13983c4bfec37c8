import ElectionModel
import Replay
import TestSupport
import Testing

/// The engine elsewhere than in kz-2023: small and random elections add up too.
struct ReconstructionEngineTests {
    @Test func `the same seed makes the same bytes`() throws {
        func bytes(_ seed: UInt64) throws -> [UInt8] {
            var bytes: [UInt8] = []
            try SmallNight(seed: seed).night.write { bytes += $0 }
            return bytes
        }
        #expect(try bytes(5) == bytes(5))
        #expect(try bytes(5) != bytes(6))
    }

    @Test(arguments: 0..<60)
    func `a random plan is met to the last vote`(number: Int) throws {
        let text = RandomPlan(chance: Chance(seed: UInt64(number)))
        let small = try SmallNight(precincts: text.precincts, text: text.json, seed: UInt64(number))
        var count = IndependentCount(election: small.election)
        let lines = KazakhNight.lines(of: small.night)
        var place = 0
        for (time, hour) in small.plan.turnoutTimes.enumerated() {
            while place < lines.count, lines[place].arrived <= hour.instant + 600 {
                count.apply(lines[place].report)
                place += 1
            }
            #expect(count.turnoutByRegion().map(\.issued) == small.plan.ballotsIssued.map { $0[time] })
            #expect(count.turnoutByRegion().map(\.listed) == small.plan.votersListed.map { $0[time] })
        }
        for line in lines[place...] { count.apply(line.report) }
        #expect(count.votes(ballot: 0) == small.plan.votes)
        #expect(count.refused == min(small.plan.mishaps.broken, 2 * text.precincts))
        #expect(count.alarms == 0 && count.conflicts == 0)
        for (ballot, winner) in small.plan.winners {
            let votes = count.votes(ballot: ballot)
            let expected = winner == .independent ? 1 : 0
            #expect(votes[expected] > votes[1 - expected] || votes.reduce(0, +) == 0)
        }
    }
}

/// A plan for the builders' election with totals drawn at random within what stations can hold.
private struct RandomPlan {
    let precincts: Int
    let json: String

    init(chance: Chance) {
        precincts = 2 * (1 + chance.below(20, 0))
        let room = precincts / 2 * 100
        var issued: [[Int]] = []
        var listed: [[Int]] = []
        for region in 0..<2 {
            let draw = chance.stream("region", region)
            let most = draw.below(8, 9) == 0 ? room : draw.below(room + 1, 0)
            issued.append((0..<3).map { $0 == 2 ? most : draw.below(most + 1, 1) / (2 - $0) })
            listed.append([room, room + draw.below(5, 2), room + 5 + draw.below(60, 3)])
        }
        let total = issued[0][2] + issued[1][2]
        let invalid = chance.below(total / 20 + 1, 1)
        let missing = chance.below((total - invalid) / (chance.below(4, 10) == 0 ? 2 : 50) + 1, 2)
        var left = total - invalid - missing
        var votes: [Int] = []
        for party in 0..<3 {
            votes.append(chance.below(left + 1, 3 + party))
            left -= votes[party]
        }
        let received = total + chance.below(precincts * 102 - total + 1, 8)
        let hours = [12, 16, 20].map { "\"2023-03-19T\($0):00:00+06:00\"" }.joined(separator: ",")
        json = SmallNight.text(
            times: "[\(hours)]",
            listed: #"{"region-1":\#(listed[0]),"region-2":\#(listed[1])}"#,
            issued: #"{"region-1":\#(issued[0]),"region-2":\#(issued[1])}"#,
            paper:
                #"{"ballotsReceived":\#(received),"invalidBallots":\#(invalid),"ballotsNotFound":\#(missing)}"#,
            votes: #"{"p1":\#(votes[0]),"p2":\#(votes[1]),"p3":\#(votes[2]),"against-all":\#(left)}"#,
            mishaps: #"{"corrections":\#(chance.below(9, 6)),"repeats":9,"broken":\#(chance.below(9, 7))}"#
        )
    }
}
