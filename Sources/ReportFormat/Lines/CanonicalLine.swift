package import ElectionModel

/// Writes reports as canonical lines: members in the order of the format, no blanks, no line end.
///
/// - Precondition: Reports name contests, precincts and votes of the election given.
package struct CanonicalLine: Sendable {
    private let election: Election
    /// `,"election":"ID"` once, as every line has it.
    private let electionMember: [UInt8]

    package init(election: Election) {
        self.election = election
        var member = Array(",\"election\":".utf8)
        member.appendJSONText(election.id)
        electionMember = member
    }

    /// The canonical line of a report.
    package func bytes(of report: Report) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(512)
        append(report, to: &line)
        return line
    }

    /// Appends the canonical line of a report.
    package func append(_ report: Report, to line: inout [UInt8]) {
        appendMembers(of: report, to: &line)
        line.append(UInt8(ascii: "}"))
    }

    /// Appends the canonical line with the time of arrival as its last member, as `log` prints it.
    package func append(_ report: Report, receivedAt: Timestamp, to line: inout [UInt8]) {
        appendMembers(of: report, to: &line)
        line.append(contentsOf: ",\"receivedAt\":".utf8)
        CanonicalLine.append(receivedAt, to: &line)
        line.append(UInt8(ascii: "}"))
    }

    private func appendMembers(of report: Report, to line: inout [UInt8]) {
        switch report {
        case .turnout(let report): append(report, to: &line)
        case .count(let report): append(report, to: &line)
        case .annul(let report): append(report, to: &line)
        case .decide(let decision): append(decision, to: &line)
        }
    }

    private func append(_ report: TurnoutReport, to line: inout [UInt8]) {
        line.append(contentsOf: "{\"kind\":\"turnout\"".utf8)
        appendPlace(contest: nil, precinct: report.precinct, source: report.source, to: &line)
        appendTime(report.reportedAt, to: &line)
        append(",\"votersListed\":", report.votersListed, to: &line)
        append(",\"ballotsIssued\":", report.ballotsIssued, to: &line)
        append(",\"sourceSeq\":", report.sourceSeq, to: &line)
    }

    private func append(_ report: CountReport, kind: String = "count", to line: inout [UInt8]) {
        line.append(contentsOf: "{\"kind\":\"".utf8)
        line.append(contentsOf: kind.utf8)
        line.append(UInt8(ascii: "\""))
        appendPlace(contest: report.contest, precinct: report.precinct, source: report.source, to: &line)
        append(",\"revision\":", UInt32(report.revision), to: &line)
        appendTime(report.reportedAt, to: &line)
        append(",\"votersListed\":", report.ballots.votersListed, to: &line)
        append(",\"ballotsReceived\":", report.ballots.ballotsReceived, to: &line)
        append(",\"ballotsIssued\":", report.ballots.ballotsIssued, to: &line)
        append(",\"ballotsCancelled\":", report.ballots.ballotsCancelled, to: &line)
        append(",\"ballotsFound\":", report.ballots.ballotsFound, to: &line)
        append(",\"invalidBallots\":", report.ballots.invalidBallots, to: &line)
        appendVotes(report, to: &line)
        append(",\"validBallots\":", report.ballots.validBallotsStated, to: &line)
        if report.isRecount { line.append(contentsOf: ",\"recount\":true".utf8) }
        append(",\"sourceSeq\":", report.sourceSeq, to: &line)
    }

    private func append(_ report: Annulment, to line: inout [UInt8]) {
        line.append(contentsOf: "{\"kind\":\"annul\"".utf8)
        appendPlace(contest: report.contest, precinct: report.precinct, source: report.source, to: &line)
        append(",\"revision\":", UInt32(report.revision), to: &line)
        appendTime(report.reportedAt, to: &line)
        line.append(contentsOf: ",\"reason\":".utf8)
        line.appendJSONText(report.reason)
        append(",\"sourceSeq\":", report.sourceSeq, to: &line)
    }
}

extension CanonicalLine {
    private func append(_ decision: Decision, to line: inout [UInt8]) {
        switch decision {
        case .admit(let admission):
            append(admission.report, kind: "admit", to: &line)
            line.append(contentsOf: ",\"code\":".utf8)
            line.appendJSONText(admission.code.rawValue)
            line.append(contentsOf: ",\"originalHash\":".utf8)
            line.appendJSONText(admission.originalHash)
        case .withdraw(let ruling): append(ruling, kind: "withdraw", to: &line)
        case .confirm(let ruling): append(ruling, kind: "confirm", to: &line)
        }
        line.append(contentsOf: ",\"decidedAt\":".utf8)
        CanonicalLine.append(decision.decidedAt, to: &line)
        line.append(contentsOf: ",\"reason\":".utf8)
        line.appendJSONText(decision.reason)
    }

    private func append(_ ruling: Ruling, kind: String, to line: inout [UInt8]) {
        line.append(contentsOf: "{\"kind\":\"".utf8)
        line.append(contentsOf: kind.utf8)
        line.append(UInt8(ascii: "\""))
        appendPlace(contest: ruling.contest, precinct: ruling.precinct, source: ruling.source, to: &line)
        append(",\"revision\":", UInt32(ruling.revision), to: &line)
    }

    private func appendPlace(contest: Int?, precinct: Int, source: String, to line: inout [UInt8]) {
        line.append(contentsOf: electionMember)
        if let contest {
            line.append(contentsOf: ",\"contest\":\"".utf8)
            line.append(contentsOf: election.contests[contest].id.utf8)
            line.append(UInt8(ascii: "\""))
        }
        line.append(contentsOf: ",\"unit\":\"".utf8)
        line.append(contentsOf: election.units[election.precincts[precinct]].id.utf8)
        line.append(contentsOf: "\",\"source\":".utf8)
        line.appendJSONText(source)
    }

    private func appendVotes(_ report: CountReport, to line: inout [UInt8]) {
        line.append(contentsOf: ",\"votes\":{".utf8)
        let ballot = election.ballotIndex(contest: report.contest, precinct: report.precinct)
        if let ballot {
            for (index, votes) in report.votes.enumerated() {
                line.append(contentsOf: index == 0 ? "\"".utf8 : ",\"".utf8)
                line.append(contentsOf: election.ballots[ballot].ids[index].utf8)
                line.append(contentsOf: "\":".utf8)
                line.appendDecimal(votes)
            }
        }
        line.append(UInt8(ascii: "}"))
    }

    private func appendTime(_ time: Timestamp, to line: inout [UInt8]) {
        line.append(contentsOf: ",\"reportedAt\":".utf8)
        CanonicalLine.append(time, to: &line)
    }

    private static func append(_ time: Timestamp, to line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        time.append(to: &line)
        line.append(UInt8(ascii: "\""))
    }

    private func append(_ name: String, _ number: UInt32?, to line: inout [UInt8]) {
        guard let number else { return }
        line.append(contentsOf: name.utf8)
        line.appendDecimal(number)
    }
}
