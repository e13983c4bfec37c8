import ElectionModel
import NightDesk
import ReportFormat
import ResultsStore
import Tabulation

/// What a decision did, in one line.
struct DecisionText {
    let order: DecisionOrder
    /// Where the decision stands.
    let seq: Int
    let isRepeat: Bool

    /// The line with its end, read from the store the decision stands in.
    ///
    /// - Throws: ``Failure`` when the store cannot be read; the decision stands all the same.
    func line(store: String) throws(Failure) -> String {
        let said = "\(isRepeat ? "already " : "")\(words) as position \(seq)"
        let entry: LogEntry?
        do throws(StoreError) {
            var reader = try LogReader.open(path: store)
            entry = try reader.entries(after: seq - 1, limit: 1).first
        } catch {
            throw Failure(error)
        }
        guard let entry, case .decide(let decision) = entry.report else { return said + "\n" }
        let history: UnitHistory
        do { history = try UnitHistory(store: store, precinct: decision.precinct) } catch {
            throw Failure(error)
        }
        let election = history.night.election
        let place = "\(election.precinct(decision.precinct).id) \(election.contests[decision.contest].id)"
        let about = "\(place), revision \(decision.revision) of \(decision.source)"
        return Sanitiser.safe("\(said): \(about); \(effect(decision, history))", limit: 1_000) + "\n"
    }

    private var words: String {
        switch order.about {
        case .admit(let number): "admitted refusal \(number)"
        case .withdraw(let seq): "withdrew position \(seq)"
        case .confirm(let seq): "confirmed position \(seq)"
        }
    }

    private func effect(_ decision: Decision, _ history: UnitHistory) -> String {
        guard let standing = history.standing(contest: decision.contest) else { return "nothing stands now" }
        let isOwn = standing.report.source == decision.source && standing.report.revision == decision.revision
        let stands = isOwn ? "it stands now" : "position \(standing.seq) stands"
        let dispute = standing.isDisputed ? ", sources differ" : ""
        if case .confirm = decision, isOwn { return "its alarms are dealt with\(dispute)" }
        return stands + dispute
    }
}
