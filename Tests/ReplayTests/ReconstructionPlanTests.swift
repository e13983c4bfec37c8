import ElectionModel
import Replay
import ReportFormat
import TestSupport
import Testing

/// A plan is read strictly, and an error names the member.
struct ReconstructionPlanTests {
    private func message(_ text: String) -> String {
        do throws(FormatError) {
            _ = try ReconstructionPlan(reading: Array(text.utf8), election: Builders.election(precincts: 6))
            return "read"
        } catch {
            return error.description
        }
    }

    @Test func `a plan that adds up is read`() throws {
        let plan = try SmallNight().plan
        #expect(plan.seed == 7)
        #expect(
            plan.turnoutTimes.map(\.iso8601) == ["2023-03-19T12:00:00+06:00", "2023-03-19T20:00:00+06:00"]
        )
        #expect(plan.votersListed == [[300, 302], [300, 300]])
        #expect(plan.ballotsIssued == [[90, 181], [40, 160]])
        #expect(plan.abroad == nil)
        #expect(plan.votes == [160, 100, 61, 10])
        #expect(plan.effects.map(\.urban) == [-30, 30, 0, 0])
        #expect(plan.effects[0].groups == [5, -5])
        #expect(plan.winners == [1: .party(0), 2: .independent])
        #expect(plan.mishaps.corrections == 2 && plan.mishaps.repeats == 3 && plan.mishaps.broken == 4)
    }

    private static let spoiled = [
        (SmallNight.text(more: #","extra":1"#), "extra"),
        (SmallNight.text(seed: "-1"), "seed"),
        (SmallNight.text(times: "[]"), "turnoutTimes"),
        (SmallNight.text(times: #"["noon"]"#), "turnoutTimes[0]"),
        (
            SmallNight.text(times: #"["2023-03-19T12:00:00+06:00","2023-03-19T12:09:59+06:00"]"#),
            "turnoutTimes[1]"
        ),
        (SmallNight.text(listed: #"{"region-1":[300,302]}"#), "votersListed.region-2"),
        (SmallNight.text(listed: #"{"region-1":[300,302],"region-2":[300]}"#), "votersListed.region-2"),
        (
            SmallNight.text(listed: #"{"region-1":[300,299],"region-2":[300,300]}"#),
            "votersListed.region-1[1]"
        ),
        (SmallNight.text(listed: #"{"region-1":[299,302],"region-2":[300,300]}"#), "votersListed.region-1"),
        (SmallNight.text(listed: #"{"region-1":[300,9001],"region-2":[300,300]}"#), "votersListed.region-1"),
        (SmallNight.text(issued: #"{"region-1":[90,301],"region-2":[40,40]}"#), "ballotsIssued.region-1"),
        (SmallNight.text(issued: #"{"region-1":[90,181],"region-3":[40,160]}"#), "ballotsIssued.region-3"),
        (SmallNight.text(more: #","abroad":{}"#), "abroad"),
        (
            SmallNight.text(paper: #"{"ballotsReceived":340,"invalidBallots":7,"ballotsNotFound":3}"#),
            "paper.ballotsReceived"
        ),
        (
            SmallNight.text(paper: #"{"ballotsReceived":613,"invalidBallots":7,"ballotsNotFound":3}"#),
            "paper.ballotsReceived"
        ),
        (SmallNight.text(paper: #"{"ballotsReceived":603,"invalidBallots":7}"#), "paper.ballotsNotFound"),
        (SmallNight.text(votes: #"{"p1":160,"p2":100,"p3":61,"against-all":11}"#), "votes"),
        (SmallNight.text(votes: #"{"p1":160,"p2":100,"p3":71}"#), "votes.against-all"),
        (SmallNight.text(effects: "{}"), "partyEffects.p1"),
        (SmallNight.text(winners: #"{"district-1":"p1"}"#), "districtWinners.district-2"),
        (SmallNight.text(winners: #"{"district-1":"p2","district-2":"p1"}"#), "districtWinners.district-1"),
        (SmallNight.text(mishaps: #"{"corrections":2,"repeats":3,"broken":"4"}"#), "mishaps.broken"),
    ]

    @Test(arguments: spoiled.indices)
    func `what does not fit is named`(place: Int) {
        let (text, member) = ReconstructionPlanTests.spoiled[place]
        let message = message(text)
        #expect(message.hasPrefix("reconstruction.json:"), "\(message)")
        #expect(message.contains(" \(member): "), "\(message)")
    }

    @Test func `kz-2023 with one vote more is refused`() throws {
        let text = String(decoding: try KazakhNight.bytes("reconstruction.json"), as: UTF8.self)
        let spoiled = text.replacing("3431510", with: "3431511")
        let election = try KazakhNight.made.get().election
        #expect(throws: FormatError.self) {
            try ReconstructionPlan(reading: Array(spoiled.utf8), election: election)
        }
    }

    @Test(arguments: [
        (#""ballotsIssued": [260,"#, #""ballotsIssued": [4260,"#),
        (#""votersListed": 12132"#, #""votersListed": 12131"#),
        (#""region": "astana""#, #""region": "abai""#), ("8786, 8800]", "8785, 8800]"),
        ("[107119,", "[100,"),
    ])
    func `totals abroad that no clock allows are refused`(right: String, wrong: String) throws {
        let text = String(decoding: try KazakhNight.bytes("reconstruction.json"), as: UTF8.self)
        let election = try KazakhNight.made.get().election
        let spoiled = text.replacing(right, with: wrong)
        #expect(spoiled != text)
        let isRead = (try? ReconstructionPlan(reading: Array(spoiled.utf8), election: election)) != nil
        #expect(isRead == (wrong == "8785, 8800]"))
    }
}
