import ElectionModel
import NightDesk
import PosixIO
import Tabulation

/// `ledger STORE`: every published figure held against the count.
struct LedgerCommand {
    private let line: ParsedCommandLine

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Prints a row for each figure that had been published by the moment asked for.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the store cannot be read or an option is wrong.
    func run() throws(Failure) -> Int32 {
        let format: String
        do { format = try line.word(OptionTable.format, of: ["text", "json", "csv"]) ?? "text" } catch {
            throw Failure(error)
        }
        let at = try NightAt(line)
        let page = LedgerPage(at: at, rows: at.night.snapshot().ledger(at: clock(of: at)))
        switch format {
        case "json": try Console.write(LedgerJSON(page: page).bytes())
        case "csv": try Console.write(LedgerCSV(page: page).bytes())
        default:
            let look = try ScreenPreferences(line).look(colours: 0, isUTF8: true)
            try Console.write(LedgerText(page: page, look: look).text())
        }
        return ExitStatus.done
    }

    /// Up to when figures are shown: the moment asked for; for a night that goes on, now; else all.
    private func clock(of at: NightAt) -> Timestamp? {
        if line.has(OptionTable.at) || line.has(OptionTable.seq) { return at.clock ?? at.recording.begin }
        guard !at.recording.isRecorded else { return nil }
        let offset = at.recording.election.card.offsetMinutes
        return Timestamp(instant: Clock.wallSeconds(), offsetMinutes: offset)
    }
}

/// The rows of the ledger with what stands above them.
struct LedgerPage {
    let rows: [LedgerRow]
    let election: Election
    let seq: Int
    let asOf: Timestamp?
    let head: String
    let silence: WriterSilence?

    init(at: NightAt, rows: [LedgerRow]) {
        self.rows = rows
        election = at.recording.election
        seq = at.night.seq
        asOf = at.night.asOf
        head = at.head
        silence = at.silence
    }

    func figure(_ row: LedgerRow) -> PublishedFigure { election.published[row.figure] }
}
