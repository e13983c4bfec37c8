import NightDesk
import PosixIO
import ReportFormat
import ResultsStore

/// `ingest STORE [INPUT…]`: reports in, receipts out.
struct IngestCommand {
    private let line: ParsedCommandLine

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Takes every line of every input; an end by a signal commits first.
    ///
    /// - Returns: 0, or 1 under `--strict` when a line was refused, or 128 + n after a signal.
    /// - Throws: ``Failure`` when an input or the store cannot be read or written.
    func run() throws(Failure) -> Int32 {
        try checkOptions()
        let inputs = line.operands.count > 1 ? Array(line.operands.dropFirst()) : ["-"]
        for input in inputs where input != "-" { try IngestInput.check(input) }
        try checkReceipts(against: inputs)
        PendingSignals.block()
        FileSizeLimit.isAnError()
        var run = try IngestRun(store: line.operands[0], line: line)
        for input in inputs {
            try run.take(input)
            if run.endedBy != nil { break }
        }
        return try run.finish(isStrict: line.has(OptionTable.strict))
    }

    /// Refuses to write receipts over the store, a file beside it or an input.
    private func checkReceipts(against inputs: [String]) throws(Failure) {
        guard let path = line.value(OptionTable.receipts) else { return }
        let store = line.operands[0]
        let kept = ["", "-wal", "-shm", "-head", "-lock"].map { store + $0 }
        guard let receipts = try? FileKind.at(path), receipts.kind != .missing else {
            if !kept.contains(path) { return }
            throw IngestCommand.wouldLose(path)
        }
        for other in kept + inputs where other != "-" {
            guard let kind = try? FileKind.at(other), kind.kind != .missing else { continue }
            if kind.identity == receipts.identity { throw IngestCommand.wouldLose(path) }
        }
    }

    private static func wouldLose(_ path: String) -> Failure {
        let text = "\(Sanitiser.safe(path)): the store or an input; name another file for receipts"
        return Failure(line: text, status: ExitStatus.usage)
    }

    private func checkOptions() throws(Failure) {
        do throws(CommandLineError) {
            _ = try line.word(OptionTable.format, of: ["jsonl", "csv"])
        } catch {
            throw Failure(error)
        }
    }
}
