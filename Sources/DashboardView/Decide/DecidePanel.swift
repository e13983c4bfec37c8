import CellGrid
import ElectionModel
import Tabulation

/// A decision once more, before it is written.
struct DecidePanel: Panel {
    let scene: Scene
    let draft: DecisionDraft

    func draw(into grid: inout Grid, region: Region) {
        OverlayPanel(
            scene: scene,
            title: scene.words[.decideSure],
            lines: lines(columns: min(region.columns, 70) - 2),
            top: 0,
            width: 70,
            key: (scene.isASCII ? "Enter" : "↵") + " " + scene.words[.decideWrite] + " · "
        ).draw(into: &grid, region: region)
    }

    private func lines(columns: Int) -> [TextLine] {
        var page = TextPage(columns: columns)
        page.text(scene.subject(of: draft), ink: .strong)
        page.text(scene.stationPlace(draft.precinct))
        page.fact(scene.words[.decideReason], scene.plain(draft.reason), ink: .strong)
        page.text(scene.context(of: draft), ink: .dim)
        if let paper { page.fact(scene.words[.decidePaper], paper) }
        page.text(scene.words[draft.act.effect], ink: .warn)
        page.text(scene.words[.decideForGood], ink: .dim)
        return page.lines
    }

    /// The paper of the protocol in question, where it stands.
    private var paper: String? {
        guard let contest = draft.contest,
            let standing = scene.stationRow(draft.precinct).protocols.element(contest) ?? nil
        else { return nil }
        switch draft.act {
        case .withdraw(let seq), .confirm(let seq): guard seq == standing.seq else { return nil }
        case .admit: return nil
        }
        let ballots = standing.report.ballots
        return [ballots.votersListed, ballots.ballotsIssued, ballots.ballotsFound]
            .map { scene.numbers.count($0) }.joined(separator: " · ")
    }
}
