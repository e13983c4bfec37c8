import CellGrid
import ElectionLaw
import ElectionModel
import Tabulation

/// The quota of women, youth and persons with disabilities: in each list and in the seats it has.
struct QuotaPanel: Panel {
    let scene: Scene
    let isFocused: Bool

    func draw(into grid: inout Grid, region: Region) {
        let quota = scene.snapshot.outcome.quota
        let list = RowList.rows(quota.map { .party($0.party) })
        let window = list.window(scene.state.quotaCursor, visible: region.rows - 3)
        let inside = Frame(
            scene,
            pane: .quota,
            title: scene.words[.quota],
            note: note,
            foot: window.isWhole ? "" : scene.position(window),
            isFocused: isFocused
        ).draw(into: &grid, region: region)
        guard !quota.isEmpty else {
            grid.write(scene.words[.noQuota], row: 0, column: 1, in: inside, style: scene.ink(.dim))
            return
        }
        let columns = QuotaColumns(width: inside.columns)
        drawHead(columns, into: &grid, inside)
        for place in window.range {
            let row = 1 + place - window.top
            draw(quota[place], columns, into: &grid, inside, row)
            guard isFocused, place == window.selected else { continue }
            grid.select(row: row, in: inside, scene: scene)
        }
        explain(quota, from: 2 + window.range.count, into: &grid, inside)
        guard inside.rows > quota.count + 8 else { return }
        let text = TextWidth.cut(scene.words[.helpQuota], to: inside.columns - 2)
        grid.write(text, row: inside.rows - 1, column: 1, in: inside, style: scene.ink(.dim))
    }

    private var note: String {
        guard let rule = scene.election.card.quota else { return "" }
        let groups = scene.words[.quotaGroups]
        return scene.words.sentence(.quotaNote, groups, scene.wholePercent(rule.value.share))
    }

    private func drawHead(_ columns: QuotaColumns, into grid: inout Grid, _ region: Region) {
        let dim = scene.ink(.dim)
        let list = TextWidth.cut(scene.words[.listPersons], to: 6)
        let room = max(0, columns.list - TextWidth.columns(of: list) - 2)
        let party = TextWidth.cut(scene.words[.party], to: room)
        grid.write(party, row: 0, column: 1, in: region, style: dim)
        for (word, block) in [(Word.listPersons, columns.list), (Word.seatPersons, columns.seats)] {
            let title = TextWidth.cut(scene.words[word], to: 6)
            grid.writeRight(title, row: 0, endColumn: block, in: region, style: dim)
            let groups = scene.words[.quotaGroups]
            grid.writeRight(groups, row: 0, endColumn: block + columns.groups, in: region, style: dim)
            grid.writeRight("%", row: 0, endColumn: block + columns.percent - 1, in: region, style: dim)
        }
    }

    private func draw(
        _ quota: QuotaRow,
        _ columns: QuotaColumns,
        into grid: inout Grid,
        _ region: Region,
        _ row: Int
    ) {
        let name = TextWidth.cut(scene.partyName(quota.party), to: columns.nameWidth)
        grid.write(name, row: row, column: 1, in: region, style: scene.ink(.text))
        draw(quota.list, at: columns.list, columns, into: &grid, region, row)
        guard let seats = quota.seats, seats.persons > 0 else {
            grid.writeRight(
                NumberText.open,
                row: row,
                endColumn: columns.seats,
                in: region,
                style: scene.ink(.dim)
            )
            return
        }
        draw(seats, at: columns.seats, columns, into: &grid, region, row)
    }

    private func draw(
        _ count: QuotaCount,
        at end: Int,
        _ columns: QuotaColumns,
        into grid: inout Grid,
        _ region: Region,
        _ row: Int
    ) {
        let text = scene.ink(.text)
        grid.writeRight(scene.numbers.count(count.persons), row: row, endColumn: end, in: region, style: text)
        let groups = "\(count.women)·\(count.youth)·\(count.disability)"
        let groupsEnd = end + columns.groups
        grid.writeRight(groups, row: row, endColumn: groupsEnd, in: region, style: scene.ink(.dim))
        let share = Share(UInt64(max(0, count.minimum)), of: UInt64(max(0, count.persons)))
        let percent = scene.numbers.percent(share, decimals: 1)
        let mark = QuotaMark(count.verdict)
        let percentEnd = end + columns.percent
        grid.writeRight(percent, row: row, endColumn: percentEnd, in: region, style: scene.ink(.strong))
        grid.write(
            mark.sign,
            row: row,
            column: percentEnd + columns.gap,
            in: region,
            style: scene.ink(mark.ink)
        )
    }

    /// Says in words what fails, under the table, as far as there is room.
    private func explain(_ quota: [QuotaRow], from start: Int, into grid: inout Grid, _ region: Region) {
        var row = start
        for line in quota {
            for (count, word) in [(line.list, Word.quotaListFails), (line.seats, Word.quotaSeatsFail)] {
                guard let count, count.persons > 0, count.verdict == .no, row < region.rows else { continue }
                let text = scene.words.sentence(
                    word,
                    scene.partyName(line.party),
                    scene.numbers.count(count.minimum),
                    scene.numbers.count(count.persons),
                    scene.numbers.count(count.required)
                )
                let shown = "✗ " + TextWidth.cut(text, to: region.columns - 4)
                grid.write(shown, row: row, column: 1, in: region, style: scene.ink(.bad))
                row += 1
            }
        }
    }
}

/// Where the two halves of the quota table lie.
private struct QuotaColumns {
    let nameWidth: Int
    /// The columns after the number of persons.
    let list: Int
    let seats: Int
    /// From there to the ends of the groups and of the percent.
    let groups: Int
    let percent: Int
    /// Columns between the percent and its mark.
    let gap: Int

    init(width: Int) {
        let isTight = width < 66
        groups = isTight ? 8 : 10
        percent = groups + (isTight ? 5 : 6)
        gap = isTight ? 0 : 1
        let persons = isTight ? 4 : 6
        let half = percent + gap + 1 + persons
        nameWidth = min(22, max(4, width - 2 * half - 2))
        list = 1 + nameWidth + persons
        seats = list + half
    }
}

/// Sign and colour of a quota's verdict.
struct QuotaMark {
    let sign: String
    let ink: Ink

    init(_ verdict: QuotaVerdict) {
        switch verdict {
        case .yes: (sign, ink) = ("✓", .good)
        case .no: (sign, ink) = ("✗", .bad)
        case .unknown: (sign, ink) = ("?", .warn)
        }
    }
}
