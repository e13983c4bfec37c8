import ElectionLaw
import ElectionModel

/// Rows of the seat and quota tables.
extension Night {
    /// Parties in ballot order, then the independents.
    ///
    /// A race whose candidates tie with everything in leaves the district seats of their parties
    /// open; one that nobody leads while ballots can still come is counted for nobody.
    func seatRows(listSeats: [Int?], races: [RaceOutcome]) -> [SeatRow] {
        let independents = election.parties.count
        var led = [Int](repeating: 0, count: independents + 1)
        var won = led
        var isOpen = [Bool](repeating: false, count: independents + 1)
        for race in races {
            guard let outcome = race.candidates else { continue }
            if outcome.status == .tie {
                for line in outcome.tied {
                    isOpen[party(ofSelection: line, ballot: race.ballot) ?? independents] = true
                }
            }
            guard let leader = outcome.leader else { continue }
            let owner = party(ofSelection: leader, ballot: race.ballot) ?? independents
            led[owner] += 1
            if outcome.status == .won { won[owner] += 1 }
        }
        return (0...independents).map { row in
            SeatRow(
                party: row < independents ? row : nil,
                list: row < independents ? listSeats[row] : 0,
                district: isOpen[row] ? nil : led[row],
                districtWon: won[row]
            )
        }
    }

    /// Quota of every list by its names and by the seats it has now; empty without rule or lists.
    ///
    /// Of several electorates each gives its first names; the quota holds over all of them.
    func quotaRows(of electorates: [ElectorateOutcome], listSeats: [Int?]) -> [QuotaRow] {
        guard let rule = election.card.quota, lists.rules != nil else { return [] }
        return election.parties.indices.map { party in
            func count(_ candidates: [Candidate], _ persons: Int) -> QuotaCount {
                quotaCount(candidates, rule: rule, electionDate: election.card.date, persons: persons)
            }
            let elected = zip(lists.electorates, electorates).flatMap { electorate, outcome in
                electorate.members[party].prefix(outcome.listSeats(of: party) ?? 0)
            }
            return QuotaRow(
                party: party,
                list: count(lists.members[party], lists.members[party].count),
                seats: listSeats[party].map { count(elected, $0) }
            )
        }
    }
}
