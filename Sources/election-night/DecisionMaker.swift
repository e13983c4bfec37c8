import NightDesk
import PosixIO
import ReportFormat
import ResultsStore

/// Makes a decision, or leaves it for the process that writes the store and waits for its answer.
///
/// The commands `admit`, `withdraw` and `confirm` go this way, and so does the screen.
struct DecisionMaker {
    let store: String

    /// How long to wait for the process that writes the store.
    private static let patience: Int64 = 10_000

    /// Decides.
    ///
    /// - Returns: Where the decision stands.
    /// - Throws: ``Failure`` when it is not made, or waits on without an answer.
    func make(_ order: DecisionOrder) throws(Failure) -> (seq: Int, isRepeat: Bool) {
        if let finding = DecisionReason.finding(order.reason) { throw Failure(.reason(finding)) }
        let reply: DecisionReply
        do throws(DecisionError) {
            var desk = try openDesk()
            let answer = try desk.decide(order)
            reply = .done(seq: answer.head.seq, isRepeat: answer.isRepeat)
        } catch {
            guard case .store(.held) = error else { throw Failure(error) }
            reply = try ask(order, holder: error.description)
        }
        switch reply {
        case .failed(let status, let why): throw Failure(line: why, status: status)
        case .done(let seq, let isRepeat): return (seq, isRepeat)
        }
    }

    private func openDesk() throws(DecisionError) -> IngestDesk {
        do throws(DeskError) {
            return try IngestDesk(store: store)
        } catch {
            guard case .store(let cause) = error else { throw .order }
            throw .store(cause)
        }
    }

    /// Leaves the order beside the store, and waits for the answer of the process that writes it.
    private func ask(_ order: DecisionOrder, holder: String) throws(Failure) -> DecisionReply {
        let box = DecisionBox(store: store)
        let shown = Sanitiser.safe(store)
        let name: String?
        let reply: DecisionReply?
        do throws(IOError) {
            name = try box.put(order)
            reply = try name.flatMap { name throws(IOError) in
                try box.awaitAnswer(to: name, milliseconds: DecisionMaker.patience, idle: carryOut)
            }
        } catch {
            throw Failure(DeskError.io(error))
        }
        if let reply { return reply }
        guard name != nil else {
            let text = "\(shown)-decisions: not a folder of your own, move it away; or: \(holder)"
            throw Failure(line: text, status: ExitStatus.heldByAnother)
        }
        let text =
            "\(shown): the decision waits in \(shown)-decisions for the process that writes the store; "
            + "log --unit shows it once it stands"
        throw Failure(line: text, status: ExitStatus.heldByAnother)
    }

    /// Carries out what waits, once the process that held the store has gone.
    private func carryOut() {
        do throws(DeskError) {
            var desk = try IngestDesk(store: store)
            try desk.carryOutOrdersNow()
        } catch {
            // Still held, or not writable: the answer or the end of patience will tell.
            return
        }
    }
}

extension Failure {
    init(_ error: DecisionError) {
        self.init(line: error.description, status: error.exitStatus)
    }
}
