import ElectionLaw
import ElectionModel

/// What the outcome needs of an election again and again, worked out once.
struct ListFacts: Sendable {
    /// Rules of the list contest; nil without one.
    let rules: PartyContest?
    /// Its ballot in ``Election/ballots``, nil where it is held by regions or districts.
    let ballot: Int?
    /// Its ballots, one or those of the regions or districts.
    let ballots: [Int]
    /// Lines of the ballot that are lists, from 0; the rest are against all.
    let lists: Int
    let registrationRanks: [Int?]
    /// List candidates by party, in the order of their places.
    let members: [[Candidate]]
    /// Ballot of the district contest by place in ``Election/districts``; -1 where it is not held.
    let districtBallots: [Int]
    /// Place in ``Election/districts`` by ballot; -1 for other ballots.
    let districtOfBallot: [Int]

    init(election: Election, map: PrecinctMap) {
        let contest = election.listContest
        rules = contest.flatMap { election.contests[$0].partyRules }
        let own = election.ballots.indices.filter { election.ballots[$0].contest == contest }
        ballot = own.count == 1 ? own[0] : nil
        ballots = own
        lists = contest == nil ? 0 : election.parties.count
        registrationRanks = election.parties.map(\.registrationRank)
        members = election.parties.indices.map { party in
            election.candidates.filter { $0.contest == contest && $0.party == party }
                .sorted { $0.position < $1.position }
        }
        var byDistrict = [Int](repeating: -1, count: election.districts.count)
        var byBallot = [Int](repeating: -1, count: election.ballots.count)
        for (index, ballot) in election.ballots.enumerated()
        where ballot.contest == election.districtContest && election.units[ballot.unit].kind == .district {
            let district = election.placeOfUnit[ballot.unit]
            byDistrict[district] = index
            byBallot[index] = district
        }
        districtBallots = byDistrict
        districtOfBallot = byBallot
    }
}
