import ElectionModel

/// What the log says of a report beyond its own figures.
extension ReportLog {
    /// K03 for a number that the source gave another report; the same report has been found a repeat before.
    ///
    /// A decision uses no number up and is not held to one: it may admit a report that came second.
    mutating func usedNumber(of report: Report) throws(StoreError) -> Finding? {
        if case .decide = report { return nil }
        guard let number = report.sourceSeq, let source = entries.sourceRows[report.source],
            let seq = try numbers.position(number, source: source, sources: entries.sources)
        else { return nil }
        let text = "\(report.source) #\(number) already at position \(seq)"
        return Finding(code: .sourceNumber, message: text)
    }

    /// All marks of a report: those of its own figures, of its arrival, and of what was there before it.
    mutating func flags(
        of report: Report,
        receivedAt: Timestamp,
        own: [Finding]
    ) throws(StoreError) -> [RuleCode] {
        let around = PrecinctRules.findings(reportedAt: report.reportedAt, receivedAt: receivedAt)
        guard report.countReport != nil else { return [RuleCode](of: own + around) }
        let before = try held.findings(
            for: report,
            source: entries.sourceRows[report.source],
            sources: entries.sources,
            before: chain.head.seq + 1
        )
        return [RuleCode](of: own + around + before)
    }

    /// Keeps in mind what an added entry uses up.
    mutating func note(_ entry: LogEntry) {
        held.note(entry.report)
        if case .decide = entry.report { return }
        guard let number = entry.report.sourceSeq, let source = entries.sourceRows[entry.report.source] else {
            return
        }
        numbers.note(number, source: source, at: entry.seq)
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
