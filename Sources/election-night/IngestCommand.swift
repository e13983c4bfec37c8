import NightDesk
import PosixIO
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
        PendingSignals.block()
        var run = try IngestRun(store: line.operands[0], line: line)
        for input in inputs {
            try run.take(input)
            if run.endedBy != nil { break }
        }
        return try run.finish(isStrict: line.has(OptionTable.strict))
    }

    private func checkOptions() throws(Failure) {
        do throws(CommandLineError) {
            _ = try line.word(OptionTable.format, of: ["jsonl", "csv"])
        } catch {
            throw Failure(error)
        }
    }
}
