import ElectionModel

/// The made-up outcome of one district: a winner by a lifelike margin, a rival and the field.
struct DistrictVotes {
    private let ballot: Ballot
    private let weights: [Double]
    private let winner: Int
    private let chance: Chance

    /// Deviation of a candidate's share between stations, and between town and country.
    static let sigma = 0.45
    static let townSigma = 0.30

    /// Draws the weights of the ballot's lines.
    ///
    /// The winner has about 20 to 55 % of the valid ballots, less on long ballots; the rival 45 to
    /// 90 % of that; the others fall off geometrically; 3 to 6 % vote against all.
    ///
    /// - Parameters:
    ///   - place: The ballot's place in ``Election/ballots``.
    ///   - winner: Who is to win; the plan has been checked to name somebody who stands.
    ///   - night: The election, the plan and the chance to draw from.
    init(ballot place: Int, winner: ReconstructionPlan.Winner, night: NightInputs) {
        let ballot = night.election.ballots[place]
        let chance = night.chance.stream("district", place)
        self.ballot = ballot
        self.chance = chance
        let standing = ballot.selections.indices.filter { ballot.selections[$0] != .againstAll }
        let first = DistrictVotes.pick(winner, of: ballot, night, chance.stream("winner"))
        self.winner = first
        let rival = DistrictVotes.rival(of: winner, first, ballot, night, chance.stream("rival"))
        let field = standing.filter { $0 != first && $0 != rival }
        let most = 0.18 + 1.6 / Double(standing.count + 3) + 0.16 * chance.uniform(0)
        var weights = [Double](repeating: 0, count: ballot.selections.count)
        weights[first] = most
        if let rival { weights[rival] = most * (0.45 + 0.45 * chance.uniform(1)) }
        if let line = ballot.againstAll { weights[line] = 0.03 + 0.03 * chance.uniform(2) }
        let rest = max(0.05, 1 - weights.reduce(0, +))
        let steps = DistrictVotes.fall(field.count, chance: chance)
        let order = chance.stream("field").order(field.count)
        for (step, place) in order.enumerated() {
            weights[field[place]] = min(most * 0.92, rest * steps[step])
        }
        self.weights = weights
    }

    /// Votes by station, in ballot order; the winner of the plan has the most.
    func votes(valid: [Int], isTown: [Bool]) -> [[UInt32]] {
        let towns = weights.indices.map { DistrictVotes.townSigma * chance.stream("town").normal($0) }
        return VoteSplit(
            valid: valid,
            totals: totals(of: valid.reduce(0, +)),
            classOf: isTown.map { $0 ? 1 : 0 },
            effects: [towns.map { _ in 0 }, towns],
            sigma: DistrictVotes.sigma,
            chance: chance
        ).votes()
    }

    /// Whole votes by weight; what rounding leaves goes to the winner.
    private func totals(of valid: Int) -> [Int] {
        let sum = weights.reduce(0, +)
        var totals = weights.map { Int(Double(valid) * ($0 / sum)) }
        totals[winner] += valid - totals.reduce(0, +)
        return totals
    }

    /// Shares of the field, falling from step to step and adding up to 1.
    private static func fall(_ count: Int, chance: Chance) -> [Double] {
        var weight = 1.0
        let ratio = 0.74 + 0.14 * chance.uniform(3)
        let weights = (0..<count).map { step in
            defer { weight *= ratio }
            return weight * (0.8 + 0.4 * chance.stream("step").uniform(step))
        }
        let sum = weights.reduce(0, +)
        return weights.map { $0 / sum }
    }

    private static func pick(
        _ winner: ReconstructionPlan.Winner,
        of ballot: Ballot,
        _ night: NightInputs,
        _ chance: Chance
    ) -> Int {
        let able = standing(winner, on: ballot, in: night.election)
        return able.isEmpty ? 0 : able[chance.below(able.count, 0)]
    }

    /// The candidate of the strongest list against an independent, an independent against a party's.
    private static func rival(
        of winner: ReconstructionPlan.Winner,
        _ first: Int,
        _ ballot: Ballot,
        _ night: NightInputs,
        _ chance: Chance
    ) -> Int? {
        var other = ReconstructionPlan.Winner.independent
        if winner == .independent, let strongest = strongestParty(night) { other = .party(strongest) }
        let able = standing(other, on: ballot, in: night.election)
        let field =
            able.isEmpty ? ballot.selections.indices.filter { ballot.selections[$0] != .againstAll } : able
        let others = field.filter { $0 != first }
        return others.isEmpty ? nil : others[chance.below(others.count, 0)]
    }

    /// Index in ``Election/parties`` of the list with the most votes.
    private static func strongestParty(_ night: NightInputs) -> Int? {
        guard let contest = ReconstructedContests(election: night.election).national,
            let ballot = night.election.ballots.first(where: { $0.contest == contest })
        else { return nil }
        let lines = zip(ballot.selections, night.plan.votes).filter { $0.0 != .againstAll }
        guard case .party(let party)? = lines.max(by: { $0.1 < $1.1 })?.0 else { return nil }
        return party
    }

    /// The lines of a ballot on which a winner of the plan can stand.
    static func standing(
        _ winner: ReconstructionPlan.Winner,
        on ballot: Ballot,
        in election: Election
    ) -> [Int] {
        ballot.selections.indices.filter { line in
            guard case .candidate(let candidate) = ballot.selections[line] else { return false }
            switch winner {
            case .party(let party): return election.candidates[candidate].party == party
            case .independent: return election.candidates[candidate].party == nil
            }
        }
    }
}
