import ElectionLaw
import ElectionModel
import Tabulation

/// Seats, standings and quotas of a shaped night, set down by hand: the law is another target's.
struct ShapedOutcome {
    let count: ShapedCount
    /// Whether the last list seat falls to a lot.
    let isTied: Bool

    private var hasVotes: Bool { count.country.unitsReported > 0 }
    private var isComplete: Bool { count.country.unitsReported == count.country.unitsTotal }

    var outcome: NightOutcome {
        NightOutcome(
            thresholds: thresholds,
            allocation: allocation,
            districts: districts,
            districtParty: (0..<29).map { hasVotes ? ($0 < 22 ? 0 : nil) : nil },
            seats: seats,
            quota: quota,
            outstandingListVotes: count.country.votersListed - count.country.countedVotersListed
        )
    }

    private var thresholds: [ThresholdStatus] {
        guard hasVotes else { return [ThresholdStatus](repeating: .noVotes, count: 7) }
        guard !isComplete else {
            return [.certainIn, .certainIn, .certainIn, .certainIn, .certainOut, .certainIn, .certainIn]
        }
        return [.certainIn, .in, .in, .in, .certainOut, .in, .in]
    }

    private var listSeats: [Int?] {
        guard hasVotes else { return [Int?](repeating: nil, count: 7) }
        return isTied ? [40, 8, nil, 5, 0, nil, 4] : [40, 8, 6, 5, 0, 6, 4]
    }

    private var allocation: Allocation {
        let sure = isTied ? [40, 8, 6, 5, 0, 5, 4] : listSeats.map { $0 ?? 0 }
        let tie = Allocation.Outcome.tie(lists: [2, 5], seats: 1)
        return Allocation(
            outcome: !hasVotes ? .noVotes : isTied ? tie : .allocated,
            seats: sure,
            hasPassed: [true, true, true, true, false, true, true],
            eligibleVotes: 0,
            wholeParts: [],
            remainders: [],
            leftoverOrder: [],
            usedSingleListClause: false
        )
    }

    private var districts: [DistrictOutcome] {
        (0..<29).map { place in
            guard hasVotes else {
                return DistrictOutcome(status: .noVotes, leader: nil, lead: 0, tied: [], outstanding: 400_000)
            }
            if isTied, place == 5 {
                return DistrictOutcome(status: .tie, leader: nil, lead: 0, tied: [0, 2], outstanding: 0)
            }
            let votes = count.districtVotes[place]
            let leader = votes.firstIndex(of: votes.max() ?? 0) ?? 0
            let isWon = isComplete || place % 7 == 1
            return DistrictOutcome(
                status: isWon ? .won : .leading,
                leader: leader,
                lead: votes[leader] - (votes.sorted().dropLast().last ?? 0),
                tied: [],
                outstanding: isComplete ? 0 : UInt64(210_000 - place * 1_000)
            )
        }
    }

    private var seats: [SeatRow] {
        let lists = listSeats.enumerated().map { party, list in
            SeatRow(
                party: party,
                list: list,
                district: hasVotes ? (party == 0 ? 22 : 0) : nil,
                districtWon: 0
            )
        }
        return lists + [SeatRow(party: nil, list: 0, district: hasVotes ? 7 : nil, districtWon: 0)]
    }

    private var quota: [QuotaRow] {
        let lists = [
            (90, 22, 9, 3, 32), (25, 7, 3, 1, 9), (23, 6, 4, 1, 9), (52, 14, 4, 1, 17), (18, 5, 2, 1, 7),
            (54, 14, 3, 1, 18), (19, 5, 1, 1, 6),
        ]
        return lists.enumerated().map { party, row in
            let list = QuotaCount(
                persons: row.0,
                women: row.1,
                youth: row.2,
                disability: row.3,
                minimum: row.4,
                maximum: row.4,
                required: (row.0 * 3 + 9) / 10
            )
            return QuotaRow(party: party, list: list, seats: seatQuota(party))
        }
    }

    private func seatQuota(_ party: Int) -> QuotaCount? {
        guard let seats = listSeats[party], seats > 0 else { return nil }
        let minimum = party == 6 ? 1 : (seats * 3 + 9) / 10
        return QuotaCount(
            persons: seats,
            women: minimum - (seats > 6 ? 2 : 0),
            youth: seats > 6 ? 2 : 0,
            disability: 0,
            minimum: party == 3 ? 1 : minimum,
            maximum: party == 3 ? 2 : minimum,
            required: (seats * 3 + 9) / 10
        )
    }
}
