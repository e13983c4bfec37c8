import ElectionModel

/// Reads the object `votes` into ballot order.
struct VotesReading {
    let table: ByteTable
    /// The ids of the table.
    let ids: [String]
    /// One a selection; the greatest number stands for one not named yet, as no report can hold it.
    private var votes: [UInt32]
    private var next = 0

    init(table: ByteTable, ids: [String]) {
        self.table = table
        self.ids = ids
        votes = [UInt32](repeating: .max, count: table.count)
    }

    /// The votes in ballot order; the walk over the line has found the object whole and its numbers plain.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - start: Where the object begins.
    /// - Returns: One number a selection.
    /// - Throws: ``Refusal`` with D05 for a selection unknown, missing or named twice.
    mutating func read(_ line: Span<UInt8>, at start: Int) throws(Refusal) -> [UInt32] {
        var scanner = LineScanner(at: start)
        var finding: Finding?
        do throws(LineFault) {
            try scanner.expect(UInt8(ascii: "{"), line)
            if !scanner.take(UInt8(ascii: "}"), line) {
                repeat {
                    finding = try readOne(&scanner, line)
                    if finding != nil { break }
                } while try LineMembers.another(&scanner, line)
            }
        } catch {
            throw .fault(error)
        }
        if let finding { throw .finding(finding) }
        if let missing = votes.firstIndex(of: .max) { throw .finding(.selection(ids[missing], "missing")) }
        return votes
    }

    private mutating func readOne(
        _ scanner: inout LineScanner,
        _ line: Span<UInt8>
    ) throws(LineFault) -> Finding? {
        let key = try scanner.text(line)
        try scanner.expect(UInt8(ascii: ":"), line)
        scanner.skipBlanks(line)
        let number = try scanner.bare(line).number
        let text = line.extracting(key.range)
        guard let index = try index(of: text, isEscaped: key.form == .escapedText) else {
            return .selection(Sanitiser.safe(text, limit: 80), "unknown")
        }
        guard votes[index] == .max else { return .selection(ids[index], "twice") }
        votes[index] = number
        next = index + 1
        return nil
    }

    private func index(of text: Span<UInt8>, isEscaped: Bool) throws(LineFault) -> Int? {
        if next < table.count, table.isKey(next, text) { return next }
        guard isEscaped else { return table.index(of: text) }
        let resolved = try TextEscape.resolved(text, 0..<text.count)
        return table.index(of: resolved.span)
    }
}

extension LineReading {
    /// The votes of a count in the order of its ballot.
    func votes(_ line: Span<UInt8>, of ballot: Int) throws(Refusal) -> [UInt32] {
        var reading = VotesReading(table: decoder.ballots[ballot], ids: decoder.election.ballots[ballot].ids)
        return try reading.read(line, at: members[.votes].range.lowerBound)
    }
}

extension ReportDecoder {
    /// Judges a protocol by its own arithmetic.
    func judge(_ report: CountReport, receivedAt: Timestamp?) -> Decoded {
        guard let ballot = election.ballot(contest: report.contest, precinct: report.precinct) else {
            return .report(.count(report), receivedAt: receivedAt, findings: [])
        }
        return judged(.count(report), receivedAt, rules.findings(for: report, ballot: ballot))
    }

    /// Judges a turnout report by its own arithmetic.
    func judge(_ report: TurnoutReport, receivedAt: Timestamp?) -> Decoded {
        judged(.turnout(report), receivedAt, rules.findings(for: report))
    }

    private func judged(_ report: Report, _ receivedAt: Timestamp?, _ findings: [Finding]) -> Decoded {
        if let refusing = findings.first(where: { $0.code.severity == .refuse }) { return .refused(refusing) }
        return .report(report, receivedAt: receivedAt, findings: findings)
    }
}
