import ElectionModel

/// Reading of decisions: lines as the log exports them, judged as strictly as reports.
extension ReportDecoder {
    /// A protocol admitted although it breaks a rule, with all it breaks as findings.
    ///
    /// - Returns: Refused when the rule cannot be admitted, or the figures break no such rule.
    func admission(
        _ members: LineMembers,
        _ line: Span<UInt8>,
        receivedAt: Timestamp?
    ) throws(Refusal) -> Decoded {
        let (code, originalHash) = (try admittedCode(members, line), try originalHash(members, line))
        let reason = try members.statedReason(line)
        var isPlain = false
        let (report, ballot) = try countReport(members, line, isPlain: &isPlain)
        let admission = Admission(
            report: report,
            code: code,
            originalHash: originalHash,
            decidedAt: try members.time(.decidedAt, line),
            reason: reason
        )
        let findings = admissionFindings(of: report, ballot: election.ballots[ballot])
        if let bar = findings.first(where: { $0.code.severity == .refuse && !$0.code.isAdmissible }) {
            return .refused(bar)
        }
        guard !findings.contains(where: { $0.code == code }) else {
            return .report(.decide(.admit(admission)), receivedAt: receivedAt, findings: findings)
        }
        guard !ReportDecoder.isOfFigures(code) else {
            let text = "code: the figures do not break \(code.rawValue)"
            return .refused(Finding(code: .member, message: text))
        }
        // What hangs on the clock or on other lines cannot be seen here; the decision states it.
        let stated = Finding(code: code, message: "admitted by a decision")
        return .report(.decide(.admit(admission)), receivedAt: receivedAt, findings: [stated] + findings)
    }

    /// The revision that a withdrawal or a confirmation is about.
    func ruling(_ members: LineMembers, _ line: Span<UInt8>) throws(Refusal) -> Ruling {
        let reason = try members.statedReason(line)
        try checkElection(members, line)
        let contest = try contest(members, line)
        let precinct = try precinct(members, line)
        _ = try ballot(contest, precinct, members, line)
        return Ruling(
            contest: contest,
            precinct: precinct,
            source: try source(members, line),
            revision: try members.revision(),
            decidedAt: try members.time(.decidedAt, line),
            reason: reason
        )
    }

    /// What figures break, with the sums looked at also where a figure is over the limit for any field.
    private func admissionFindings(of report: CountReport, ballot: Ballot) -> [Finding] {
        let findings = rules.findings(for: report, ballot: ballot)
        guard findings.contains(where: { $0.code == .fieldLimit }) else { return findings }
        let limits = rules.limits
        let unlimited = ProtocolRules(
            limits: Limits(
                votersListed: limits.votersListed,
                perField: nil,
                ballotReserve: limits.ballotReserve
            )
        )
        return findings.prefix(1) + unlimited.findings(for: report, ballot: ballot)
    }

    /// Whether the figures alone show that a rule is broken.
    private static func isOfFigures(_ code: RuleCode) -> Bool {
        switch code {
        case .voteSum, .validSum, .fieldLimit: true
        default: false
        }
    }

    private func admittedCode(_ members: LineMembers, _ line: Span<UInt8>) throws(Refusal) -> RuleCode {
        let text = line.extracting(try members.range(.code))
        if let code = RuleCode(rawValue: String(decoding: text.copied, as: UTF8.self)), code.isAdmissible {
            return code
        }
        let shown = Sanitiser.safe(text, limit: 40)
        throw .finding(Finding(code: .member, message: "code: \"\(shown)\" cannot be admitted"))
    }

    private func originalHash(_ members: LineMembers, _ line: Span<UInt8>) throws(Refusal) -> String {
        let text = line.extracting(try members.range(.originalHash)).copied
        let isHex = text.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard text.count == 64, isHex else {
            throw .finding(Finding(code: .text, message: "originalHash: not 64 lower-case hex digits"))
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension LineMembers {
    /// A reason that says something: a decision without one is none.
    fileprivate func statedReason(_ line: Span<UInt8>) throws(Refusal) -> String {
        let reason = try reason(line)
        guard let finding = ReasonText.emptyFinding(reason) else { return reason }
        throw .finding(finding)
    }
}

extension Decoded {
    /// A decision that breaks no rule.
    static func ruled(_ decision: Decision, _ receivedAt: Timestamp?) -> Decoded {
        .report(.decide(decision), receivedAt: receivedAt, findings: [])
    }
}
