import CellGrid
import ElectionModel
import Tabulation

/// From a figure to the reports behind it, and back to where it was asked.
extension KeyDesk {
    /// A way of more steps goes no deeper: reports lead to stations, and stations to reports.
    private static let longestPath = 24

    /// Opens the overlay that says why; over a list of reports it is the one they were opened from.
    mutating func askWhy() {
        if state.path.last?.figure != nil, scene.table(layout) == .detail { return back() }
        state.whyTop = 0
        state.whyChoice = 0
    }

    private var why: WhyPanel { WhyPanel(scene: scene, table: table, top: 0) }

    /// Chooses the next or the previous figure of the overlay and brings its line into sight.
    ///
    /// - Parameters:
    ///   - step: 1 or -1; after the last comes the first.
    ///   - top: First line in sight.
    ///   - rows: Lines in sight.
    mutating func chooseFigure(by step: Int, top: Int, rows: Int) {
        let figures = why.figures
        guard !figures.isEmpty else { return }
        let choice = WhyFigures(scene: scene, figures: figures).choice
        let next = (choice + step + figures.count) % figures.count
        state.whyChoice = next
        let line = why.lines(columns: layout.overlay.columns).count - figures.count + next
        state.whyTop = min(max(top, line - rows + 1), line)
    }

    /// Opens the reports behind the chosen figure; without one the overlay closes.
    mutating func openReports() {
        let figures = why.figures
        let figure = figures.element(WhyFigures(scene: scene, figures: figures).choice)
        let top = state.whyTop ?? 0
        guard let figure, state.path.count < KeyDesk.longestPath else {
            state.whyTop = nil
            return
        }
        let whence = Whence(
            focus: layout.focus,
            lower: state.lower,
            isZoomed: state.isZoomed,
            detailFilter: state.detailFilter,
            whyTop: top,
            whyChoice: state.whyChoice
        )
        state.whyTop = nil
        descend(to: DrillStep(place: .reports, figure: figure, whence: whence))
        state.isZoomed = true
    }

    /// From the reports that count to those that do not, and back.
    mutating func showIdleReports() {
        guard table == .detail, let step = state.path.last, let figure = step.figure else { return }
        switch step.place {
        case .reports where state.path.count < KeyDesk.longestPath:
            descend(to: DrillStep(place: .idleReports, figure: figure))
        case .idleReports:
            state.detailFilter = ""
            back()
        default: break
        }
    }

    /// Shows again what was seen when the reports were opened.
    mutating func goBack(to whence: Whence) {
        state.focus = whence.focus
        state.lower = whence.lower
        state.isZoomed = whence.isZoomed
        state.detailFilter = whence.detailFilter
        state.whyTop = whence.whyTop
        state.whyChoice = whence.whyChoice
    }
}
