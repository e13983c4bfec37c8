import NightDesk
import PosixIO
import ReportFormat
import ResultsStore

/// `admit STORE NUMBER`, `withdraw STORE SEQ`, `confirm STORE SEQ`: an operator's decision, with a reason.
struct DecideCommand {
    private let line: ParsedCommandLine
    private var store: String { line.operands[0] }

    /// How long to wait for the process that writes the store.
    private static let patience: Int64 = 10_000

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Makes the decision, or leaves it for the process that writes the store, and tells what changed.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the decision is not made.
    func run() throws(Failure) -> Int32 {
        let order = DecisionOrder(try about(), reason: try reason())
        let reply: DecisionReply
        do throws(DecisionError) {
            var desk = try DecideCommand.openDesk(store)
            let answer = try desk.decide(order)
            reply = .done(seq: answer.head.seq, isRepeat: answer.isRepeat)
        } catch {
            guard case .store(.held) = error else { throw Failure(error) }
            reply = try ask(order, holder: error.description)
        }
        switch reply {
        case .failed(let status, let why): throw Failure(line: why, status: status)
        case .done(let seq, let isRepeat):
            try Console.write(DecisionText(order: order, seq: seq, isRepeat: isRepeat).line(store: store))
        }
        return ExitStatus.done
    }

    private static func openDesk(_ store: String) throws(DecisionError) -> IngestDesk {
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
                try box.awaitAnswer(to: name, milliseconds: DecideCommand.patience, idle: carryOut)
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

    private func about() throws(Failure) -> DecisionOrder.About {
        let text = line.operands[1]
        let isPlain = (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
        guard isPlain, let number = Int(text) else {
            let wanted = line.command.name == .admit ? "a number of log --refused" : "a position of log"
            let shown = Sanitiser.safe(text, limit: 40)
            throw Failure(line: "\"\(shown)\" is not \(wanted)", status: ExitStatus.usage)
        }
        switch line.command.name {
        case .admit: return .admit(refusal: number)
        case .withdraw: return .withdraw(seq: number)
        default: return .confirm(seq: number)
        }
    }

    private func reason() throws(Failure) -> String {
        let name = line.command.name.rawValue
        guard let reason = line.value(OptionTable.reason) else {
            let text = "\(name) needs --reason: say in a few words why; it stands in the log for good"
            throw Failure(line: text, status: ExitStatus.usage)
        }
        if let finding = DecisionReason.finding(reason) { throw Failure(.reason(finding)) }
        return reason
    }
}

extension Failure {
    init(_ error: DecisionError) {
        self.init(line: error.description, status: error.exitStatus)
    }
}
