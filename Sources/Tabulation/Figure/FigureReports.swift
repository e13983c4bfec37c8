package import ElectionModel

/// A report about a figure's stations that it is not made of, as far as the night still holds it.
package struct IdlePart: Hashable, Sendable {
    /// Why it is not counted.
    package enum Reason: Hashable, Sendable {
        /// What its step in the protocol's history says: superseded, differing, taken back, or a word.
        case step(ProtocolStep.Kind)
        /// An empty protocol that waits for a decision.
        case waits
    }

    package let precinct: Int
    package let seq: Int
    package let source: String
    package let revision: Int
    package let reason: Reason
}

/// The reports behind a figure as of a position of the log, ready to be listed.
package struct FigureReports: Sendable {
    package let parts: FigureParts
    /// Protocols, annulments and decisions of the same stations and contest that do not count.
    ///
    /// By precinct, then by position. Turnout reports that a newer one replaced, and reports of sources of
    /// rank 0, are not kept by the night; the log has them.
    package let idle: [IdlePart]
    /// Precincts the figure is summed over, with a report or without.
    package let stations: Int
    /// Position counted up to, and its arrival.
    package let seq: Int
    package let asOf: Timestamp?

    package var figure: Figure { parts.figure }

    /// Parts that are the list of voters before the day, and no report.
    package var openingLists: Int { parts.parts.count { $0.seq == nil } }

    /// The part of a precinct; nil where it has none.
    ///
    /// - Complexity: O(log parts).
    package func part(ofPrecinct precinct: Int) -> FigurePart? {
        var (low, high) = (0, parts.parts.count)
        while low < high {
            let middle = (low + high) / 2
            if parts.parts[middle].precinct < precinct { low = middle + 1 } else { high = middle }
        }
        guard low < parts.parts.count, parts.parts[low].precinct == precinct else { return nil }
        return parts.parts[low]
    }
}

extension NightSnapshot {
    /// The reports behind a figure, and those of its stations that do not count.
    ///
    /// - Returns: nil for a figure of another election.
    /// - Complexity: O(precincts of the election).
    package func reports(behind figure: Figure) -> FigureReports? {
        guard figure.fits(election) else { return nil }
        let precincts = election.precincts(of: figure.unit)
        return FigureReports(
            parts: parts(of: figure),
            idle: figure.contest.map { idle($0, among: precincts) } ?? [],
            stations: precincts.count,
            seq: seq,
            asOf: asOf
        )
    }

    private func idle(_ contest: Int, among precincts: [Int]) -> [IdlePart] {
        precincts.flatMap { precinct -> [IdlePart] in
            guard precinct < stations.count else { return [] }
            let history = histories.steps(contest: contest, precinct: precinct)
            let passed = history.filter { $0.kind != .revision(.stands) }.map { step in
                IdlePart(
                    precinct: precinct,
                    seq: step.seq,
                    source: step.source,
                    revision: Int(step.revision),
                    reason: .step(step.kind)
                )
            }
            guard let waiting = waiting(contest, precinct) else { return passed }
            return (passed + [waiting]).sorted { $0.seq < $1.seq }
        }
    }

    /// A protocol that stands and is not counted as reported.
    private func waiting(_ contest: Int, _ precinct: Int) -> IdlePart? {
        guard contest == election.mainContest,
            stations.ballots(contest: contest, precinct: precinct) != nil,
            stations.standingBallots(contest: contest, precinct: precinct) == nil,
            let standing = stations.standing(contest: contest, precinct: precinct)
        else { return nil }
        return IdlePart(
            precinct: precinct,
            seq: standing.seq,
            source: standing.report.source,
            revision: Int(standing.report.revision),
            reason: .waits
        )
    }
}
