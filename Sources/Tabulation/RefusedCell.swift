import ElectionModel

/// What a refused line was about: a station, and the contest where the line names one.
struct RefusedCell: Hashable, Sendable {
    let precinct: Int
    /// nil for a turnout report, and where the line does not say.
    let contest: Int?
}

/// A refused line, as far as a station's state hangs on it.
struct RefusedLine: Hashable, Sendable {
    /// Position of the log when it came.
    let after: Int
    /// Its number in the quarantine; nil where that is not known.
    let number: Int?
    let code: RuleCode
}

extension Night {
    /// Stations with a refused line that nothing has settled since.
    ///
    /// A protocol of the same ballot that came later and stands settles it, and so does a decision that
    /// confirms what stands. A turnout report that was refused, or a line that names no contest, is settled
    /// by any later report of the station that stands.
    package var quarantined: Set<Int> {
        Set(refusedAfter.lazy.filter { newestStanding($0.key) <= $0.value.after }.map(\.key.precinct))
    }

    /// Refused lines of a station that nothing has settled since, by their number.
    func refusals(ofPrecinct precinct: Int) -> [NightAlarms.Refused] {
        let contests = (0..<map.contests).map { Optional($0) } + [nil]
        return contests.compactMap { contest in
            let cell = RefusedCell(precinct: precinct, contest: contest)
            guard let line = refusedAfter[cell], newestStanding(cell) <= line.after else { return nil }
            return line.number.map { NightAlarms.Refused(number: $0, code: line.code, contest: contest) }
        }.sorted { $0.number < $1.number }
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
