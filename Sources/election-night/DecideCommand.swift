import NightDesk
import PosixIO
import ReportFormat
import ResultsStore

/// `admit STORE NUMBER`, `withdraw STORE SEQ`, `confirm STORE SEQ`: an operator's decision, with a reason.
struct DecideCommand {
    private let line: ParsedCommandLine
    private var store: String { line.operands[0] }

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Makes the decision, or leaves it for the process that writes the store, and tells what changed.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the decision is not made.
    func run() throws(Failure) -> Int32 {
        let order = DecisionOrder(try about(), reason: try reason())
        let answer = try DecisionMaker(store: store).make(order)
        let text = DecisionText(order: order, seq: answer.seq, isRepeat: answer.isRepeat)
        try Console.write(text.line(store: store))
        return ExitStatus.done
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
