package import ElectionModel

/// One step in the history of a precinct's protocol: a revision, or a word about one.
package struct ProtocolStep: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A revision, with what has become of it.
        case revision(Fate)
        case annulled
        case withdrawn
        case confirmed
    }

    /// What has become of a revision by now.
    package enum Fate: Hashable, Sendable {
        case stands
        /// Another source of the same rank says something else.
        case disputes
        /// A higher revision, or a source of higher rank, stands in its place.
        case superseded
        /// Annulled by its source or withdrawn by a decision.
        case dead
    }

    /// Log position.
    package let seq: Int
    package let receivedAt: Timestamp
    package let source: String
    package let revision: UInt16
    package let kind: Kind
    /// Whether it counts by a decision although it was refused.
    package let isAdmitted: Bool
    /// Why an operator decided so, or a source annulled; nil for a revision that came by itself.
    package let reason: String?
}

extension CellHistory {
    /// The steps so far, in the order of the log.
    func steps() -> [ProtocolStep] {
        let heads = heads()
        let standing = standing()
        func fate(_ entry: Kept) -> ProtocolStep.Fate {
            if entry.seq == standing?.seq { return .stands }
            if entry.isAnnulled { return .dead }
            let isHead = heads.contains { $0.seq == entry.seq }
            return isHead && standing?.isDisputed == true ? .disputes : .superseded
        }
        let revisions = kept.map { ProtocolStep($0, fate: fate($0)) }
        return (revisions + words.map { ProtocolStep($0) }).sorted { $0.seq < $1.seq }
    }
}

extension ProtocolStep {
    fileprivate init(_ entry: CellHistory.Kept, fate: Fate) {
        seq = entry.seq
        receivedAt = entry.receivedAt
        source = entry.report.source
        revision = entry.report.revision
        kind = .revision(fate)
        isAdmitted = entry.admittedBy != nil
        reason = entry.admittedBy?.reason
    }

    fileprivate init(_ word: CellHistory.Word) {
        seq = word.seq
        receivedAt = word.receivedAt
        source = word.source
        revision = word.revision
        isAdmitted = false
        switch word.about {
        case .annul(let annulment): (kind, reason) = (.annulled, annulment.reason)
        case .withdraw(let ruling): (kind, reason) = (.withdrawn, ruling.reason)
        case .confirm(let ruling): (kind, reason) = (.confirmed, ruling.reason)
        }
    }
}

/// The histories of all protocols that have one, shared with the night and immutable.
///
/// The night copies its table when it next adds to it: some thousand cells of a long night, once a frame.
package struct ProtocolHistories: Sendable {
    let cells: [Int: PackedHistory]
    let contests: Int

    /// No history at all.
    package static let none = ProtocolHistories(cells: [:], contests: 0)

    /// The steps of a precinct's protocol in a contest; empty when one protocol or none came.
    package func steps(contest: Int, precinct: Int) -> [ProtocolStep] {
        cells[precinct * contests + contest]?.history.steps() ?? []
    }
}

extension Night {
    /// The histories as they are now.
    package var protocolHistories: ProtocolHistories {
        ProtocolHistories(cells: histories, contests: map.contests)
    }

    /// The steps of a precinct's protocol, a lone first protocol included.
    package func steps(contest: Int, precinct: Int) -> [ProtocolStep] {
        let standing = stations.standing(contest: contest, precinct: precinct)
        return history(ofCell: precinct * map.contests + contest, startingWith: standing).steps()
    }
}
