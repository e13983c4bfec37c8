import PosixIO
import ReportFormat
import ResultsStore

/// `backup STORE FILE`: a checked copy of a store, also while it is written.
struct BackupCommand {
    private let line: ParsedCommandLine

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Copies, checks the copy as `verify` does, gives it its name, and prints how far it goes.
    ///
    /// - Returns: 0; 1 when the copy is not sound, 128 + n after a signal; the copy is then removed.
    /// - Throws: ``Failure`` when the store cannot be read, or the copy exists or cannot be written; with status 2
    ///   where it would be taken for a file of the store's own.
    func run() throws(Failure) -> Int32 {
        try checkName()
        PendingSignals.block()
        var ending: SignalNumber?
        func goesOn() -> Bool {
            ending = ending ?? PendingSignals.take()
            return ending == nil
        }
        var bar = ProgressBar(label: "backup", isQuiet: line.has(OptionTable.quiet))
        let head: LogHead
        do throws(StoreError) {
            let copy = try StoreCopy(of: line.operands[0], to: line.operands[1], goesOn: goesOn) { fraction in
                bar.update(fraction: fraction, detail: "copying")
            }
            bar.update(fraction: nil, detail: "checking the copy")
            let fault = try fault(of: copy)
            bar.finish()
            if let fault {
                copy.giveUp()
                Console.complain("\(Sanitiser.safe(line.operands[0])): \(fault); no copy is kept, see verify")
                return ExitStatus.checkFailed
            }
            guard goesOn() else {
                copy.giveUp()
                throw .givenUp(path: line.operands[1])
            }
            head = try copy.publish()
        } catch {
            bar.finish()
            if let ending { return ending.exitStatus }
            throw Failure(error)
        }
        try Console.write("\(head.seq) entries up to \(head.hash.hex)\n")
        return ExitStatus.done
    }

    private func checkName() throws(Failure) {
        let (store, copy) = (line.operands[0], line.operands[1])
        guard StoreFiles(of: store).isOne(copy), (try? FileKind.at(copy).kind) == .missing else { return }
        let text = "\(Sanitiser.safe(copy)): the store or a file beside it has this name; give another"
        throw Failure(line: text, status: ExitStatus.usage)
    }

    /// What is wrong with the copy; nil when it is sound.
    private func fault(of copy: borrowing StoreCopy) throws(StoreError) -> String? {
        let verification = try copy.verify()
        let recount = verification.isSound ? VerifyCommand.recount(copy.unfinished, isStill: true) : .passed
        let checks = verification.checks.map { ($0.item.title, $0.outcome) } + [("recount", recount)]
        for case (let title, .failed(_, let what)) in checks { return "\(title): \(Sanitiser.safe(what))" }
        return nil
    }
}
