import ElectionModel

/// The judgement of one line whose form is right: from members to a report of the night.
struct LineReading {
    let decoder: ReportDecoder
    let members: LineMembers

    /// The report, or why it is refused.
    func decoded(_ line: Span<UInt8>) throws(Refusal) -> Decoded {
        let kind = try kind(line)
        try checkMembers(of: kind)
        let receivedAt = try time(.receivedAt, line, isOptional: true)
        switch kind {
        case .turnout: return decoder.judge(try turnout(line), receivedAt: receivedAt)
        case .count: return decoder.judge(try count(line), receivedAt: receivedAt)
        case .annul: return .report(.annul(try annulment(line)), receivedAt: receivedAt, findings: [])
        }
    }

    private func kind(_ line: Span<UInt8>) throws(Refusal) -> ReportKind {
        guard members.present.contains(.kind) else {
            throw .finding(members.memberProblem.map(Finding.init) ?? .missing(.kind))
        }
        let text = line.extracting(try range(.kind))
        for kind in ReportKind.allCases where text.equals(kind.rawValue) { return kind }
        throw .finding(.unknownKind(text))
    }

    private func checkMembers(of kind: ReportKind) throws(Refusal) {
        if let problem = members.memberProblem { throw .finding(Finding(problem)) }
        let allowed = kind.required.union(kind.optional)
        if let foreign = members.present.firstMissing(in: allowed) {
            throw .finding(.foreign(foreign, in: kind))
        }
        if let missing = kind.required.firstMissing(in: members.present) { throw .finding(.missing(missing)) }
        if let problem = members.numberProblem { throw .finding(Finding(problem)) }
    }

    private func turnout(_ line: Span<UInt8>) throws(Refusal) -> TurnoutReport {
        try checkElection(line)
        let precinct = try precinct(line)
        return TurnoutReport(
            precinct: precinct,
            source: try source(line),
            reportedAt: try requiredTime(line),
            votersListed: members[.votersListed].number,
            ballotsIssued: members[.ballotsIssued].number,
            sourceSeq: number(.sourceSeq)
        )
    }

    private func count(_ line: Span<UInt8>) throws(Refusal) -> CountReport {
        let isRecount = try isRecount()
        guard members[.votes].form == .object else { throw wrongForm(.votes, "an object") }
        try checkElection(line)
        let contest = try contest(line)
        let precinct = try precinct(line)
        let ballot = try ballot(contest, precinct, line)
        let source = try source(line)
        let votes = try votes(line, of: ballot)
        return CountReport(
            contest: contest,
            precinct: precinct,
            source: source,
            revision: try revision(),
            reportedAt: try requiredTime(line),
            ballots: BallotCounts(
                votersListed: members[.votersListed].number,
                ballotsReceived: number(.ballotsReceived),
                ballotsIssued: members[.ballotsIssued].number,
                ballotsCancelled: number(.ballotsCancelled),
                ballotsFound: members[.ballotsFound].number,
                invalidBallots: members[.invalidBallots].number,
                validBallotsStated: number(.validBallots)
            ),
            votes: votes,
            isRecount: isRecount,
            sourceSeq: number(.sourceSeq)
        )
    }

    private func annulment(_ line: Span<UInt8>) throws(Refusal) -> Annulment {
        let reason = line.extracting(try range(.reason))
        if let finding = ReasonText.finding(reason) { throw .finding(finding) }
        try checkElection(line)
        let contest = try contest(line)
        let precinct = try precinct(line)
        _ = try ballot(contest, precinct, line)
        return Annulment(
            contest: contest,
            precinct: precinct,
            source: try source(line),
            revision: try revision(),
            reportedAt: try requiredTime(line),
            reason: String(decoding: reason.copied, as: UTF8.self),
            sourceSeq: number(.sourceSeq)
        )
    }
}

extension LineReading {
    /// The bytes of a member that must be text.
    private func range(_ member: ReportMember) throws(Refusal) -> Range<Int> {
        guard members[member].form == .text else { throw wrongForm(member, "text") }
        return members[member].range
    }

    private func wrongForm(_ member: ReportMember, _ needed: String) -> Refusal {
        let reason = LineFault.Reason.wrongForm(member: member.name, needed: needed)
        return .fault(LineFault(reason: reason, position: members[member].range.lowerBound))
    }

    private func number(_ member: ReportMember) -> UInt32? {
        members.present.contains(member) ? members[member].number : nil
    }

    private func isRecount() throws(Refusal) -> Bool {
        guard members.present.contains(.recount) else { return false }
        guard members[.recount].form == .yes else { throw wrongForm(.recount, "true") }
        return true
    }

    private func revision() throws(Refusal) -> UInt16 {
        let number = members[.revision].number
        guard (1...999).contains(number) else { throw .finding(.revision(number)) }
        return UInt16(number)
    }

    private func time(
        _ member: ReportMember,
        _ line: Span<UInt8>,
        isOptional: Bool
    ) throws(Refusal) -> Timestamp? {
        if isOptional, !members.present.contains(member) { return nil }
        let text = line.extracting(try range(member))
        guard let time = Timestamp(iso8601: text) else { throw .finding(.time(member.name, text)) }
        return time
    }

    private func requiredTime(_ line: Span<UInt8>) throws(Refusal) -> Timestamp {
        let text = line.extracting(try range(.reportedAt))
        guard let time = Timestamp(iso8601: text) else {
            throw .finding(.time(ReportMember.reportedAt.name, text))
        }
        return time
    }

    private func checkElection(_ line: Span<UInt8>) throws(Refusal) {
        let text = line.extracting(try range(.election))
        if text.equals(decoder.election.id) { return }
        guard Identifier.isWellFormed(text) else { throw .finding(.malformed("election", text)) }
        throw .finding(.otherElection(text, than: decoder.election.id))
    }

    private func contest(_ line: Span<UInt8>) throws(Refusal) -> Int {
        let text = line.extracting(try range(.contest))
        if let contest = decoder.contests.index(of: text) { return contest }
        guard Identifier.isWellFormed(text) else { throw .finding(.malformed("contest", text)) }
        throw .finding(.unknownContest(text))
    }

    private func precinct(_ line: Span<UInt8>) throws(Refusal) -> Int {
        let text = line.extracting(try range(.unit))
        guard let unit = decoder.units.index(of: text) else {
            guard Identifier.isWellFormed(text) else { throw .finding(.malformed("unit", text)) }
            throw .finding(.precinct(text, "unknown"))
        }
        let kind = decoder.election.units[unit].kind
        guard kind == .precinct else { throw .finding(.precinct(text, "a \(kind.rawValue), not a precinct")) }
        return decoder.election.placeOfUnit[unit]
    }

    /// Index of the ballot of a contest at a precinct.
    private func ballot(_ contest: Int, _ precinct: Int, _ line: Span<UInt8>) throws(Refusal) -> Int {
        if let ballot = decoder.election.ballotIndex(contest: contest, precinct: precinct) { return ballot }
        let id = decoder.election.contests[contest].id
        throw .finding(.precinct(line.extracting(try range(.unit)), "not in contest \(id)"))
    }

    private func source(_ line: Span<UInt8>) throws(Refusal) -> String {
        let text = line.extracting(try range(.source))
        if let source = decoder.sources.index(of: text) { return decoder.sourceTexts[source] }
        guard Identifier.isWellFormed(text) else { throw .finding(.malformed("source", text)) }
        return String(decoding: text.copied, as: UTF8.self)
    }
}
