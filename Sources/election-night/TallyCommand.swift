import DashboardView
import Tabulation

/// `tally STORE`: the figures as text, JSON or CSV.
struct TallyCommand {
    private let line: ParsedCommandLine

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Prints the figures.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the store cannot be read or an option is wrong.
    func run() throws(Failure) -> Int32 {
        let format: String
        do { format = try line.word(OptionTable.format, of: ["text", "json", "csv"]) ?? "text" } catch {
            throw Failure(error)
        }
        let at = try NightAt(line)
        let snapshot = at.night.snapshot()
        switch format {
        case "json": try Console.write(TallyJSON(snapshot: snapshot, context: at.context).bytes())
        case "csv": try Console.write(TallyCSV(snapshot: snapshot, silence: at.silence).bytes())
        default:
            let look = try ScreenPreferences(line).look(colours: 0, isUTF8: true)
            try Console.write(TallyText(snapshot: snapshot, context: at.context, look: look).text())
        }
        return ExitStatus.done
    }
}
