import ElectionLaw
import ElectionModel
import Tabulation

/// One outcome in words: what it is about, what it is now, what it is when the doubtful are annulled.
struct DoubtRow {
    let verdict: Doubt.Verdict
    /// `threshold`, `seats`, `allocation`, `district`, `race`, `question` or `majority`.
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
        case .localThreshold(let party, let ballot):
            (kind, id, name) = DoubtRow.local(party, ballot, election)
            now = DoubtRow.status(before, party, ballot)?.rawValue ?? "–"
            annulled = DoubtRow.status(after, party, ballot)?.side ?? "–"
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
        case .race(let ballot):
            (kind, id, name) = DoubtRow.race(ballot, election)
            now = DoubtRow.standing(before, ballot, election, isSure: true)
            annulled = DoubtRow.standing(after, ballot, election, isSure: false)
        case .majority(let needed, let party):
            (kind, id) = ("majority", election.parties[party].id)
            name = "\(needed): " + election.parties[party].short
            now = DoubtRow.outlook(snapshot.prospects, needed, party)
            annulled = DoubtRow.seats(after.seats[party].total) + " seats"
        }
    }

    /// Kind, id and name of a list's threshold in one electorate.
    private static func local(_ party: Int, _ ballot: Int, _ election: Election) -> (String, String, String) {
        let (party, unit) = (election.parties[party], election.units[election.ballots[ballot].unit])
        return ("threshold", party.id + "." + unit.id, party.short + ", " + unit.name.en)
    }

    /// Kind, id and name of a race or a question.
    private static func race(_ ballot: Int, _ election: Election) -> (String, String, String) {
        let contest = election.contests[election.ballots[ballot].contest]
        let unit = election.units[election.ballots[ballot].unit]
        let kind = contest.measureThreshold == nil ? "race" : "question"
        return (kind, contest.id + "." + unit.id, unit.name.en)
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

    private static func status(_ outcome: NightOutcome, _ party: Int, _ ballot: Int) -> ThresholdStatus? {
        outcome.electorates.first { $0.ballot == ballot }?.thresholds[party]
    }

    /// A leader or an answer; an annulment says nothing of what still comes, so its word has no certainty.
    private static func standing(
        _ outcome: NightOutcome,
        _ ballot: Int,
        _ election: Election,
        isSure: Bool
    ) -> String {
        switch outcome.races.first(where: { $0.ballot == ballot })?.standing {
        case .candidates(let race)?:
            let leader = race.leader.map { election.ballots[ballot].ids[$0] } ?? "–"
            return isSure ? race.status.rawValue + " " + leader : leader
        case .question(let status, _)?:
            switch status {
            case .certainYes where !isSure: return MeasureStatus.yes.rawValue
            case .certainNo where !isSure: return MeasureStatus.no.rawValue
            default: return status.rawValue
            }
        case nil: return "–"
        }
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
