import ElectionModel
import Tabulation
import TestSupport
import Testing

struct TurnoutTests {
    private let election = RandomLog.election

    private func newest(_ reports: [Report]) -> StandingTurnout? {
        night(election, reports).snapshot().stations[0].turnout
    }

    @Test
    func `the newest turnout report counts, whenever it comes`() {
        let noon = turnout(issued: 30, at: 0)
        let evening = turnout(issued: 50, at: 60)
        #expect(newest([noon, evening])?.report.ballotsIssued == 50)
        #expect(newest([evening, noon])?.report.ballotsIssued == 50)
        #expect(night(election, [evening, noon]).country.ballotsIssued == 50)
    }

    @Test
    func `at the same hour the higher rank counts, then the smaller source id`() {
        let reports = [
            turnout(issued: 3, source: "s3"), turnout(issued: 1, source: "s1"),
            turnout(issued: 2, source: "s2"),
        ]
        #expect(newest(reports)?.report.source == "s2")
        #expect(newest(reports.reversed())?.report.source == "s2")
        #expect(newest([reports[0], reports[1]])?.report.source == "s1")
        #expect(newest([reports[1], reports[0]])?.report.source == "s1")
    }

    @Test
    func `the same hour of a source a second time changes nothing`() {
        var night = night(election, [turnout(issued: 30)])
        #expect(night.apply(Builders.entry(2, turnout(issued: 40))).kind == .noEffect)
        #expect(night.country.ballotsIssued == 30)
        let station = night.snapshot().stations[0]
        #expect(station.turnout?.isLower == false)
    }

    @Test
    func `a newer figure that is lower is used and marked, in either order of arrival`() {
        let noon = turnout(issued: 50, at: 0)
        let evening = turnout(issued: 30, at: 60)
        for reports in [[noon, evening], [evening, noon]] {
            #expect(newest(reports)?.report.ballotsIssued == 30)
            #expect(newest(reports)?.isLower == true)
        }
        #expect(newest([evening, noon, turnout(issued: 60, at: 120)])?.isLower == false)
    }

    @Test
    func `listed and issued come from the protocol, else the turnout report, else the opening list`() {
        var night = Night(election: election)
        #expect(night.figures(ofPrecinct: 0).votersListed == 100)
        #expect(night.figures(ofPrecinct: 0).ballotsIssued == 0)
        night.apply(Builders.entry(1, turnout(issued: 30, listed: 105)))
        #expect(night.figures(ofPrecinct: 0).votersListed == 105)
        #expect(night.figures(ofPrecinct: 0).ballotsIssued == 30)
        night.apply(Builders.entry(2, count([9, 0, 0, 0], listed: 103)))
        night.apply(Builders.entry(3, turnout(issued: 40, listed: 107, at: 60)))
        #expect(night.figures(ofPrecinct: 0).votersListed == 103)
        #expect(night.figures(ofPrecinct: 0).ballotsIssued == 9)
        night.apply(Builders.entry(4, annul()))
        #expect(night.figures(ofPrecinct: 0).votersListed == 107)
        #expect(night.figures(ofPrecinct: 0).ballotsIssued == 40)
    }

    @Test
    func `a district protocol says nothing of voters listed`() {
        let night = night(election, [count([9, 0, 0], contest: 1, listed: 103)])
        #expect(night.country == Night(election: election).country)
    }

    @Test
    func `turnout and counted are kept apart`() {
        let night = night(election, [turnout(precinct: 0, issued: 50), count(precinct: 1, [20, 0, 0, 0])])
        #expect(night.country.turnout == Share(70, of: 600))
        #expect(night.country.counted == Share(20, of: 600))
        #expect(night.country.countedInReported == Share(20, of: 100))
        #expect(night.country.unitsReported == 1)
    }

