import ElectionModel

// The decoder is not stored in a value on the way: it holds many arrays, and counting their references
// would cost more than reading a line.
extension ReportDecoder {
    /// Reads a line whose form is right.
    ///
    /// - Parameters:
    ///   - members: Of the line.
    ///   - line: The line.
    ///   - isPlain: Becomes false where the line is not its canonical line, but for the time of arrival.
    /// - Returns: The report, or why it is refused.
    /// - Throws: ``Refusal``.
    func decoded(
        _ members: LineMembers,
        _ line: Span<UInt8>,
        isPlain: inout Bool
    ) throws(Refusal) -> Decoded {
        let kind = try members.kind(line)
        if kind != .turnout, kind != .count { isPlain = false }
        let receivedAt = try members.optionalTime(.receivedAt, line)
        switch kind {
        case .turnout: return judge(try turnout(members, line), receivedAt: receivedAt)
        case .count: return try count(members, line, receivedAt: receivedAt, isPlain: &isPlain)
        case .annul:
            return .report(.annul(try annulment(members, line)), receivedAt: receivedAt, findings: [])
        case .admit: return try admission(members, line, receivedAt: receivedAt)
        case .withdraw: return try .ruled(.withdraw(ruling(members, line)), receivedAt)
        case .confirm: return try .ruled(.confirm(ruling(members, line)), receivedAt)
        }
    }

    private func turnout(_ members: LineMembers, _ line: Span<UInt8>) throws(Refusal) -> TurnoutReport {
        try checkElection(members, line)
        return TurnoutReport(
            precinct: try precinct(members, line),
            source: try source(members, line),
            reportedAt: try members.time(.reportedAt, line),
            votersListed: members[.votersListed].number,
            ballotsIssued: members[.ballotsIssued].number,
            sourceSeq: members.number(.sourceSeq)
        )
    }

    private func count(
        _ members: LineMembers,
        _ line: Span<UInt8>,
        receivedAt: Timestamp?,
        isPlain: inout Bool
    ) throws(Refusal) -> Decoded {
        let (report, ballot) = try countReport(members, line, isPlain: &isPlain)
        return judge(report, on: ballot, receivedAt: receivedAt)
    }

    /// The protocol that a line states, and its ballot.
    func countReport(
        _ members: LineMembers,
        _ line: Span<UInt8>,
        isPlain: inout Bool
    ) throws(Refusal) -> (report: CountReport, ballot: Int) {
        let isRecount = try members.isRecount()
        let votesStart = try members.votesStart()
        try checkElection(members, line)
        let contest = try contest(members, line)
        let precinct = try precinct(members, line)
        let ballot = try ballot(contest, precinct, members, line)
        let source = try source(members, line)
        let votes = try votes(line, at: votesStart, of: ballot, isPlain: &isPlain)
        let report = CountReport(
            contest: contest,
            precinct: precinct,
            source: source,
            revision: try members.revision(),
            reportedAt: try members.time(.reportedAt, line),
            ballots: BallotCounts(
                votersListed: members[.votersListed].number,
                ballotsReceived: members.number(.ballotsReceived),
                ballotsIssued: members[.ballotsIssued].number,
                ballotsCancelled: members.number(.ballotsCancelled),
                ballotsFound: members[.ballotsFound].number,
                invalidBallots: members[.invalidBallots].number,
                validBallotsStated: members.number(.validBallots)
            ),
            votes: votes,
            isRecount: isRecount,
            sourceSeq: members.number(.sourceSeq)
        )
        return (report, ballot)
    }

    private func annulment(_ members: LineMembers, _ line: Span<UInt8>) throws(Refusal) -> Annulment {
        let reason = try members.reason(line)
        try checkElection(members, line)
        let contest = try contest(members, line)
        let precinct = try precinct(members, line)
        _ = try ballot(contest, precinct, members, line)
        return Annulment(
            contest: contest,
            precinct: precinct,
            source: try source(members, line),
            revision: try members.revision(),
            reportedAt: try members.time(.reportedAt, line),
            reason: reason,
            sourceSeq: members.number(.sourceSeq)
        )
    }

    func checkElection(_ members: LineMembers, _ line: Span<UInt8>) throws(Refusal) {
        let text = line.extracting(try members.range(.election))
        if elections.isKey(0, text) { return }
        guard Identifier.isWellFormed(text) else { throw .finding(.malformed("election", text)) }
        throw .finding(.otherElection(text, than: election.id))
    }

    func contest(_ members: LineMembers, _ line: Span<UInt8>) throws(Refusal) -> Int {
        let text = line.extracting(try members.range(.contest))
        if let contest = contests.index(of: text) { return contest }
        guard Identifier.isWellFormed(text) else { throw .finding(.malformed("contest", text)) }
        throw .finding(.unknownContest(text))
    }

    func precinct(_ members: LineMembers, _ line: Span<UInt8>) throws(Refusal) -> Int {
        let text = line.extracting(try members.range(.unit))
        guard let unit = units.index(of: text) else {
            guard Identifier.isWellFormed(text) else { throw .finding(.malformed("unit", text)) }
            throw .finding(.precinct(text, "unknown"))
        }
        guard precinctOfUnit[unit] >= 0 else {
            let kind = election.units[unit].kind.rawValue
            throw .finding(.precinct(text, "a \(kind), not a precinct"))
        }
        return Int(precinctOfUnit[unit])
    }

    /// Index of the ballot of a contest at a precinct.
    func ballot(
        _ contest: Int,
        _ precinct: Int,
        _ members: LineMembers,
        _ line: Span<UInt8>
    ) throws(Refusal) -> Int {
        if let ballot = election.ballotIndex(contest: contest, precinct: precinct) { return ballot }
        let text = line.extracting(try members.range(.unit))
        throw .finding(.precinct(text, "not in contest \(election.contests[contest].id)"))
    }

    func source(_ members: LineMembers, _ line: Span<UInt8>) throws(Refusal) -> String {
        let text = line.extracting(try members.range(.source))
        if let source = sources.index(of: text) { return sourceTexts[source] }
        guard Identifier.isWellFormed(text) else { throw .finding(.malformed("source", text)) }
        return String(decoding: text.copied, as: UTF8.self)
    }
}
