import ElectionModel
import Tabulation

/// What is chosen to be seen, in words that `screen --view` takes: `focus=regions,zoom,path=region:abai`.
///
/// Words stand between commas, the steps of a way between slashes; what somebody typed is written with
/// `%` and two hex digits for everything but letters and digits of ASCII.
struct ViewText {
    let election: Election

    /// The choices of a screen; those of a new one are left out.
    ///
    /// A line being typed, a decision in the making and the notice of the last key are not among them.
    func text(of state: ScreenState) -> String {
        var words: [String] = []
        let fresh = ScreenState()
        if state.focus != fresh.focus { words.append("focus=" + state.focus.name) }
        if state.lower != fresh.lower { words.append("lower=" + state.lower.name) }
        if state.isZoomed { words.append("zoom") }
        if state.isNearThreshold { words.append("near") }
        for (name, order) in ViewText.orders where state[keyPath: order] != fresh[keyPath: order] {
            let column = state[keyPath: order].column.rawValue
            words.append("sort.\(name)=" + column + (state[keyPath: order].isReversed ? "-" : ""))
        }
        for (name, filter) in ViewText.filters where !state[keyPath: filter].isEmpty {
            words.append("filter.\(name)=" + ViewText.escaped(state[keyPath: filter]))
        }
        for (name, cursor) in ViewText.cursors where state[keyPath: cursor] != fresh[keyPath: cursor] {
            words.append("at.\(name)=" + text(of: state[keyPath: cursor]))
        }
        words += marks(state)
        if !state.path.isEmpty { words.append("path=" + state.path.map(text).joined(separator: "/")) }
        return (words + overlays(state)).joined(separator: ",")
    }

    /// The parts of a state that are told alike, with their names.
    static var orders: [(String, WritableKeyPath<ScreenState, SortOrder>)] {
        [
            ("parties", \.partySort), ("regions", \.regionSort), ("detail", \.detailSort),
            ("districts", \.districtSort), ("reports", \.reportSort), ("hours", \.hourSort),
        ]
    }
    static var filters: [(String, WritableKeyPath<ScreenState, String>)] {
        [
            ("parties", \.partyFilter), ("regions", \.regionFilter), ("detail", \.detailFilter),
            ("search", \.search),
        ]
    }
    static var cursors: [(String, WritableKeyPath<ScreenState, Cursor>)] {
        [
            ("parties", \.partyCursor), ("regions", \.regionCursor), ("quota", \.quotaCursor),
            ("events", \.eventCursor),
        ]
    }

    /// What is marked, watched, opened or hidden.
    private func marks(_ state: ScreenState) -> [String] {
        var words: [String] = []
        if let marked = state.marked.flatMap(text) { words.append("mark=" + marked) }
        if !state.watched.isEmpty {
            words.append("watch=" + state.watched.compactMap(station).joined(separator: "+"))
        }
        if !state.openRuns.isEmpty {
            words.append("runs=" + state.openRuns.sorted().map(String.init).joined(separator: "+"))
        }
        if !state.hiddenEvents.isEmpty {
            let names = EventGroup.allCases.filter(state.hiddenEvents.contains).map(\.name)
            words.append("hide=" + names.joined(separator: "+"))
        }
        if !state.ownMarks.isEmpty {
            words.append("marks=" + state.ownMarks.map(String.init).joined(separator: "+"))
        }
        if let time = state.lookedAway { words.append("since=\(time.instant)") }
        if let size = state.sizeClass { words.append("layout=\(size.rawValue)") }
        return words
    }

    /// What lies over the screen.
    private func overlays(_ state: ScreenState) -> [String] {
        var words: [String] = []
        if let top = state.helpTop { words.append("help=\(top)") }
        if let top = state.whyTop { words.append("why=\(top)+\(state.whyChoice)") }
        if let menu = state.menu, let name = name(of: menu.kind) {
            words.append("menu=\(name)+\(menu.choice)")
        }
        return words
    }

    private func name(of kind: Menu.Kind) -> String? {
        switch kind {
        case .pages: "pages"
        case .columns: "columns"
        case .kinds: "kinds"
        case .decisions(let precinct): station(precinct)
        }
    }

    /// `region:abai@station:abai-0001+12`: a level, its chosen row and the first one in sight.
    private func text(of step: DrillStep) -> String {
        var text = self.text(of: step.place) ?? "none"
        if let figure = step.figure, figure.fits(election) { text += "~" + figure.words(in: election) }
        return step.cursor == Cursor() ? text : text + "@" + self.text(of: step.cursor)
    }

    private func text(of cursor: Cursor) -> String {
        (cursor.selected.flatMap(text) ?? "first") + (cursor.top > 0 ? "+\(cursor.top)" : "")
    }

    private func station(_ precinct: Int) -> String? {
        election.precincts.element(precinct).map { election.units[$0].id }
    }

    /// A row by ids that hold in any run of the program; nil for one of another election.
    func text(of id: RowID) -> String? {
        switch id {
        case .party(let party): return election.parties.element(party).map { "party:" + $0.id }
        case .againstAll: return "against-all"
        case .region(let place):
            return election.regions.element(place).map { "unit:" + election.units[$0].id }
        case .district(let place):
            return election.districts.element(place).map { "unit:" + election.units[$0].id }
        case .station(let place): return station(place).map { "unit:" + $0 }
        case .comparison(let pair):
            let units = pair.areDistricts ? election.districts : election.regions
            let ids = [pair.first, pair.second].compactMap { units.element($0).map { election.units[$0].id } }
            return ids.count == 2 ? "compare:" + ids.joined(separator: ":") : nil
        case .report(let seq): return "report:\(seq)"
        case .line(let line): return "line:\(line)"
        case .run(let oldest, let newest): return "run:\(oldest):\(newest)"
        default: return ViewText.pages.first { $0.place == id }?.name
        }
    }

    /// Places that are no unit and no row.
    static let pages: [(name: String, place: RowID)] =
        Page.allCases.compactMap { page in page.place.map { (page.rawValue, $0) } } + [
            ("reports", .reports), ("idle", .idleReports),
        ]

    static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
            if isPlain { return String(Unicode.Scalar(byte)) }
            let digits = String(byte, radix: 16)
            return "%" + (digits.count < 2 ? "0" : "") + digits
        }.joined()
    }
}
