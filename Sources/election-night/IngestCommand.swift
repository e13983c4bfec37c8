import NightDesk
import PosixIO

/// `ingest STORE [INPUT…]`: reports in, receipts out.
struct IngestCommand {
    private let line: ParsedCommandLine

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Takes every line of every input; an end by a signal commits first.
    ///
    /// - Returns: 0, or 1 under `--strict` when a line was refused, or 128 + n after a signal, or the status
    ///   of the first input that failed.
    /// - Throws: ``Failure`` when an input cannot be opened, or the store not be read or written.
    func run() throws(Failure) -> Int32 {
        try checkOptions()
        let store = line.operands[0]
        let inputs = line.operands.count > 1 ? Array(line.operands.dropFirst()) : ["-"]
        try IngestGuard(store: store, inputs: inputs, receipts: line.value(OptionTable.receipts)).check()
        PendingSignals.block()
        // Who read the messages or the receipts may go; the night goes on, or its end is told.
        BrokenPipe.isAnError()
        var run = try IngestRun(store: store, inputs: inputs, line: line)
        try run.takeAll()
        return run.finish(isStrict: line.has(OptionTable.strict))
    }

    private func checkOptions() throws(Failure) {
        do throws(CommandLineError) {
            _ = try line.word(OptionTable.format, of: ["jsonl", "csv"])
        } catch {
            throw Failure(error)
        }
    }
}
