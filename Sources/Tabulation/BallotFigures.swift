import ElectionModel

/// The count of one ballot: the list of the country, the candidates of a district.
package struct BallotFigures: Hashable, Sendable {
    /// Index in ``Election/ballots``.
    package let ballot: Int
    /// Precincts with a standing protocol of the contest, disputed ones included.
    package var unitsReported = 0
    package var unitsTotal = 0
    package var ballotsFound: UInt64 = 0
    package var invalidBallots: UInt64 = 0
    /// In ballot order, against all included.
    package var votes: [UInt64]
    /// Most ballots that can still come: from precincts not counted, and from disputed ones.
    package var outstanding: UInt64 = 0
    /// Of the precincts that count as reported.
    package internal(set) var paper = BallotPaper()

    /// Votes for all lines.
    package var validBallots: UInt64 { votes.reduce(0, &+) }

    package init(ballot: Int, selections: Int) {
        self.ballot = ballot
        votes = [UInt64](repeating: 0, count: selections)
    }

    /// Adds what a protocol brings that stands from now on.
    package mutating func add(_ standing: StandingProtocol) {
        let report = standing.report
        if standing.isReported {
            unitsReported += 1
            paper.add(report.ballots)
        }
        ballotsFound &+= UInt64(report.ballots.ballotsFound)
        invalidBallots &+= UInt64(report.ballots.invalidBallots)
        for index in votes.indices { votes[index] &+= UInt64(report.votes[index]) }
    }

    mutating func subtract(_ standing: StandingProtocol) {
        let report = standing.report
        if standing.isReported {
            unitsReported -= 1
            paper.subtract(report.ballots)
        }
        ballotsFound &-= UInt64(report.ballots.ballotsFound)
        invalidBallots &-= UInt64(report.ballots.invalidBallots)
        for index in votes.indices { votes[index] &-= UInt64(report.votes[index]) }
    }

    /// The same without what disputed protocols brought, but for the paper: all that a proof may build on.
    func less(_ disputed: BallotFigures) -> BallotFigures {
        var firm = self
        firm.unitsReported -= disputed.unitsReported
        firm.ballotsFound &-= disputed.ballotsFound
        firm.invalidBallots &-= disputed.invalidBallots
        for index in firm.votes.indices { firm.votes[index] &-= disputed.votes[index] }
        return firm
    }
}
