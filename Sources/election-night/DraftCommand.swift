import NightDesk
import PosixIO
import ReportFormat

/// `draft TABLE --map MAP --scenario DIR`: a scenario's units, lists and night from a table of results.
struct DraftCommand {
    private let line: ParsedCommandLine

    /// The most bytes read of any one file.
    private static let limit = 1 << 28

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Writes `units.csv`, `parties.csv` and `night.jsonl` beside the `election.json` of the folder.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when something cannot be read, or one of the files is there already.
    func run() throws(Failure) -> Int32 {
        let folder = try needed(OptionTable.scenario)
        let mapPath = try needed(OptionTable.tableMap)
        let table = line.operands[0]
        let night: DraftedNight
        let (rows, words) = (try read(table), try read(mapPath))
        let card = try read(folder + "/election.json")
        do {
            let map = try DraftMap(parsing: words, file: mapPath)
            night = try DraftedNight(rows, file: table, map: map, card: card)
        } catch {
            throw Failure(line: error.description, status: ExitStatus.badData)
        }
        let files = [
            ("units.csv", night.units), ("parties.csv", night.parties), ("night.jsonl", night.night),
        ]
        for (name, _) in files where (try? FileKind.at(folder + "/" + name).kind) != .missing {
            let path = Sanitiser.safe(folder + "/" + name)
            throw Failure(line: "\(path): is there already; move it away", status: ExitStatus.cannotCreate)
        }
        for (name, bytes) in files {
            do { try AtomicFile.replace(folder + "/" + name, with: bytes) } catch {
                throw Failure(line: Sanitiser.safe(error.description), status: ExitStatus.cannotCreate)
            }
        }
        let counts = [
            Counted.text(night.unitCount, "unit"), Counted.text(night.optionCount, "option"),
            Counted.text(night.unitCount, "report"),
        ]
        try Console.write("\(Sanitiser.safe(folder)): \(counts.joined(separator: ", "))\n")
        return ExitStatus.done
    }

    private func needed(_ option: Option) throws(Failure) -> String {
        guard let value = line.value(option) else {
            throw Failure(CommandLineError.optionMissing(option.name, command: line.command.name.rawValue))
        }
        return value
    }

    private func read(_ path: String) throws(Failure) -> [UInt8] {
        do { return try FileReader.bytes(of: path, limit: DraftCommand.limit) } catch {
            throw Failure(DeskError.unreadable(error))
        }
    }
}
