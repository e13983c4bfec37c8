import ElectionLaw
import ElectionModel
import Tabulation

/// One outcome in words: what it is about, what it is now, what it is when the doubtful are annulled.
struct DoubtRow {
    let verdict: Doubt.Verdict
    /// `threshold`, `seats`, `allocation`, `district` or `majority`.
    let kind: String
    /// A list's or district's id; `list` for all lists together.
    let id: String
    /// Name for a person.
    let name: String
    let now: String
    /// The same as `now` where nothing is doubtful.
    let annulled: String

    init(_ verdict: Doubt.Verdict, in snapshot: NightSnapshot) {
        let election = snapshot.election
        self.verdict = verdict
        let (before, after) = (snapshot.outcome, snapshot.doubt?.annulled ?? snapshot.outcome)
        switch verdict.subject {
        case .threshold(let party):
            (kind, id, name) = ("threshold", election.parties[party].id, election.parties[party].short)
            now = before.thresholds[party].rawValue
            annulled = after.thresholds[party].side
        case .seats(let party):
            (kind, id, name) = ("seats", election.parties[party].id, election.parties[party].short)
            now = DoubtRow.seats(before.seats[party].list)
            annulled = DoubtRow.seats(after.seats[party].list)
        case .allocation:
            (kind, id, name) = ("allocation", "list", "all lists")
            now = DoubtRow.all(before)
            annulled = DoubtRow.all(after)
        case .district(let place):
            let unit = election.units[election.districts[place]]
            (kind, id, name) = ("district", unit.id, unit.name.en)
            let ballot = snapshot.districtBallot(place)?.ballot
            now =
                before.districts[place].status.rawValue + " "
                + DoubtRow.leader(before, place, ballot, election)
            annulled = DoubtRow.leader(after, place, ballot, election)
        case .majority(let needed, let party):
            (kind, id) = ("majority", election.parties[party].id)
            name = "\(needed): " + election.parties[party].short
            now = DoubtRow.outlook(snapshot.prospects, needed, party)
            annulled = DoubtRow.seats(after.seats[party].total) + " seats"
        }
    }

    private static func seats(_ seats: Int?) -> String { seats.map { String($0) } ?? "–" }

    private static func all(_ outcome: NightOutcome) -> String {
        outcome.seats.dropLast().map { seats($0.list) }.joined(separator: "-")
    }

    private static func leader(
        _ outcome: NightOutcome,
        _ place: Int,
        _ ballot: Int?,
        _ election: Election
    ) -> String {
        guard let line = outcome.districts[place].leader, let ballot else { return "–" }
        return election.ballots[ballot].ids[line]
    }

    private static func outlook(_ prospects: NightProspects?, _ needed: Int, _ party: Int) -> String {
        prospects?.majorities.first { $0.needed == needed }?.outlooks[party].rawValue ?? "–"
    }
}

extension ThresholdStatus {
    /// The word without its certainty, which an annulment says nothing of.
    fileprivate var side: String {
        switch self {
        case .certainIn, .in: "in"
        case .certainOut, .out: "out"
        case .noVotes: rawValue
        }
    }
}
