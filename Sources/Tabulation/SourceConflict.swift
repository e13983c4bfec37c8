package import ElectionModel

/// Sources that say different things of one protocol, each by its newest revision that is not annulled.
package struct SourceConflict: Hashable, Sendable {
    /// What one source says.
    package struct Voice: Hashable, Sendable {
        package let source: String
        package let seq: Int
        package let receivedAt: Timestamp
        package let revision: UInt16
        /// Whether it is the one that counts.
        package let isCounted: Bool
        /// Votes by which it differs from the one that counts: the most that are gained or lost.
        package let votesApart: UInt64
        /// Ballots issued by which it differs from the one that counts.
        package let issuedApart: UInt64
    }

    package let precinct: Int
    package let contest: Int
    /// Whether sources of equal rank differ, so that nothing decides between them.
    package let isOpen: Bool
    /// The one that counts first, then by arrival.
    package let voices: [Voice]

    /// Since when they differ: the arrival of the last to do so.
    package var since: Timestamp? { voices.map(\.receivedAt).max { $0.instant < $1.instant } }
    package var votesApart: UInt64 { voices.map(\.votesApart).max() ?? 0 }
}

extension NightSnapshot {
    /// All conflicts between sources: open ones first, then those that a rank decides, each by station.
    ///
    /// Sources of rank 0 are never counted and not kept, so they take no part.
    ///
    /// - Complexity: O(protocols of more than one report).
    package var conflicts: [SourceConflict] {
        let found = histories.cells.compactMap { cell, packed in
            conflict(packed.history, precinct: cell / histories.contests, contest: cell % histories.contests)
        }
        return found.sorted { left, right in
            if left.isOpen != right.isOpen { return left.isOpen }
            return (left.precinct, left.contest) < (right.precinct, right.contest)
        }
    }

    private func conflict(_ history: CellHistory, precinct: Int, contest: Int) -> SourceConflict? {
        guard let standing = history.standing() else { return nil }
        var newest: [String: CellHistory.Kept] = [:]
        for entry in history.kept where !entry.isAnnulled {
            let known = newest[entry.report.source]?.report.revision ?? 0
            if entry.report.revision > known { newest[entry.report.source] = entry }
        }
        let differs = newest.values.contains { !$0.report.statesSameFigures(as: standing.report) }
        guard newest.count > 1, differs else { return nil }
        let voices = newest.values.map { SourceConflict.Voice($0, standing: standing) }
        return SourceConflict(
            precinct: precinct,
            contest: contest,
            isOpen: standing.isDisputed,
            voices: voices.sorted { left, right in
                if left.isCounted != right.isCounted { return left.isCounted }
                return left.seq < right.seq
            }
        )
    }
}

extension SourceConflict.Voice {
    fileprivate init(_ entry: CellHistory.Kept, standing: StandingProtocol) {
        let (own, counted) = (entry.report, standing.report)
        source = own.source
        seq = entry.seq
        receivedAt = entry.receivedAt
        revision = own.revision
        isCounted = entry.seq == standing.seq
        let pairs = zip(own.votes, counted.votes)
        let gained = pairs.reduce(UInt64(0)) { $0 + ($1.0 > $1.1 ? UInt64($1.0 - $1.1) : 0) }
        let lost = pairs.reduce(UInt64(0)) { $0 + ($1.1 > $1.0 ? UInt64($1.1 - $1.0) : 0) }
        votesApart = max(gained, lost)
        let (ours, theirs) = (own.ballots.ballotsIssued, counted.ballots.ballotsIssued)
        issuedApart = UInt64(max(ours, theirs) - min(ours, theirs))
    }
}
