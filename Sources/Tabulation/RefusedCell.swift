import ElectionModel

/// What a refused line was about: a station, and the contest where the line names one.
///
/// Small, for a feed of bad lines may name every station.
struct RefusedCell: Hashable, Sendable {
    private let station: UInt32
    private let ballot: Int16

    init(precinct: Int, contest: Int?) {
        station = UInt32(clamping: precinct)
        ballot = contest.map { Int16(clamping: $0) } ?? -1
    }

    var precinct: Int { Int(station) }
    /// nil for a turnout report, and where the line does not say.
    var contest: Int? { ballot < 0 ? nil : Int(ballot) }
}

/// A refused line, as far as a station's state hangs on it.
struct RefusedLine: Hashable, Sendable {
    /// Position of the log when it came.
    let after: Int
    private let known: UInt32
    let code: RuleCode

    init(after: Int, number: Int?, code: RuleCode) {
        self.after = after
        self.code = code
        known = number.flatMap { UInt32(exactly: $0) } ?? 0
    }

    /// Its number in the quarantine, from 1; nil where that is not known.
    var number: Int? { known > 0 ? Int(known) : nil }
}

extension Night {
    /// Refused lines that nothing has settled since, the last of each ballot, by station and number.
    ///
    /// A protocol of the same ballot that came later and stands settles it, and so does a decision that
    /// confirms what stands. A turnout report that was refused, or a line that names no contest, is settled
    /// by any later report of the station that stands.
    ///
    /// - Complexity: O(m log m) in the refused lines.
    var openRefusals: [NightAlarms.Refused] {
        var open: [NightAlarms.Refused] = []
        open.reserveCapacity(refusedAfter.count)
        for (cell, line) in refusedAfter where newestStanding(cell) <= line.after {
            open.append(NightAlarms.Refused(cell, line))
        }
        open.sort { ($0.precinct, $0.number ?? 0) < ($1.precinct, $1.number ?? 0) }
        return open
    }

    /// Stations with a refused line that nothing has settled since.
    package var quarantined: Set<Int> { Set(openRefusals.lazy.map(\.precinct)) }

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
