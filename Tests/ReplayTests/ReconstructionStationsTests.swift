import ElectionModel
import Replay
import Testing

/// What holds at every station of the night.
struct ReconstructionStationsTests {
    /// Turnout reports by precinct and time, without repeats.
    private func turnout(_ night: KazakhNight) -> [[TurnoutReport]] {
        let instants = night.plan.turnoutTimes.map(\.instant)
        var byTime = instants.map { _ in
            [TurnoutReport?](repeating: nil, count: night.election.precincts.count)
        }
        for line in night.lines {
            guard case .turnout(let report) = line.report,
                let time = instants.firstIndex(of: report.reportedAt.instant)
            else { continue }
            byTime[time][report.precinct] = report
        }
        return night.election.precincts.indices.map { station in byTime.compactMap { $0[station] } }
    }

    @Test func `every station reports seven times, never falling and never above its list`() throws {
        let night = try KazakhNight.made.get()
        for (station, reports) in turnout(night).enumerated() {
            let unit = night.election.precinct(station)
            let issued = reports.map(\.ballotsIssued)
            let listed = reports.map(\.votersListed)
            #expect(
                reports.count == 7 && issued == issued.sorted() && listed == listed.sorted(),
                "\(unit.id)"
            )
            #expect((issued.last ?? 0) <= unit.votersListed && (listed.first ?? 0) >= unit.votersListed)
            #expect((listed.last ?? 0) <= 3_000)
        }
    }

    @Test func `no station issues before it opens, and none abroad after it closes`() throws {
        let night = try KazakhNight.made.get()
        for (station, reports) in turnout(night).enumerated() {
            let unit = night.election.precinct(station)
            let opens = try #require(unit.pollsOpen).instant
            let closes = try #require(unit.pollsClose).instant
            let early = reports.filter { $0.reportedAt.instant <= opens }
            #expect(early.allSatisfy { $0.ballotsIssued == 0 }, "\(unit.id)")
            guard unit.isAbroad else { continue }
            let late = Set(reports.filter { $0.reportedAt.instant >= closes }.map(\.ballotsIssued))
            #expect(late.count <= 1, "\(unit.id)")
        }
    }

    @Test func `stations abroad have the published totals`() throws {
        let night = try KazakhNight.made.get()
        let abroad = turnout(night).enumerated().filter { night.election.precinct($0.offset).isAbroad }
        let issued = (0..<7).map { time in abroad.reduce(0) { $0 + Int($1.element[time].ballotsIssued) } }
        #expect(issued == [260, 930, 1_950, 3_250, 4_700, 8_786, 8_800])
        #expect(abroad.allSatisfy { Set($0.element.map(\.source)) == ["mfa"] })
    }

    @Test func `a list protocol carries the figures of its station's last turnout report`() throws {
        let night = try KazakhNight.made.get()
        let reports = turnout(night)
        let lists = night.standing(contest: 0)
        #expect(lists.count == 10_233)
        for list in lists {
            let last = reports[list.precinct].last
            #expect(last?.votersListed == list.ballots.votersListed)
            #expect(last?.ballotsIssued == list.ballots.ballotsIssued)
        }
    }

    @Test func `paper is accounted for at every station`() throws {
        let night = try KazakhNight.made.get()
        for contest in 0...1 {
            for report in night.standing(contest: contest) {
                let ballots = report.ballots
                let unit = night.election.precinct(report.precinct)
                let received = try #require(ballots.ballotsReceived)
                let cancelled = try #require(ballots.ballotsCancelled)
                #expect(received == ballots.ballotsIssued + cancelled, "\(unit.id)")
                #expect(received <= (unit.votersListed * 101 + 99) / 100 + 1, "\(unit.id)")
                let missing = ballots.ballotsIssued - ballots.ballotsFound
                #expect(missing < max(3, (ballots.ballotsIssued + 99) / 100), "\(unit.id)")
            }
        }
    }

    @Test func `a district protocol has the same list and at most two ballots fewer`() throws {
        let night = try KazakhNight.made.get()
        for (list, district) in zip(night.standing(contest: 0), night.standing(contest: 1)) {
            #expect(list.precinct == district.precinct)
            #expect(list.ballots.votersListed == district.ballots.votersListed)
            #expect(district.ballots.ballotsIssued <= list.ballots.ballotsIssued)
            #expect(list.ballots.ballotsIssued - district.ballots.ballotsIssued <= 2)
            #expect(list.source == district.source)
        }
    }
}
