import Tabulation

/// `doubt STORE`: what is open at stations, and which outcomes hang on it.
struct DoubtCommand {
    private let line: ParsedCommandLine

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Prints the verdicts.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the store cannot be read or an option is wrong.
    func run() throws(Failure) -> Int32 {
        let format: String
        do { format = try line.word(OptionTable.format, of: ["text", "json"]) ?? "text" } catch {
            throw Failure(error)
        }
        let at = try NightAt(line)
        let snapshot = at.snapshot
        if format == "json" {
            try Console.write(DoubtJSON(snapshot: snapshot, head: at.head, silence: at.silence).bytes())
        } else {
            let look = try ScreenPreferences(line).look(colours: 0, isUTF8: true)
            try Console.write(DoubtText(snapshot: snapshot, silence: at.silence, look: look).text())
        }
        return ExitStatus.done
    }
}
