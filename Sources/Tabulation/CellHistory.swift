import ElectionModel

/// Everything that came for one precinct and contest beyond a first protocol.
///
/// Only sources of rank 1 and more are kept: rank 0 never counts. Most cells of a night see one
/// protocol and have no history at all.
struct CellHistory: Sendable {
    /// A protocol as it arrived.
    struct Kept: Sendable {
        let seq: Int
        let receivedAt: Timestamp
        let report: CountReport
        let flags: [RuleCode]
        let rank: Int
        /// The decision by which it was admitted; nil for a protocol that was accepted as it came.
        let admittedBy: Decision?
        var isAnnulled = false
        var isConfirmed = false
    }

    /// A word about a revision, whether or not its protocol has come.
    struct Word: Sendable {
        let seq: Int
        let receivedAt: Timestamp
        let about: About

        enum About: Sendable {
            case annul(Annulment)
            case withdraw(Ruling)
            case confirm(Ruling)
        }
    }

    /// Reports of all revisions, the annulled ones included, in the order they came.
    private(set) var kept: [Kept] = []
    /// Annulments and decisions, in the order they came.
    private(set) var words: [Word] = []

    /// Keeps a protocol; false when its source and revision are known already, and the first stays.
    mutating func keep(_ entry: Kept) -> Bool {
        let source = entry.report.source
        let revision = entry.report.revision
        guard place(source: source, revision: revision) == nil else { return false }
        kept.append(entry)
        kept[kept.count - 1].isAnnulled = isAnnulled(source: source, revision: revision)
        kept[kept.count - 1].isConfirmed = words.contains { word in
            word.isConfirmation && word.source == source && word.revision == revision
        }
        return true
    }

    /// Keeps an annulment or a decision; a second one of the same revision changes nothing.
    mutating func hear(_ word: Word) {
        words.append(word)
        guard let place = place(source: word.source, revision: word.revision) else { return }
        if word.isConfirmation { kept[place].isConfirmed = true } else { kept[place].isAnnulled = true }
    }

    private func place(source: String, revision: UInt16) -> Int? {
        kept.firstIndex { $0.report.revision == revision && $0.report.source == source }
    }

    /// Whether a revision of a source is withdrawn.
    func isAnnulled(source: String, revision: UInt16) -> Bool {
        words.contains { !$0.isConfirmation && $0.revision == revision && $0.source == source }
    }

    /// The protocol that counts: highest rank, then highest revision of the smallest source id.
    ///
    /// Sources of the highest rank, each by its highest revision not annulled, are *disputed* when
    /// any two state other figures.
    func standing() -> StandingProtocol? {
        let heads = heads()
        guard let first = heads.min(by: { $0.report.source < $1.report.source }) else { return nil }
        let isDisputed = heads.indices.contains { place in
            heads[..<place].contains { !$0.report.statesSameFigures(as: heads[place].report) }
        }
        return StandingProtocol(
            seq: first.seq,
            receivedAt: first.receivedAt,
            report: first.report,
            flags: first.flags,
            isDisputed: isDisputed,
            isConfirmed: first.isConfirmed,
            admittedBy: first.admittedBy
        )
    }

    /// The highest revision, not annulled, of each source of the highest rank.
    func heads() -> [Kept] {
        var heads: [Kept] = []
        for entry in kept where !entry.isAnnulled {
            if let top = heads.first, entry.rank < top.rank { continue }
            if let top = heads.first, entry.rank > top.rank { heads = [] }
            guard let place = heads.firstIndex(where: { $0.report.source == entry.report.source }) else {
                heads.append(entry)
                continue
            }
            if entry.report.revision > heads[place].report.revision { heads[place] = entry }
        }
        return heads
    }
}

extension CountReport {
    /// Whether two sources say the same: every count both state, and all votes.
    ///
    /// Source, revision, times and numbering differ by nature; a figure that one of them leaves out
    /// contradicts nothing; stated valid ballots follow from the others.
    func statesSameFigures(as other: CountReport) -> Bool {
        let ours = ballots
        let theirs = other.ballots
        let sameCounts =
            ours.votersListed == theirs.votersListed && ours.ballotsIssued == theirs.ballotsIssued
            && ours.ballotsFound == theirs.ballotsFound && ours.invalidBallots == theirs.invalidBallots
        return sameCounts && votes == other.votes
            && CountReport.agree(ours.ballotsReceived, theirs.ballotsReceived)
            && CountReport.agree(ours.ballotsCancelled, theirs.ballotsCancelled)
    }

    private static func agree(_ left: UInt32?, _ right: UInt32?) -> Bool {
        guard let left, let right else { return true }
        return left == right
    }
}

extension CellHistory: Saved {
    func save(to state: inout SavedWriter) { state(kept, words) }

    init(from state: inout SavedReader) throws(SavedFault) { (kept, words) = (try state(), try state()) }
}

extension CellHistory.Kept: Saved {
    func save(to state: inout SavedWriter) {
        state(seq, receivedAt, report, flags, rank, admittedBy, isAnnulled, isConfirmed)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            seq: try state(),
            receivedAt: try state(),
            report: try state(),
            flags: try state(),
            rank: try state(),
            admittedBy: try state(),
            isAnnulled: try state(),
            isConfirmed: try state()
        )
    }
}

extension CellHistory.Word: Saved {
    func save(to state: inout SavedWriter) {
        switch about {
        case .annul(let annulment): state(seq, receivedAt, 0, annulment)
        case .withdraw(let ruling): state(seq, receivedAt, 1, ruling)
        case .confirm(let ruling): state(seq, receivedAt, 2, ruling)
        }
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        let (seq, receivedAt): (Int, Timestamp) = (try state(), try state())
        let about: About
        switch try Int(from: &state) {
        case 0: about = .annul(try state())
        case 1: about = .withdraw(try state())
        case 2: about = .confirm(try state())
        default: throw SavedFault()
        }
        self.init(seq: seq, receivedAt: receivedAt, about: about)
    }
}
