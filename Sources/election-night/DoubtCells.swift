import DashboardView
import ElectionModel
import Tabulation

/// A row of outcomes in the words of a language; ``DoubtRow`` has those that files hold.
struct DoubtCells {
    let kind: String
    let name: String
    let now: String
    let annulled: String

    init(_ row: DoubtRow, in page: DoubtText) {
        let election = page.snapshot.election
        let kindWord = DoubtCells.kinds[row.kind]
        kind = kindWord.map { page.words[$0] } ?? row.kind
        switch row.verdict.subject {
        case .allocation: name = page.words[.allLists]
        case .district(let place):
            name = page.plain(election.units[election.districts[place]].name[page.language])
        default: name = page.plain(row.name)
        }
        now = DoubtCells.translated(row.now, page.words)
        if case .majority(_, let party) = row.verdict.subject {
            let seats = page.snapshot.doubt?.annulled?.seats[party].total
            annulled = page.words.sentence(.seatCount, seats.map { String($0) } ?? "–")
        } else {
            annulled = DoubtCells.translated(row.annulled, page.words)
        }
    }

    private static let kinds: [String: Word] = [
        "threshold": .threshold, "seats": .seatPersons, "allocation": .allocation,
        "district": .districtBallot, "majority": .majorityWord,
    ]

    private static let states: [String: Word] = [
        "certain-in": .certainIn, "in": .statusIn, "out": .statusOut, "certain-out": .certainOut,
        "no-votes": .noVotes, "open": .districtOpen, "leading": .districtLeading, "won": .districtWon,
        "tie": .tie, "certain": .outlookCertain, "possible": .outlookPossible, "out-of-reach": .outlookOut,
    ]

    /// The first word of a cell is a state; an id or figures may follow.
    private static func translated(_ cell: String, _ words: Wording) -> String {
        let parts = cell.split(separator: " ", maxSplits: 1)
        guard let first = parts.first, let word = states[String(first)] else { return cell }
        return ([words[word]] + parts.dropFirst().map { String($0) }).joined(separator: " ")
    }
}
