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
        let page = try page()
        let at = try NightAt(line)
        if let page { try choose(page, in: &state, of: at.night.election) }
        if let view = line.value(OptionTable.view) {
            do { state = try ScreenState(view: view, in: at.night.election) } catch {
                throw Failure(
                    CommandLineError.valueNotUnderstood(
                        option: OptionTable.view.name,
                        value: Sanitiser.safe(error.word),
                        wanted: "words that the key Y copies, of this election"
                    )
                )
            }
        }
        if let units = line.value(OptionTable.compare) {
            try compare(units, in: &state, of: at.night.election)
        }
        let hasANSI = line.has(OptionTable.ansi) || preferences.colour.isForced
        let colours = min(ScreenCommand.colours, preferences.colour.limit)
        let look = preferences.look(colours: hasANSI ? colours : 0, isUTF8: true)
        let snapshot = at.snapshot
        let grid = screenful(
            snapshot,
            play: at.play,
            state: state,
            look: look,
            receipts: try at.receipts(state.receiptsWanted(in: snapshot)),
            rows: size.rows,
            columns: size.columns
        )
        try Console.write(hasANSI ? grid.ansi(colours: colours) : grid.text())
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

    /// The page asked for, nil for the whole screen; a figure asks for the page of its reports.
    private func page() throws(Failure) -> String? {
        let name: String?
        do { name = try line.word(OptionTable.page, of: PageName.all) } catch { throw Failure(error) }
        if line.value(OptionTable.compare) != nil {
            for option in [OptionTable.page, OptionTable.figure] where line.value(option) != nil {
                throw Failure(CommandLineError.excludes(OptionTable.compare.name, option.name))
            }
        }
        let hasFigure = line.value(OptionTable.figure) != nil
        guard hasFigure == (name == PageName.reports) || hasFigure && name == nil else {
            let text = "--page reports and --figure FIGURE go together"
            throw Failure(line: text, status: ExitStatus.usage)
        }
        return hasFigure ? PageName.reports : name
    }

    private func choose(_ page: String, in state: inout ScreenState, of election: Election) throws(Failure) {
        state.isZoomed = true
        if let figure = line.value(OptionTable.figure) {
            state.path = [DrillStep(place: .reports, figure: try ask(figure, of: election))]
            state.focus = .detail
        } else if let table = PageName.tables[page] {
            state.path = [DrillStep(place: table)]
            state.focus = .detail
        } else {
            state.focus = Pane.allCases.first { $0.name == page } ?? state.focus
            // What is drilled into needs a way; without one a small screen would show all regions.
            if state.focus == .detail, !election.regions.isEmpty {
                state.path = [DrillStep(place: .region(0))]
            }
        }
    }

    /// Opens the comparison of two units named by their ids.
    private func compare(_ text: String, in state: inout ScreenState, of election: Election) throws(Failure) {
        let rows = text.split(separator: ",", omittingEmptySubsequences: false).map { id -> RowID? in
            guard let unit = election.unitIndex(of: id) else { return nil }
            switch election.units[unit].kind {
            case .region: return .region(election.placeOfUnit[unit])
            case .district: return .district(election.placeOfUnit[unit])
            default: return nil
            }
        }
        guard rows.count == 2, rows[0] != rows[1], let first = rows[0], let second = rows[1],
            let pair = UnitPair(first, second)
        else {
            throw Failure(
                CommandLineError.valueNotUnderstood(
                    option: OptionTable.compare.name,
                    value: Sanitiser.safe(text),
                    wanted: "two regions or two districts by their ids, such as abai,astana"
                )
            )
        }
        state.isZoomed = true
        state.path = [DrillStep(place: .comparison(pair))]
        state.focus = .detail
    }

    private func ask(_ words: String, of election: Election) throws(Failure) -> Figure {
        do { return try Figure(words, in: election) } catch {
            let text = FigureGuide(election: election).complaint(error)
            throw Failure(line: text, status: ExitStatus.usage)
        }
    }
}
