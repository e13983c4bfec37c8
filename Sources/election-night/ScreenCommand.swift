import CellGrid
import DashboardView
import ElectionModel
import ReportFormat
import Tabulation

/// `screen STORE`: one frame on standard output.
struct ScreenCommand {
    private let line: ParsedCommandLine

    /// Colours that `--ansi` writes.
    private static let colours = 256

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Prints the frame.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the store cannot be read or an option is wrong.
    func run() throws(Failure) -> Int32 {
        let size = try size()
        let preferences = try ScreenPreferences(line)
        var state = ScreenState()
        try choosePage(in: &state)
        let at = try NightAt(line)
        let hasANSI = line.has(OptionTable.ansi)
        let look = preferences.look(colours: hasANSI ? ScreenCommand.colours : 0, isUTF8: true)
        let grid = screenful(
            at.snapshot,
            play: at.play,
            state: state,
            look: look,
            rows: size.rows,
            columns: size.columns
        )
        try Console.write(hasANSI ? grid.ansi(colours: ScreenCommand.colours) : grid.text())
        return ExitStatus.done
    }

    /// The size as `COLUMNSxROWS`, 80×24 when not given.
    private func size() throws(Failure) -> (columns: Int, rows: Int) {
        guard let text = line.value(OptionTable.size) else { return (80, 24) }
        let parts = text.split(separator: "x", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(part) : nil
        }
        guard parts.count == 2, numbers.count == 2, numbers.allSatisfy({ (1...1_000).contains($0) }) else {
            throw Failure(
                CommandLineError.valueNotUnderstood(
                    option: OptionTable.size.name,
                    value: Sanitiser.safe(text),
                    wanted: "columns and rows such as 120x40, at most 1000"
                )
            )
        }
        return (numbers[0], numbers[1])
    }

    private func choosePage(in state: inout ScreenState) throws(Failure) {
        let tables: [String: RowID] = ["districts": .allDistricts, "alarms": .alarms]
        let names = Pane.allCases.map(\.name) + tables.keys.sorted()
        do {
            guard let name = try line.word(OptionTable.page, of: names) else { return }
            state.isZoomed = true
            if let table = tables[name] {
                state.path = [DrillStep(place: table)]
                state.focus = .detail
            } else {
                state.focus = Pane.allCases.first { $0.name == name } ?? state.focus
            }
        } catch {
            throw Failure(error)
        }
    }
}
