import ElectionModel

/// The identity of a report as it stands in the columns of `entry`.
struct EntryKey: Hashable, Sendable {
    enum Kind: Int {
        case turnout = 0
        case count = 1
        case annul = 2
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

/// The columns of a row but for the packed one.
private struct EntryPlace {
    let kind: EntryKey.Kind
    let precinct: Int
    let source: String
    let instant: Int
    var contest = 0
    var revision: UInt16 = 0
    /// Selections of the ballot.
    var votes = 0

    func entry(seq: Int, receivedAt: Int, packed: RawSpan) -> LogEntry? {
        guard packed.byteCount >= 6 else { return nil }
        let parts = PackedReport.Part(rawValue: packed.byte(5))
        guard parts.isSubset(of: .known) else { return nil }
        let flagCount = Int(packed.byte(4))
        var cursor = 6 + 3 * flagCount
        guard cursor <= packed.byteCount else { return nil }
        var flags: [RuleCode] = []
        for index in 0..<flagCount {
            guard let flag = RuleCode(rawValue: packed.text(6 + 3 * index..<9 + 3 * index)) else {
                return nil
            }
            flags.append(flag)
        }
        guard let reportedAt = Timestamp(storedInstant: instant, offset: packed.int16(2)),
            let arrival = Timestamp(storedInstant: receivedAt, offset: packed.int16(0))
        else { return nil }
        let report: Report? =
            switch kind {
            case .turnout: turnout(packed, &cursor, parts, reportedAt)
            case .count: count(packed, &cursor, parts, reportedAt)
            case .annul: annulment(packed, &cursor, parts, reportedAt)
            }
        guard let report, cursor == packed.byteCount else { return nil }
        return LogEntry(seq: seq, receivedAt: arrival, report: report, flags: flags)
    }

    private func turnout(
        _ packed: RawSpan,
        _ cursor: inout Int,
        _ parts: PackedReport.Part,
        _ reportedAt: Timestamp
    ) -> Report? {
        let optional = parts.contains(.sourceSeq) ? 4 : 0
        guard packed.byteCount == cursor + 8 + optional else { return nil }
        return .turnout(
            TurnoutReport(
                precinct: precinct,
                source: source,
                reportedAt: reportedAt,
                votersListed: packed.next(&cursor),
                ballotsIssued: packed.next(&cursor),
                sourceSeq: packed.next(&cursor, if: parts.contains(.sourceSeq))
            )
        )
    }

    private func count(
        _ packed: RawSpan,
        _ cursor: inout Int,
        _ parts: PackedReport.Part,
        _ reportedAt: Timestamp
    ) -> Report? {
        let optional = parts.subtracting(.recount).rawValue.nonzeroBitCount
        guard packed.byteCount == cursor + 4 * (4 + optional + votes) else { return nil }
        let listed = packed.next(&cursor)
        let issued = packed.next(&cursor)
        let found = packed.next(&cursor)
        let invalid = packed.next(&cursor)
        let ballots = BallotCounts(
            votersListed: listed,
            ballotsReceived: packed.next(&cursor, if: parts.contains(.ballotsReceived)),
            ballotsIssued: issued,
            ballotsCancelled: packed.next(&cursor, if: parts.contains(.ballotsCancelled)),
            ballotsFound: found,
            invalidBallots: invalid,
            validBallotsStated: packed.next(&cursor, if: parts.contains(.validBallots))
        )
        let sourceSeq = packed.next(&cursor, if: parts.contains(.sourceSeq))
        return .count(
            CountReport(
                contest: contest,
                precinct: precinct,
                source: source,
                revision: revision,
                reportedAt: reportedAt,
                ballots: ballots,
                votes: packed.numbers(votes, &cursor),
                isRecount: parts.contains(.recount),
                sourceSeq: sourceSeq
            )
        )
    }

    private func annulment(
        _ packed: RawSpan,
        _ cursor: inout Int,
        _ parts: PackedReport.Part,
        _ reportedAt: Timestamp
    ) -> Report? {
        let optional = parts.contains(.sourceSeq) ? 4 : 0
        guard packed.byteCount >= cursor + optional else { return nil }
        let sourceSeq = packed.next(&cursor, if: parts.contains(.sourceSeq))
        let reason = packed.text(cursor..<packed.byteCount)
        cursor = packed.byteCount
        return .annul(
            Annulment(
                contest: contest,
                precinct: precinct,
                source: source,
                revision: revision,
                reportedAt: reportedAt,
                reason: reason,
                sourceSeq: sourceSeq
            )
        )
    }
}

/// Reading of little-endian values; callers have checked that the bytes are there.
extension RawSpan {
    fileprivate func byte(_ place: Int) -> UInt8 {
        unsafe unsafeLoad(fromByteOffset: place, as: UInt8.self)
    }

    fileprivate func int16(_ place: Int) -> Int16 {
        Int16(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: place, as: Int16.self))
    }

    fileprivate func next(_ cursor: inout Int) -> UInt32 {
        defer { cursor += 4 }
        return UInt32(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: cursor, as: UInt32.self))
    }

    fileprivate func next(_ cursor: inout Int, if isThere: Bool) -> UInt32? {
        isThere ? next(&cursor) : nil
    }

    fileprivate func numbers(_ count: Int, _ cursor: inout Int) -> [UInt32] {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(count)
        for _ in 0..<count { numbers.append(next(&cursor)) }
        return numbers
    }

    fileprivate func text(_ range: Range<Int>) -> String {
        String(decoding: range.map { byte($0) }, as: UTF8.self)
    }
}
