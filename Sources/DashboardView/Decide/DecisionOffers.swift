import ElectionModel
import Tabulation

extension Scene {
    /// Whether a decision can be made from this screen.
    var canDecide: Bool { play.takesDecisions }

    /// What can be decided about a station, the nearest first.
    ///
    /// Of each ballot what stands can be confirmed or withdrawn, and so can what another source says; a
    /// refused line can be admitted where its rule leaves figures to count.
    func decisionOffers(_ precinct: Int) -> [DecisionDraft] {
        let row = stationRow(precinct)
        var offers: [DecisionDraft] = []
        for refusal in snapshot.alarms?.refusals(ofPrecinct: precinct) ?? [] where refusal.isAdmissible {
            guard let number = refusal.number else { continue }
            let act = DecisionDraft.Act.admit(refusal: number)
            offers.append(DecisionDraft(act: act, precinct: precinct, contest: refusal.contest))
        }
        for contest in row.protocols.indices {
            guard let standing = row.protocols[contest] else { continue }
            func offer(_ act: DecisionDraft.Act) {
                offers.append(DecisionDraft(act: act, precinct: precinct, contest: contest))
            }
            if !standing.isConfirmed { offer(.confirm(seq: standing.seq)) }
            offer(.withdraw(seq: standing.seq))
            for step in snapshot.histories.steps(contest: contest, precinct: precinct)
            where step.kind == .revision(.disputes) {
                offer(.withdraw(seq: step.seq))
            }
        }
        return offers
    }

    /// What a decision would be about: `confirm seq 20 655`.
    func subject(of draft: DecisionDraft) -> String {
        let word = words[draft.act.word] + " "
        switch draft.act {
        case .admit(let number): return word + words.sentence(.refusedLineNumber, String(number))
        case .withdraw(let seq), .confirm(let seq):
            return word + words[.seq] + " " + numbers.count(seq)
        }
    }

    /// Which ballot, whose revision, and the codes that are open on it.
    func context(of draft: DecisionDraft) -> String {
        let refusals = snapshot.alarms?.refusals(ofPrecinct: draft.precinct) ?? []
        var parts = draft.contest.map { [ballotWord($0)] } ?? []
        switch draft.act {
        case .admit(let number):
            let refusal = refusals.first { $0.number == number }
            if let refusal { parts.append(refusal.code.rawValue) }
        case .withdraw(let seq), .confirm(let seq):
            guard let contest = draft.contest else { break }
            let standing = stationRow(draft.precinct).protocols.element(contest) ?? nil
            let steps = snapshot.histories.steps(contest: contest, precinct: draft.precinct)
            if let standing, standing.seq == seq {
                parts.append(plain(standing.report.source) + " r" + String(standing.report.revision))
                parts += standing.openAlarms.map(\.rawValue)
            } else if let step = steps.first(where: { $0.seq == seq }) {
                parts.append(plain(step.source) + " r" + String(step.revision))
            }
        }
        return parts.joined(separator: " · ")
    }
}
