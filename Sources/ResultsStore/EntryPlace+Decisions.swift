import ElectionModel

/// Decisions out of their records.
extension EntryPlace {
    /// An admission: a protocol, then its time, the rule, the original's hash and the reason.
    func admission(
        _ packed: RawSpan,
        _ cursor: inout Int,
        _ parts: PackedReport.Part,
        _ decidedAt: Timestamp
    ) -> Report? {
        // A stand-in: the protocol's own time stands behind its votes.
        guard let report = count(packed, &cursor, parts, decidedAt),
            packed.byteCount >= cursor + PackedReport.admissionHead,
            let reportedAt = Timestamp(
                storedInstant: packed.int64(cursor),
                offset: packed.int16(cursor + 8)
            ),
            let code = RuleCode(rawValue: packed.text(cursor + 10..<cursor + 13)),
            let hash = Digest(bytes: packed.bytes(cursor + 13..<cursor + 45))
        else { return nil }
        let reason = packed.text(cursor + PackedReport.admissionHead..<packed.byteCount)
        cursor = packed.byteCount
        let admission = Admission(
            report: report.reported(at: reportedAt),
            code: code,
            originalHash: hash.hex,
            decidedAt: decidedAt,
            reason: reason
        )
        return .decide(.admit(admission))
    }

    /// What a withdrawal or confirmation is about; the reason stands to the end.
    func ruling(_ packed: RawSpan, _ cursor: inout Int, _ decidedAt: Timestamp) -> Ruling {
        let reason = packed.text(cursor..<packed.byteCount)
        cursor = packed.byteCount
        return Ruling(
            contest: contest,
            precinct: precinct,
            source: source,
            revision: revision,
            decidedAt: decidedAt,
            reason: reason
        )
    }
}

extension CountReport {
    fileprivate func reported(at time: Timestamp) -> CountReport {
        CountReport(
            contest: contest,
            precinct: precinct,
            source: source,
            revision: revision,
            reportedAt: time,
            ballots: ballots,
            votes: votes,
            isRecount: isRecount,
            sourceSeq: sourceSeq
        )
    }
}
