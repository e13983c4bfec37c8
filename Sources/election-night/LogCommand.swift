import ElectionModel
import NightDesk
import ReportFormat
import ResultsStore

/// `log STORE`: what arrived, line by line.
struct LogCommand {
    private let line: ParsedCommandLine

    /// Rows read and written at once.
    private static let page = 200

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Prints the log, or the quarantine.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the store cannot be read or an option is wrong.
    func run() throws(Failure) -> Int32 {
        let format: String
        do { format = try line.word(OptionTable.format, of: ["text", "jsonl"]) ?? "text" } catch {
            throw Failure(error)
        }
        var output = try LogOutput(line, isJSON: format == "jsonl")
        do {
            var reader = try LogReader.open(path: line.operands[0])
            let unit = try precinct(in: reader.election)
            // What is printed of the log is held against its hashes first; refused lines have marks of their own.
            if !line.has(OptionTable.summary), !line.has(OptionTable.refused) { try reader.checkChain() }
            if line.has(OptionTable.summary) {
                try Console.write(RefusalSummary(counts: try reader.refusalCounts()).text)
            } else if line.has(OptionTable.refused) {
                try printRefusals(of: reader, unit: unit, isJSON: format == "jsonl", to: &output)
            } else if let unit, format == "text" {
                try printHistory(of: reader, unit: unit)
            } else {
                try printEntries(of: reader, unit: unit, isJSON: format == "jsonl", to: &output)
            }
            try output.finish()
        } catch let failure as Failure {
            throw failure
        } catch let error as StoreError {
            throw Failure(error)
        } catch {
            throw Failure(line: "\(error)", status: ExitStatus.readOrWriteFailed)
        }
        return ExitStatus.done
    }

    private func precinct(in election: Election) throws(Failure) -> String? {
        guard let id = line.value(OptionTable.unit) else { return nil }
        guard let unit = election.unitIndex(of: id), election.units[unit].kind == .precinct else {
            let text = "no station \(Sanitiser.safe(id)) in this election; ids look like \(example(election))"
            throw Failure(line: text, status: ExitStatus.noInput)
        }
        return id
    }

    private func example(_ election: Election) -> String {
        election.precincts.first.map { election.units[$0].id } ?? "–"
    }

    private func printEntries(
        of reader: borrowing LogReader,
        unit: String?,
        isJSON: Bool,
        to output: inout LogOutput
    ) throws {
        let mark = unit.map { Array("\"unit\":\"\($0)\",".utf8) }
        var last = 0
        while true {
            let texts = try reader.texts(after: last, limit: LogCommand.page)
            guard let newest = texts.last else { return }
            last = newest.seq
            var bytes: [UInt8] = []
            for text in texts where mark.map({ text.canonical.contains($0) }) ?? true {
                bytes += isJSON ? LogLine.json(text) : LogLine.text(text)
            }
            try output.write(bytes)
        }
    }

    /// Prints what came for a precinct, what each did and what stands.
    private func printHistory(of reader: borrowing LogReader, unit: String) throws {
        guard let index = reader.election.unitIndex(of: unit) else { return }
        let precinct = reader.election.placeOfUnit[index]
        let mark = Array("\"\(unit)\"".utf8)
        var refusals: [Refusal] = []
        var last = 0
        while true {
            let more = try reader.refusals(after: last, limit: LogCommand.page)
            guard let newest = more.last else { break }
            last = newest.number
            refusals += more.filter { $0.reading.contains(mark) || $0.original.contains(mark) }
        }
        let history = try UnitHistory(store: line.operands[0], precinct: precinct)
        let log = UnitLog(history: history, refusals: refusals)
        try Console.write(try log.bytes { seq in try reader.texts(after: seq - 1, limit: 1).first })
    }

    private func printRefusals(
        of reader: borrowing LogReader,
        unit: String?,
        isJSON: Bool,
        to output: inout LogOutput
    ) throws {
        let mark = unit.map { Array("\"\($0)\"".utf8) }
        var last = 0
        while true {
            let refusals = try reader.refusals(after: last, limit: LogCommand.page)
            guard let newest = refusals.last else { return }
            last = newest.number
            var bytes: [UInt8] = []
            for refusal in refusals where mark.map({ refusal.original.contains($0) }) ?? true {
                bytes += isJSON ? LogLine.json(refusal) : LogLine.text(refusal)
            }
            try output.write(bytes)
        }
    }
}
