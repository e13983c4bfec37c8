import ElectionModel

/// Reads the object `votes` into ballot order.
struct VotesReading {
    /// One a selection; the greatest number stands for one not named yet, as no report can hold it.
    private(set) var votes: [UInt32]
    private var next = 0
    /// Whether the selections stand in ballot order.
    private(set) var isInOrder = true

    init(count: Int) {
        votes = [UInt32](repeating: .max, count: count)
    }

    /// Reads the object; the walk over the line has found it whole and its numbers plain.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - start: Where the object begins.
    ///   - table: The ids of the ballot.
    /// - Returns: D05 for a selection unknown or named twice, else nothing.
    /// - Throws: ``Refusal`` with a fault of form, which the walk would have found before.
    mutating func read(_ line: Span<UInt8>, at start: Int, table: ByteTable) throws(Refusal) -> Finding? {
        var scanner = LineScanner(at: start)
        do throws(LineFault) {
            try scanner.expect(UInt8(ascii: "{"), line)
            guard !scanner.take(UInt8(ascii: "}"), line) else { return nil }
            repeat {
                if let finding = try readOne(&scanner, line, table) { return finding }
            } while try LineMembers.another(&scanner, line)
            return nil
        } catch {
            throw .fault(error)
        }
    }

    private mutating func readOne(
        _ scanner: inout LineScanner,
        _ line: Span<UInt8>,
        _ table: ByteTable
    ) throws(LineFault) -> Finding? {
        let key = try scanner.text(line)
        try scanner.expect(UInt8(ascii: ":"), line)
        scanner.skipBlanks(line)
        let number = try scanner.bare(line).number
        let text = line.extracting(key.range)
        guard let index = try index(of: text, isEscaped: key.form == .escapedText, table) else {
            return .selection(Sanitiser.safe(text, limit: 80), "unknown")
        }
        guard votes[index] == .max else { return .selection(Sanitiser.safe(text, limit: 80), "twice") }
        votes[index] = number
        isInOrder = isInOrder && index == next
        next = index + 1
        return nil
    }

    private func index(
        of text: Span<UInt8>,
        isEscaped: Bool,
        _ table: ByteTable
    ) throws(LineFault) -> Int? {
        if next < table.count, table.isKey(next, text) { return next }
        guard isEscaped else { return table.index(of: text) }
        let resolved = try TextEscape.resolved(text, 0..<text.count)
        return table.index(of: resolved.span)
    }
}

extension ReportDecoder {
    /// The votes of a count in the order of its ballot.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - start: Where the object begins.
    ///   - ballot: Index of the ballot.
    ///   - isPlain: Becomes false where the selections stand in another order.
    /// - Returns: One a selection.
    /// - Throws: ``Refusal`` for a selection that is unknown, missing or named twice.
    func votes(
        _ line: Span<UInt8>,
        at start: Int,
        of ballot: Int,
        isPlain: inout Bool
    ) throws(Refusal) -> [UInt32] {
        var reading = VotesReading(count: ballots[ballot].count)
        if let finding = try reading.read(line, at: start, table: ballots[ballot]) { throw .finding(finding) }
        if let missing = reading.votes.firstIndex(of: .max) {
            throw .finding(.selection(election.ballots[ballot].ids[missing], "missing"))
        }
        isPlain = isPlain && reading.isInOrder
        return reading.votes
    }

    /// Judges a protocol by its own arithmetic.
    func judge(_ report: CountReport, on ballot: Int, receivedAt: Timestamp?) -> Decoded {
        let opening = openings[report.precinct]
        let findings = rules.findings(for: report, ballot: election.ballots[ballot], at: opening)
        return judged(.count(report), receivedAt, findings)
    }

    /// Judges a turnout report by its own arithmetic.
    func judge(_ report: TurnoutReport, receivedAt: Timestamp?) -> Decoded {
        judged(.turnout(report), receivedAt, rules.findings(for: report, at: openings[report.precinct]))
    }

    private func judged(_ report: Report, _ receivedAt: Timestamp?, _ findings: [Finding]) -> Decoded {
        if let refusing = findings.first(where: { $0.code.severity == .refuse }) {
            return .refused(refusing, reading: report.countReport)
        }
        return .report(report, receivedAt: receivedAt, findings: findings)
    }
}
