import ElectionModel

/// The paper of the protocols that stand on one ballot and count as reported.
package struct BallotPaper: Hashable, Sendable {
    package private(set) var votersListed: UInt64 = 0
    package private(set) var ballotsIssued: UInt64 = 0
    /// Precincts that state what they received and cancelled, and their paper.
    package private(set) var unitsStating = 0
    package private(set) var ballotsReceived: UInt64 = 0
    package private(set) var ballotsCancelled: UInt64 = 0
    package private(set) var issuedWhereStated: UInt64 = 0

    package init() {}

    mutating func add(_ counts: BallotCounts) {
        votersListed &+= UInt64(counts.votersListed)
        ballotsIssued &+= UInt64(counts.ballotsIssued)
        guard let received = counts.ballotsReceived, let cancelled = counts.ballotsCancelled else { return }
        unitsStating += 1
        ballotsReceived &+= UInt64(received)
        ballotsCancelled &+= UInt64(cancelled)
        issuedWhereStated &+= UInt64(counts.ballotsIssued)
    }

    mutating func subtract(_ counts: BallotCounts) {
        votersListed &-= UInt64(counts.votersListed)
        ballotsIssued &-= UInt64(counts.ballotsIssued)
        guard let received = counts.ballotsReceived, let cancelled = counts.ballotsCancelled else { return }
        unitsStating -= 1
        ballotsReceived &-= UInt64(received)
        ballotsCancelled &-= UInt64(cancelled)
        issuedWhereStated &-= UInt64(counts.ballotsIssued)
    }

    /// Adds the paper of another ballot.
    package static func += (sum: inout BallotPaper, other: BallotPaper) {
        sum.votersListed &+= other.votersListed
        sum.ballotsIssued &+= other.ballotsIssued
        sum.unitsStating += other.unitsStating
        sum.ballotsReceived &+= other.ballotsReceived
        sum.ballotsCancelled &+= other.ballotsCancelled
        sum.issuedWhereStated &+= other.issuedWhereStated
    }
}

extension BallotPaper: Saved {
    func save(to state: inout SavedWriter) {
        state(votersListed, ballotsIssued, unitsStating, ballotsReceived, ballotsCancelled, issuedWhereStated)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        votersListed = try state()
        ballotsIssued = try state()
        unitsStating = try state()
        ballotsReceived = try state()
        ballotsCancelled = try state()
        issuedWhereStated = try state()
    }
}
