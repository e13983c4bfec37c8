import ElectionModel
import NightDesk
import PosixIO
import ReportFormat
import ResultsStore
import Tabulation

/// `import STORE FILE`: results of another system, as reports of a source.
struct ImportCommand {
    private let line: ParsedCommandLine
    private let request: ImportRequest

    /// Refusals said at most; how many more there are is said in a line.
    private static let longest = 50

    /// - Throws: ``Failure`` with status 2 when an option is wrong.
    init(_ line: ParsedCommandLine) throws(Failure) {
        self.line = line
        request = try ImportRequest(line)
    }

    /// Reads the document, says what is refused, and keeps the rest, or says what it would change.
    ///
    /// - Returns: 0, or 1 under `--strict` when something was refused, or 128 + n after a signal.
    /// - Throws: ``Failure`` when the document or the store cannot be read, or the store not be written; with
    ///   status 2 when one file would serve two ends.
    func run() throws(Failure) -> Int32 {
        let (store, path) = (line.operands[0], line.operands[1])
        try IngestGuard(store: store, inputs: [path], receipts: line.value(OptionTable.receipts)).check()
        guard !request.isDry else {
            let recording: Recording
            do { recording = try Recording(store: store) } catch { throw Failure(error) }
            let (plan, refused) = try plan(path, recording)
            try preview(plan, recording)
            return status(refused: refused)
        }
        PendingSignals.block()
        let patience = Patience(say: Console.note, ending: PendingSignals.next)
        var desk: IngestDesk
        // The lock first: what the plan is made of must not change under it.
        do { desk = try IngestDesk(store: store, patience: patience) } catch { throw Failure(error) }
        let recording: Recording
        do { recording = try Recording(store: store) } catch { throw Failure(error) }
        let (plan, refused) = try plan(path, recording)
        let receipts = try ReceiptFile(
            line.value(OptionTable.receipts),
            namesInputs: false,
            isDurable: true,
            patience: patience,
            beside: &desk
        )
        var intake = Intake(
            desk: desk,
            receipts: receipts,
            bar: ProgressBar(label: "import", isQuiet: line.has(OptionTable.quiet))
        )
        let ending = try keep(plan, recording.election, of: path, in: &intake)
        try Console.write(ImportText(election: recording.election, plan: plan).summary + "\n")
        return ending?.exitStatus ?? status(refused: refused + intake.progress.refused)
    }

    private func status(refused: Int) -> Int32 {
        line.has(OptionTable.strict) && refused > 0 ? ExitStatus.checkFailed : ExitStatus.done
    }

    /// The plan, and how many rows it refuses; those are said on standard error.
    private func plan(_ path: String, _ recording: Recording) throws(Failure) -> (ImportPlan, refused: Int) {
        let file = try ImportFile(path, request, election: recording.election)
        for note in file.notes { Console.complain("\(path): \(note)") }
        let plan = ImportPlan(file.rows, recording)
        let complaints = ImportText(election: recording.election, plan: plan).complaints(of: path)
        for text in complaints.prefix(ImportCommand.longest) { Console.complain(text) }
        if complaints.count > ImportCommand.longest {
            Console.complain("\(path): \(complaints.count - ImportCommand.longest) more are not shown")
        }
        let refused = plan.steps.count { if case .refused = $0.step { true } else { false } }
        return (plan, refused)
    }

    /// Says what would change, row by row and in the country's figures.
    private func preview(_ plan: ImportPlan, _ recording: Recording) throws(Failure) {
        let text = ImportText(election: recording.election, plan: plan)
        let before = recording.night(at: recording.entries.count, clock: nil)
        var after = before
        for (_, step) in plan.steps {
            guard let report = step.report else { continue }
            let time = after.asOf ?? report.reportedAt
            let entry = LogEntry(seq: after.seq + 1, receivedAt: time, report: report, flags: [])
            after.apply(entry)
        }
        try Console.write(text.rows() + text.figures(before, after) + "dry run: " + text.summary + "\n")
    }

    /// Keeps the plan's reports as `ingest` keeps lines; a signal ends it between two groups.
    private func keep(
        _ plan: ImportPlan,
        _ election: Election,
        of path: String,
        in intake: inout Intake
    ) throws(Failure) -> SignalNumber? {
        let canonical = CanonicalLine(election: election)
        var group: [RawLine] = []
        var ending: SignalNumber?
        for (line, step) in plan.steps where ending == nil {
            guard let report = step.report else { continue }
            group.append(RawLine(canonical.bytes(of: report), number: line, of: path))
            guard group.count == IngestDesk.batch else { continue }
            try intake.take(group)
            group = []
            ending = PendingSignals.next()
        }
        try intake.take(group)
        try intake.commit()
        try intake.synchronizeReceipts()
        intake.finishProgress()
        return ending
    }
}
