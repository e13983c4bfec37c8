import CellGrid
import ElectionModel
import Tabulation

/// The keys that matter in the focused pane, each of which can be clicked; or the line being typed.
struct FooterPanel: Panel {
    let scene: Scene
    let sizeClass: SizeClass
    let focus: Pane

    /// A key, what it does, and what a click on it presses.
    struct Item {
        let label: String
        let word: Word
        let key: Key
    }

    func draw(into grid: inout Grid, region: Region) {
        grid.fill(region, style: scene.palette.onBar(.plain))
        if let entry = scene.state.entry { return draw(entry, into: &grid, region) }
        if let notice = scene.state.notice { return draw(notice, into: &grid, region) }
        for (item, column) in places(columns: region.columns) {
            let label = item.label + " "
            let key = scene.palette.onBar(scene.ink(.key))
            let next = grid.write(label, row: 0, column: column, in: region, style: key)
            let text = scene.palette.onBar(scene.ink(.text))
            grid.write(scene.words[item.word], row: 0, column: next, in: region, style: text)
        }
    }

    /// The key under a column, nil between keys.
    func key(at column: Int, columns: Int) -> Key? {
        places(columns: columns).first { item, start in
            column >= start && column < start + width(item)
        }?.item.key
    }

    /// Items that fit, with their columns; the first ones matter most.
    private func places(columns: Int) -> [(item: Item, column: Int)] {
        guard scene.state.notice == nil else { return [] }
        var places: [(Item, Int)] = []
        var column = 1
        for item in items where column + width(item) <= columns - 1 {
            places.append((item, column))
            column += width(item) + 2
        }
        return places
    }

    private func width(_ item: Item) -> Int {
        TextWidth.columns(of: item.label) + 1 + TextWidth.columns(of: scene.words[item.word])
    }

    private func draw(_ entry: TextEntry, into grid: inout Grid, _ region: Region) {
        let text = scene.palette.onBar(scene.ink(.text))
        let word: Word = entry.purpose == .filter ? .filterPrompt : .timePrompt
        let column = grid.write(" " + scene.words[word] + " ", row: 0, column: 0, in: region, style: text)
        let strong = scene.palette.onBar(scene.ink(.strong))
        grid.write(scene.plain(entry.text) + "_", row: 0, column: column, in: region, style: strong)
        let hint = scene.words[.entryHint]
        if column + TextWidth.columns(of: entry.text) + TextWidth.columns(of: hint) + 4 < region.columns {
            grid.writeRight(hint, row: 0, endColumn: region.columns - 1, in: region, style: text)
        }
    }

    private func draw(_ notice: Notice, into grid: inout Grid, _ region: Region) {
        let text = TextWidth.cut(notice.text(in: scene), to: max(0, region.columns - 2))
        let style = scene.palette.onBar(scene.ink(.warn))
        grid.write(text, row: 0, column: 1, in: region, style: style)
    }

    private var items: [Item] {
        let help = Item(label: sizeClass == .compact ? "?" : "F1 ?", word: .help, key: .function(1))
        let quit = Item(label: "q", word: .quit, key: .character("q"))
        let pause = [Item(label: "Space", word: .pause, key: .character(" "))]
        let next = Item(label: "Tab", word: .nextPane, key: .tab)
        if let own = ofReports ?? ofPages { return [help] + own + pause + [quit] }
        if sizeClass == .compact {
            let edge = Item(label: "L", word: .live, key: .character("L"))
            return (scene.play.isBehindLive ? [help, edge] : [help, next]) + pause + [quit]
        }
        // In the timeline a digit is a tenth of the night, not a pane.
        let panes = focus == .timeline ? [] : [Item(label: "1–6", word: .pane, key: .tab)]
        let zoom = Item(label: "z", word: .zoom, key: .character("z"))
        let seek = Item(label: "◂ ▸", word: .seek, key: scene.play.mode == .live ? .left : .right)
        let speed = scene.play.hasSpeed ? [Item(label: "- +", word: .speed, key: .character("+"))] : []
        let time = Item(label: "b", word: .goToTime, key: .character("b"))
        let edge = Item(label: "L", word: scene.play.mode == .live ? .live : .end, key: .character("L"))
        let winding = [seek] + speed
        // Behind a live night the way back to it comes first.
        if scene.play.isBehindLive {
            return [help, edge, next] + own + pause + [quit] + winding + [zoom, time]
        }
        return [help, next] + own + pause + [quit] + winding + [zoom] + panes + [time, edge]
    }

    /// The keys over the page that says why, and in the lists of reports; nil elsewhere.
    private var ofReports: [Item]? {
        let enter = scene.isASCII || sizeClass == .compact ? "Enter" : "↵"
        let back = Item(label: "Esc", word: .back, key: .escape)
        if scene.state.whyTop != nil, scene.state.helpTop == nil {
            let next = Item(label: "Tab", word: .nextFigure, key: .tab)
            return [Item(label: enter, word: .reportsKey, key: .enter), next, back]
        }
        guard scene.isOfReports, focus == .regions || focus == .detail else { return nil }
        let open = Item(label: enter, word: .open, key: .enter)
        let filter = Item(label: "/", word: .filter, key: .character("/"))
        let isIdle = scene.state.path.last?.place == .idleReports
        guard !isIdle else { return [open, back, filter] }
        let sort = Item(label: "s", word: .sort, key: .character("s"))
        let reverse = Item(label: "r", word: .reverse, key: .character("r"))
        return [open, back, Item(label: "n", word: .idleKey, key: .character("n")), filter, sort, reverse]
    }

    /// Named where there is something to see.
    private var alarms: [Item] {
        guard !AlarmCounts(scene: scene).doubtful.isEmpty else { return [] }
        return [Item(label: "a", word: .alarmsKey, key: .character("a"))]
    }

    private var own: [Item] {
        let open = Item(label: scene.isASCII ? "Enter" : "↵", word: .open, key: .enter)
        let back = Item(label: "Esc", word: .back, key: .escape)
        let sort = Item(label: "s", word: .sort, key: .character("s"))
        let reverse = Item(label: "r", word: .reverse, key: .character("r"))
        let filter = Item(label: "/", word: .filter, key: .character("/"))
        let why = Item(label: "w", word: .why, key: .character("w"))
        let districts = Item(label: "d", word: .districtsKey, key: .character("d"))
        switch focus {
        case .parties:
            return [open, why] + alarms
                + [sort, reverse, Item(label: "v", word: .barScale, key: .character("v"))]
        case .regions, .detail:
            guard let place = scene.state.path.last?.place else {
                return [open, why, districts] + alarms + [filter, sort] + (pages.isEmpty ? [reverse] : pages)
            }
            if place == .alarms { return [open, back, filter] }
            return scene.isText(place) ? [back, why, districts] : [open, back, why, filter, sort]
        case .events: return [open, why]
        case .timeline:
            return [
                Item(label: "0–9", word: .tenths, key: .character("0")),
                Item(label: "[ ]", word: .marksKey, key: .character("]")),
                Item(label: "m", word: .markKeyOwn, key: .character("m")),
            ]
        case .quota: return [open, why]
        case .house: return [why]
        }
    }
}
