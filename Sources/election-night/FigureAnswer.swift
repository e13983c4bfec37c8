import ElectionLaw
import ElectionModel
import NightDesk
import Tabulation

/// A figure with its reports, ready to be printed.
struct FigureAnswer {
    /// As it was asked.
    let words: String
    let parts: FigureParts
    let idle: [IdleReport]
    /// First digits of the hashes of entries, by position.
    let hashes: [Int: String]
    let snapshot: NightSnapshot
    let head: String
    let silence: WriterSilence?

    var election: Election { snapshot.election }
    var unit: GpUnit { election.units[parts.figure.unit] }
    var share: Share? { parts.base.map { Share(parts.value, of: $0) } }

    /// List seats that follow from the votes; nil for other figures and where they are open.
    var seats: Int? {
        guard case .seats(let party) = parts.figure.measure else { return nil }
        return electorate.map { $0.listSeats(of: party) } ?? snapshot.outcome.seats[party].list
    }

    /// The electorate of the figure's unit; nil where its seats are a sum of several.
    private var electorate: ElectorateOutcome? {
        let all = snapshot.outcome.electorates
        return all.count == 1 ? all[0] : all.first { election.ballots[$0.ballot].unit == parts.figure.unit }
    }

    var valueText: String { parts.base.map { "\(parts.value) of \($0)" } ?? "\(parts.value)" }
    var sumText: String { parts.base == nil ? "\(parts.sum)" : "\(parts.sum) of \(parts.baseSum)" }

    /// What is added up, in words.
    var meaning: String {
        switch parts.figure.measure {
        case .turnout:
            "ballots issued of voters listed: list protocol, else turnout report, else opening list"
        case .counted: "ballots issued by list protocols, of all voters listed"
        case .reported: "stations with a list protocol"
        case .votes(let line): "votes for \(name(line))"
        case .percent(let line): "votes for \(name(line)) of the valid ballots"
        case .seats(let party): "list seats of \(name(party)), from its votes"
        case .valid: "votes for all lines, against all included"
        case .invalid: "invalid ballots"
        case .found: "ballots found in the boxes"
        case .issued: "ballots issued, by list protocols"
        case .listed: "voters listed, by list protocols"
        }
    }

    /// The figure with its arithmetic.
    var formula: String {
        switch parts.figure.measure {
        case .turnout, .counted, .percent:
            "\(parts.value) / \(parts.base ?? 0) = \(share?.percent() ?? "–") %"
        case .seats: seatFormula
        default: "\(parts.value)"
        }
    }

    private var seatFormula: String {
        guard case .seats(let party) = parts.figure.measure, let seats else {
            return "open, with \(parts.value) votes"
        }
        guard let electorate else { return "\(seats) seats: the sum of its electorates" }
        let allocation = electorate.allocation
        let total = electorate.seats
        let votes = "\(parts.value) votes of \(allocation.eligibleVotes) that share \(total) seats"
        guard allocation.wholeParts.indices.contains(party), !allocation.usedSingleListClause else {
            return "\(seats) seats: \(votes)"
        }
        let whole = allocation.wholeParts[party]
        return "\(seats) seats: \(votes); \(whole) whole + \(seats - whole) by remainder"
    }

    /// The article, where the law is one whose articles are known.
    var rule: String {
        guard election.card.law == FigureAnswer.knownLaw, let article else { return election.card.law }
        return "article \(article); \(election.card.law)"
    }

    private static let knownLaw =
        "Constitutional Law on Elections of 28 September 1995, edition of 1 January 2023"

    private var article: String? {
        switch parts.figure.measure {
        case .turnout, .counted, .issued: "43 p. 4(2)"
        case .listed: "43 p. 4(1)"
        case .reported, .found: nil
        case .invalid: "43 p. 4-1(3)"
        case .seats: "97-1 p. 1-4"
        case .votes, .percent, .valid: "43 p. 5"
        }
    }

    private func name(_ line: Int) -> String {
        guard let ballot = parts.figure.ballot.map({ election.ballots[$0] }) else { return "–" }
        switch ballot.selections[line] {
        case .party(let party): return election.parties[party].short
        case .candidate(let candidate): return election.candidates[candidate].label
        case .againstAll: return "against all"
        case .answer(let text): return text
        }
    }
}
