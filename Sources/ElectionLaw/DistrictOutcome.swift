/// Says who leads a single-member district, and whether anybody can still overtake.
///
/// Plurality: the candidate with more votes than the other candidates is elected; there is no second
/// round and no minimum turnout. Against all is counted and never leads. A lead is won when it exceeds
/// what is outstanding, for a ballot more or less for either candidate could at most make up the lead.
/// A candidate without rivals has won with the first vote. Equal votes at the top are `open` while
/// ballots can still come and a `tie` after that, also when only against all has votes.
///
/// - Parameters:
///   - votes: Votes of each line in ballot order, against all included.
///   - againstAll: Index of that line, nil where the ballot has none.
///   - outstanding: Most votes that can still come.
/// - Returns: The leader by index, the lead over the second candidate, and the status.
/// - SeeAlso: Constitutional Law on Elections, art. 9 p. 2 and 95 p. 3, edition of 1 January 2023.
package func districtOutcome(votes: [UInt64], againstAll: Int?, outstanding: UInt64) -> DistrictOutcome {
    let race = DistrictRace(votes: votes, againstAll: againstAll)
    let leaders = race.leaders
    let hasVotes = votes.contains { $0 > 0 }
    if hasVotes, race.most > 0, leaders.count == 1 {
        let lead = race.most - race.second
        let isWon = lead > outstanding || race.candidates == 1
        return DistrictOutcome(
            status: isWon ? .won : .leading,
            leader: leaders[0],
            lead: lead,
            tied: [],
            outstanding: outstanding
        )
    }
    let isTie = hasVotes && outstanding == 0 && leaders.count > 1
    return DistrictOutcome(
        status: hasVotes ? (isTie ? .tie : .open) : .noVotes,
        leader: nil,
        lead: 0,
        tied: hasVotes && leaders.count > 1 ? leaders : [],
        outstanding: outstanding
    )
}

/// The two highest numbers of votes among the candidates of a district.
private struct DistrictRace {
    private(set) var candidates = 0
    private(set) var most: UInt64 = 0
    private(set) var second: UInt64 = 0
    private(set) var leaders: [Int] = []

    init(votes: [UInt64], againstAll: Int?) {
        for index in votes.indices where index != againstAll {
            candidates += 1
            if votes[index] > most || leaders.isEmpty {
                second = most
                most = votes[index]
                leaders = [index]
            } else if votes[index] == most {
                second = most
                leaders.append(index)
            } else {
                second = max(second, votes[index])
            }
        }
    }
}
