import ElectionModel

/// Paper and votes of one contest at every station, as its protocols say in the end.
struct ContestFigures: Sendable {
    /// Index in ``Election/contests``.
    let contest: Int
    let paper: PaperFigures
    /// By precinct, in ballot order; empty where the contest is not held.
    let votes: [[UInt32]]

    /// The contest the whole country votes in: national totals by selection.
    ///
    /// - Parameters:
    ///   - contest: Its index in ``Election/contests``.
    ///   - issued: Ballots issued in the end, by precinct.
    ///   - night: The election, its stations, the plan and the chance to draw from.
    init(national contest: Int, issued: [Int], night: NightInputs) {
        let plan = night.plan
        let chance = night.chance.stream("national")
        self.contest = contest
        paper = PaperFigures(
            received: PaperFigures.received(
                total: plan.paper.ballotsReceived,
                issued: issued,
                election: night.election
            ),
            issued: issued,
            notFound: plan.paper.ballotsNotFound,
            invalid: plan.paper.invalidBallots,
            chance: chance
        )
        let groups = night.map.groups.count
        let classes = (0..<2 * groups).map { place in
            plan.effects.map { effect in
                Double((place >= groups ? effect.urban : 0) + effect.groups[place % groups]) / 100
            }
        }
        votes = VoteSplit(
            valid: paper.valid,
            totals: plan.votes,
            classOf: issued.indices.map { night.map.groupOf[$0] + (night.map.isTown[$0] ? groups : 0) },
            effects: classes,
            sigma: ContestFigures.partySigma,
            chance: chance
        ).votes()
    }

    /// The contest of candidates: district by district, each won by whom the plan names.
    ///
    /// - Parameters:
    ///   - contest: Its index in ``Election/contests``.
    ///   - national: The paper of the other ballot handed out at the same stations.
    ///   - night: The election, its stations, the plan and the chance to draw from.
    init(candidates contest: Int, beside national: PaperFigures, night: NightInputs) {
        let election = night.election
        let chance = night.chance.stream("candidates")
        self.contest = contest
        let issued = national.issued.indices.map { station in
            max(0, national.issued[station] - chance.below(3, station))
        }
        paper = PaperFigures(
            received: national.received,
            issued: issued,
            notFound: min(night.plan.paper.ballotsNotFound, issued.reduce(0, +)),
            invalid: night.plan.paper.invalidBallots * 21 / 20,
            chance: chance
        )
        var stations = [[Int]](repeating: [], count: election.ballots.count)
        for station in issued.indices {
            guard let ballot = election.ballotIndex(contest: contest, precinct: station) else { continue }
            stations[ballot].append(station)
        }
        let valid = paper.valid
        var all = [[UInt32]](repeating: [], count: issued.count)
        for (place, winner) in night.plan.winners.sorted(by: { $0.key < $1.key }) {
            let district = DistrictVotes(ballot: place, winner: winner, night: night)
            let parts = district.votes(
                valid: stations[place].map { valid[$0] },
                isTown: stations[place].map { night.map.isTown[$0] }
            )
            for (index, station) in stations[place].enumerated() { all[station] = parts[index] }
        }
        votes = all
    }

    /// Deviation of a list's share between like stations.
    static let partySigma = 0.28
}

/// What every part of a reconstruction draws on.
struct NightInputs {
    let election: Election
    let map: StationMap
    let plan: ReconstructionPlan
    let chance: Chance
}
