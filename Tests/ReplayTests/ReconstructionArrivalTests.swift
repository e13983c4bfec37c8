import ElectionModel
import Replay
import Testing

/// When the reports of the night arrive, and what goes wrong on the way.
struct ReconstructionArrivalTests {
    @Test func `turnout arrives within ten minutes of its hour`() throws {
        for line in try KazakhNight.made.get().lines {
            guard case .turnout(let report) = line.report else { continue }
            let late = line.arrived - report.reportedAt.instant
            #expect((5...599).contains(late))
        }
    }

    @Test func `no protocol is signed before its closing or arrives before 20.40`() throws {
        let night = try KazakhNight.made.get()
        let earliest = try #require(night.election.units[night.election.country].pollsClose).instant + 2_400
        var first = Int64.max
        var last = Int64.min
        for line in night.lines {
            if case .turnout = line.report { continue }
            let unit = night.election.precinct(line.report.precinct)
            let closing = try #require(unit.pollsClose).instant
            #expect(line.report.reportedAt.instant > closing && line.arrived > line.report.reportedAt.instant)
            #expect(line.report.reportedAt.offsetMinutes == unit.offsetMinutes)
            first = min(first, line.arrived)
            last = max(last, line.arrived)
        }
        #expect((earliest..<earliest + 60).contains(first))
        let tenInTheMorning = earliest + 13 * 3_600 + 1_200
        #expect((tenInTheMorning - 3_600...tenInTheMorning + 3_600).contains(last))
    }

    @Test func `protocols come over several hours, villages before towns`() throws {
        let night = try KazakhNight.made.get()
        var arrivals: [Int64] = []
        var towns: [Int64] = []
        var villages: [Int64] = []
        for line in night.lines {
            guard case .count(let report) = line.report, report.contest == 0, report.revision == 1 else {
                continue
            }
            arrivals.append(line.arrived)
            let listed = night.election.precinct(report.precinct).votersListed
            if listed >= 2_000 { towns.append(line.arrived) }
            if listed < 500 { villages.append(line.arrived) }
        }
        let quarter = arrivals[arrivals.count / 4]
        let end = arrivals[arrivals.count * 99 / 100]
        #expect(end - quarter > 3 * 3_600)
        #expect(towns[towns.count / 2] - villages[villages.count / 2] > 3_600)
    }

    @Test func `150 corrections and 15 annulments keep everything but votes`() throws {
        let night = try KazakhNight.made.get()
        var first: [String: CountReport] = [:]
        var second: [CountReport] = []
        var annulments = 0
        for line in night.lines {
            switch line.report {
            case .count(let report) where report.revision == 1:
                let ballot = try #require(
                    night.election.ballot(contest: report.contest, precinct: report.precinct)
                )
                let findings = ProtocolRules(limits: night.election.card.limits).findings(
                    for: report,
                    ballot: ballot
                )
                if findings.isEmpty { first["\(report.contest) \(report.precinct)"] = report }
            case .count(let report): second.append(report)
            case .annul(let annulment):
                annulments += 1
                #expect(annulment.revision == 2)
            case .turnout, .decide: break
            }
        }
        #expect(second.count == 150)
        #expect(annulments == 15)
        for report in second {
            #expect(!night.election.precinct(report.precinct).isAbroad)
            let before = try #require(first["\(report.contest) \(report.precinct)"])
            #expect(before.ballots == report.ballots)
            let changed = zip(before.votes, report.votes).count { $0 != $1 }
            #expect(changed == 2 && before.votes.reduce(0, +) == report.votes.reduce(0, +))
            #expect(before.reportedAt.instant < report.reportedAt.instant)
        }
    }

    @Test func `a broken protocol is followed by the right one with the same revision`() throws {
        let night = try KazakhNight.made.get()
        let rules = ProtocolRules(limits: night.election.card.limits)
        var waiting: Set<String> = []
        var replaced = 0
        for line in night.lines {
            guard case .count(let report) = line.report,
                let ballot = night.election.ballot(contest: report.contest, precinct: report.precinct)
            else { continue }
            let key = "\(report.contest) \(report.precinct)"
            if !rules.findings(for: report, ballot: ballot).isEmpty {
                #expect(report.revision == 1)
                #expect(waiting.insert(key).inserted)
            } else if waiting.remove(key) != nil {
                #expect(report.revision == 1)
                replaced += 1
            }
        }
        #expect(replaced == 25)
        #expect(waiting.isEmpty)
    }
}
