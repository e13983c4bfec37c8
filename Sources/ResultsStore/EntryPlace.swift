import ElectionModel

/// What the front of a record says, and what its ballot is.
struct EntryPlace {
    let kind: EntryKey.Kind
    let precinct: Int
    let source: String
    let instant: Int64
    var contest = 0
    var revision: UInt16 = 0
    /// Selections of the ballot.
    var votes = 0

    func entry(seq: Int, receivedAt: Int64, packed: RawSpan) -> LogEntry? {
        guard packed.byteCount >= PackedReport.headLength else { return nil }
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
            case .count: count(packed, &cursor, parts, reportedAt).map { .count($0) }
            case .annul: annulment(packed, &cursor, parts, reportedAt)
            case .admit: admission(packed, &cursor, parts, reportedAt)
            case .withdraw: .decide(.withdraw(ruling(packed, &cursor, reportedAt)))
            case .confirm: .decide(.confirm(ruling(packed, &cursor, reportedAt)))
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

    /// A protocol; bytes that stand behind it are left to the caller.
    func count(
        _ packed: RawSpan,
        _ cursor: inout Int,
        _ parts: PackedReport.Part,
        _ reportedAt: Timestamp
    ) -> CountReport? {
        let optional = parts.subtracting(.recount).rawValue.nonzeroBitCount
        guard packed.byteCount >= cursor + 4 * (4 + optional + votes) else { return nil }
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
        return CountReport(
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
