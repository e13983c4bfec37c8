package import ElectionModel
package import ReportFormat

extension ReportLog {
    /// Stages a line of JSON: an entry, a repeat or a refusal once it is committed.
    ///
    /// - Parameters:
    ///   - line: As it came; overlong or without an end, it is refused.
    ///   - now: Time of arrival for a live store; a recorded one takes its refusals' from its log.
    /// - Throws: ``StoreError/busy(path:_:)``, after which the line may be handed in again; as SQLite
    ///   refuses, after which nothing staged is acknowledged and the log is stopped;
    ///   ``StoreError/stopped(path:)`` from then on.
    package mutating func append(_ line: RawLine, now: Timestamp) throws(StoreError) {
        try append(line, decoded: line.fault.map { .refused($0) } ?? decoder.decode(line.bytes), now: now)
    }

    /// Stages a line that was read already, for formats other than JSON.
    ///
    /// - Parameters:
    ///   - line: As it came; overlong or without an end, it is refused whatever it was read as.
    ///   - decoded: What it was read as.
    ///   - canonicalLength: Bytes of the line that are its report's canonical line but for the closing brace;
    ///     0 where that has to be written.
    ///   - now: Time of arrival for a live store.
    /// - Throws: As ``append(_:now:)``.
    package mutating func append(
        _ line: RawLine,
        decoded: Decoded,
        canonicalLength: Int = 0,
        now: Timestamp
    ) throws(StoreError) {
        guard !isStopped else { throw .stopped(path: path.file) }
        if !connection.isInTransaction { try connection.execute("BEGIN IMMEDIATE", action: "begin") }
        do {
            self.canonicalLength = canonicalLength
            let verdict: Receipt.Verdict
            if let fault = line.fault {
                verdict = try stage(line, .refused(fault), now: now)
            } else {
                verdict = try stage(line, decoded, now: now)
            }
            receipts.append(Receipt(line: line.number, verdict: verdict))
        } catch {
            stop()
            throw error
        }
    }

    /// Gives up what is staged; nothing more is acknowledged.
    ///
    /// Nor is anything written: a checkpoint at the end would take what a failed one lost for written.
    mutating func stop() {
        isStopped = true
        connection.keepLogAtClose()
        receipts = []
        sides.forget()
        try? connection.execute("ROLLBACK", action: "roll back")
    }

    private mutating func stage(
        _ line: RawLine,
        _ decoded: Decoded,
        now: Timestamp
    ) throws(StoreError) -> Receipt.Verdict {
        switch decoded {
        case .refused(let finding, let reading):
            let time = isRecorded ? logTime : now
            if let first = try admitted(reading, finding) {
                try sides.repeat(line, of: first.seq, at: time.notBefore(lastArrival))
                return .repeat(first)
            }
            return try refuse(line, finding, reading: reading, at: time)
        case .report(let report, let stated, let findings):
            if !isRecorded, case .decide = report { return try refuse(line, .decisionSent, at: now) }
            if stated != nil && !isRecorded { return try refuse(line, .arrivalStated, at: now) }
            let arrival = isRecorded ? stated ?? report.reportedAt : now
            return try stage(line, report, arrival: arrival, findings)
        }
    }

    private mutating func stage(
        _ line: RawLine,
        _ report: Report,
        arrival: Timestamp,
        _ findings: [Finding]
    ) throws(StoreError) -> Receipt.Verdict {
        let receivedAt = arrival.notBefore(lastArrival)
        let key = entries.key(of: report)
        if let verdict = try again(line, report, key, at: receivedAt) { return verdict }
        if let usedNumber = try usedNumber(of: report, key) {
            return try refuse(line, usedNumber, reading: report.countReport, at: receivedAt)
        }
        let flags = try flags(of: report, key, receivedAt: receivedAt, own: findings)
        let text = line.slice.prefix(canonicalLength)
        let head = try add(report, key, line: text, at: receivedAt, flags: flags)
        return .accepted(head, flags: flags)
    }

