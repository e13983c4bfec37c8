import CellGrid
import ElectionLaw
import ElectionModel
import Tabulation

/// The lists: share, bar with the threshold, status in sign and word, seats.
struct PartiesPanel: Panel {
    let scene: Scene
    let isFocused: Bool
    /// Whether the House stands in the last row, where it has no pane of its own.
    let hasHouseBar: Bool

    func draw(into grid: inout Grid, region: Region) {
        let rows = scene.partyRows()
        let inside = Region(
            row: region.row + 1,
            column: region.column + 1,
            rows: region.rows - 2,
            columns: region.columns - 2
        )
        let list = RowList.rows(rows)
        let visible = inside.rows - 1 - (hasHouseBar ? 1 : 0)
        let window = list.window(scene.state.partyCursor, visible: visible)
        Frame(
            scene,
            pane: .parties,
            title: scene.words[.parties],
            note: note,
            foot: foot(window, columns: region.columns),
            isFocused: isFocused
        ).draw(into: &grid, region: region)
        let table = PartyTable(
            scene: scene,
            columns: PartyColumns(width: inside.columns, hasSwing: scene.election.previous != nil),
            isFocused: isFocused
        )
        table.drawHead(into: &grid, region: inside, row: 0)
        table.drawRows(rows, window, into: &grid, region: inside, row: 1)
        if hasHouseBar {
            HouseLine(scene: scene).draw(into: &grid, row: inside.rows - 1, region: inside)
        }
    }

    private var note: String {
        var parts: [String] = []
        if !scene.state.partyFilter.isEmpty { parts.append("f:" + scene.plain(scene.state.partyFilter)) }
        if let threshold = scene.threshold {
            parts.append(scene.words.sentence(.thresholdNote, scene.wholePercent(threshold.value.share)))
        }
        let list = scene.election.listContest.flatMap { scene.election.contests[$0].partyRules?.seats }
        let seats = scene.election.card.seatsTotal
        if let list {
            parts.append(
                scene.words.sentence(
                    .seatsNote,
                    scene.numbers.count(list),
                    scene.numbers.count(max(0, seats - list))
                )
            )
        }
        return parts.joined(separator: " · ")
    }

    /// Why list seats are open, in words.
    private var openSeats: String? {
        switch scene.snapshot.outcome.allocation?.outcome {
        case .tie(let lists, let seats):
            let codes = lists.map { scene.code($0) }.joined(separator: " = ")
            return scene.words.sentence(.seatsByLot, scene.numbers.count(seats), codes)
        case .undefined: return scene.words[.seatsUndefined]
        case .allocated, .noVotes, nil: return nil
        }
    }

    /// The order, and where there is room what the shares are shares of.
    private func foot(_ window: Window, columns: Int) -> String {
        var parts = openSeats.map { [$0] } ?? []
        let country = scene.snapshot.country
        let againstAll = scene.election.parties.count
        if scene.hasAgainstAll, !window.range.contains(window.count - 1) {
            let share = scene.numbers.percent(scene.share(againstAll, in: country))
            parts.append(scene.words[.againstAll] + " " + share + " %")
        }
        parts.append(scene.sortText(scene.state.partySort))
        let long = ([scene.words[.ofValidShort]] + parts).joined(separator: " · ")
        let isShare = scene.threshold?.base == .validBallots
        return isShare && TextWidth.columns(of: long) <= columns - 6 ? long : parts.joined(separator: " · ")
    }
}

extension Scene {
    /// The threshold of the list contest; nil without one.
    var threshold: Threshold? {
        election.listContest.flatMap { election.contests[$0].partyRules?.threshold }
    }

    /// A percent without the decimals it does not need: `5`, `3.5`.
    func wholePercent(_ share: Share) -> String {
        guard let text = share.percent(decimals: 2) else { return NumberText.open }
        var digits = Substring(text)
        while digits.hasSuffix("0") { digits.removeLast() }
        if digits.hasSuffix(".") { digits.removeLast() }
        return numbers.decimal(String(digits))
    }

    /// The column a table is sorted by, with its direction.
    func sortText(_ order: SortOrder) -> String {
        let text = words[.sort] + " " + words[Word.column(order.column)]
        if order.column == .listed, !order.isReversed { return text }
        return text + " " + (order.isDescending ? "▼" : "▲")
    }
}
