package import ElectionModel
import ReportFormat

extension ReportLog {
    /// Stages an operator's decision; it stands once it is committed.
    ///
    /// In a recorded store it bears the time that the log has come to, as everything there does.
    ///
    /// - Parameters:
    ///   - order: What is asked for.
    ///   - now: Time of a live store.
    /// - Returns: Where the decision stands; the one made before when it is the same again.
    /// - Throws: ``DecisionError``; after ``DecisionError/store(_:)`` the log is stopped.
    package mutating func decide(
        _ order: DecisionOrder,
        now: Timestamp
    ) throws(DecisionError) -> DecisionAnswer {
        if let finding = DecisionReason.finding(order.reason) { throw .reason(finding) }
        guard !isStopped else { throw .store(.stopped(path: path.file)) }
        let time = isRecorded ? try recordedTime(of: order) : now
        let decision = try decision(for: order, at: time)
        let report = Report.decide(decision)
        let found: (entry: LogEntry, hash: Digest)?
        let key = entries.key(of: report)
        do throws(StoreError) { found = try entries.first(like: key) } catch { throw .store(error) }
        if let found {
            guard report.hasSameContent(as: found.entry.report) else {
                throw .taken(number: order.number, seq: found.entry.seq)
            }
            let head = LogHead(seq: found.entry.seq, hash: found.hash)
            return DecisionAnswer(decision: decision, head: head, isRepeat: true)
        }
        let findings = try findings(of: report)
        do throws(StoreError) {
            let receivedAt = time.notBefore(lastArrival)
            let flags = try flags(of: report, key, receivedAt: receivedAt, own: findings)
            if !connection.isInTransaction { try connection.execute("BEGIN IMMEDIATE", action: "begin") }
            let head = try add(report, key, at: receivedAt, flags: flags)
            return DecisionAnswer(decision: decision, head: head, isRepeat: false)
        } catch {
            stop()
            throw .store(error)
        }
    }

    /// The time a recorded night has come to; an admission is not older than the protocol it admits.
    private func recordedTime(of order: DecisionOrder) throws(DecisionError) -> Timestamp {
        guard case .admit(let number) = order.about else { return logTime }
        let refusal = try refusal(number)
        let reported = reading(of: refusal)?.reportedAt ?? refusal.receivedAt
        return reported.notBefore(refusal.receivedAt.notBefore(logTime))
    }

    private func decision(
        for order: DecisionOrder,
        at time: Timestamp
    ) throws(DecisionError) -> Decision {
        switch order.about {
        case .admit(let number):
            let refusal = try refusal(number)
            guard let report = reading(of: refusal) else {
                throw .notAdmissible(number: number, code: refusal.finding.code)
            }
            let admission = Admission(
                report: report,
                code: refusal.finding.code,
                originalHash: refusal.originalHash.hex,
                decidedAt: time,
                reason: order.reason
            )
            return .admit(admission)
        case .withdraw(let seq): return .withdraw(try ruling(seq, order.reason, time))
        case .confirm(let seq): return .confirm(try ruling(seq, order.reason, time))
        }
    }

    /// The protocol in a refused line; nil where no decision can count it.
    private func reading(of refusal: Refusal) -> CountReport? {
        guard refusal.finding.code.isAdmissible else { return nil }
        switch decoder.decode(refusal.reading) {
        case .refused(_, let report): return report
        case .report(let report, _, _): return report.countReport
        }
    }

    private func refusal(_ number: Int) throws(DecisionError) -> Refusal {
        let refusal: Refusal?
        do throws(StoreError) { refusal = try connection.refusal(number, path: path.file) } catch {
            throw DecisionError(reading: error)
        }
        guard let refusal else { throw .noRefusal(number: number, last: sides.refusals.seq) }
        return refusal
    }

    private func ruling(
        _ seq: Int,
        _ reason: String,
        _ time: Timestamp
    ) throws(DecisionError) -> Ruling {
        let entry: LogEntry?
        do throws(StoreError) { entry = try entries.entry(at: seq) } catch {
            throw DecisionError(reading: error)
        }
        guard let entry else { throw .noEntry(seq: seq, last: chain.head.seq) }
        guard let report = entry.report.countReport else { throw .notAProtocol(seq: seq) }
        return Ruling(
            contest: report.contest,
            precinct: report.precinct,
            source: report.source,
            revision: report.revision,
            decidedAt: time,
            reason: reason
        )
    }

    /// What the decision's own line is marked with, read as any reader of the log would.
    private func findings(of report: Report) throws(DecisionError) -> [Finding] {
        switch decoder.decode(canonical.bytes(of: report)) {
        case .report(_, _, let findings): return findings
        case .refused(let finding, _): throw .refused(finding)
        }
    }
}

extension DecisionOrder {
    /// The number of the refusal or the position.
    package var number: Int {
        switch about {
        case .admit(let number), .withdraw(let number), .confirm(let number): number
        }
    }
}
