import ElectionModel
import Replay
import ReportFormat
import TestSupport
import Testing

/// Small elections with stations abroad, and one without candidates.
struct ReconstructionAbroadTests {
    /// A plan in which a station abroad has the voters and ballots given.
    private func text(listed: Int = 100, issued: String = "[20,60]", region: String = "region-2") -> String {
        SmallNight.text(
            mishaps: #"{"corrections":9,"repeats":0,"broken":9}"#,
            more: #","abroad":{"region":"\#(region)","votersListed":\#(listed),"ballotsIssued":\#(issued)}"#
        )
    }

    @Test func `a station abroad has its own totals, its own clock and no mishaps`() throws {
        let election = SmallNight.election(abroad: ["station-6"])
        let night = try SmallNight(election: election, text: text()).night
        var issued: [UInt32] = []
        var protocols = 0
        for line in KazakhNight.lines(of: night) where line.report.precinct == 5 {
            switch line.report {
            case .turnout(let report) where !issued.contains(report.ballotsIssued):
                issued.append(report.ballotsIssued)
            case .turnout: break
            case .count(let report):
                protocols += 1
                #expect(report.revision == 1)
                #expect(report.reportedAt.instant > Builders.time(3 * 3_600).instant)
                #expect(report.reportedAt.offsetMinutes == 180)
            case .annul, .decide: Issue.record("a mishap abroad")
            }
        }
        #expect(issued == [20, 60])
        #expect(protocols == 2)
    }

    @Test(arguments: 0..<20)
    func `a station that opens late leaves earlier totals to the others`(seed: UInt64) throws {
        // At ten no station abroad has opened yet, ten minutes later both have.
        let election = SmallNight.election(abroad: ["station-5", "station-6"])
        let times = #"["2023-03-19T10:00:00+06:00","2023-03-19T10:10:00+06:00","2023-03-19T20:00:00+06:00"]"#
        let plan = SmallNight.text(
            times: times,
            listed: #"{"region-1":[300,300,302],"region-2":[300,300,300]}"#,
            issued: #"{"region-1":[10,20,181],"region-2":[7,9,160]}"#,
            more: #","abroad":{"region":"region-2","votersListed":200,"ballotsIssued":[0,1,110]}"#
        )
        let night = try SmallNight(election: election, text: plan, seed: seed).night
        var count = IndependentCount(election: election)
        for line in KazakhNight.lines(of: night) { count.apply(line.report) }
        #expect(count.turnoutByRegion().map(\.issued) == [181, 160])
        #expect(count.alarms == 0)
    }

    @Test func `a plan must give stations abroad what they have`() throws {
        let one = SmallNight.election(abroad: ["station-6"])
        let two = SmallNight.election(abroad: ["station-1", "station-6"])
        func message(_ election: Election, _ text: String) -> String {
            do throws(FormatError) {
                _ = try ReconstructionPlan(reading: Array(text.utf8), election: election)
                return "read"
            } catch {
                return error.description
            }
        }
        #expect(message(one, text()) == "read")
        #expect(message(one, SmallNight.text()).contains(" abroad: "))
        #expect(message(one, text(listed: 99)).contains(" abroad.votersListed: "))
        #expect(message(one, text(issued: "[20,101]")).contains(" abroad.ballotsIssued: "))
        #expect(message(one, text(issued: "[41,60]")).contains(" ballotsIssued.region-2: "))
        #expect(message(one, text(region: "region-1")).contains(" abroad.region: "))
        #expect(message(two, text()).contains(" abroad.region: "))
    }

    @Test func `without candidates the night is that of the lists alone`() throws {
        let election = SmallNight.election(abroad: [], hasCandidates: false)
        let small = try SmallNight(election: election, text: SmallNight.text(winners: "{}"))
        var count = IndependentCount(election: election)
        for line in KazakhNight.lines(of: small.night) { count.apply(line.report) }
        #expect(count.votes(ballot: 0) == small.plan.votes)
        #expect(count.standing(contest: 1, precinct: 0) == nil)
    }
}
