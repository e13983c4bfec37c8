package import ElectionModel

/// What stands for each precinct: its protocols, its turnout report and their marks.
///
/// Rows lie in chunks, so that a snapshot shares all but the chunks changed since.
package struct StationTable: Sendable {
    private static let chunkSize = 128
    private var chunks: [[StationRow]]
    package let count: Int

    /// A table of precincts from which nothing has come yet, for an election of so many contests.
    package init(count: Int, contests: Int) {
        self.count = count
        let empty = StationRow(contests: contests)
        let full = [StationRow](repeating: empty, count: StationTable.chunkSize)
        let chunkCount = (count + StationTable.chunkSize - 1) / StationTable.chunkSize
        chunks = [[StationRow]](repeating: full, count: chunkCount)
    }

    /// The row of a precinct by its index in ``Election/precincts``.
    package subscript(precinct: Int) -> StationRow {
        get { chunks[precinct / StationTable.chunkSize][precinct % StationTable.chunkSize] }
        set { chunks[precinct / StationTable.chunkSize][precinct % StationTable.chunkSize] = newValue }
    }

    /// What stands for a precinct in a contest, without copying its row.
    package func standing(contest: Int, precinct: Int) -> StandingProtocol? {
        chunks[precinct / StationTable.chunkSize][precinct % StationTable.chunkSize].protocols[contest]
    }

    /// The newest turnout report of a precinct, without copying its row.
    package func turnout(ofPrecinct precinct: Int) -> StandingTurnout? {
        chunks[precinct / StationTable.chunkSize][precinct % StationTable.chunkSize].turnout
    }

    /// The paper counts of a standing protocol alone, which are cheap to copy; nil until it is reported.
    func standingBallots(contest: Int, precinct: Int) -> BallotCounts? {
        let chunk = precinct / StationTable.chunkSize
        let place = precinct % StationTable.chunkSize
        let ballots = chunks[chunk][place].protocols[contest]?.report.ballots
        // Paper that was found or issued is not empty: most protocols need no second look.
        guard let ballots, ballots.ballotsFound == 0, ballots.ballotsIssued == 0 else { return ballots }
        return chunks[chunk][place].protocols[contest].flatMap { $0.isReported ? ballots : nil }
    }

    /// The paper counts of a standing protocol alone, reported or not; nil without one.
    func ballots(contest: Int, precinct: Int) -> BallotCounts? {
        let chunk = precinct / StationTable.chunkSize
        return chunks[chunk][precinct % StationTable.chunkSize].protocols[contest]?.report.ballots
    }

    /// Position of a standing protocol alone; 0 without one.
    func standingSeq(contest: Int, precinct: Int) -> Int {
        let chunk = precinct / StationTable.chunkSize
        return chunks[chunk][precinct % StationTable.chunkSize].protocols[contest]?.seq ?? 0
    }

    /// Puts a protocol in place, in the row's own memory.
    mutating func setStanding(_ standing: StandingProtocol?, contest: Int, precinct: Int) {
        let chunk = precinct / StationTable.chunkSize
        chunks[chunk][precinct % StationTable.chunkSize].protocols[contest] = standing
    }

    /// Puts a turnout report in place, in the row's own memory.
    mutating func setTurnout(_ turnout: StandingTurnout, precinct: Int) {
        chunks[precinct / StationTable.chunkSize][precinct % StationTable.chunkSize].turnout = turnout
    }
}

/// What stands for one precinct.
package struct StationRow: Hashable, Sendable {
    /// By index in ``Election/contests``.
    package var protocols: [StandingProtocol?]
    package var turnout: StandingTurnout?

    package init(contests: Int) {
        protocols = [StandingProtocol?](repeating: nil, count: contests)
    }
}

/// The protocol that counts for a precinct and contest.
package struct StandingProtocol: Hashable, Sendable {
    package let seq: Int
    package let receivedAt: Timestamp
    package let report: CountReport
    package let flags: [RuleCode]
    /// Whether sources of equal rank differ.
    package let isDisputed: Bool
    /// Whether a decision says that its figures stand as they are.
    package let isConfirmed: Bool
    /// The decision by which it counts although it was refused; nil for most.
    package let admittedBy: Decision?

    package init(
        seq: Int,
        receivedAt: Timestamp,
        report: CountReport,
        flags: [RuleCode],
        isDisputed: Bool,
        isConfirmed: Bool = false,
        admittedBy: Decision? = nil
    ) {
        self.isConfirmed = isConfirmed
        self.admittedBy = admittedBy
        self.seq = seq
        self.receivedAt = receivedAt
        self.report = report
        self.flags = flags
        self.isDisputed = isDisputed
    }
}

extension StandingProtocol {
    /// Whether one of its flags still asks for a look: an alarm, or the rule an admission overrode.
    package var hasOpenAlarm: Bool {
        !isConfirmed && flags.contains { $0.severity != .warning }
    }

    /// Whether its precinct counts as reported; an empty protocol does only once it is confirmed.
    package var isReported: Bool { isConfirmed || !report.isEmptyDespiteVoters }
}

/// The newest turnout report of a precinct.
package struct StandingTurnout: Hashable, Sendable {
    package let seq: Int
    package let receivedAt: Timestamp
    package let report: TurnoutReport
    package let flags: [RuleCode]
    /// Whether an older report of the precinct states more ballots issued; the newest is used all the same.
    package let isLower: Bool

    package init(
        seq: Int,
        receivedAt: Timestamp,
        report: TurnoutReport,
        flags: [RuleCode],
        isLower: Bool = false
    ) {
        self.seq = seq
        self.receivedAt = receivedAt
        self.report = report
        self.flags = flags
        self.isLower = isLower
    }
}