    /// What a report is whose identity is in the log already, a repeat or a conflict; nil for a new one.
    private mutating func again(
        _ line: RawLine,
        _ report: Report,
        _ key: EntryKey?,
        at receivedAt: Timestamp
    ) throws(StoreError) -> Receipt.Verdict? {
        guard let (first, hash) = try entries.first(like: key) else { return nil }
        guard report.repeats(first.report) else {
            let finding = Finding.conflict(of: report, with: first, election: election)
            return try refuse(line, finding, at: receivedAt)
        }
        try sides.repeat(line, of: first.seq, at: receivedAt)
        return .repeat(LogHead(seq: first.seq, hash: hash))
    }

    /// Adds an entry, whose identity was not used before.
    ///
    /// - Parameters:
    ///   - report: What it says.
    ///   - key: What it is about; nil where its source is new.
    ///   - line: Its canonical line but for the closing brace; empty where that has to be written.
    ///   - receivedAt: Its time of arrival.
    ///   - flags: Its marks.
    /// - Returns: The head of the chain with it.
    /// - Throws: ``StoreError`` as SQLite refuses.
    mutating func add(
        _ report: Report,
        _ key: EntryKey?,
        line: ArraySlice<UInt8> = [],
        at receivedAt: Timestamp,
        flags: [RuleCode]
    ) throws(StoreError) -> LogHead {
        let head: LogHead
        if line.isEmpty {
            written.removeAll(keepingCapacity: true)
            canonical.append(report, to: &written)
            head = chain.add(written[...], receivedAt: receivedAt)
        } else {
            head = chain.add(line, isOpen: true, receivedAt: receivedAt)
        }
        let entry = LogEntry(seq: head.seq, receivedAt: receivedAt, report: report, flags: flags)
        let known: EntryKey
        if let key { known = key } else { known = try entries.addSource(of: report) }
        try entries.add(entry, key: known, hash: head.hash)
        note(entry, known)
        lastArrival = receivedAt
        return head
    }

    /// Where a protocol that breaks a rule was admitted before; nil where it was not.
    private mutating func admitted(
        _ reading: CountReport?,
        _ finding: Finding
    ) throws(StoreError) -> LogHead? {
        guard let reading, finding.code.isAdmissible else { return nil }
        let report = Report.count(reading)
        let key = entries.key(of: report)
        guard let (first, hash) = try entries.first(like: key), report.hasSameContent(as: first.report)
        else { return nil }
        return LogHead(seq: first.seq, hash: hash)
    }

    private mutating func refuse(
        _ line: RawLine,
        _ finding: Finding,
        reading: CountReport? = nil,
        at time: Timestamp
    ) throws(StoreError) -> Receipt.Verdict {
        let receivedAt = time.notBefore(lastArrival)
        let kept = finding.code.isAdmissible ? reading.map { canonical.bytes(of: .count($0)) } : nil
        try sides.refuse(line, finding, reading: kept ?? [], at: receivedAt, after: chain.head.seq)
        return .refused(finding)
    }

    /// The time that a recorded night has come to; before the first entry, midnight of election day.
    var logTime: Timestamp {
        if let lastArrival { return lastArrival }
        let offset = election.card.offsetMinutes
        let midnight = election.card.date.daysSinceEpoch * 86_400 - Int64(offset) * 60
        return Timestamp(instant: midnight, offsetMinutes: offset)
    }
}

extension Report {
    /// Whether this, of the same identity, is that report come again; a second annulment always is.
    fileprivate func repeats(_ first: Report) -> Bool {
        if case .annul = self { return true }
        return hasSameContent(as: first)
    }
}

extension RawLine {
    /// What is wrong with the line before anything in it is read.
    fileprivate var fault: Finding? {
        if length > slice.count {
            let text = "not a report: \(length) bytes, more than \(ReportDecoder.maximumLineLength)"
            return Finding(code: .unreadable, message: text)
        }
        guard isTerminated else {
            let text = "not a report: the last line has no line feed and may be cut at byte \(length)"
            return Finding(code: .unreadable, message: text)
        }
        return nil
    }
}
