import NightDesk
import PosixIO
import ReportFormat
import ResultsStore

/// One run of `ingest`: turns of the inlets until they are over or a signal comes.
struct IngestRun: ~Copyable {
    private var intake: Intake
    private let inlets: InletSet
    private let store: String
    private let isQuiet: Bool
    private var endedBy: SignalNumber?
    private var lastLook = Clock.monotonicMilliseconds()
    private var lastRest = Clock.monotonicMilliseconds()

    /// A group is committed when the inlets have nothing more for this long.
    private static let groupMilliseconds: Int32 = 5
    /// Signals, the lock and decisions are looked after this often, also while an inlet brings bytes
    /// without ever ending a line.
    private static let restMilliseconds: Int32 = 200
    /// Inlets look this often after what nothing tells them of.
    private static let lookMilliseconds: Int64 = 1_000

    /// Files that folders hold open until they are removed, all together, however many a process may have.
    private static let mostFiles = 512
    /// Descriptors of the store, its lock and what it opens for a moment, of the receipts and of the process.
    private static let ownFiles = 24
    /// Descriptors of an input: a folder, its watch, and a listing or the file being read.
    private static let inputFiles = 4

    /// Files that a folder may hold open until they are removed: as many as the limit on open files leaves, 1 at
    /// least.
    private static func group(inputs: Int) -> Int {
        let free = DescriptorLimit.number - ownFiles - inputFiles * inputs
        return max(1, min(mostFiles, free) / inputs)
    }

    /// Opens the inputs, the store and the receipts file.
    ///
    /// - Parameters:
    ///   - store: The store's file.
    ///   - inputs: As given on the command line.
    ///   - line: Gives `--receipts`, `--follow`, `--format` and `--quiet`.
    /// - Throws: ``Failure`` when one of them cannot be opened.
    init(store: String, inputs: [String], line: ParsedCommandLine) throws(Failure) {
        let isCSV = line.value(OptionTable.format) == "csv"
        var opened: [any Inlet] = []
        for path in inputs {
            let input = IngestInput(
                path: path,
                follows: line.has(OptionTable.follow),
                isCSV: isCSV,
                group: IngestRun.group(inputs: inputs.count)
            )
            opened.append(try input.open())
        }
        let patience = Patience(say: Console.note, ending: PendingSignals.next)
        var desk: IngestDesk
        do { desk = try IngestDesk(store: store, patience: patience) } catch { throw Failure(error) }
        let receipts = try ReceiptFile(
            line.value(OptionTable.receipts),
            namesInputs: opened.count > 1 || opened.first is SpoolInlet,
            isDurable: opened.contains { $0 is SpoolInlet },
            patience: patience,
            beside: &desk
        )
        self.store = store
        isQuiet = line.has(OptionTable.quiet)
        inlets = InletSet(opened)
        intake = Intake(
            desk: desk,
            receipts: receipts,
            bar: ProgressBar(label: "ingest", isQuiet: isQuiet)
        )
    }

    /// Takes everything the inlets bring; what was taken is committed and answered at the end.
    ///
    /// - Throws: ``Failure`` when the store or the receipts fail.
    mutating func takeAll() throws(Failure) {
        while endedBy == nil, !inlets.isOver {
            let pause = intake.isOpen ? IngestRun.groupMilliseconds : IngestRun.restMilliseconds
            let ready = inlets.ready(within: intake.isReading ? 0 : pause)
            if ready.isEmpty, intake.isReading {
                // What is being read is stored before anybody waits for more.
                try intake.finishReading()
                continue
            }
            // A signal met while waiting is not forgotten, nor is an input read that may never answer.
            for inlet in ready where !isEnded() { try inlet.turn(into: &intake) }
            try restIfDue(hasNothing: ready.isEmpty)
            try inlets.settle(with: &intake)
            lookIfDue()
            intake.showProgress(inlets.fraction)
        }
        try intake.commit()
        try inlets.settle(with: &intake)
    }

    /// Ends the run; unless it is to be quiet, says how it went, and of refused lines where their reasons are.
    ///
    /// - Parameter isStrict: Whether a refused line is a failed check.
    /// - Returns: 128 + n after a signal, else the status of the first inlet that failed, else 1 under
    ///   `isStrict` when a line was refused, else 0.
    consuming func finish(isStrict: Bool) -> Int32 {
        intake.finishProgress()
        let progress = intake.progress
        if !isQuiet { tell(progress) }
        if let endedBy { return endedBy.exitStatus }
        if let failed = intake.failed { return failed }
        return isStrict && progress.refused > 0 ? ExitStatus.checkFailed : ExitStatus.done
    }

    /// Sums are for a terminal; what was refused is told into a file, too, for nothing else there would say it.
    private func tell(_ progress: IngestProgress) {
        if Environment.isTTY(2) {
            let parts =
                "\(progress.accepted) accepted, \(progress.repeats) repeats, \(progress.refused) refused"
            Console.show("\(progress.lines) lines: \(parts)\n")
        }
        guard progress.refused > 0 else { return }
        let why = ShellText.command(["election-night", "log", store, "--refused"])
        let lines = Counted.text(progress.lines, "line")
        Console.complain("\(progress.refused) of \(lines) refused and kept; \(why) says why")
    }

    private mutating func isEnded() -> Bool {
        // It is left there: nothing from here on waits for a disk or a reader.
        endedBy = endedBy ?? PendingSignals.next()
        return endedBy != nil
    }

    private mutating func restIfDue(hasNothing: Bool) throws(Failure) {
        let now = Clock.monotonicMilliseconds()
        guard hasNothing || now - lastRest >= Int64(IngestRun.restMilliseconds) else { return }
        lastRest = now
        try intake.rest()
    }

    private mutating func lookIfDue() {
        _ = isEnded()
        let now = Clock.monotonicMilliseconds()
        guard now - lastLook >= IngestRun.lookMilliseconds else { return }
        lastLook = now
        inlets.look(telling: &intake)
    }
}
