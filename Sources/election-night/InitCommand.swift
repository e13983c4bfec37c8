import NightDesk
import ReportFormat
import ResultsStore

/// `init STORE --scenario DIR`: a new store for an election.
struct InitCommand {
    private let line: ParsedCommandLine

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Makes the store.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the scenario cannot be read or the store exists.
    func run() throws(Failure) -> Int32 {
        guard let name = line.value(OptionTable.scenario) else {
            throw Failure(CommandLineError.optionMissing(OptionTable.scenario.name, command: "init"))
        }
        let files: ScenarioFiles
        do { files = try ScenarioFolder(named: name).files() } catch { throw Failure(error) }
        do {
            try ReportLog.create(
                path: line.operands[0],
                files: files,
                isRecorded: line.has(OptionTable.recorded)
            )
        } catch {
            throw Failure(error)
        }
        return ExitStatus.done
    }
}
