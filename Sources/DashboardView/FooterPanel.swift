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
        /// Whether it has room before all others: the way to the help and the way out.
        var isNeeded = false
    }

    func draw(into grid: inout Grid, region: Region) {
        grid.fill(region, style: scene.palette.onBar(.plain))
        if let entry = scene.state.entry { return draw(entry, into: &grid, region) }
        if let notice = scene.state.notice { return draw(notice.text(in: scene), into: &grid, region) }
        if let caption = TourCaption(scene: scene)?.text(columns: region.columns - 2) {
            return draw(caption, into: &grid, region)
        }
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

    /// Items that fit, with their columns; of those that are not needed the first ones matter most.
    private func places(columns: Int) -> [(item: Item, column: Int)] {
        guard scene.state.notice == nil, scene.play.stop == nil else { return [] }
        let items = self.items
        var left = columns
        var fitting: Set<Int> = []
        for isNeeded in [true, false] {
            for (place, item) in items.enumerated() where item.isNeeded == isNeeded && width(item) + 2 <= left
            {
                fitting.insert(place)
                left -= width(item) + 2
            }
        }
        var column = 1
        return fitting.sorted().map { place in
            defer { column += width(items[place]) + 2 }
            return (items[place], column)
        }
    }

    private func width(_ item: Item) -> Int {
        TextWidth.columns(of: item.label) + 1 + TextWidth.columns(of: scene.words[item.word])
    }

    private func draw(_ entry: TextEntry, into grid: inout Grid, _ region: Region) {
        let quiet = scene.palette.onBar(scene.ink(.text))
        let word: Word =
            switch entry.purpose {
            case .filter: .filterPrompt
            case .search: .searchPrompt
            case .time: .timePrompt
            case .reason: .reasonPrompt
            }
        let column = grid.write(" " + scene.words[word] + " ", row: 0, column: 0, in: region, style: quiet)
        let strong = scene.palette.onBar(scene.ink(.strong))
        // Of a long text the end is shown, where the typing goes on.
        var text = Substring(scene.plain(entry.text))
        while TextWidth.columns(of: text) + column + 2 > region.columns, !text.isEmpty { text.removeFirst() }
        grid.write(text + "_", row: 0, column: column, in: region, style: strong)
        let hint = scene.words[entry.purpose == .reason ? .reasonHint : .entryHint]
        if column + TextWidth.columns(of: entry.text) + TextWidth.columns(of: hint) + 4 < region.columns {
            grid.writeRight(hint, row: 0, endColumn: region.columns - 1, in: region, style: quiet)
        }
    }

    /// A sentence in the place of the keys.
    private func draw(_ sentence: String, into grid: inout Grid, _ region: Region) {
        let text = TextWidth.cut(sentence, to: max(0, region.columns - 2))
        let style = scene.palette.onBar(scene.ink(.warn))
        grid.write(text, row: 0, column: 1, in: region, style: style)
    }

    private var items: [Item] {
        let help = Item(
            label: sizeClass == .compact ? "?" : "F1 ?",
            word: .help,
            key: .function(1),
            isNeeded: true
        )
        let quit = Item(label: "q", word: .quit, key: .character("q"), isNeeded: true)
        let pause = [Item(label: "Space", word: .pause, key: .character(" "), isNeeded: true)]
        let next = Item(label: "Tab", word: .nextPane, key: .tab)
        let pages = Item(label: "p", word: .pagesKey, key: .character("p"))
        let found =
            scene.state.search.isEmpty ? [] : [Item(label: "n N", word: .matchKey, key: .character("n"))]
        if let own = ofReports ?? ofPages { return [help] + found + own + pause + [quit] }
        if sizeClass == .compact {
            let back = Item(label: "Esc", word: .back, key: .escape)
            let isDrilled = focus == .regions && !scene.state.path.isEmpty
            let edge = Item(label: "L", word: .live, key: .character("L"))
            let first = scene.play.isBehindLive ? edge : isDrilled ? back : next
            return [help, first] + found + [pages] + pause + [quit]
        }
        // In the timeline a digit is a tenth of the night, not a pane.
        let panes = focus == .timeline ? [] : [Item(label: "1–6", word: .pane, key: .tab)]
        let zoom = Item(label: "z", word: .zoom, key: .character("z"))
        let search = Item(label: "/", word: .searchKey, key: .character("/"))
        let seek = Item(label: "◂ ▸", word: .seek, key: scene.play.mode == .live ? .left : .right)
        let speed = scene.play.hasSpeed ? [Item(label: "- +", word: .speed, key: .character("+"))] : []
        let time = Item(label: "b", word: .goToTime, key: .character("b"))
        let edge = Item(label: "L", word: scene.play.mode == .live ? .live : .end, key: .character("L"))
        let winding = [seek] + speed
        // Behind a live night the way back to it comes first.
        if scene.play.isBehindLive {
            return [help, edge, next, pages] + found + own + pause + [quit] + winding + [zoom, search, time]
        }
        let first = [help, next, pages] + found + own
        return first + pause + [quit] + winding + [zoom, search] + panes + [time, edge]
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
        let filter = Item(label: "f", word: .filter, key: .character("f"))
        let isIdle = scene.state.path.last?.place == .idleReports
        guard !isIdle else { return [open, back, filter] }
        let sort = Item(label: "s", word: .sort, key: .character("s"))
        let reverse = Item(label: "r", word: .reverse, key: .character("r"))
        return [open, back, Item(label: "i", word: .idleKey, key: .character("i")), filter, sort, reverse]
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
        let filter = Item(label: "f", word: .filter, key: .character("f"))
        let why = Item(label: "w", word: .why, key: .character("w"))
        let districts = Item(label: "d", word: .districtsKey, key: .character("d"))
        switch focus {
        case .parties:
            return [open, why] + alarms
                + [sort, reverse, Item(label: "v", word: .barScale, key: .character("v"))]
        case .regions, .detail:
            guard let place = scene.state.path.last?.place else {
                let more = unitPages
                return [open, why] + (more.isEmpty ? [districts] : []) + alarms + [filter, sort]
                    + (more.isEmpty ? [reverse] : more)
            }
            let decide = Item(label: "D", word: .decideKey, key: .character("D"))
            let decisions = scene.canDecide ? [decide] : []
            if place == .alarms || place == .watched { return [open, back] + decisions + [filter] }
            if case .station = place { return [back, why] + decisions + [districts] }
            return scene.isText(place) ? [back, why, districts] : [open, back, why, filter, sort]
        case .events: return [open, why, Item(label: "f", word: .kindsKey, key: .character("f"))]
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
