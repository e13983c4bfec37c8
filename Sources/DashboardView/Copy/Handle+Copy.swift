import CellGrid
import ElectionModel
import Tabulation

/// Copying what is chosen, and the command that shows the same again.
extension KeyDesk {
    /// Copies the chosen row, or the whole of a page of text.
    mutating func copyRow() -> [DashboardCommand] {
        let text = RowText(scene: scene, table: table).text
        guard !text.isEmpty else {
            state.notice = .noRows
            return []
        }
        state.notice = .copied(text)
        return [.copy(text)]
    }

    /// Copies the command that prints this view.
    func copyCommand() -> [DashboardCommand] { [.copyCommand(viewOptions)] }

    /// The options of `screen` that print what is seen now.
    private var viewOptions: [String] {
        var options: [String] = []
        let clock = (scene.play.clock ?? scene.snapshot.asOf)?.shifted(to: scene.election.card.offsetMinutes)
        // A live night may take in more within the second that the clock shows.
        if scene.play.mode != .replay || clock == nil { options += ["--seq", String(scene.snapshot.seq)] }
        if let clock { options += ["--at", clock.iso8601] }
        options += pageOptions + ["--size", "\(layout.columns)x\(layout.rows)"]
        let view = ViewText(election: scene.election).text(of: state)
        if !view.isEmpty { options += ["--view", view] }
        options += ["--lang", scene.look.language.rawValue]
        if scene.play.ahead != nil { options.append("--spoilers") }
        return options + (scene.isASCII ? ["--ascii"] : [])
    }

    /// The page that has the keys, by its name; what else is chosen stands in the view.
    private var pageOptions: [String] {
        guard table == .detail, let step = state.path.last else { return ["--page", table.name] }
        if let figure = step.figure, step.place == .reports, figure.fits(scene.election) {
            return ["--page", "reports", "--figure", figure.words(in: scene.election)]
        }
        let name = Page.allCases.first { $0.place == step.place }?.rawValue
        return ["--page", name ?? Pane.detail.name]
    }
}
