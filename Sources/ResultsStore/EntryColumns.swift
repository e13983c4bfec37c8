import ElectionModel

/// The identity of a report as it stands in the columns of `entry`.
struct EntryKey: Hashable, Sendable {
    enum Kind: Int {
        case turnout = 0
        case count = 1
        case annul = 2
        case admit = 3
        case withdraw = 4
        case confirm = 5
    }

    let kind: Kind
    let precinct: Int
    /// nil for a turnout report.
    let contest: Int?
    /// Row of the table `source`.
    let source: Int
    /// nil for a turnout report.
    let revision: Int?
    let reportedAt: Int

    init(of report: Report, source: Int) {
        precinct = report.precinct
        self.source = source
        reportedAt = Int(report.reportedAt.instant)
        switch report {
        case .turnout: (kind, contest, revision) = (.turnout, nil, nil)
        case .count(let report): (kind, contest, revision) = (.count, report.contest, Int(report.revision))
        case .annul(let report): (kind, contest, revision) = (.annul, report.contest, Int(report.revision))
        case .decide(let decision):
            (kind, contest, revision) = (Kind(decision), decision.contest, Int(decision.revision))
        }
    }

    /// What shares identities: an admission takes that of the count it holds.
    var identityClass: Int { kind == .admit ? Kind.count.rawValue : kind.rawValue }

    /// ``identityClass`` as the index over identities has it.
    static let identityClass = "CASE kind WHEN 3 THEN 1 ELSE kind END"
}

extension EntryKey.Kind {
    init(_ decision: Decision) {
        switch decision {
        case .admit: self = .admit
        case .withdraw: self = .withdraw
        case .confirm: self = .confirm
        }
    }
}

/// Makes log entries of rows, with each index checked against the election.
struct EntryDecoder: Sendable {
    /// What a reading statement selects, in this order.
    static let columns =
        "seq, received_at, kind, precinct, contest, source, revision, reported_at, packed, hash"

    private let precinctCount: Int
    private let contestCount: Int
    private let election: Election
    /// By index in ``Election/ballots``.
    private let ballotSizes: [Int]

    init(election: Election) {
        self.election = election
        precinctCount = election.precincts.count
        contestCount = election.contests.count
        ballotSizes = election.ballots.map(\.ids.count)
    }

    /// The entry of the row that a statement stands at.
    ///
    /// - Parameters:
    ///   - row: Selects ``columns``.
    ///   - sources: Names by row of the table `source`.
    /// - Returns: The entry; nil when the row says what no report can say.
    func entry(in row: borrowing Statement, sources: SourceNames) -> LogEntry? {
        let (seq, precinct) = (row.int(0), row.int(3))
        guard let kind = EntryKey.Kind(rawValue: row.int(2)), precinct >= 0, precinct < precinctCount,
            let source = sources[row.int(5)]
        else { return nil }
        var place = EntryPlace(kind: kind, precinct: precinct, source: source, instant: row.int(7))
        if kind != .turnout {
            let contest = row.int(4)
            guard contest >= 0, contest < contestCount, let revision = UInt16(exactly: row.int(6)),
                let ballot = election.ballotIndex(contest: contest, precinct: precinct)
            else { return nil }
            place.contest = contest
            place.revision = revision
            place.votes = ballotSizes[ballot]
        }
        let receivedAt = row.int(1)
        return row.withBytes(8) { place.entry(seq: seq, receivedAt: receivedAt, packed: $0) }
    }
}
