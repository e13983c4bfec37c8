import ElectionModel

/// What the log says of a report beyond its own figures.
extension ReportLog {
    /// K03 for a number that the source gave another report; the same report has been found a repeat before.
    ///
    /// A decision uses no number up and is not held to one: it may admit a report that came second.
    mutating func usedNumber(of report: Report, _ key: EntryKey?) throws(StoreError) -> Finding? {
        if case .decide = report { return nil }
        guard let number = report.sourceSeq, let key,
            let seq = try numbers.position(number, source: key.source, in: &entries)
        else { return nil }
        let text = "\(report.source) #\(number) already at position \(seq)"
        return Finding(code: .sourceNumber, message: text)
    }

    /// All marks of a report: those of its own figures, of its arrival, and of what was there before it.
    mutating func flags(
        of report: Report,
        _ key: EntryKey?,
        receivedAt: Timestamp,
        own: [Finding]
    ) throws(StoreError) -> [RuleCode] {
        let around = PrecinctRules.findings(reportedAt: report.reportedAt, receivedAt: receivedAt)
        guard key?.kind.isProtocol != false, let count = report.countReport else {
            return own.isEmpty && around.isEmpty ? [] : [RuleCode](of: own + around)
        }
        let place = held.before(count, source: key?.source)
        let earlier = try protocolHeld(at: place.earlier)
        let before = held.findings(for: count, earlier: earlier, other: place.other)
        let isPlain = own.isEmpty && around.isEmpty && before.isEmpty
        return isPlain ? [] : [RuleCode](of: own + around + before)
    }

    private func protocolHeld(at seq: Int?) throws(StoreError) -> CountReport? {
        guard let seq else { return nil }
        return try entries.entry(at: seq)?.report.countReport
    }

    /// Keeps in mind what an added entry uses up.
    mutating func note(_ entry: LogEntry, _ key: EntryKey) {
        if key.kind != .turnout { held.note(key, at: entry.seq, voters: entry.report.countReport?.voters) }
        if case .decide = entry.report { return }
        if let number = entry.report.sourceSeq { numbers.note(number, source: key.source, at: entry.seq) }
    }
}

extension [RuleCode] {
    /// The codes of findings in the order of the table, each once.
    init(of findings: [Finding]) {
        guard findings.count > 1 else {
            self = findings.map(\.code)
            return
        }
        let codes = Set(findings.map(\.code))
        self = RuleCode.allCases.filter { codes.contains($0) }
    }
}
