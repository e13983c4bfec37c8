import CellGrid
import ElectionModel
import Tabulation

/// The two rows at the top: what and when, then how far the day and the count are.
struct HeaderPanel: Panel {
    let scene: Scene
    let sizeClass: SizeClass

    func draw(into grid: inout Grid, region: Region) {
        grid.fill(
            Region(row: region.row, column: region.column, rows: 1, columns: region.columns),
            style: scene.palette.onBar(.plain)
        )
        let end = drawRight(into: &grid, region)
        drawLeft(into: &grid, region, end: end)
        TurnoutGauge(scene: scene, sizeClass: sizeClass).draw(into: &grid, region: region)
    }

    private func bar(_ ink: Ink) -> Style { scene.palette.onBar(scene.ink(ink)) }

    /// Columns of the program's name and of what no frame of a made-up night may lack.
    private var needed: Int {
        let word = scene.election.card.isReconstructed ? scene.words[.reconstruction] : ""
        return HeaderPanel.program.utf8.count + (word.isEmpty ? 0 : 2 + TextWidth.columns(of: word))
    }

    private static let program = " ELECTION-NIGHT"

    private func drawLeft(into grid: inout Grid, _ region: Region, end: Int) {
        let part = Region(row: region.row, column: region.column, rows: 1, columns: max(0, end - 1))
        // The mark of a made-up night stays where the program's name has no room beside it.
        let program =
            part.columns >= (sizeClass > .compact ? needed : HeaderPanel.program.utf8.count)
            ? HeaderPanel.program : ""
        var column = grid.write(program, row: 0, column: 0, in: part, style: bar(.strong))
        let isMarked = scene.election.card.isReconstructed && sizeClass > .compact
        let room = min(region.columns / 5, end - 3 - (isMarked ? needed + 2 : column))
        let whole = scene.election.id
        // A name cut to a letter or two names nothing.
        let id = room >= min(8, TextWidth.columns(of: whole)) ? TextWidth.cut(whole, to: room) : ""
        column = grid.write("  " + id, row: 0, column: column, in: part, style: bar(.accent))
        if isMarked {
            column = grid.write(id.isEmpty ? "" : " · ", row: 0, column: column, in: part, style: bar(.dim))
            let word = scene.words[.reconstruction]
            column = grid.write(word, row: 0, column: column, in: part, style: bar(.warn).adding(.bold))
        }
        let name = scene.name(scene.election.card.name)
        let left = end - 2 - column - 3
        guard left >= 12 else { return }
        grid.write(" · " + TextWidth.cut(name, to: left), row: 0, column: column, in: part, style: bar(.dim))
    }

    /// Writes the right half from its end and returns the column where it begins.
    private func drawRight(into grid: inout Grid, _ region: Region) -> Int {
        var end = region.columns - 1
        func put(_ text: String, _ style: Style) {
            end -= TextWidth.columns(of: text)
            grid.write(text, row: 0, column: end, in: region, style: style)
        }
        let (clock, text) = timeTexts(columns: end)
        let gap = sizeClass == .compact ? " " : "  "
        put(text, bar(PlayText(scene: scene).ink))
        put(gap, bar(.dim))
        put(clock, bar(.strong))
        let open = AlarmCounts(scene: scene).doubtful
        if !open.isEmpty, end - TextWidth.columns(of: open) - 2 >= (sizeClass == .compact ? 1 : needed) {
            put(open + gap, bar(.bad))
        }
        guard sizeClass > .compact else { return end }
        // The night's name gives way to all of this; the position only to the mark of a made-up night.
        let room = end - needed - 3
        let forms = [logPosition, shortPosition, scene.reportAge]
        if let position = forms.first(where: { TextWidth.columns(of: $0) <= room }), !position.isEmpty {
            put(position + "  ", bar(.dim))
        }
        return end
    }

    /// The clock and what it does, as full as the columns allow; nothing of it is left out for a name.
    private func timeTexts(columns: Int) -> (clock: String, text: String) {
        let state = PlayText(scene: scene)
        let forms = state.forms
        let shortest = forms.last ?? ""
        let clocks = [state.clock, state.shortClock, state.shortestClock]
        // A reason comes after the position and a good part of the night's name.
        let spares = forms.indices.map { $0 == forms.count - 1 ? 0 : forms.count > 2 && $0 == 0 ? 50 : 12 }
        let pairs =
            zip(forms, spares).map { (clocks[0], $0, $1) }
            + [(clocks[1], shortest, 0), (clocks[2], shortest, 0)]
        let program = HeaderPanel.program.utf8.count
        func fits(_ clock: String, _ text: String, _ room: Int) -> Bool {
            columns - TextWidth.columns(of: text) - TextWidth.columns(of: clock) - 3 >= room
        }
        let named = sizeClass == .compact ? program : needed
        let unnamed = sizeClass == .compact ? 0 : needed - program
        let chosen =
            pairs.first { fits($0.0, $0.1, named + $0.2) }
            ?? pairs.dropFirst(forms.count)
            .first { fits($0.0, $0.1, unnamed) }
        return chosen.map { ($0.0, $0.1) } ?? (clocks[2], shortest)
    }

    private var shortPosition: String {
        let seq = scene.words[.seq] + " " + scene.numbers.count(scene.snapshot.seq)
        return scene.reportAge.isEmpty ? seq : seq + " · " + scene.shortReportAge
    }

    private var logPosition: String {
        var text = scene.words[.seq] + " " + scene.numbers.count(scene.snapshot.seq)
        if !scene.reportAge.isEmpty { text += " · " + scene.reportAge }
        if let head = scene.play.head, sizeClass > .medium {
            text += " · " + scene.plain(String(head.prefix(8)))
        }
        if scene.play.refused > 0, sizeClass > .medium {
            text += " · " + scene.words.sentence(.refusedLines, scene.numbers.count(scene.play.refused))
        }
        return text
    }
}
