import ElectionModel
import ReportFormat
import ResultsStore
import Tabulation

/// `explain STORE FIGURE`: the reports behind a figure, and whether they make it.
struct ExplainCommand {
    private let line: ParsedCommandLine

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Prints the figure and its reports; without a figure, what can be asked.
    ///
    /// - Returns: The exit status: 1 when the reports do not add up to the figure.
    /// - Throws: ``Failure`` when the store cannot be read, or the figure or an option is wrong.
    func run() throws(Failure) -> Int32 {
        let format: String
        do { format = try line.word(OptionTable.format, of: ["text", "json", "csv"]) ?? "text" } catch {
            throw Failure(error)
        }
        let at = try NightAt(line)
        let election = at.night.election
        guard line.operands.count > 1 else {
            try Console.write(FigureGuide(election: election).text())
            return ExitStatus.done
        }
        let snapshot = at.night.snapshot()
        let parts = try snapshot.parts(of: figure(in: election))
        let answer = FigureAnswer(
            words: line.operands[1],
            parts: parts,
            idle: line.has(OptionTable.all)
                ? IdleReports(parts, in: at.recording, snapshot: snapshot).reports : [],
            hashes: try hashes(of: parts),
            snapshot: snapshot,
            head: at.head,
            silence: at.silence
        )
        switch format {
        case "json": try Console.write(FigureJSON(answer: answer).bytes())
        case "csv": try Console.write(FigureCSV(answer: answer).bytes())
        default: try Console.write(FigureText(answer: answer).text())
        }
        guard parts.holds else {
            Console.complain("the reports add up to \(answer.sumText), the figure is \(answer.valueText)")
            return ExitStatus.checkFailed
        }
        return ExitStatus.done
    }

    private func figure(in election: Election) throws(Failure) -> Figure {
        do { return try Figure(line.operands[1], in: election) } catch {
            let text = FigureGuide(election: election).complaint(error)
            throw Failure(line: text, status: ExitStatus.usage)
        }
    }

    /// The first twelve digits of each entry's hash, by position.
    private func hashes(of parts: FigureParts) throws(Failure) -> [Int: String] {
        do throws(StoreError) {
            let reader = try LogReader.open(path: line.operands[0])
            var hashes: [Int: String] = [:]
            for seq in parts.parts.compactMap(\.seq) {
                hashes[seq] = try reader.hash(at: seq).map { String($0.hex.prefix(12)) }
            }
            return hashes
        } catch {
            throw Failure(error)
        }
    }
}
