/// Lays out the ballots of all contests from parties and candidates.
struct BallotMaker {
    let card: ElectionCard
    let units: [GpUnit]
    let parties: [Party]
    let candidates: [Candidate]

    /// All ballots, contest by contest, and where each contest's begin.
    func ballots() -> (ballots: [Ballot], starts: [Int]) {
        var ballots: [Ballot] = []
        var starts: [Int] = []
        for contest in card.contests.indices {
            starts.append(ballots.count)
            switch card.contests[contest].scope {
            case .unit(let unit):
                ballots.append(ballot(contest: contest, unit: unit))
            case .eachUnit(let kind, _):
                for unit in units.indices where units[unit].kind == kind {
                    ballots.append(ballot(contest: contest, unit: unit))
                }
            }
        }
        return (ballots, starts)
    }

    private func ballot(contest: Int, unit: Int) -> Ballot {
        var selections: [Selection] = []
        var ids: [String] = []
        switch card.contests[contest].kind {
        case .partyList:
            selections = parties.indices.map { .party($0) }
            ids = parties.map(\.id)
        case .candidate:
            let standing = candidates.indices.filter {
                candidates[$0].contest == contest && candidates[$0].unit == unit
            }.sorted { candidates[$0].position < candidates[$1].position }
            selections = standing.map { .candidate($0) }
            ids = standing.map { "\(units[unit].id)-\(candidates[$0].position)" }
        case .ballotMeasure:
            selections = [.answer("yes"), .answer("no")]
            ids = ["yes", "no"]
        }
        if card.contests[contest].hasAgainstAll {
            selections.append(.againstAll)
            ids.append("against-all")
        }
        return Ballot(contest: contest, unit: unit, selections: selections, ids: ids)
    }
}
