import ElectionModel
import NightDesk
import ReportFormat
import ResultsStore
import Tabulation

/// The history of one precinct as text: entries with what each did, refusals between them, what stands.
struct UnitLog {
    let history: UnitHistory
    /// Those that name the precinct, in the order of the quarantine.
    let refusals: [Refusal]

    private var election: Election { history.night.election }

    /// The lines, each with its end.
    ///
    /// - Parameter text: The text of the entry at a position.
    /// - Returns: Entries and refusals, then a line a contest.
    /// - Throws: What reading the text throws.
    func bytes<Failure: Error>(text: (Int) throws(Failure) -> EntryText?) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var waiting = refusals[...]
        for step in history.steps {
            while let refusal = waiting.first, refusal.afterSeq < step.entry.seq {
                bytes += LogLine.unit(refusal)
                waiting.removeFirst()
            }
            if let text = try text(step.entry.seq) { bytes += LogLine.text(text) }
            bytes += Array("    \(effect(of: step))\n".utf8)
        }
        for refusal in waiting { bytes += LogLine.unit(refusal) }
        for contest in election.contests.indices { bytes += Array(result(contest).utf8) }
        return bytes
    }

    private func effect(of step: UnitHistory.Step) -> String {
        let words =
            switch step.change.kind {
            case .counted: "counted"
            case .replaced: "put another protocol in place"
            case .superseded: "kept, another stands"
            case .turnout: "newest turnout"
            case .annulled: "nothing stood after it"
            case .confirmed: "its alarms are dealt with"
            case .noEffect: "no effect"
            }
        let flags = step.entry.flags.map { "  ! \($0.rawValue)" }.joined()
        let dispute = step.change.isDisputed ? "; sources differ" : ""
        return words + dispute
            + (step.repeats > 0 ? "; came again " + Counted.text(step.repeats, "time") : "") + flags
    }

    private func result(_ contest: Int) -> String {
        guard election.ballot(contest: contest, precinct: history.precinct) != nil else { return "" }
        let name = election.contests[contest].id
        guard let standing = history.standing(contest: contest) else { return "\(name): nothing stands\n" }
        let marks = [
            standing.isDisputed ? "sources differ" : nil,
            standing.admittedBy != nil ? "admitted by a decision" : nil,
            standing.isConfirmed ? "confirmed by a decision" : nil,
            standing.isReported ? nil : "empty, not counted as reported until it is confirmed",
        ].compactMap { $0 }
        let place = "position \(standing.seq) stands, revision \(standing.report.revision)"
        return Sanitiser.safe(
            ([name + ": " + place + " of " + standing.report.source] + marks).joined(separator: "; "),
            limit: 1_000
        ) + "\n"
    }
}

extension LogLine {
    /// A refusal among the entries of its precinct.
    static func unit(_ refusal: Refusal) -> [UInt8] {
        Array("refused ".utf8) + text(refusal)
    }
}
