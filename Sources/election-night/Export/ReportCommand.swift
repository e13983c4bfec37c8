import ElectionModel
import Export
import NightDesk
import Tabulation

/// `report STORE`: the night in one document.
struct ReportCommand {
    private let line: ParsedCommandLine

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Writes the report.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the store cannot be read, an option is wrong or the file cannot be written.
    func run() throws(Failure) -> Int32 {
        let format: String
        do { format = try line.word(OptionTable.format, of: ["html", "text"]) ?? "text" } catch {
            throw Failure(error)
        }
        let look = try ScreenPreferences(line).look(colours: 0, isUTF8: true)
        let out = line.value(OptionTable.out)
        if let out { try OutputGuard(store: line.operands[0], out: out).check() }
        let at = try NightAt(line)
        let night = at.stillNight
        let record = RecordReading(at.recording, night: night).record()
        let ledger = at.night.snapshot().ledger(at: clock(of: at))
        let report = NightReport(at.subject(of: night), record: record, ledger: ledger, look: look)
        try Publication.put(format == "html" ? report.html() : report.text(), out: out)
        return ExitStatus.done
    }

    /// Up to when published figures are shown: the moment asked for; for a night that goes on, its last
    /// report, so that the same night gives the same report; else all.
    private func clock(of at: NightAt) -> Timestamp? {
        let isWhole = !line.has(OptionTable.at) && !line.has(OptionTable.seq) && at.recording.isRecorded
        return isWhole ? nil : at.clock ?? at.recording.begin
    }
}
