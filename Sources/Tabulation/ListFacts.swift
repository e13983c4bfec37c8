import ElectionLaw
import ElectionModel

/// What the outcome needs of an election again and again, worked out once.
struct ListFacts: Sendable {
    /// Rules of the list contest; nil without one.
    let rules: PartyContest?
    /// Where its seats are shared out: one electorate, or the regions or districts.
    let electorates: [ListElectorate]
    /// Lines of the ballot that are lists, from 0; the rest are against all.
    let lists: Int
    let registrationRanks: [Int?]
    /// List candidates by party, in the order of their places, over all electorates.
    let members: [[Candidate]]
    /// Ballots of candidates and of questions, in the order of ``Election/ballots``.
    let races: [Int]
    /// Ballot of the district contest by place in ``Election/districts``; -1 where it is not held.
    let districtBallots: [Int]

    init(election: Election) {
        let contest = election.listContest
        rules = contest.flatMap { election.contests[$0].partyRules }
        let standing = election.candidates.filter { $0.contest == contest }
        func named(in unit: Int?) -> [[Candidate]] {
            election.parties.indices.map { party in
                standing.filter { $0.party == party && (unit == nil || $0.unit == unit) }
                    .sorted { $0.position < $1.position }
            }
        }
        members = named(in: nil)
        electorates = election.ballots.indices.filter { election.ballots[$0].contest == contest }.map {
            ListElectorate(
                ballot: $0,
                seats: election.seats(ofBallot: $0),
                members: named(in: election.ballots[$0].unit)
            )
        }
        lists = contest == nil ? 0 : election.parties.count
        registrationRanks = election.parties.map(\.registrationRank)
        races = election.ballots.indices.filter {
            election.contests[election.ballots[$0].contest].partyRules == nil
        }
        var byDistrict = [Int](repeating: -1, count: election.districts.count)
        for (index, ballot) in election.ballots.enumerated()
        where ballot.contest == election.districtContest && election.units[ballot.unit].kind == .district {
            byDistrict[election.placeOfUnit[ballot.unit]] = index
        }
        districtBallots = byDistrict
    }
}

/// One electorate of the list contest.
struct ListElectorate: Sendable {
    /// Index in ``Election/ballots``.
    let ballot: Int
    let seats: Int
    /// Its list candidates by party, in the order of their places.
    let members: [[Candidate]]
}
