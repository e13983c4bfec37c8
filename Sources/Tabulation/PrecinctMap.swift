import ElectionModel

/// Where a precinct's figures go: its region, its district and its ballots, by flat arrays.
///
/// The election answers the same questions through strings and optionals; a report should not.
struct PrecinctMap: Sendable {
    /// So that no sum over 16 million precincts passes 64 bits, whatever reserve a scenario states.
    static let largestCap = UInt64(1) << 40

    let contests: Int
    /// Place in ``Election/regions``; -1 directly under the country.
    let region: [Int32]
    /// Place in ``Election/districts``; -1 without one.
    let district: [Int32]
    /// Index in ``Election/ballots`` by precinct · contests + contest; -1 where it is not held.
    let ballot: [Int32]
    /// Lines of each ballot.
    let selections: [Int]
    let listContest: Int?
    let districtContest: Int?
    /// By whose protocol a precinct is reported.
    let mainContest: Int?
    /// Lines of the main ballot, 0 where its electorates have lines of their own.
    let mainSelections: Int
    /// Ballots and voters beyond the list that a precinct may still bring.
    private let reserve: (above: UInt64, below: UInt64)

    init(election: Election) {
        contests = election.contests.count
        let precincts = election.precincts.indices
        region = precincts.map { Int32(election.regionPlace(ofPrecinct: $0) ?? -1) }
        district = precincts.map { Int32(election.districtPlace(ofPrecinct: $0) ?? -1) }
        var cells: [Int32] = []
        cells.reserveCapacity(precincts.count * contests)
        for precinct in precincts {
            for contest in 0..<contests {
                cells.append(Int32(election.ballotIndex(contest: contest, precinct: precinct) ?? -1))
            }
        }
        ballot = cells
        selections = election.ballots.map(\.selections.count)
        listContest = election.listContest
        districtContest = election.districtContest
        mainContest = election.mainContest
        mainSelections = election.mainBallot.map { election.ballots[$0].selections.count } ?? 0
        let share = election.card.limits.ballotReserve
        let below = UInt64(share?.denominator ?? 1)
        reserve = (below + UInt64(share?.numerator ?? 0), below)
    }

    /// Index in ``Election/ballots``; nil where the precinct or contest is unknown or has no ballot.
    func ballotIndex(contest: Int, precinct: Int) -> Int? {
        guard region.indices.contains(precinct), (0..<contests).contains(contest) else { return nil }
        let index = ballot[precinct * contests + contest]
        return index < 0 ? nil : Int(index)
    }

    /// The most ballots a precinct that is not counted can bring.
    ///
    /// Voters listed and the reserve, rounded up, or the ballots issued where they are more; at most
    /// ``largestCap``.
    func cap(votersListed: UInt64, ballotsIssued: UInt64) -> UInt64 {
        let (product, isTooLarge) = votersListed.multipliedReportingOverflow(by: reserve.above)
        let (raised, isBeyond) = product.addingReportingOverflow(reserve.below - 1)
        guard !isTooLarge, !isBeyond else {
            let exact = UInt128(votersListed) * UInt128(reserve.above) + UInt128(reserve.below) - 1
            return min(
                PrecinctMap.largestCap,
                max(UInt64(clamping: exact / UInt128(reserve.below)), ballotsIssued)
            )
        }
        return min(PrecinctMap.largestCap, max(raised / reserve.below, ballotsIssued))
    }
}
