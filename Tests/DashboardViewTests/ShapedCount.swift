import ElectionLaw
import ElectionModel
import Tabulation

/// Makes up a protocol for each station and adds them up the tree.
struct ShapedCount {
    let night: ShapedNight
    var seq = 0
    var country = UnitFigures(unit: 0)
    var regions: [UnitFigures] = []
    var districts: [UnitFigures] = []
    var stations: StationTable
    /// Votes of the district contest, by district.
    var districtVotes = [[UInt64]](repeating: [UInt64](repeating: 0, count: 6), count: 29)

    private let election = ShapedElection.election

    init(night: ShapedNight) {
        self.night = night
        let election = ShapedElection.election
        stations = StationTable(count: election.precincts.count, contests: 2)
        let none = [UInt64](repeating: 0, count: 8)
        country.votes = none
        regions = election.regions.map { UnitFigures(unit: $0) }
        districts = election.districts.map { UnitFigures(unit: $0) }
        for place in regions.indices { regions[place].votes = none }
        for place in districts.indices { districts[place].votes = none }
    }

    mutating func run() {
        for precinct in election.precincts.indices { add(precinct) }
    }

    private mutating func add(_ precinct: Int) {
        let unit = election.precinct(precinct)
        let region = election.regionPlace(ofPrecinct: precinct) ?? 0
        let district = election.districtPlace(ofPrecinct: precinct) ?? 0
        let shape = ShapedElection.regions[region]
        let issued = Int(unit.votersListed) * shape.issued / shape.listed * night.turnout / 1_000
        var figures = UnitFigures(unit: election.precincts[precinct])
        figures.unitsTotal = 1
        figures.votersListed = UInt64(unit.votersListed)
        figures.ballotsIssued = UInt64(issued)
        if night.turnout > 0 {
            seq += 1
            stations[precinct].turnout = turnout(precinct, unit.votersListed, UInt32(issued), shape.id)
        }
        if (precinct * 617 + region * 131) % 1_000 < night.reported {
            seq += 2
            for contest in 0..<2 {
                let standing = self.standing(precinct, contest, unit.votersListed, UInt32(issued), shape.id)
                stations[precinct].protocols[contest] = standing
                guard contest == 0 else {
                    for (place, votes) in standing.report.votes.enumerated() {
                        districtVotes[district][place] += UInt64(votes)
                    }
                    continue
                }
                count(standing.report, into: &figures)
            }
        }
        figures.alarms = precinct == 9_930 && figures.unitsReported > 0 ? 1 : 0
        add(figures, to: &country)
        add(figures, to: &regions[region])
        add(figures, to: &districts[district])
    }

    private func turnout(
        _ precinct: Int,
        _ listed: UInt32,
        _ issued: UInt32,
        _ source: String
    ) -> StandingTurnout {
        let report = TurnoutReport(
            precinct: precinct,
            source: source,
            reportedAt: ShapedElection.time(18),
            votersListed: listed,
            ballotsIssued: issued
        )
        return StandingTurnout(
            seq: seq,
            receivedAt: ShapedElection.time(18, 4, 10),
            report: report,
            flags: []
        )
    }

    private func standing(
        _ precinct: Int,
        _ contest: Int,
        _ listed: UInt32,
        _ issued: UInt32,
        _ source: String
    ) -> StandingProtocol {
        let invalid = issued / 45
        let surplus: UInt32 = precinct == 9_930 && contest == 0 ? 2 : 0
        let valid = issued + surplus - invalid
        let votes = self.votes(precinct, contest, valid)
        let report = CountReport(
            contest: contest,
            precinct: precinct,
            source: source,
            revision: precinct % 97 == 3 ? 2 : 1,
            reportedAt: ShapedElection.time(20, 40),
            ballots: BallotCounts(
                votersListed: listed,
                ballotsReceived: listed + 10,
                ballotsIssued: issued,
                ballotsCancelled: listed + 10 - issued,
                ballotsFound: issued + surplus,
                invalidBallots: invalid
            ),
            votes: votes
        )
        return StandingProtocol(
            seq: seq + contest,
            receivedAt: ShapedElection.time(20, 41, 37),
            report: report,
            flags: surplus > 0 ? [.foundOverIssued] : [],
            isDisputed: precinct == 9_012 && contest == 1
        )
    }

    /// Independents are strong in the last districts.
    private func districtShares(_ precinct: Int) -> [Int] {
        let isLast = (election.districtPlace(ofPrecinct: precinct) ?? 0) >= 22
        return isLast ? [30, 12, 40, 8, 6, 4] : [40, 12, 30, 8, 6, 4]
    }

    private func votes(_ precinct: Int, _ contest: Int, _ valid: UInt32) -> [UInt32] {
        let shares = contest == 0 ? ShapedElection.votes.map { Int($0) } : districtShares(precinct)
        let sum = shares.reduce(0, +)
        var votes = shares.map { UInt32(Int(valid) * $0 / sum) }
        votes[0] += valid - votes.reduce(0, +)
        let sway = min(votes[0], UInt32(precinct * 37 % 50))
        votes[0] -= sway
        votes[1 + precinct % 5] += sway
        return votes
    }

    private func count(_ report: CountReport, into figures: inout UnitFigures) {
        figures.unitsReported = 1
        figures.countedBallotsIssued = UInt64(report.ballots.ballotsIssued)
        figures.countedVotersListed = UInt64(report.ballots.votersListed)
        figures.ballotsFound = UInt64(report.ballots.ballotsFound)
        figures.invalidBallots = UInt64(report.ballots.invalidBallots)
        figures.votes = report.votes.map { UInt64($0) }
    }

    private func add(_ part: UnitFigures, to whole: inout UnitFigures) {
        whole.unitsReported += part.unitsReported
        whole.unitsTotal += part.unitsTotal
        whole.votersListed += part.votersListed
        whole.ballotsIssued += part.ballotsIssued
        whole.countedBallotsIssued += part.countedBallotsIssued
        whole.countedVotersListed += part.countedVotersListed
        whole.ballotsFound += part.ballotsFound
        whole.invalidBallots += part.invalidBallots
        whole.alarms += part.alarms
        whole.disputed += part.disputed
        for (place, votes) in part.votes.enumerated() { whole.votes[place] += votes }
    }
}