    @Test
    func `regions and districts sum to the country`() {
        let night = night(election, RandomLog.reports(80, seed: 7))
        for parts in [night.regions, night.districts] {
            #expect(parts.reduce(0) { $0 + $1.ballotsIssued } == night.country.ballotsIssued)
            #expect(parts.reduce(0) { $0 + $1.votersListed } == night.country.votersListed)
            #expect(parts.reduce(0) { $0 + $1.votes[0] } == night.country.votes[0])
            #expect(parts.reduce(0) { $0 + $1.unitsReported } == night.country.unitsReported)
            #expect(parts.reduce(0) { $0 + $1.unitsTotal } == 6)
        }
    }

    @Test
    func `a precinct directly under the country counts for the country alone`() {
        var units = election.units
        units[5] = GpUnit(
            id: "lone",
            kind: .precinct,
            name: LocalizedText(en: "lone", ru: "", kk: ""),
            parent: 0,
            offsetMinutes: 360,
            votersListed: 40
        )
        let night = night(election.with(units: units), [count([9, 0, 0, 0]), count([9, 0, 0], contest: 1)])
        #expect(night.country.votes == [9, 0, 0, 0])
        #expect(night.country.votersListed == 600)
        #expect(night.regions.map(\.unitsTotal) == [2, 3])
        #expect(night.regions.allSatisfy { $0.votes == [0, 0, 0, 0] })
        #expect(night.ballots(ofDistricts: election) == [[0, 0, 0], [0, 0, 0]])
        #expect(night.invariantViolations() == [])
        #expect(night.recountVotes() == [[0, 0, 0, 0], [0, 0, 0, 0], [9, 0, 0, 0]])
    }

    @Test
    func `figures of a precinct are the same from the night and from its snapshot`() {
        let night = night(election, RandomLog.reports(80, seed: 3))
        let snapshot = night.snapshot()
        for precinct in 0..<6 {
            #expect(snapshot.figures(ofPrecinct: precinct) == night.figures(ofPrecinct: precinct))
        }
    }

    @Test
    func `an alarm of a turnout report goes with the next report`() {
        var night = Night(election: election)
        night.apply(Builders.entry(1, turnout(issued: 120), flags: [.issuedOverListed]))
        #expect(night.country.alarms == 1)
        night.apply(Builders.entry(2, turnout(issued: 90, at: 60)))
        #expect(night.country.alarms == 0)
        #expect(night.regions.map(\.alarms) == [0, 0])
    }

    @Test
    func `a warning is no alarm, neither counted nor told`() {
        var night = Night(election: election)
        night.apply(Builders.entry(1, turnout(issued: 90), flags: [.listChanged]))
        night.apply(
            Builders.entry(2, count([9, 0, 0], contest: 1), flags: [.revisionGap, .late, .notFound])
        )
        #expect(night.country.alarms == 0)
        #expect(night.snapshot().events.allSatisfy { $0.seq == 0 })
        night.apply(
            Builders.entry(3, count([9, 0, 0], contest: 1, revision: 2), flags: [.late, .paper])
        )
        #expect(night.country.alarms == 1)
    }

    @Test
    func `an alarm stands as long as a standing report is flagged`() {
        var night = Night(election: election)
        night.apply(Builders.entry(1, turnout(issued: 120), flags: [.issuedOverListed]))
        night.apply(Builders.entry(2, count([9, 0, 0], contest: 1), flags: [.foundOverIssued]))
        #expect(night.country.alarms == 1)
        #expect(night.regions.map(\.alarms) == [1, 0])
        night.apply(Builders.entry(3, turnout(issued: 90, at: 60)))
        #expect(night.country.alarms == 1)
        night.apply(Builders.entry(4, count([9, 0, 0], contest: 1, revision: 2)))
        #expect(night.country.alarms == 0)
        night.apply(Builders.entry(5, annul(contest: 1, revision: 2)))
        #expect(night.country.alarms == 1)
    }
}

extension Night {
    func ballots(ofDistricts election: Election) -> [[UInt64]] {
        let snapshot = snapshot()
        return election.districts.indices.compactMap { snapshot.districtBallot($0)?.votes }
    }
}
