import ElectionLaw
import ElectionModel

/// Rows of the seat and quota tables.
extension Night {
    /// Parties in ballot order, then the independents.
    ///
    /// A district whose candidates tie with everything in leaves the district seats of their parties
    /// open; one that nobody leads while ballots can still come is counted for nobody.
    func seatRows(listSeats: [Int?], districts: [DistrictOutcome], parties: [Int?]) -> [SeatRow] {
        let independents = election.parties.count
        var led = [Int](repeating: 0, count: independents + 1)
        var won = led
        var isOpen = [Bool](repeating: false, count: independents + 1)
        for (district, outcome) in districts.enumerated() {
            if outcome.status == .tie {
                for line in outcome.tied {
                    isOpen[party(ofSelection: line, district: district) ?? independents] = true
                }
            }
            guard outcome.leader != nil else { continue }
            let owner = parties[district] ?? independents
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
    func quotaRows(listSeats: [Int?]) -> [QuotaRow] {
        guard let rule = election.card.quota, lists.rules != nil else { return [] }
        return election.parties.indices.map { party in
            let members = lists.members[party]
            func count(_ persons: Int) -> QuotaCount {
                quotaCount(members, rule: rule, electionDate: election.card.date, persons: persons)
            }
            return QuotaRow(party: party, list: count(members.count), seats: listSeats[party].map(count))
        }
    }
}
