import ElectionModel

/// What a refused line was about: a station, and the contest where the line names one.
struct RefusedCell: Hashable, Sendable {
    let precinct: Int
    /// nil for a turnout report, and where the line does not say.
    let contest: Int?
}

extension Night {
    /// Stations with a refused line that nothing has settled since.
    ///
    /// A protocol of the same ballot that came later and stands settles it, and so does a decision that
    /// confirms what stands. A turnout report that was refused, or a line that names no contest, is settled
    /// by any later report of the station that stands.
    package var quarantined: Set<Int> {
        Set(refusedAfter.lazy.filter { newestStanding($0.key) <= $0.value }.map(\.key.precinct))
    }

    private func newestStanding(_ cell: RefusedCell) -> Int {
        if let contest = cell.contest {
            return stations.standingSeq(contest: contest, precinct: cell.precinct)
        }
        let protocols = (0..<map.contests).map { stations.standingSeq(contest: $0, precinct: cell.precinct) }
        return max(protocols.max() ?? 0, stations.turnout(ofPrecinct: cell.precinct)?.seq ?? 0)
    }

    /// Takes the refused lines of a ballot off the list: somebody looked, and what stands is right.
    mutating func settleRefusals(ofPrecinct precinct: Int, contest: Int) {
        for contest in [contest, nil] {
            refusedAfter[RefusedCell(precinct: precinct, contest: contest)] = nil
        }
    }
}
